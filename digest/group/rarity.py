"""Rarity: a run of words that few articles hold says more than one that many do."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_UNIT = 1000  # weights are whole numbers, so that their sums do not hang on the order of a set


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """The weight of each run held by two articles or more, and the weight of one held by one only.

    `ranked` gives for each article its runs that others hold, by number and the rarest first,
    `steps` their weights by number.
    """

    weights: dict[int, int]
    alone: int
    ranked: tuple[NDArray[np.intp], ...]
    steps: NDArray[np.int64]

    def weigh(self, runs: Iterable[int]) -> int:
        """Add up the weights of the runs."""
        get, alone = self.weights.get, self.alone
        return sum([get(run, alone) for run in runs])

    def total(self, at: int, size: int) -> int:
        """Give the weight of an article that holds so many runs."""
        held = self.ranked[at]
        return int(self.steps[held].sum()) + (size - len(held)) * self.alone


def rarity(texts: Sequence[frozenset[int]]) -> Rarity:
    """Weigh every run by log(1 + N / df), the smoothed inverse document frequency of the window.

    No run is ever cut off for being frequent: a story that sixty outlets carry must keep its text.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    every = np.concatenate([np.zeros(0, np.uint64), *(np.fromiter(runs, np.uint64) for runs in texts)])
    runs, numbers, held = np.unique(every, return_inverse=True, return_counts=True)
    table = [_UNIT] + [round(_UNIT * math.log1p(len(texts) / df)) for df in range(1, len(texts) + 1)]
    ends = np.cumsum([len(runs) for runs in texts])[:-1]
    shared = held > 1
    weights = np.array(table)[held]
    return Rarity(
        weights=dict(zip(runs[shared].tolist(), weights[shared].tolist(), strict=True)),
        alone=table[min(1, len(texts))],
        ranked=tuple(_ranked(own[shared[own]], held) for own in np.split(numbers, ends)[: len(texts)]),
        steps=weights,
    )


def _ranked(numbers: NDArray[np.intp], held: NDArray[np.intp]) -> NDArray[np.intp]:
    """Put the runs of an article in order, the rarest first."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    return numbers[np.lexsort((numbers, held[numbers]))]
