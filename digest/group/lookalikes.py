"""Look-alikes: two groups of texts of one kind of event, each with a name of its own."""

from __future__ import annotations

from collections import Counter
from functools import cache

from digest.group.average import Differ, Group
from digest.group.likeness import Look
from digest.group.ordinary import ordinary, usual_names

_TEXTS = 4  # in each group: in fewer, a name may be missing by chance
_MOST = 0.6  # of a group's texts hold its name at their head
_HARDLY = 0.1  # of the other's do


def look_alikes(look: Look) -> Differ:
    """Say of two groups whether each has a name that most of its texts are headed by and the other has not.

    Two bouts of one boxer, two quakes in one country: their words agree, only the names tell them apart.
    """
    own = cache(lambda at: _names(look, at))

    def differ(one: Group, other: Group) -> bool:
        if min(len(one), len(other)) < _TEXTS:
            return False
        ours, theirs = (Counter(name for at in group for name in own(at)) for group in (one, other))
        return _has_own(ours, len(one), theirs, len(other)) and _has_own(theirs, len(other), ours, len(one))

    return differ


def _names(look: Look, at: int) -> frozenset[str]:
    """Give the names at the head of a text that are not those of half the night."""
    seen = look(at)
    return (seen.names & seen.head.keys()) - ordinary(seen.language) - usual_names(seen.language)


def _has_own(ours: Counter[str], size: int, theirs: Counter[str], other_size: int) -> bool:
    return any(held >= _MOST * size and theirs[name] <= _HARDLY * other_size for name, held in ours.items())
