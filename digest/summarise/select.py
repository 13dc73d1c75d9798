"""Choosing passages: the best first, each unlike those chosen before, within the budget."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from digest.summarise.rank import Vector, dot
from digest.summarise.repair import Passage

Fit = Callable[[int], Passage | None]

_RELEVANCE = 0.5
_DIGITS = 9


def select(
    scores: Sequence[float], weighed: Sequence[Vector], points: int, words: int, fit: Fit
) -> tuple[Passage, ...]:
    """Choose at most `points` passages of together at most `words` words, in the text's order.

    Maximal marginal relevance (Carbonell and Goldstein), lambda .5, ties to the earlier sentence.
    A sentence that `fit` refuses, that overlaps or is too long is passed over for the next.
    """
    chosen: list[Passage] = []
    likeness = [0.0] * len(scores)
    while len(chosen) < points:
        left = words - sum(passage.words for passage in chosen)
        found = next(_fitting(_order(scores, likeness), fit, chosen, left), None)
        if found is None:
            break
        chosen.append(found)
        likeness = [
            max(old, dot(vector, weighed[found.main])) for old, vector in zip(likeness, weighed, strict=True)
        ]
    return tuple(sorted(chosen, key=lambda passage: passage.start))


def _order(scores: Sequence[float], likeness: Sequence[float]) -> list[int]:
    values = [
        round(_RELEVANCE * score - (1 - _RELEVANCE) * like, _DIGITS)
        for score, like in zip(scores, likeness, strict=True)
    ]
    return sorted(range(len(values)), key=lambda index: (-values[index], index))


def _fitting(order: Sequence[int], fit: Fit, chosen: Sequence[Passage], left: int) -> Iterator[Passage]:
    taken = {index for passage in chosen for index in passage.indexes}
    for index in order:
        passage = None if index in taken else fit(index)
        if passage and passage.words <= left and taken.isdisjoint(passage.indexes):
            yield passage
