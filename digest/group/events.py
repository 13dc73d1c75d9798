"""Events: different texts that tell one event, by batch average link over their likeness."""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from digest.group.collections import is_collection
from digest.group.evidence import own_words, points
from digest.group.imprint import Imprint, hours_between
from digest.group.likeness import Likenesses, Look, close, likenesses
from digest.group.match import RUNS, figures_differ
from digest.group.portrait import portrait, shared_words
from digest.group.vectors import Vectors, vectors
from digest.group.wishes import RULE, Pair, others
from digest.model import Join

_FIRST = -math.inf  # where the editor's pairs stand in the queue
FULL_TEXT = 0.16  # mean likeness at which two groups of articles tell one event
TEASER = 0.12  # the same where one of the texts is only a teaser: few words, few in common


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """Which texts tell one event, as positions, and how alike those are that evidence ties together."""

    groups: tuple[tuple[int, ...], ...]
    texts: tuple[Imprint, ...]
    vectors: Vectors
    likenesses: Likenesses
    same: frozenset[Pair]

    def likeness(self, one: int, other: int) -> float:
        """Give the likeness of two texts, 0 when they have none."""
        return self.likenesses.get((min(one, other), max(one, other)), 0.0)

    def join(self, one: int, other: int) -> Join:
        """Say why two texts are of one event: the weightiest words they share."""
        if wish := sorted(others(one, self.same)):
            return self._wished(one, next((at for at in wish if at == other), wish[0]))
        words = shared_words(one, other, self.texts[one], self.vectors)
        return Join(
            to=self.texts[other].article.id,
            rule=f"same event: both say {', '.join(words)}"
            if words
            else "same event: by way of another text",
            score=round(self.likeness(one, other), 3),
            shared=len(words),
            hours=hours_between(self.texts[one], self.texts[other]),
        )

    def _wished(self, one: int, other: int) -> Join:
        return Join(
            to=self.texts[other].article.id,
            rule=RULE,
            score=round(self.likeness(one, other), 3),
            hours=hours_between(self.texts[one], self.texts[other]),
        )


def events(texts: Sequence[Imprint], apart: Collection[Pair], same: Collection[Pair] = frozenset()) -> Events:
    """Group the texts by event, as their positions; never the pairs of `apart`, always those of `same`.

    The texts come by their place. Only what is tied can be joined, so only within what hangs together
    by ties are all likenesses taken.
    """
    found = vectors(texts)
    look = cache(lambda at: portrait(texts[at], found.tongues[at], found))
    tied = ties(texts, found, look, close(texts, found, look, _LEAST))
    alike = likenesses(texts, found, hanging_together(len(texts), [*tied, *same]), look)
    near = {pair: value / _threshold(texts[pair[0]], texts[pair[1]]) for pair, value in alike.items()}
    groups = average_link(len(texts), near, tied, apart, same)
    return Events(groups=groups, texts=tuple(texts), vectors=found, likenesses=alike, same=frozenset(same))


# What ties two texts, as (likeness, points of evidence, tie), for two texts of one outlet, for a pair
# with a teaser and for whole texts. A tie of 1 joins two groups, lesser ones only where they add up.
_AT_HOME = ((0.30, 3.0, 1.0),)
_WITH_TEASER = ((0.30, 1.5, 1.0), (0.26, 1.75, 1.0), (0.21, 2.5, 1.0), (0.18, 2.0, 0.4))
_WHOLE = ((0.30, 1.0, 1.0), (0.25, 2.0, 1.0), (0.20, 5.0, 1.0), (0.20, 2.5, 0.4))


_NAMED = 3  # names that two texts share: then they are of one event, whatever figures they state
_LEAST = min(least for lines in (_AT_HOME, _WITH_TEASER, _WHOLE) for least, _, _ in lines)


