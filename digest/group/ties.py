"""Ties: what must hold between texts before their groups may become one event, however near they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from digest.group.collections import is_collection
from digest.group.evidence import own_words, points
from digest.group.likeness import Likenesses, Night
from digest.group.match import RUNS, figures_differ

# What ties two texts, as (likeness, points of evidence, tie), for two texts of one outlet, for a pair
# with a teaser and for whole texts. A tie of 1 joins two groups, lesser ones only where they add up.
_AT_HOME = ((0.30, 3.0, 1.0),)
_WITH_TEASER = ((0.30, 1.5, 1.0), (0.26, 1.75, 1.0), (0.21, 2.5, 1.0), (0.18, 2.0, 0.4))
_WHOLE = ((0.30, 1.0, 1.0), (0.25, 2.0, 1.0), (0.20, 5.0, 1.0), (0.20, 2.5, 0.4), (0.16, 0.5, 0.26))
_BY_THEMSELVES = ((0.18, 1.5, 1.0),)  # for whole texts that share a name, no third one near to either

_SHARED = 0.6  # a third text that is so much as near to the one as to the other is near to both
_NAMED = 3  # names that two texts share: then they are of one event, whatever figures they state

Lines = Sequence[tuple[float, float, float]]
Lone = Callable[[int, int], bool]

LEAST = min(least for lines in (_AT_HOME, _WITH_TEASER, _WHOLE) for least, _, _ in lines)


def ties(of: Night, alike: Likenesses) -> Likenesses:
    """Say how well each pair ties two groups: 1 alone does, several that reach 1 together do.

    A collection of several stories tells none of them, so nothing ties it; nor are two bulletins of one
    form tied that state other figures.
    """
    texts, found, look = of.texts, of.vectors, of.look
    homes = {texts[one].outlet for one, other in alike if texts[one].outlet == texts[other].outlet}
    at_home = [at for at, text in enumerate(texts) if text.outlet in homes]
    own = own_words([texts[at] for at in at_home], [found.tongues[at] for at in at_home])
    several = {at for at, text in enumerate(texts) if is_collection(text.article.headline)}
    lone = _lone(alike)
    tied: Likenesses = {}
    for (one, other), value in alike.items():
        if several.isdisjoint((one, other)) and not _one_form(one, other, of):
            known = own[texts[one].outlet] if texts[one].outlet == texts[other].outlet else ()
            weight = points(look(one), look(other), known)
            tied[one, other] = _tie(one, other, value, weight, of, lone)
    return {pair: tie for pair, tie in tied.items() if tie}


def _tie(one: int, other: int, value: float, weight: float, of: Night, lone: Lone) -> float:
    lines = _lines(one, other, of)
    tie = _best(lines, value, weight)
    if lines is _WHOLE and tie < 1 and _best(_BY_THEMSELVES, value, weight):
        together = not of.look(one).names.isdisjoint(of.look(other).names) and lone(one, other)
        return 1.0 if together else tie
    return tie


def _best(lines: Lines, value: float, weight: float) -> float:
    return max((tie for near, least, tie in lines if value >= near and weight >= least), default=0.0)


def _lines(one: int, other: int, of: Night) -> Lines:
    if of.texts[one].outlet == of.texts[other].outlet:
        return _AT_HOME
    return _WITH_TEASER if of.teasers[one] or of.teasers[other] else _WHOLE


def _lone(alike: Likenesses) -> Lone:
    """Say of two texts that are alike whether no third one is near to one and far from the other.

    On a topic of which many write, two texts are near to one another and to others for the topic's
    sake; where nobody else writes of it, being near says more.
    """
    near: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (one, other), value in alike.items():
        near[one].append((other, value))
        near[other].append((one, value))

    def strays(one: int, other: int) -> bool:
        return any(
            third != other and alike.get((min(third, other), max(third, other)), 0.0) < _SHARED * value
            for third, value in near[one]
        )

    return lambda one, other: not (strays(one, other) or strays(other, one))


def _one_form(one: int, other: int, of: Night) -> bool:
    """Say whether two texts are one form filled in twice: its wording, other figures, hardly a name."""
    ours, theirs = of.look(one), of.look(other)
    if len(of.texts[one].runs & of.texts[other].runs) < RUNS or not figures_differ(
        ours.figures, theirs.figures
    ):
        return False
    return len(ours.names & theirs.names) < _NAMED
