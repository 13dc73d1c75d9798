"""Choosing passages: the best first, each unlike those chosen before, within the budget."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain, islice
from math import fsum

from digest.summarise.rank import Vector
from digest.summarise.repair import Passage
from digest.summarise.repeated import over_again

Fit = Callable[[int, frozenset[int]], Passage | None]  # a sentence, and those chosen by then

_RELEVANCE = 0.5
_PROMISED = 0.8  # to the score of what has all that the headline promises and is not told yet
_REPEATED = 0.6  # of its weight said already
_TRIED = 2000  # of the best sentences: a text of a hundred thousand has no point further down
# Words a point, together: a long one leaves less for the others. What goes straight on from a chosen
# sentence mostly explains it; and rather a long text's opening than too few points.
_WORDS_A_POINT, _STRAIGHT_ON, _OPENING = 28, 34, 30
_OPENING_SENTENCES = 8  # behind the first that was chosen
_DIGITS = 9


def select(
    scores: Sequence[float],
    weighed: Sequence[Vector],
    points: int,
    words: int,
    fit: Fit,
    promised: frozenset[str] = frozenset(),
) -> tuple[Passage, ...]:
    """Choose passages of together at most `points` sentences and `words` words, in the text's order.

    The best comes first, whatever its length. Then, as in maximal marginal relevance (Carbonell and
    Goldstein; lambda .5), what scores high and says little of what the chosen ones say already; ties to
    the earlier sentence. Beyond the first, they hold at most 28 words a point on average, or 34 where
    one goes straight on from another. Where too few fit, the next of the opening sentences fills up to
    30. `promised` are the headline's terms: what first has one of them is worth more. A sentence that
    `fit` refuses or that is too long is passed over for the next; one that leans on a passage already
    chosen joins it.
    """
    chosen: tuple[Passage, ...] = ()
    while _sentences(chosen) < points:
        said, new = _said(weighed, chosen), _new(weighed, chosen)
        order = _order(_worth(scores, weighed, chosen, promised), said)
        best = _steps(filter(new, order), fit, chosen, _room(chosen, points, words))
        fill = _steps(
            filter(new, _opening(said, chosen)), fit, chosen, lambda _: min(words, points * _OPENING)
        )
        found = next((each for each in chain(best, fill) if _sentences(each) <= points or not chosen), None)
        if found is None:
            break
        chosen = found
    return tuple(sorted(chosen, key=lambda passage: passage.start))


def _sentences(chosen: Sequence[Passage]) -> int:
    return sum(len(passage.indexes) for passage in chosen)


def _worth(
    scores: Sequence[float], weighed: Sequence[Vector], chosen: Sequence[Passage], promised: frozenset[str]
) -> Sequence[float]:
    """Add to each score what it is worth to be told what the headline promises."""
    open_still = promised.difference(*(weighed[index] for passage in chosen for index in passage.indexes))
    if not open_still:
        return scores
    each = _PROMISED / len(promised)
    return [
        score + each * len(open_still & vector.keys()) for score, vector in zip(scores, weighed, strict=True)
    ]


def _said(weighed: Sequence[Vector], chosen: Sequence[Passage]) -> tuple[float, ...]:
    """Give, for each sentence, the share in [0, 1] of its weight that the chosen ones carry already."""
    told = frozenset(chain.from_iterable(_quoted(weighed, chosen)))
    return tuple(0.0 if told.isdisjoint(vector) else _shared(vector, told) for vector in weighed)


def _new(weighed: Sequence[Vector], chosen: Sequence[Passage]) -> Callable[[int], bool]:
    """Make a test for what says no chosen one over again, if at greater length; dear, so the few ask it."""
    quoted = _quoted(weighed, chosen)
    return lambda index: not any(over_again(one, weighed[index]) for one in quoted)


def _quoted(weighed: Sequence[Vector], chosen: Sequence[Passage]) -> list[Vector]:
    return [weighed[index] for passage in chosen for index in passage.indexes]


def _shared(vector: Vector, terms: AbstractSet[str]) -> float:
    """Add up exactly, so that the order of a set shows in nothing."""
    return round(fsum([vector[term] ** 2 for term in terms & vector.keys()]), _DIGITS)


def _order(worth: Sequence[float], said: Sequence[float]) -> list[int]:
    """Order the sentences by what each adds now, without those that repeat what is chosen."""
    values = {
        index: round(_RELEVANCE * value - (1 - _RELEVANCE) * share, _DIGITS)
        for index, (value, share) in enumerate(zip(worth, said, strict=True))
        if share < _REPEATED
    }
    return sorted(values, key=lambda index: (-values[index], index))


def _opening(said: Sequence[float], chosen: Sequence[Passage]) -> list[int]:
    """Give the text's first sentences in order, without those that repeat what is chosen."""
    first = min((index for passage in chosen for index in passage.indexes), default=0)
    until = first + _OPENING_SENTENCES + 1 if chosen else 0
    return [index for index, share in enumerate(said[:until]) if share < _REPEATED]


def _room(chosen: Sequence[Passage], points: int, words: int) -> Callable[[Passage], int]:
    """Tell how many words the points may hold together, once a passage is added."""
    taken = {index for passage in chosen for index in passage.indexes}

    def room(new: Passage) -> int:
        straight_on = not taken.isdisjoint((new.indexes[0] - 1, new.indexes[0]))
        return min(words, points * (_STRAIGHT_ON if straight_on else _WORDS_A_POINT))

    return room if taken else lambda new: max(words, new.words)


def _steps(
    order: Iterable[int], fit: Fit, chosen: tuple[Passage, ...], room: Callable[[Passage], int]
) -> Iterator[tuple[Passage, ...]]:
    """Yield what would be chosen with each sentence that can be taken next."""
    taken = frozenset(index for passage in chosen for index in passage.indexes)
    for index in islice(order, _TRIED):
        passage = None if index in taken else fit(index, taken)
        joined = _joined(chosen, passage) if passage else None
        if passage and joined and sum(one.words for one in joined) <= room(passage):
            yield joined


def _joined(chosen: tuple[Passage, ...], new: Passage) -> tuple[Passage, ...] | None:
    """Add a passage, or let it take in the chosen sentence that it leans on."""
    met = [one for one in chosen if not set(one.indexes).isdisjoint(new.indexes)]
    if not met:
        return (*chosen, new)
    if len(met) > 1 or met[0].indexes != new.indexes[:-1]:
        return None
    return tuple(replace(new, main=one.main) if one is met[0] else one for one in chosen)
