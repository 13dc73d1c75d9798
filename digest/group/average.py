"""Average link: groups joined by how near they are on average, asking only for what may be joined."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product

from digest.group.wishes import Pair

_FIRST = -math.inf  # where the editor's pairs stand in the queue

Groups = dict[int, tuple[int, ...]]
Table = list[dict[int, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """Takes the nearness of many pairs at once, and adds up that of pairs taken before; smaller first."""

    take: Callable[[Iterable[Pair]], None]
    total: Callable[[Sequence[Pair]], float]


def average_link(
    size: int,
    near: Nearness,
    tied: Mapping[Pair, float],
    apart: Collection[Pair],
    same: Collection[Pair] = (),
) -> tuple[tuple[int, ...], ...]:
    """Join the two groups that are nearest on average, until no two reach a mean of 1.

    The pairs of `tied` between two groups must add up to 1. Groups holding a pair of `apart` never
    join, others with one of `same` always do. Every join makes a new number, so ties always go to
    the older group and the result is one. Nearness is asked for between groups tied enough only.
    """
    groups: Groups = {number: (number,) for number in range(size)}
    links, sums = _both_ways(size, tied), _both_ways(size, {})
    barred = _both_ways(size, dict.fromkeys(apart, 1.0))
    wanted = _both_ways(size, dict.fromkeys(same, 1.0))
    heap = [(_FIRST, *pair) for pair in same]
    heap += [entry for at in range(size) for entry in _queued(at, (at,), groups, links, sums, near)]
    heapq.heapify(heap)
    while heap:
        _, one, other = heapq.heappop(heap)
        if one not in groups or other not in groups or other in barred[one]:
            continue
        joined = len(links)
        groups[joined] = groups[one] + groups[other]
        sums.append({})
        for table in (links, barred, wanted):
            table.append(_merged(table, one, other, joined))
        for entry in _queued(joined, (one, other), groups, links, sums, near):
            heapq.heappush(heap, entry)
        for neighbour in sorted(wanted[joined]):
            heapq.heappush(heap, (_FIRST, neighbour, joined))
        for gone in (one, other):
            del groups[gone]
            sums[gone] = {}
    return tuple(sorted(tuple(sorted(members)) for members in groups.values()))


def _queued(
    at: int, parts: Sequence[int], groups: Groups, links: Table, sums: Table, near: Nearness
) -> list[tuple[float, int, int]]:
    """Give the older groups that one may join, the nearest first in the queue; its `parts` may be known."""
    tied = [other for other, tie in sorted(links[at].items()) if other < at and round(tie, 6) >= 1]
    unknown = [(part, other) for part in parts for other in tied if other not in sums[part]]
    between = [
        [(min(pair), max(pair)) for pair in product(groups[part], groups[other])] for part, other in unknown
    ]
    near.take(chain.from_iterable(between))
    for (part, other), pairs in zip(unknown, between, strict=True):
        sums[part][other] = sums[other][part] = near.total(pairs)
    found = []
    for other in tied:
        sums[at][other] = sums[other][at] = sum(sums[part][other] for part in parts)
        mean = round(sums[at][other] / (len(groups[at]) * len(groups[other])), 9)
        if mean >= 1:
            found.append((-mean, other, at))
    return found


def _both_ways(size: int, pairs: Mapping[Pair, float]) -> Table:
    table: Table = [{} for _ in range(size)]
    for (one, other), value in sorted(pairs.items()):
        table[one][other] = table[other][one] = value
    return table


def _merged(table: Table, one: int, other: int, joined: int) -> dict[int, float]:
    """Add up the two groups' neighbours under a new number, and tell the neighbours."""
    total = dict(table[one])
    for neighbour, value in table[other].items():
        total[neighbour] = total.get(neighbour, 0.0) + value
    for gone in (one, other):
        total.pop(gone, None)
    for neighbour, value in total.items():
        table[neighbour].pop(one, None)
        table[neighbour].pop(other, None)
        table[neighbour][joined] = value
    return total
