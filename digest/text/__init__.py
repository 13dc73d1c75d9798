"""Sentences, words and shingles: what every room agrees a text is made of."""

from digest.text.shingles import shingles
from digest.text.words import normalised, stem, stop_words, word_count, words

__all__ = ["normalised", "shingles", "stem", "stop_words", "word_count", "words"]
