"""Article → Article: an ordered list of named rules, each pure and each in a file of its own."""

from digest.clean.recurring import without_chrome
from digest.clean.rules import CLEANER, RULES, clean

__all__ = ["CLEANER", "RULES", "clean", "without_chrome"]
