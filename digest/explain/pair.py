"""Two articles side by side."""

from __future__ import annotations

from digest.explain.account import Account, Pair
from digest.model import Comparison


def pair_of(one: Account, other: Account, measured: Comparison | None) -> Pair:
    """Put two accounts of articles side by side; together when the record prints them as one story."""
    same = one.story is not None and other.story is not None and one.story.id == other.story.id
    return Pair(one=one, other=other, together=same and one.issue == other.issue, measured=measured)
