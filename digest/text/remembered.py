"""Remembering what was made of a text: the same lines are asked for again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

R = TypeVar("R")

LONGEST = 10_000  # characters: no article's paragraph is longer, and a hostile page's megabytes are not held


def remembered(size: int) -> Callable[[Callable[[str], R]], Callable[[str], R]]:
    """Make a pure function of a text remember its last `size` results, but none of a very long text."""

    def remembering(function: Callable[[str], R]) -> Callable[[str], R]:
        short = lru_cache(maxsize=size)(function)

        @wraps(function)
        def made(text: str) -> R:
            return short(text) if len(text) <= LONGEST else function(text)

        return made

    return remembering
