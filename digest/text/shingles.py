"""Shingles: short runs of words as numbers, so that shared text can be counted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

_BYTES = 7
PRIME = 1_000_003
MASK = (1 << 53) - 1  # what any JSON reader still takes as a whole number


def shingles(words: Sequence[str], k: int = 3) -> frozenset[int]:
    """Give the hash of every run of `k` words: 53-bit whole numbers, the same in every process.

    A text of fewer than `k` words has none, so it matches nothing rather than everything.
    """
    return frozenset(runs(words, k))


def runs(words: Sequence[str], k: int = 3) -> tuple[int, ...]:
    """Give the hash of every run of `k` words in the order of the text, repeats kept."""
    numbers = [number(word) for word in words]
    combined = numbers[: len(numbers) - k + 1] if len(numbers) >= k else []
    for step in range(1, k):
        combined = [
            (left * PRIME + right) & MASK for left, right in zip(combined, numbers[step:], strict=False)
        ]
    return tuple(combined)


@lru_cache(maxsize=1 << 18)
def number(word: str) -> int:
    """Give the number of a word, from which those of its runs are made: below `MASK`."""
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=_BYTES).digest(), "big") & MASK
