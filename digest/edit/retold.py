"""Whether a sentence tells over again, in other words, what an earlier issue printed of its story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.text import stem, stop_words, words

_TOLD = 0.5  # of its words that say something stand in what was printed
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=\w[\s,;:(-])\W*([A-ZÀ-ÞА-Я]\w+)")  # amid a sentence, where any word may open it
# What turns a thing said into its opposite: "the sale is off", "she denies it".
_TURNS = """no not never false off deny denies denied cannot isn't wasn't didn't won't nicht kein keine keinen
nie dementiert pas jamais dément aucun niega ningún nunca jamás não nega mai nessun geen niet inte ingen ikke
nej"""
_TURNING = frozenset(_TURNS.split())


def retold(sentence: str, printed: Sequence[str], language: str) -> bool:
    """Tell whether what was printed says half of a sentence, with its every name, number and denial."""
    ours, theirs = words(sentence), frozenset(word for one in printed for word in words(one))
    said, terms = _terms(theirs, language), _terms(ours, language)
    if not terms or len(terms & said) <= _TOLD * len(terms):
        return False
    marks = (*_NUMBER.findall(sentence), *words(" ".join(_NAME.findall(sentence))))
    known = {*_NUMBER.findall(" ".join(printed)), *theirs}
    return known.issuperset(marks) and theirs.issuperset(_TURNING.intersection(ours))


def _terms(found: Sequence[str] | frozenset[str], language: str) -> frozenset[str]:
    idle = stop_words(language)
    return frozenset(stem(word, language) for word in found if word not in idle)
