"""Choosing passages: the best first, each unlike those chosen before, within the budget."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from digest.summarise.rank import Vector, dot
from digest.summarise.repair import Passage

Fit = Callable[[int], Passage | None]

_RELEVANCE = 0.5
_REPEATED = 0.8  # cosine: a standfirst and the sentence it was made of
_TRIED = 2000  # of the best sentences: a text of a hundred thousand has no point further down
# Words a point, together: a long one leaves less for the others. What goes straight on from a chosen
# sentence mostly explains it; and rather a long text's opening than too few points.
_WORDS_A_POINT, _STRAIGHT_ON, _OPENING = 26, 33, 30
_OPENING_SENTENCES = 8  # behind the first that was chosen
_DIGITS = 9


def select(
    scores: Sequence[float], weighed: Sequence[Vector], points: int, words: int, fit: Fit
) -> tuple[Passage, ...]:
    """Choose at most `points` passages of together at most `words` words, in the text's order.

    Maximal marginal relevance (Carbonell and Goldstein), lambda .5, ties to the earlier sentence.
    Beyond the first, they hold at most 26 words a point on average, or 33 where one goes straight on
    from another. Where too few fit, the next of the opening sentences fills up to 30. A sentence that
    `fit` refuses or that is too long is passed over for the next; one that leans on a passage already
    chosen joins it.
    """
    chosen: tuple[Passage, ...] = ()
    likeness = [0.0] * len(scores)
    while len(chosen) < points:
        best = _steps(_order(scores, likeness), fit, chosen, _room(chosen, points, words))
        fill = _steps(_opening(likeness, chosen), fit, chosen, lambda _: min(words, points * _OPENING))
        found = next(chain(best, fill), None)
        if found is None:
            break
        index, chosen = found
        new = (dot(vector, weighed[index]) for vector in weighed)
        likeness = [max(old, like) for old, like in zip(likeness, new, strict=True)]
    return tuple(sorted(chosen, key=lambda passage: passage.start))


def _order(scores: Sequence[float], likeness: Sequence[float]) -> list[int]:
    """Order the sentences by what each is worth now, without those that repeat a chosen one."""
    values = {
        index: round(_RELEVANCE * score - (1 - _RELEVANCE) * like, _DIGITS)
        for index, (score, like) in enumerate(zip(scores, likeness, strict=True))
        if round(like, _DIGITS) < _REPEATED
    }
    return sorted(values, key=lambda index: (-values[index], index))


def _opening(likeness: Sequence[float], chosen: Sequence[Passage]) -> list[int]:
    """Give the text's first sentences in order, without those that repeat a chosen one."""
    first = min((index for passage in chosen for index in passage.indexes), default=0)
    until = first + _OPENING_SENTENCES + 1 if chosen else 0
    return [index for index, like in enumerate(likeness[:until]) if round(like, _DIGITS) < _REPEATED]


def _room(chosen: Sequence[Passage], points: int, words: int) -> Callable[[Passage], int]:
    """Tell how many words the points may hold together, once a passage is added."""
    taken = {index for passage in chosen for index in passage.indexes}

    def room(new: Passage) -> int:
        straight_on = not taken.isdisjoint((new.indexes[0] - 1, new.indexes[0]))
        return min(words, points * (_STRAIGHT_ON if straight_on else _WORDS_A_POINT)) if taken else words

    return room


def _steps(
    order: Sequence[int], fit: Fit, chosen: tuple[Passage, ...], room: Callable[[Passage], int]
) -> Iterator[tuple[int, tuple[Passage, ...]]]:
    """Yield each sentence that can be taken next, and what is then chosen."""
    taken = {index for passage in chosen for index in passage.indexes}
    for index in order[:_TRIED]:
        passage = None if index in taken else fit(index)
        joined = _joined(chosen, passage) if passage else None
        if passage and joined and sum(one.words for one in joined) <= room(passage):
            yield index, joined


def _joined(chosen: tuple[Passage, ...], new: Passage) -> tuple[Passage, ...] | None:
    """Add a passage, or let it take in the chosen sentence that it leans on."""
    met = [one for one in chosen if not set(one.indexes).isdisjoint(new.indexes)]
    if not met:
        return (*chosen, new)
    if len(met) > 1 or met[0].indexes != new.indexes[:-1]:
        return None
    return tuple(replace(new, main=one.main) if one is met[0] else one for one in chosen)
