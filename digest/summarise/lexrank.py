"""LexRank's dear steps in sums over whole rows: the picks of sumy's own loops, in a tenth of the time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import import_module
from itertools import chain
from math import log
from typing import Any


def rarities(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
    """Give each term ln(n / (1 + sentences that have it)), in the order of the text, counting once over."""
    having = Counter(chain.from_iterable(dict.fromkeys(terms) for terms in sentences))
    return {term: log(len(sentences) / (1 + count)) for term, count in having.items()}


def matrix(
    _: Sequence[Sequence[str]],
    threshold: float,
    counts: Sequence[Mapping[str, float]],
    rarity: Mapping[str, float],
) -> Any:
    """Give the numpy matrix of which sentences are alike: cosine above the threshold, rows adding up to 1."""
    numpy = import_module("numpy")
    places = {term: at for at, term in enumerate(rarity)}
    rows = numpy.zeros((len(counts), len(places)))
    for row, each in enumerate(counts):
        for term, count in each.items():
            rows[row, places[term]] = count * rarity[term]
    rows /= _or_one(numpy.sqrt((rows**2).sum(axis=1, keepdims=True)))
    alike = (rows @ rows.T > threshold).astype(float)
    return alike / _or_one(alike.sum(axis=1, keepdims=True))


def _or_one(sums: Any) -> Any:
    sums[sums == 0] = 1
    return sums
