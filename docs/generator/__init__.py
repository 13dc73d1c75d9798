"""The reference, written from the code: names, types and defaults from digest, meanings from prose/."""
