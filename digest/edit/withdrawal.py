"""A story is taken down: a tombstone stays, with the reason; its text goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace

from digest.config import Config
from digest.dates import timestamp
from digest.edit.compose import title_of
from digest.edit.printed import count_words
from digest.edit.sections import sections
from digest.record import Issue, IssueChange, IssueStory


def withdrawn(issue: Issue, names: Collection[str], reason: str, config: Config, now: dt.datetime) -> Issue:
    """Give the issue with tombstones for these stories (ids), each listed among its changes."""
    gone = [story.id for story in issue.stories if story.id in names and story.withdrawn is None]
    parts = tuple(
        replace(section, stories=tuple(_tombstone(s, reason) if s.id in gone else s for s in section.stories))
        for section in issue.sections
    )
    made = replace(issue, sections=parts)
    changes = [IssueChange(date=timestamp(now), story=name, kind="withdrawn", text=reason) for name in gone]
    title = title_of(made.stories, config) if gone else issue.title
    return replace(made, title=title, changes=(*issue.changes, *changes))


def with_tombstones(issue: Issue, before: Issue) -> Issue:
    """Keep in an issue that is made again the tombstones it had, last in their sections."""
    homes = {
        story.id: section.title
        for section in (*before.sections, *issue.sections)
        for story in section.stories
    }
    names = {story.id for story in issue.stories}
    graves = [story for story in before.stories if story.withdrawn is not None and story.id not in names]
    if not graves:
        return issue
    order = [section.title for section in issue.sections]
    kept = tuple(change for change in before.changes if change.story in {grave.id for grave in graves})
    whole = sections((*issue.stories, *graves), homes, order)
    return replace(issue, sections=whole, changes=(*kept, *issue.changes))


def _tombstone(story: IssueStory, reason: str) -> IssueStory:
    return replace(
        story,
        points=(),
        corrections=(),
        differences=(),
        sources=tuple(replace(source, headline=None) for source in story.sources),
        reasons=(),
        tags=(),
        words=count_words(story.headline, (), (), ()),
        note_html=None,
        edited=False,
        pinned=False,
        withdrawn=reason,
    )
