"""Rarity: a run of words that few articles hold says more than one that many do."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_UNIT = 1000  # weights are whole numbers, so that their sums do not hang on the order of a set


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """The weight of each run held by two articles or more, and the weight of one held by one only."""

    weights: dict[int, int]
    alone: int

    def weigh(self, runs: Iterable[int]) -> int:
        """Add up the weights of the runs."""
        get, alone = self.weights.get, self.alone
        return sum(get(run, alone) for run in runs)


def rarity(texts: Sequence[frozenset[int]]) -> Rarity:
    """Weigh every run by log(1 + N / df), the smoothed inverse document frequency of the window.

    No run is ever cut off for being frequent: a story that sixty outlets carry must keep its text.
    """
    counts: Counter[int] = Counter()
    for runs in texts:
        counts.update(runs)
    table = [_UNIT] + [round(_UNIT * math.log1p(len(texts) / df)) for df in range(1, len(texts) + 1)]
    shared = {run: table[df] for run, df in counts.items() if df > 1}
    return Rarity(weights=shared, alone=table[1] if texts else _UNIT)
