"""Likeness: how much alike two texts are: what they say, when, and whom they name."""

from __future__ import annotations

import datetime as dt
import math
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.group.cosines import cosines
from digest.group.imprint import Imprint
from digest.group.neighbours import neighbours
from digest.group.portrait import Portrait
from digest.group.vectors import Vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.intp]
    Weights = NDArray[np.float64]

_SIGMA_HOURS = 72.0
_WINDOW_HOURS = 96.0
_FLOOR = 0.02  # likenesses below this count as none
_STRANGERS = 0.5  # what is left of a likeness where no name is shared
_NAMES = 2  # fewer names say nothing about look-alikes
_ROUNDED = 6  # decimals
_HOUR = 3600 * 10**6  # microseconds
_UNDATED = -1
_EPOCH = dt.datetime(1, 1, 1, tzinfo=dt.UTC)

Likenesses = dict[tuple[int, int], float]
Look = Callable[[int], Portrait]


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """Texts that may be compared, in the order of their place: their vectors, portraits and times.

    `teasers` says which of them are no more than that.
    """

    texts: Sequence[Imprint]
    vectors: Vectors
    look: Look
    instants: Numbers
    teasers: NDArray[np.bool_]


def night(texts: Sequence[Imprint], found: Vectors, look: Look) -> Night:
    """Put together what it takes to compare texts; their times become whole microseconds."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    instants = [
        (text.when - _EPOCH) // dt.timedelta(microseconds=1) if text.when else _UNDATED for text in texts
    ]
    return Night(
        texts=texts,
        vectors=found,
        look=look,
        instants=np.array(instants, np.int64),
        teasers=np.array([text.article.teaser_only for text in texts], np.bool_),
    )


def close(of: Night, least: float) -> Likenesses:
    """Give the likeness of the pairs that reach `least`, among all; the smaller number first."""
    alike: Likenesses = {}
    for ones, others in neighbours(of.vectors, _since(of.texts), least):
        alike.update(named(ones, others, likenesses(of, ones, others, least)))
    return alike


def named(ones: Numbers, others: Numbers, values: Weights) -> Iterator[tuple[tuple[int, int], float]]:
    """Give the pairs that are alike at all, with their likeness."""
    hits = values > 0
    pairs = zip(ones[hits].tolist(), others[hits].tolist(), strict=True)
    return zip(pairs, values[hits].tolist(), strict=True)


def likenesses(of: Night, ones: Numbers, others: Numbers, least: float = _FLOOR) -> Weights:
    """Give the likeness of pairs in (0, 1], or 0 where it is below `least`: cosine × time × shared names."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    alike = np.zeros(len(ones))
    said = cosines(of.vectors, ones, others)
    hits = np.flatnonzero(said.round(_ROUNDED) >= least)
    values = said[hits] * _in_time(of.instants[ones[hits]], of.instants[others[hits]])
    near = values.round(_ROUNDED) >= least
    hits, values = hits[near], values[near]
    doubts = _doubts(of, ones[hits], others[hits])
    values = (values * doubts).round(_ROUNDED)
    alike[hits] = np.where(values >= least, values, 0.0)
    return alike


def _since(texts: Sequence[Imprint]) -> list[int]:
    """Give for each text the first one not more than four days older; the undated come last."""
    hours = [text.when.timestamp() / 3600 for text in texts if text.when]
    window = [bisect_left(hours, hour - _WINDOW_HOURS - 1) for hour in hours]
    return window + [0] * (len(texts) - len(hours))


def _in_time(ones: Numbers, others: Numbers) -> Weights:
    """Give the Gaussian of the hours apart; 1 when a date is not known, 0 beyond four days.

    It is worked out once for each span that is met, by Python: so every machine gives the same.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    dated = (ones != _UNDATED) & (others != _UNDATED)
    spans, places = np.unique(np.where(dated, np.abs(ones - others), 0), return_inverse=True)
    factors: Weights = np.array([_faded(round(span / _HOUR, 1)) for span in spans.tolist()])[places]
    return factors


def _faded(hours: float) -> float:
    return math.exp(-((hours / _SIGMA_HOURS) ** 2) / 2) if hours <= _WINDOW_HOURS else 0.0


def _doubts(of: Night, ones: Numbers, others: Numbers) -> Weights:
    """Give what is left of each pair's likeness where both texts name enough and yet share no name.

    Such a pair tells of two events of one kind.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    met, places = np.unique(np.concatenate([ones, others]), return_inverse=True)
    names = [of.look(at).names for at in met.tolist()]
    enough = np.array([len(each) >= _NAMES for each in names], np.bool_)[places]
    first, second = places[: len(ones)], places[len(ones) :]
    asked = np.flatnonzero(enough[: len(ones)] & enough[len(ones) :])
    pairs = zip(first[asked].tolist(), second[asked].tolist(), strict=True)
    doubts = np.ones(len(ones))
    doubts[asked] = [_STRANGERS if names[one].isdisjoint(names[other]) else 1.0 for one, other in pairs]
    return doubts
