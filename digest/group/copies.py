"""Copies: texts that share their wording are one text, told by several outlets.

Leader and star: the longest text leads, every copy must match the leader itself and joins the one
it matches best. No chain through members, so no runaway cluster.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from digest.group.furniture import furniture, without
from digest.group.imprint import Imprint
from digest.group.match import RUNS, SHARE, Match, match
from digest.group.rarity import Rarity, rarity
from digest.group.roundups import WHOLE, cover, is_roundup

_ROUNDING = 0.001  # a score is rounded before it is compared

Followers = tuple[tuple[int, Match], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Star:
    """A leader and the texts that stand in it, as positions in the list of imprints."""

    leader: int
    followers: Followers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """All stars; roundups with the leaders each mentions; pairs that must stay apart."""

    texts: tuple[Imprint, ...]
    rarity: Rarity
    stars: tuple[Star, ...]
    roundups: tuple[tuple[int, tuple[int, ...]], ...]
    apart: frozenset[tuple[int, int]]


@dataclass(slots=True, kw_only=True)
class _Index:
    """The leaders so far, found through the runs they hold."""

    holders: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    following: dict[int, list[tuple[int, Match]]] = field(default_factory=dict)
    apart: set[tuple[int, int]] = field(default_factory=set)

    def lead(self, number: int, runs: Collection[int]) -> None:
        self.following[number] = []
        for run in runs:
            self.holders[run].append(number)


def copies(imprints: Sequence[Imprint]) -> Copies:
    """Find which texts are copies of which; the result does not hang on the order of the input."""
    outlets = furniture(imprints)
    texts = tuple(without(text, outlets.get(text.outlet, frozenset())) for text in imprints)
    weights = rarity([text.runs for text in texts])
    totals = [weights.weigh(text.runs) for text in texts]
    order = sorted(range(len(texts)), key=lambda number: (-totals[number], number))
    roundups = _roundups(texts, weights, totals, order)
    index = _stars(texts, weights, totals, [number for number in order if number not in roundups])
    return Copies(
        texts=texts,
        rarity=weights,
        stars=tuple(Star(leader=leader, followers=tuple(found)) for leader, found in index.following.items()),
        roundups=tuple(
            (number, _mentioned(number, texts, weights, totals, index)) for number in sorted(roundups)
        ),
        apart=frozenset(index.apart),
    )


def _roundups(
    texts: Sequence[Imprint], weights: Rarity, totals: Sequence[int], order: Sequence[int]
) -> frozenset[int]:
    """Name the pages that hold several stories, from what each page shares wording with.

    A text of which another covers most is that other's copy and is not asked about again, so a
    story that many outlets carry is compared with its longest copies only.
    """
    index = _Index()
    near: dict[int, list[int]] = defaultdict(list)
    for number in order:
        found = _leaders_of(number, texts, weights, totals[number], index)
        for leader, _ in found:
            near[number].append(leader)
            near[leader].append(number)
        if all(evidence.score < WHOLE for _, evidence in found):
            index.lead(number, texts[number].runs & weights.weights.keys())
    return _confirmed(
        {page: [texts[n] for n in others] for page, others in near.items()}, texts, weights, totals
    )


def _confirmed(
    near: Mapping[int, Sequence[Imprint]], texts: Sequence[Imprint], weights: Rarity, totals: Sequence[int]
) -> frozenset[int]:
    """Ask the most scattered pages first: a story is no roundup for standing in one."""
    suspects = [
        (cover(texts[page], others, weights, totals[page]), page)
        for page, others in near.items()
        if len(others) > 1 and is_roundup(texts[page], others, weights, totals[page])
    ]
    found: dict[int, Imprint] = {}
    for _, page in sorted(suspects):
        others = [text for text in near[page] if all(text is not roundup for roundup in found.values())]
        if is_roundup(texts[page], others, weights, totals[page]):
            found[page] = texts[page]
    return frozenset(found)


def _stars(texts: Sequence[Imprint], weights: Rarity, totals: Sequence[int], order: Sequence[int]) -> _Index:
    """Let each text, the heaviest first, join the leader it matches best, or lead."""
    index = _Index()
    for number in order:
        found = _leaders_of(number, texts, weights, totals[number], index)
        if found:
            best, evidence = min(found, key=lambda pair: (-pair[1].score, -pair[1].shared, pair[0]))
            index.following[best].append((number, evidence))
        else:
            index.lead(number, texts[number].runs & weights.weights.keys())
    return index


def _leaders_of(
    number: int, texts: Sequence[Imprint], weights: Rarity, total: int, index: _Index
) -> list[tuple[int, Match]]:
    """List the leaders in which this text stands, with the evidence."""
    found = []
    for leader in _candidates(texts[number].runs, weights, total, index):
        shared = texts[number].runs & texts[leader].runs
        score = round(weights.weigh(shared) / total, 3)
        evidence = match(texts[number], texts[leader], score, len(shared))
        if evidence and evidence.kind == "recurring":
            index.apart.add((min(leader, number), max(leader, number)))
        elif evidence:
            found.append((leader, evidence))
    return found


def _candidates(runs: frozenset[int], weights: Rarity, total: int, index: _Index) -> list[int]:
    """Name the leaders that may share enough weight, asking for the rare runs only.

    The commonest runs that together weigh less than the share asked for cannot decide alone, so
    they are not looked up: nothing is missed and stock phrases cost nothing.
    """
    known = sorted(((weight, run) for run in runs if (weight := weights.weights.get(run))), reverse=True)
    spare = int(total * (SHARE - _ROUNDING))
    while known and known[-1][0] < spare:
        spare -= known.pop()[0]
    gained: Counter[int] = Counter()
    for weight, run in known:
        for leader in index.holders.get(run, ()):
            gained[leader] += weight
    return sorted(leader for leader, weight in gained.items() if weight >= spare)


def _mentioned(
    number: int, texts: Sequence[Imprint], weights: Rarity, totals: Sequence[int], index: _Index
) -> tuple[int, ...]:
    """Name the leaders whose text a roundup holds, or which hold part of it."""
    found = []
    near = {leader for run in texts[number].runs for leader in index.holders.get(run, ())}
    for leader in sorted(near):
        shared = texts[number].runs & texts[leader].runs
        smaller = min(totals[number], totals[leader])
        if len(shared) >= RUNS and round(weights.weigh(shared) / smaller, 3) >= SHARE:
            found.append(leader)
    return tuple(found)
