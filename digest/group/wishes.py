"""Wishes: what the editor says belongs together, and what does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from digest.group.imprint import Imprint
from digest.urls import canonical

RULE = "the editor says: same"

Pair = tuple[int, int]
Names = tuple[str, str]


def wished(pairs: Iterable[Names], texts: Sequence[Imprint]) -> frozenset[Pair]:
    """Turn pairs of article ids or addresses into pairs of positions; names not met are passed over."""
    if not (asked := list(pairs)):
        return frozenset()
    places: dict[str, set[int]] = defaultdict(set)
    for at, text in enumerate(texts):
        for name in (text.article.id, *text.article.keys, _address(text.article.url)):
            places[name].add(at)
    found = {
        (min(one, other), max(one, other))
        for left, right in asked
        for one in places.get(left, places.get(_address(left), ()))
        for other in places.get(right, places.get(_address(right), ()))
    }
    return frozenset((one, other) for one, other in found if one != other)


def _address(url: str | None) -> str:
    return canonical(url) if url and "://" in url else ""


def others(number: int, pairs: Collection[Pair]) -> frozenset[int]:
    """Give the positions that are paired with one."""
    return frozenset(sum(pair) - number for pair in pairs if number in pair)
