"""The feeds, RSS 2.0: one item an issue (the default, whole), and one item a story."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice

from digest.model import Page
from digest.render.feed import feed_view, issue_feed
from digest.render.press import Press, printed
from digest.render.views import StoryItem

RSS = "application/rss+xml"


def feeds(machine: Press) -> Iterator[Page]:
    """Make both feeds. Without a base_url their links are paths, which a reader resolves itself."""
    yield Page(path="feed.xml", media_type=RSS, draw=partial(_issues, machine))
    yield Page(path="stories.xml", media_type=RSS, draw=partial(_stories, machine))


def _issues(machine: Press) -> bytes:
    return printed(machine, "feed.xml", feed_view(machine, "feed.xml"), issue_feed(machine))


def _stories(machine: Press) -> bytes:
    items = list(islice(_newest(machine), machine.config.feeds.items))
    built = items[0].issue.date_published if items else None
    return printed(
        machine, "stories.xml", feed_view(machine, "stories.xml"), {"items": items, "built": built}
    )


def _newest(machine: Press) -> Iterator[StoryItem]:
    """Give each story once, in its latest form, the latest issue's first; it keeps its first date."""
    dates = {line.path: line.date_published for line in machine.lines}
    seen: set[str] = set()
    for line in machine.lines:
        issue = machine.archive.issue(line.id)
        for story in issue.stories:
            if story.id not in seen:
                seen.add(story.id)
                first = dates.get(story.path[: len(line.path)], issue.date_published)
                yield StoryItem(story=story, issue=issue, first_published=first)
