"""What earlier issues printed of tonight's stories, so that only what is new is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.build.order import House
from digest.errors import RecordError
from digest.model import Story
from digest.record import IssueStory


def reminded(house: House, stories: Sequence[Story]) -> tuple[Story, ...]:
    """Give every continued story the sentences that the issues remembered printed of it, the oldest first."""
    names = {name for story in stories if story.continues for name in (story.id, *story.merged)}
    first = min((one.first_issue for one in house.before.sketches if one.id in names), default=house.today)
    told: dict[str, list[str]] = {}
    for day in house.archives.ids():
        for old in _stories(house, day) if first <= day < house.today else ():
            told.setdefault(old.id, []).extend(one.quote for point in old.points for one in point.citations)
    return tuple(
        replace(
            story, told=tuple(quote for name in (story.id, *story.merged) for quote in told.get(name, ()))
        )
        if story.continues
        else story
        for story in stories
    )


def _stories(house: House, day: str) -> tuple[IssueStory, ...]:
    """Give an issue's stories: none of a damaged record, which keeps nobody from tonight's news."""
    try:
        return house.archives.read_record(day).stories
    except RecordError:
        return ()
