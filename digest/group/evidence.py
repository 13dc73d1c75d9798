"""Evidence: what the heads of two texts share, beyond words that any two stories do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache

from digest.group.imprint import Imprint
from digest.group.ordinary import ordinary, usual_names
from digest.group.portrait import Portrait, head_words

_WORD = 1.0
_USUAL = 0.5
_ORDINARY = 0.25
_DAY = 31  # numbers up to here may be dates
_NOBODY: frozenset[str] = frozenset()
_OWN = 4  # texts of an outlet whose heads hold a word, so that it is the outlet's own


def points(one: Portrait, other: Portrait, own: Collection[str] = ()) -> float:
    """Weigh the words that stand in the heads of both texts, but for an outlet's `own`.

    A particular word counts 1, and a full name is one word; a country or a small number a half, an
    ordinary word a quarter.
    """
    shared = [word for word in one.head.keys() & other.head.keys() if word not in own]
    counted: list[str] = []
    total = 0.0
    for word in sorted(shared, key=lambda word: (-one.head[word], word)):
        weight = _weight(word, one.language)
        if _partners(word, one, other).isdisjoint(counted):
            total += weight
        if weight > _ORDINARY:
            counted.append(word)
    return total


def own_words(texts: Sequence[Imprint], tongues: Sequence[str]) -> dict[str, frozenset[str]]:
    """Give, by outlet, the words of its series and sections: those in the heads of many of its texts."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for text, language in zip(texts, tongues, strict=True):
        counts[text.outlet].update(head_words(text, language))
    return {
        outlet: frozenset(word for word, held in words.items() if held >= _OWN)
        for outlet, words in counts.items()
    }


@lru_cache(maxsize=1 << 16)
def _weight(word: str, language: str) -> float:
    if word in ordinary(language):
        return _ORDINARY
    small = word.isdecimal() and len(word) <= len(str(_DAY)) and int(word) <= _DAY
    return _USUAL if small or word in usual_names(language) else _WORD


def _partners(word: str, one: Portrait, other: Portrait) -> frozenset[str]:
    """Give the words that stand with one in a full name."""
    return one.partners.get(word, _NOBODY) | other.partners.get(word, _NOBODY)
