"""Holders: which of the texts looked at so far hold a run of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.group.cosines import spread

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """The texts that hold each run, run by run.

    `starts` says by run where its texts begin, `found` how many are known so far.
    """

    starts: Numbers
    found: Numbers
    texts: Numbers


def nobody(held: Numbers) -> Holders:
    """Give a table of runs that nobody holds yet; `held` says how many texts may come to hold each."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    ends = np.cumsum(held)
    return Holders(starts=ends - held, found=np.zeros_like(held), texts=np.zeros(int(held.sum()), np.int32))


def hold(holders: Holders, text: int, runs: Numbers) -> None:
    """Let a text hold its runs, each named once."""
    holders.texts[holders.starts[runs] + holders.found[runs]] = text
    holders.found[runs] += 1


def gains(holders: Holders, runs: Numbers, weights: Numbers) -> tuple[Numbers, Numbers]:
    """Give the texts that hold some of the runs, and the weight of what each holds."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    lengths = holders.found[runs]
    held = holders.texts[spread(holders.starts[runs], lengths)]
    texts, places = np.unique(held, return_inverse=True)
    return texts, np.bincount(places, np.repeat(weights, lengths), len(texts)).astype(np.intp)
