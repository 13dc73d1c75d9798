"""Latecomers: a few texts on an event that many tell, too short or too far off to be near them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product

from digest.group.average import Group, Near
from digest.group.evidence import points
from digest.group.likeness import Look
from digest.group.portrait import Portrait
from digest.group.wishes import Pair

_CORE = 4  # texts that make an event sure
_TIMES = 4  # so many times the latecomers
_NEAR = 0.65  # of the nearness by which groups are joined
_PAIRS = 0.75  # of the pairs must agree
_POINTS = 2.25  # of evidence with which two heads agree,
_SHARE = 0.33  # or of all that the shorter head could give

Groups = Sequence[Group]
Agree = Callable[[int, int], bool]


def with_latecomers(
    groups: Groups, near: Near, tied: Iterable[Pair], apart: Iterable[Pair], agree: Agree
) -> tuple[Group, ...]:
    """Let a small group join the event it is nearest to, if it agrees with nearly all that is told of it.

    Average link asks a text to be near to all of an event, which one sentence cannot be to forty
    reports. So it may be less near, where many tell the event and their heads agree with its own.
    """
    asked = list(_asked(groups, tied))
    totals = near([(groups[few], groups[many]) for few, many in asked])
    found: list[tuple[float, int, int]] = []
    for (few, many), total in zip(asked, totals, strict=True):
        pairs = list(product(groups[few], groups[many]))
        mean = round(total / len(pairs), 6)
        if mean >= _NEAR and sum(agree(*pair) for pair in pairs) >= _PAIRS * len(pairs):
            found.append((-mean, many, few))
    return _together(groups, sorted(found), frozenset(map(frozenset, apart)))


def heads_agree(look: Look) -> Agree:
    """Say of two texts whether their heads share enough, for all that the shorter one says."""
    return lambda one, other: _agree(look(one), look(other))


def _agree(one: Portrait, other: Portrait) -> bool:
    shared = points(one, other)
    return shared >= _POINTS or shared >= _SHARE * min(points(one, one), points(other, other))


def _asked(groups: Groups, tied: Iterable[Pair]) -> Iterator[tuple[int, int]]:
    """Give the pairs of groups that something ties, the few first, where the others are many."""
    home = {at: number for number, members in enumerate(groups) for at in members}
    met = {frozenset((home[one], home[other])) for one, other in tied}
    for pair in sorted(sorted(pair) for pair in met if len(pair) > 1):
        few, many = sorted(pair, key=lambda number: len(groups[number]))
        if len(groups[many]) >= max(_CORE, _TIMES * len(groups[few])):
            yield few, many


def _together(
    groups: Groups, found: Iterable[tuple[float, int, int]], apart: frozenset[frozenset[int]]
) -> tuple[Group, ...]:
    """Let the nearest join first, each once, and none where a text must stay apart from it."""
    whole = dict(enumerate(groups))
    for _, many, few in found:
        pairs = product(whole.get(few, ()), whole.get(many, ()))
        if few in whole and many in whole and apart.isdisjoint(map(frozenset, pairs)):
            whole[many] += whole.pop(few)
    return tuple(sorted(tuple(sorted(members)) for members in whole.values()))