def ties(texts: Sequence[Imprint], found: Vectors, look: Look, alike: Likenesses) -> Likenesses:
    """Say how well each pair ties two groups: 1 alone does, several that reach 1 together do.

    A collection of several stories tells none of them, so nothing ties it; nor are two bulletins of one
    form tied that state other figures.
    """
    homes = {texts[one].outlet for one, other in alike if texts[one].outlet == texts[other].outlet}
    at_home = [at for at, text in enumerate(texts) if text.outlet in homes]
    own = own_words([texts[at] for at in at_home], [found.tongues[at] for at in at_home])
    several = {at for at, text in enumerate(texts) if is_collection(text.article.headline)}
    tied: Likenesses = {}
    for (one, other), value in alike.items():
        rule = [line for line in _rule(texts[one], texts[other]) if value >= line[0]]
        if rule and several.isdisjoint((one, other)) and not _one_form(one, other, texts, look):
            known = own[texts[one].outlet] if texts[one].outlet == texts[other].outlet else ()
            weight = points(look(one), look(other), known)
            tied[one, other] = max((tie for _, least, tie in rule if weight >= least), default=0.0)
    return {pair: tie for pair, tie in tied.items() if tie}


def hanging_together(size: int, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Give all pairs of what hangs together by way of some, the smaller number first."""
    chain = list(range(size))

    def end(at: int) -> int:
        while chain[at] != at:
            chain[at] = at = chain[chain[at]]
        return at

    for one, other in pairs:
        chain[end(one)] = end(other)
    parts: dict[int, list[int]] = {}
    for at in range(size):
        parts.setdefault(end(at), []).append(at)
    return ((one, other) for part in parts.values() for at, other in enumerate(part) for one in part[:at])


def _one_form(one: int, other: int, texts: Sequence[Imprint], look: Look) -> bool:
    """Say whether two texts are one form filled in twice: its wording, other figures, hardly a name."""
    if len(texts[one].runs & texts[other].runs) < RUNS or not figures_differ(texts[one], texts[other]):
        return False
    return len(look(one).names & look(other).names) < _NAMED


def _rule(one: Imprint, other: Imprint) -> Sequence[tuple[float, float, float]]:
    if one.outlet == other.outlet:
        return _AT_HOME
    return _WITH_TEASER if one.article.teaser_only or other.article.teaser_only else _WHOLE


def _threshold(one: Imprint, other: Imprint) -> float:
    return TEASER if one.article.teaser_only or other.article.teaser_only else FULL_TEXT


def average_link(
    size: int,
    near: Likenesses,
    tied: Likenesses,
    apart: Collection[Pair],
    same: Collection[Pair] = (),
) -> tuple[tuple[int, ...], ...]:
    """Join the two groups that are most alike on average, until no two reach a mean of 1.

    Pairs not in `near` count as 0; the pairs of `tied` between two groups must add up to 1. Groups
    holding a pair of `apart` never join, others with one of `same` always do. Every join makes a new
    number, so ties always go to the older group and the result is one.
    """
    groups: dict[int, tuple[int, ...]] = {number: (number,) for number in range(size)}
    sums, links = _both_ways(size, near), _both_ways(size, tied)
    barred = _both_ways(size, dict.fromkeys(apart, 1.0))
    wanted = _both_ways(size, dict.fromkeys(same, 1.0))
    heap = [(-value, *pair) for pair, value in near.items() if value >= 1 and tied.get(pair, 0.0) >= 1]
    heap += [(_FIRST, *pair) for pair in same]
    heapq.heapify(heap)
    while heap:
        _, one, other = heapq.heappop(heap)
        if one not in groups or other not in groups or other in barred[one]:
            continue
        joined = len(sums)
        groups[joined] = groups.pop(one) + groups.pop(other)
        for table in (sums, links, barred, wanted):
            table.append(_merged(table, one, other, joined))
        for neighbour in sorted(wanted[joined]):
            heapq.heappush(heap, (_FIRST, neighbour, joined))
        for neighbour, tie in sorted(links[joined].items()):
            pairs = len(groups[neighbour]) * len(groups[joined])
            mean = round(sums[joined].get(neighbour, 0.0) / pairs, 9)
            if mean >= 1 and round(tie, 6) >= 1:
                heapq.heappush(heap, (-mean, neighbour, joined))
    return tuple(sorted(tuple(sorted(members)) for members in groups.values()))


def _both_ways(size: int, pairs: Likenesses) -> list[dict[int, float]]:
    table: list[dict[int, float]] = [{} for _ in range(size)]
    for (one, other), value in sorted(pairs.items()):
        table[one][other] = table[other][one] = value
    return table


def _merged(table: list[dict[int, float]], one: int, other: int, joined: int) -> dict[int, float]:
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
