"""Overlap of an extracted text with the true one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"\w+")
SHINGLE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Of a page's shingles the shares that are right, too much and missing; they add up to 1 or 0."""

    right: float
    extra: float
    missing: float


def tokens(text: str) -> list[str]:
    """Give the words of a text as they stand, punctuation aside."""
    return _TOKEN.findall(text)


def shares(true: str, found: str) -> Shares:
    """Compare two texts by their runs of four words, so that a long page weighs no more than a short one.

    The measure of scrapinghub's article-extraction-benchmark.
    """
    one, other = _shingles(true), _shingles(found)
    right, extra, missing = (one & other).total(), (other - one).total(), (one - other).total()
    every = right + extra + missing
    if not every:
        return Shares(right=0.0, extra=0.0, missing=0.0)
    return Shares(right=right / every, extra=extra / every, missing=missing / every)


def precision_recall(pages: Sequence[Shares]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of the shares of all pages together."""
    right, extra = sum(page.right for page in pages), sum(page.extra for page in pages)
    missing = sum(page.missing for page in pages)
    return (
        divided(right, right + extra),
        divided(right, right + missing),
        divided(2 * right, 2 * right + extra + missing),
    )


def word_f1(true: str, found: str) -> float:
    """Give the F1 of two texts as bags of words."""
    one, other = Counter(tokens(true)), Counter(tokens(found))
    return divided(2 * (one & other).total(), one.total() + other.total())


def divided(part: float, whole: float) -> float:
    """Divide; nothing of nothing is 0."""
    return part / whole if whole else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = tokens(text)
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))
