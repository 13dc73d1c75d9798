"""Stories as they were told last: for the feeds of stories and the pages of a section or a source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from digest.record import IssueStory, Section
from digest.render.press import Press
from digest.render.views import IssueLine, StoryItem

Wanted = Callable[[Section, IssueStory], bool]


def newest(machine: Press, told: Iterable[IssueLine], wanted: Wanted) -> Iterator[StoryItem]:
    """Give each wanted story once, in its latest form, the latest issue's first; it keeps its first date."""
    dates = {line.path: line.date_published for line in machine.lines}
    seen: set[str] = set()
    for line in told:
        issue = machine.archive.issue(line.id)
        for section in issue.sections:
            for story in section.stories:
                if story.id not in seen and wanted(section, story):
                    seen.add(story.id)
                    first = dates.get(story.path[: len(line.path)], issue.date_published)
                    yield StoryItem(story=story, issue=issue, first_published=first)


def every(_section: Section, _story: IssueStory) -> bool:
    """Want every story."""
    return True
