"""Average link: groups joined by how near they are on average, asking only for what may be joined."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from digest.group.wishes import Pair

_FIRST = -math.inf  # where the editor's pairs stand in the queue

Group = tuple[int, ...]
Near = Callable[[Sequence[tuple[Group, Group]]], Sequence[float]]
Differ = Callable[[Group, Group], bool]
Table = list[dict[int, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Web:
    """The groups by number as they are now, how well each two are tied, and how near those asked about."""

    groups: dict[int, Group]
    links: Table
    sums: Table
    near: Near


def average_link(
    size: int,
    near: Near,
    tied: Mapping[Pair, float],
    apart: Collection[Pair],
    same: Collection[Pair] = (),
    differ: Differ = lambda _one, _other: False,
) -> tuple[Group, ...]:
    """Join the two groups that are nearest on average, until no two reach a mean of 1.

    `near` adds up, for each two groups it is given, how near each of one is to each of the other. The
    pairs of `tied` between two groups must add up to 1. Groups holding a pair of `apart` never
    join, others with one of `same` always do, and those that `differ` only then. Every join makes a new
    number, so ties always go to the older group and the result is one. Nearness is asked for between
    groups tied enough only.
    """
    alone: dict[int, Group] = {number: (number,) for number in range(size)}
    web = _Web(groups=alone, links=_both_ways(size, tied), sums=_both_ways(size, {}), near=near)
    barred = _both_ways(size, dict.fromkeys(apart, 1.0))
    wanted = _both_ways(size, dict.fromkeys(same, 1.0))
    heap = [*((_FIRST, *pair) for pair in same), *_queued(dict(alone), web)]
    heapq.heapify(heap)
    while heap:
        mean, one, other = heapq.heappop(heap)
        if one not in web.groups or other not in web.groups or other in barred[one]:
            continue
        if mean > _FIRST and differ(web.groups[one], web.groups[other]):
            continue
        joined = len(web.links)
        web.groups[joined] = web.groups[one] + web.groups[other]
        web.sums.append({})
        for table in (web.links, barred, wanted):
            table.append(_merged(table, one, other, joined))
        for entry in _queued({joined: (one, other)}, web):
            heapq.heappush(heap, entry)
        for neighbour in sorted(wanted[joined]):
            heapq.heappush(heap, (_FIRST, neighbour, joined))
        for gone in (one, other):
            del web.groups[gone]
            web.sums[gone] = {}
    return tuple(sorted(tuple(sorted(members)) for members in web.groups.values()))


def _queued(parts: Mapping[int, Sequence[int]], web: _Web) -> list[tuple[float, int, int]]:
    """Give what some groups may join, older than they are, the nearest first in the queue.

    How near the `parts` of a group are may be known.
    """
    tied = {at: [other for other, tie in web.links[at].items() if other < at and _holds(tie)] for at in parts}
    unknown = [
        (part, other)
        for at, own in parts.items()
        for part in own
        for other in tied[at]
        if other not in web.sums[part]
    ]
    totals = web.near([(web.groups[part], web.groups[other]) for part, other in unknown])
    for (part, other), total in zip(unknown, totals, strict=True):
        web.sums[part][other] = web.sums[other][part] = total
    return [entry for at, own in parts.items() for entry in _entries(at, own, tied[at], web)]


def _holds(tie: float) -> bool:
    return round(tie, 6) >= 1


def _entries(at: int, parts: Sequence[int], tied: Sequence[int], web: _Web) -> list[tuple[float, int, int]]:
    found = []
    for other in tied:
        web.sums[at][other] = web.sums[other][at] = sum(web.sums[part][other] for part in parts)
        mean = round(web.sums[at][other] / (len(web.groups[at]) * len(web.groups[other])), 9)
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
