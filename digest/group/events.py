"""Events: different texts that tell one event, by batch average link over their likeness."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, combinations, product

from digest.group.average import Group, average_link
from digest.group.collections import is_collection
from digest.group.evidence import own_words, points
from digest.group.imprint import Imprint, hours_between
from digest.group.likeness import Likenesses, Look, Night, close, likenesses, named, night
from digest.group.match import RUNS, figures_differ
from digest.group.portrait import portrait, shared_words
from digest.group.vectors import Vectors, vectors
from digest.group.wishes import RULE, Pair, others
from digest.model import Join

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

    The texts come by their place. Only groups that are tied can be joined, so only between those are
    likenesses taken: where the same few words make up a whole night, not for every pair of it.
    """
    found = vectors(texts)
    of = night(texts, found, cache(lambda at: portrait(texts[at], found.tongues[at], found)))
    tied = ties(of, close(of, _LEAST))
    groups = average_link(len(texts), partial(_totals, of), tied, apart, same)
    return Events(
        groups=groups, texts=tuple(texts), vectors=found, likenesses=_within(of, groups), same=frozenset(same)
    )


def _totals(of: Night, between: Sequence[tuple[Group, Group]]) -> list[float]:
    """Add up for each two groups the likeness of their texts, over what makes two texts one event."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    numbers = chain.from_iterable(chain.from_iterable(product(*groups) for groups in between))
    pairs = np.fromiter(numbers, np.intp).reshape(-1, 2)
    ones, others = pairs.min(axis=1), pairs.max(axis=1)
    thresholds = np.where(of.teasers[ones] | of.teasers[others], TEASER, FULL_TEXT)
    values = likenesses(of, ones, others) / thresholds
    owners = np.repeat(np.arange(len(between)), [len(one) * len(other) for one, other in between])
    totals: list[float] = np.bincount(owners, values, minlength=len(between)).tolist()
    return totals


def _within(of: Night, groups: Iterable[Group]) -> Likenesses:
    """Give the likeness of all pairs inside the groups."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    numbers = chain.from_iterable(chain.from_iterable(combinations(members, 2) for members in groups))
    pairs = np.fromiter(numbers, np.intp).reshape(-1, 2)
    return dict(named(pairs[:, 0], pairs[:, 1], likenesses(of, pairs[:, 0], pairs[:, 1])))


# What ties two texts, as (likeness, points of evidence, tie), for two texts of one outlet, for a pair
# with a teaser and for whole texts. A tie of 1 joins two groups, lesser ones only where they add up.
_AT_HOME = ((0.30, 3.0, 1.0),)
_WITH_TEASER = ((0.30, 1.5, 1.0), (0.26, 1.75, 1.0), (0.21, 2.5, 1.0), (0.18, 2.0, 0.4))
_WHOLE = ((0.30, 1.0, 1.0), (0.25, 2.0, 1.0), (0.20, 5.0, 1.0), (0.20, 2.5, 0.4))


_NAMED = 3  # names that two texts share: then they are of one event, whatever figures they state
_LEAST = min(least for lines in (_AT_HOME, _WITH_TEASER, _WHOLE) for least, _, _ in lines)


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
    tied: Likenesses = {}
    for (one, other), value in alike.items():
        rule = [line for line in _rule(texts[one], texts[other]) if value >= line[0]]
        if rule and several.isdisjoint((one, other)) and not _one_form(one, other, texts, look):
            known = own[texts[one].outlet] if texts[one].outlet == texts[other].outlet else ()
            weight = points(look(one), look(other), known)
            tied[one, other] = max((tie for _, least, tie in rule if weight >= least), default=0.0)
    return {pair: tie for pair, tie in tied.items() if tie}


def _one_form(one: int, other: int, texts: Sequence[Imprint], look: Look) -> bool:
    """Say whether two texts are one form filled in twice: its wording, other figures, hardly a name."""
    if len(texts[one].runs & texts[other].runs) < RUNS or not figures_differ(texts[one], texts[other]):
        return False
    return len(look(one).names & look(other).names) < _NAMED


def _rule(one: Imprint, other: Imprint) -> Sequence[tuple[float, float, float]]:
    if one.outlet == other.outlet:
        return _AT_HOME
    return _WITH_TEASER if one.article.teaser_only or other.article.teaser_only else _WHOLE
