"""Sentences, words and shingles: what every room agrees a text is made of."""

from digest.text.beside import is_beside
from digest.text.characters import squeeze, visible_lines, xml_safe
from digest.text.remembered import remembered
from digest.text.sentences import sentences, spans
from digest.text.shingles import shingles
from digest.text.shortened import shortened
from digest.text.unspaced import characters
from digest.text.words import normalised, stem, stop_words, word_count, words

__all__ = [
    "characters",
    "is_beside",
    "normalised",
    "remembered",
    "sentences",
    "shingles",
    "shortened",
    "spans",
    "squeeze",
    "stem",
    "stop_words",
    "visible_lines",
    "word_count",
    "words",
    "xml_safe",
]
