"""Copies: texts that share their wording are one text, told by several outlets.

Leader and star: the weightiest text leads, every copy must match the leader itself and joins the
one it matches best. No chain through members, so no runaway cluster.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from digest.group.collections import is_collection
from digest.group.furniture import furniture, without
from digest.group.holders import Holders, gains, hold, nobody
from digest.group.imprint import Imprint
from digest.group.match import SHARE, Line, Match, lines_of, match
from digest.group.rarity import Rarity, rarity
from digest.group.roundups import WHOLE, roundups
from digest.group.wishes import Names, Pair, others, wished

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST = 100  # texts that one is compared with
_ROUNDING = 0.001  # a score is rounded before it is compared

Matches = list[tuple[int, Match]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Star:
    """A leader and the texts that stand in it, as positions in the list of imprints."""

    leader: int
    followers: tuple[tuple[int, Match], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """All stars; roundups with the texts each shares wording with; pairs that must stay apart or meet."""

    texts: tuple[Imprint, ...]
    stars: tuple[Star, ...]
    roundups: tuple[tuple[int, tuple[int, ...]], ...]
    apart: frozenset[Pair]
    same: frozenset[Pair]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Window:
    """The texts compared, what their runs and they themselves weigh, and the editor's pairs."""

    texts: tuple[Imprint, ...]
    weights: Rarity
    totals: tuple[int, ...]
    same: frozenset[Pair]
    apart: frozenset[Pair]


@dataclass(slots=True, kw_only=True)
class _Sky:
    """What one pass over the texts has found so far.

    `holders` finds a text through its runs, `page` has room for a mark on each, `following` has the
    followers of each leader, `near` every text that another shares wording with.
    """

    holders: Holders
    page: NDArray[np.bool_]
    following: dict[int, Matches] = field(default_factory=dict)
    near: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    apart: set[tuple[int, int]] = field(default_factory=set)


def copies(imprints: Sequence[Imprint], same: Iterable[Names] = (), apart: Iterable[Names] = ()) -> Copies:
    """Find which texts are copies of which; the result does not hang on the order of the input.

    `same` and `apart` are the editor's pairs of article ids or addresses.
    """
    window = _window(imprints, same, apart)
    order = sorted(range(len(window.texts)), key=lambda number: (-window.totals[number], number))
    sky = _seen(window, order)
    collections = _collections(sky, window)
    near = [(page, tuple(sorted({*sky.near[page]} - {*collections}))) for page in collections]
    if collections:
        sky = _seen(window, [number for number in order if number not in collections])
    return Copies(
        texts=window.texts,
        stars=tuple(Star(leader=leader, followers=tuple(found)) for leader, found in sky.following.items()),
        roundups=tuple(near),
        apart=window.apart | (frozenset(sky.apart) - window.same),
        same=window.same - window.apart,
    )


def _collections(sky: _Sky, window: _Window) -> tuple[int, ...]:
    """Name the pages that hold several stories: found by their parts, or by a headline that says so.

    Two collections that share wording with each other only are copies like any other.
    """
    named = {at for at, text in enumerate(window.texts) if is_collection(text.article.headline)}
    briefs = {at for at in named if not named.issuperset(sky.near[at])}
    found = briefs.union(roundups(sky.near, window.texts, window.weights, window.totals))
    return tuple(sorted(found.difference(*window.same)))


def _window(imprints: Sequence[Imprint], same: Iterable[Names], apart: Iterable[Names]) -> _Window:
    outlets = furniture(imprints)
    texts = tuple(without(text, outlets.get(text.outlet, frozenset())) for text in imprints)
    weights = rarity([text.runs for text in texts])
    return _Window(
        texts=texts,
        weights=weights,
        totals=tuple(weights.total(at, text.size) for at, text in enumerate(texts)),
        same=wished(same, texts),
        apart=wished(apart, texts),
    )


def _seen(window: _Window, order: Sequence[int]) -> _Sky:
    """Let each text, the weightiest first, join the leader it matches best, or lead.

    A text of which its leader covers most is not asked about again, so a story that many outlets
    carry costs each of them one comparison. The others may still be found to be roundups.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    held = window.weights.held
    sky = _Sky(holders=nobody(held), page=np.zeros(len(held), np.bool_))
    for number in order:
        found = _matches(number, window, sky)
        for other, _ in found:
            sky.near[number].append(other)
            sky.near[other].append(number)
        led = [
            pair for pair in found if pair[0] in sky.following and _may_follow(number, pair[0], window, sky)
        ]
        _place(number, led, sky.following)
        if all(evidence.score < WHOLE for _, evidence in led):
            hold(sky.holders, number, window.weights.ranked[number])
    return sky


def _may_follow(number: int, leader: int, window: _Window, sky: _Sky) -> bool:
    """Say whether the editor wants none of a star's texts apart from this one."""
    barred = others(number, window.apart) if window.apart else frozenset()
    return barred.isdisjoint([leader, *(follower for follower, _ in sky.following[leader])])


def _place(number: int, led: Matches, following: dict[int, Matches]) -> None:
    """Let a text follow the best of the leaders it matches, or lead itself."""
    if led:
        best, evidence = min(led, key=lambda pair: (-pair[1].score, -pair[1].shared, pair[0]))
        following[best].append((number, evidence))
    else:
        following[number] = []


def _matches(number: int, window: _Window, sky: _Sky) -> Matches:
    """List the texts known so far in which this one stands, with the evidence."""
    found = []
    text, total = window.texts[number], window.totals[number]
    lines: list[Line] | None = None
    for other, shared, weight in _shared(number, _candidates(number, window, sky.holders), window, sky.page):
        score = round(weight / total, 3)
        if score < SHARE:
            continue
        lines = lines_of(text) if lines is None else lines
        evidence = match(text, window.texts[other], score, shared, lines)
        if evidence and evidence.kind == "recurring":
            sky.apart.add((min(other, number), max(other, number)))
        elif evidence:
            found.append((other, evidence))
    return found


def _shared(
    number: int, others: Sequence[int], window: _Window, page: NDArray[np.bool_]
) -> list[tuple[int, int, int]]:
    """Give for each of the others how many runs it shares with a text, and what those weigh."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    if not others:
        return []
    rows = [window.weights.ranked[other] for other in others]
    runs, owners = np.concatenate(rows), np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    page[window.weights.ranked[number]] = True
    met = page[runs]
    page[window.weights.ranked[number]] = False
    counts = np.bincount(owners[met], minlength=len(rows))
    weights = np.bincount(owners[met], window.weights.weights[runs[met]], len(rows)).astype(np.intp)
    return list(zip(others, counts.tolist(), weights.tolist(), strict=True))


def _candidates(number: int, window: _Window, holders: Holders) -> list[int]:
    """Name the texts that may share enough weight, asking for the rare runs only.

    The commonest runs that together weigh less than the share asked for cannot decide alone, so
    they are not looked up: nothing is missed and stock phrases cost nothing. A form that hundreds of
    texts fill in is compared with its nearest only.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    runs = window.weights.ranked[number]
    weights = window.weights.weights[runs]
    spare = int(window.totals[number] * (SHARE - _ROUNDING))
    common = weights[::-1].cumsum()
    dropped = int((common < spare).sum())
    least = spare - int(common[dropped - 1]) if dropped else spare
    kept = len(runs) - dropped
    texts, gained = gains(holders, runs[:kept], weights[:kept])
    texts, gained = texts[gained >= least], gained[gained >= least]
    best = np.lexsort((texts, -gained))[:_MOST]
    return sorted(texts[best].tolist())
