"""Likeness: how much alike two texts are: what they say, when, and whom they name."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from digest.group.imprint import Imprint, hours_between
from digest.group.neighbours import Pair, cosines, neighbours
from digest.group.portrait import Portrait
from digest.group.vectors import Vectors

_SIGMA_HOURS = 72.0
_WINDOW_HOURS = 96.0
_FLOOR = 0.02  # likenesses below this count as none
_STRANGERS = 0.5  # what is left of a likeness where no name is shared
_NAMES = 2  # fewer names say nothing about look-alikes

Likenesses = dict[Pair, float]
Look = Callable[[int], Portrait]


def close(texts: Sequence[Imprint], found: Vectors, look: Look, least: float) -> Likenesses:
    """Give the likeness of the pairs that reach `least`, among all; the texts come by their place."""
    return likenesses(texts, found, neighbours(found, _since(texts), least), look, least)


def likenesses(
    texts: Sequence[Imprint], found: Vectors, pairs: Iterable[Pair], look: Look, least: float = _FLOOR
) -> Likenesses:
    """Give the likeness of pairs in (0, 1], where it reaches `least`: cosine × time × shared names."""
    alike: Likenesses = {}
    for (one, other), cosine in cosines(found, pairs):
        value = cosine * _in_time(texts[one], texts[other]) if round(cosine, 6) >= least else 0.0
        if round(value, 6) >= least:
            doubt = _STRANGERS if _look_alike(look(one), look(other)) else 1.0
            value = round(value * doubt, 6)
            if value >= least:
                alike[one, other] = value
    return alike


def _since(texts: Sequence[Imprint]) -> list[int]:
    """Give for each text the first one not more than four days older; the undated come last."""
    hours = [text.when.timestamp() / 3600 for text in texts if text.when]
    window = [bisect_left(hours, hour - _WINDOW_HOURS - 1) for hour in hours]
    return window + [0] * (len(texts) - len(hours))


def _in_time(one: Imprint, other: Imprint) -> float:
    """Give the Gaussian of the hours apart; 1 when a date is not known, 0 beyond four days."""
    hours = hours_between(one, other)
    if hours is None:
        return 1.0
    return math.exp(-((hours / _SIGMA_HOURS) ** 2) / 2) if hours <= _WINDOW_HOURS else 0.0


def _look_alike(one: Portrait, other: Portrait) -> bool:
    """Say whether both texts name enough and yet share no name: another event of the same kind."""
    if min(len(one.names), len(other.names)) < _NAMES:
        return False
    return one.names.isdisjoint(other.names)
