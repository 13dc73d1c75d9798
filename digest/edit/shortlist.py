"""Which stories are worth fetching in full."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from digest.edit.weigh import weigh
from digest.model import Source, Story

Company = Mapping[str, frozenset[str]]

_ALONE: Company = MappingProxyType({})
_NOBODY: frozenset[str] = frozenset()
_TOGETHER = 5  # stories that may be one event: more of them are not read before other events were


def shortlist(
    stories: Sequence[Story],
    sources: Mapping[str, Source],
    size: int,
    now: dt.datetime,
    company: Company = _ALONE,
    *,
    first: bool = False,
) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """Keep the `size` weightiest stories, and the rest; both in order of weight.

    `company` names for a story, by id, those that may turn out to tell its event: then it is wider
    than it looks, and they are read together. No source fills the list with stories of its own alone
    while other sources still have some, and no event with what may be told of it: beyond its share
    they wait until all others had their turn. `first`: there is no earlier issue.
    """

    def key(story: Story) -> tuple[float, str, str]:
        others = len(company.get(story.id, ()))
        return -weigh(story, sources, now, others, first=first).score, story.lead.url or "", story.id

    ranked = sorted(stories, key=key)
    within, waiting = _shared(ranked, size, company)
    kept = {id(story) for story in (within + waiting)[:size]}
    return (
        tuple(story for story in ranked if id(story) in kept),
        tuple(story for story in ranked if id(story) not in kept),
    )


def _shared(ranked: Sequence[Story], size: int, company: Company) -> tuple[list[Story], list[Story]]:
    """Part the stories within a source's share and their event's from those beyond it."""
    alone = {story.lead.source for story in ranked if story.outlets == 1}
    share = max(2, -(-2 * size // max(1, len(alone))))
    counts: dict[str, int] = {}
    taken: set[str] = set()
    within: list[Story] = []
    beyond: list[Story] = []
    for story in ranked:
        name = story.lead.source
        counts[name] = counts.get(name, 0) + (story.outlets == 1)
        crowded = len(company.get(story.id, _NOBODY) & taken) >= _TOGETHER
        fits = not crowded and (story.outlets > 1 or counts[name] <= share)
        (within if fits else beyond).append(story)
        taken |= {story.id} if fits else _NOBODY
    return within, beyond
