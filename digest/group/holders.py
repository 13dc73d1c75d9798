"""Holders: which of the texts looked at so far hold a run of words.

Nearly every run has one holder, for copies of a text are not asked about again; so the first holders
stand in one table, and only further ones in lists.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.intp]

_NOBODY = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """The first holder of each run by its number, and the others of those that have more."""

    first: Numbers
    more: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))


def nobody(runs: int) -> Holders:
    """Give a table of so many runs that nobody holds yet."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    return Holders(first=np.full(runs, _NOBODY, np.intp))


def hold(holders: Holders, text: int, runs: Numbers) -> None:
    """Let a text hold its runs, each named once."""
    free = holders.first[runs] == _NOBODY
    holders.first[runs[free]] = text
    for run in runs[~free].tolist():
        holders.more[run].append(text)


def gains(holders: Holders, runs: Numbers, weights: Numbers) -> Counter[int]:
    """Add up for each text the weights of the runs it holds."""
    first = holders.first[runs]
    held = first != _NOBODY
    gained: Counter[int] = Counter()
    for run, one, weight in zip(
        runs[held].tolist(), first[held].tolist(), weights[held].tolist(), strict=True
    ):
        gained[one] += weight
        for other in holders.more.get(run, ()):
            gained[other] += weight
    return gained
