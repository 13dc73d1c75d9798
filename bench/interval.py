"""The interval a difference lies in: paired bootstrap with a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Sequence

_ROUNDS = 1000
_SEED = 20121121


def paired(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, float, float]:
    """Give the mean difference (ours less theirs) and its 95 % interval over resampled rows."""
    differences = [one - other for one, other in zip(ours, theirs, strict=True)]
    size = len(differences)
    chance = random.Random(_SEED)  # noqa: S311  resampling, no secret
    means = sorted(sum(chance.choices(differences, k=size)) / size for _ in range(_ROUNDS))
    cut = round(_ROUNDS * 0.025)
    return sum(differences) / size, means[cut], means[_ROUNDS - 1 - cut]


def pearson(ones: Sequence[float], others: Sequence[float]) -> float:
    """Give Pearson's correlation; 0 where one side never varies."""
    size = len(ones)
    mean, other_mean = sum(ones) / size, sum(others) / size
    left, right = [x - mean for x in ones], [y - other_mean for y in others]
    scale = (sum(x * x for x in left) * sum(y * y for y in right)) ** 0.5
    return sum(x * y for x, y in zip(left, right, strict=True)) / scale if scale else 0.0
