"""The publishing doors: one file for each kind of host."""
