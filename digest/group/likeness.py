"""Likeness: how alike two articles' profiles are, and how far apart in time."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from digest.group.imprint import Imprint, hours_between
from digest.group.profile import Profile

_SIGMA_HOURS = 72.0
_WINDOW_HOURS = 96.0
_KEYS = 40  # heaviest terms of a text through which its like are looked up
_FLOOR = 0.02  # likenesses below this count as none
_STRANGERS = 0.5  # what is left of a likeness where no name is shared
_NAMES = 2  # fewer names say nothing about look-alikes

Likenesses = dict[tuple[int, int], float]


def likenesses(texts: Sequence[Imprint], profiles: Sequence[Profile]) -> Likenesses:
    """Give each pair's likeness in (0, 1], the smaller number first: cosine × time × shared names."""
    vectors = [dict(profile.weights) for profile in profiles]
    found: Likenesses = {}
    for one, other in _near(profiles):
        timely = _in_time(texts[one], texts[other])
        if timely:
            doubt = _STRANGERS if _look_alike(profiles[one], profiles[other]) else 1.0
            likeness = round(_cosine(vectors[one], vectors[other]) * timely * doubt, 6)
            if likeness >= _FLOOR:
                found[one, other] = likeness
    return found


def _near(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pair the texts whose heaviest terms alone make them somewhat alike."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    pairs: list[tuple[int, int]] = []
    for number, profile in enumerate(profiles):
        gained: dict[int, float] = {}
        for word, weight in profile.weights[:_KEYS]:
            for other, theirs in holders[word]:
                gained[other] = gained.get(other, 0.0) + weight * theirs
            holders[word].append((number, weight))
        pairs.extend((other, number) for other in sorted(gained) if round(gained[other], 6) >= _FLOOR)
    return pairs


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return math.fsum([weight * other[word] for word, weight in one.items() if word in other])


def _in_time(one: Imprint, other: Imprint) -> float:
    """Give the Gaussian of the hours apart; 1 when a date is not known, 0 beyond four days."""
    hours = hours_between(one, other)
    if hours is None:
        return 1.0
    return math.exp(-((hours / _SIGMA_HOURS) ** 2) / 2) if hours <= _WINDOW_HOURS else 0.0


def _look_alike(one: Profile, other: Profile) -> bool:
    """Say whether both texts name enough and yet share no name: another event of the same kind."""
    if min(len(one.names), len(other.names)) < _NAMES:
        return False
    return one.names.isdisjoint(other.names)
