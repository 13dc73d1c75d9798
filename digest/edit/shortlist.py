"""Which stories are worth fetching in full."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from digest.edit.weigh import weigh
from digest.model import Source, Story


def shortlist(
    stories: Sequence[Story], sources: Mapping[str, Source], size: int, now: dt.datetime
) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """Keep the `size` weightiest stories, and the rest; both in order of weight.

    No source fills the list with stories of its own alone while other sources still have some:
    beyond twice its fair share they wait until all others had their turn.
    """
    ranked = sorted(
        stories, key=lambda story: (-weigh(story, sources, now).score, story.lead.url or "", story.id)
    )
    first, waiting = _shared(ranked, size)
    kept = {id(story) for story in (first + waiting)[:size]}
    return (
        tuple(story for story in ranked if id(story) in kept),
        tuple(story for story in ranked if id(story) not in kept),
    )


def _shared(ranked: Sequence[Story], size: int) -> tuple[list[Story], list[Story]]:
    """Part the stories within a source's share from those beyond it."""
    alone = {story.lead.source for story in ranked if story.outlets == 1}
    share = max(2, -(-2 * size // max(1, len(alone))))
    counts: dict[str, int] = {}
    within: list[Story] = []
    beyond: list[Story] = []
    for story in ranked:
        name = story.lead.source
        counts[name] = counts.get(name, 0) + (story.outlets == 1)
        (within if story.outlets > 1 or counts[name] <= share else beyond).append(story)
    return within, beyond
