"""Rarity: a run of words that few articles hold says more than one that many do."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.intp]

_UNIT = 1000  # weights are whole numbers, so that their sums do not hang on the order of a set


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """How rare each run is that two articles or more hold, and the weight of one held by one only.

    Runs are numbered by their rarity, the rarest first. `ranked` gives for each article the numbers of
    those that others hold, `weights` and `held` what each weighs and how many articles hold it.
    """

    ranked: tuple[Numbers, ...]
    weights: Numbers
    held: Numbers
    alone: int

    def total(self, at: int, size: int) -> int:
        """Give the weight of an article that holds so many runs."""
        return self.weigh(self.ranked[at]) + (size - len(self.ranked[at])) * self.alone

    def weigh(self, runs: Numbers) -> int:
        """Add up the weights of some runs."""
        return int(self.weights[runs].sum())

    def shared(self, one: int, other: int) -> Numbers:
        """Give the runs that two articles share."""
        import numpy as np  # noqa: PLC0415  lazy: heavy

        return np.intersect1d(self.ranked[one], self.ranked[other], assume_unique=True)


def rarity(texts: Sequence[frozenset[int]]) -> Rarity:
    """Weigh every run by log(1 + N / df), the smoothed inverse document frequency of the window.

    No run is ever cut off for being frequent: a story that sixty outlets carry must keep its text.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    owners = np.repeat(np.arange(len(texts)), [len(runs) for runs in texts])
    every = np.concatenate([np.zeros(0, np.uint64), *(np.fromiter(runs, np.uint64) for runs in texts)])
    _, numbers, held = np.unique(every, return_inverse=True, return_counts=True)
    order = np.argsort(held, kind="stable")
    ranks = np.empty_like(order)
    ranks[order] = np.arange(len(order))
    shared = held[numbers] > 1
    places = np.sort(owners[shared] * len(held) + ranks[numbers[shared]])
    table = [_UNIT] + [round(_UNIT * math.log1p(len(texts) / df)) for df in range(1, len(texts) + 1)]
    ends = np.cumsum(np.bincount(owners[shared], minlength=len(texts)))
    return Rarity(
        ranked=tuple(np.split(places % max(1, len(held)), ends[:-1]))[: len(texts)],
        weights=np.array(table)[held[order]],
        held=held[order],
        alone=table[min(1, len(texts))],
    )
