"""A draft that comes out after later issues: what those told is not told again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from digest.config import Config
from digest.edit.compose import title_of
from digest.edit.continued import quotes_of
from digest.edit.printed import count_words
from digest.record import Issue, IssueStory


def untold(draft: Issue, public: Iterable[Issue], config: Config) -> Issue:
    """Give a draft without the points of its continued or retold stories that `public` issues printed.

    A story of which nothing stays goes; what the editor pinned or wrote, and corrections, stay.
    """
    told = {quote for issue in public for story in issue.stories for quote in quotes_of(story)}
    if not any(told.intersection(quotes_of(story)) for story in draft.stories):
        return draft
    parts = [
        replace(section, stories=tuple(left for story in section.stories if (left := _left(story, told))))
        for section in draft.sections
    ]
    made = replace(draft, sections=tuple(part for part in parts if part.stories))
    return replace(made, title=title_of(made.stories, config))


def _left(story: IssueStory, told: Collection[str]) -> IssueStory | None:
    if story.pinned or story.corrections:
        return story
    points = tuple(p for p in story.points if not any(each.sha256 in told for each in p.citations))
    if story.points and not points:
        return None
    words = count_words(story.headline, points, story.corrections, story.differences)
    return replace(story, points=points, words=words) if points != story.points else story
