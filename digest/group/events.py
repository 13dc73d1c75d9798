"""Events: different texts that tell one event, by batch average link over their likeness."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, combinations, product

from digest.group.average import Group, average_link
from digest.group.imprint import Imprint, hours_between
from digest.group.latecomers import heads_agree, with_latecomers
from digest.group.likeness import Likenesses, Night, close, likenesses, named, night
from digest.group.lookalikes import look_alikes
from digest.group.portrait import portrait, shared_words
from digest.group.ties import LEAST, ties
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
    near, tied = partial(_totals, of), ties(of, close(of, LEAST))
    linked = average_link(len(texts), near, tied, apart, same, look_alikes(of.look))
    groups = with_latecomers(linked, near, tied, apart, heads_agree(of.look))
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
