"""Roundups: a page of several briefs is linked from each story, merges none and never leads."""

from __future__ import annotations

from collections.abc import Sequence

from digest.group.imprint import Imprint
from digest.group.rarity import Rarity

_WHOLE = 0.60  # a page of which one story covers so much is that story's
_OVERLAP = 0.5  # two texts that hold this much of the same part of the page tell one story


def is_collection(page: Imprint, held: Sequence[Imprint], weights: Rarity, total: int) -> bool:
    """Say whether a page holds two stories or more that have no text in common with each other.

    `total` is the weight of the page. None of the stories may cover 60 % of it.
    """
    parts = [page.runs & text.runs for text in held]
    if len(parts) < 2 or any(round(weights.weigh(part) / total, 3) >= _WHOLE for part in parts):  # noqa: PLR2004  two
        return False
    apart: list[frozenset[int]] = []
    for part in parts:
        if part and all(_strangers(part, other) for other in apart):
            apart.append(part)
    return len(apart) > 1


def _strangers(one: frozenset[int], other: frozenset[int]) -> bool:
    return round(len(one & other) / min(len(one), len(other)), 3) < _OVERLAP
