"""The doors: the only rooms that touch the world outside."""
