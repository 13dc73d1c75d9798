"""The feeds, RSS 2.0: one item an issue (the default, whole), one a story, and one a story of a section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from digest.model import Page
from digest.render.feed import feed_view, issue_feed
from digest.render.press import Press, printed
from digest.render.section_pages import in_section, section_lines, told_in
from digest.render.tellings import every, newest
from digest.render.views import SectionLine, StoryItem

RSS = "application/rss+xml"


def feeds(machine: Press) -> Iterator[Page]:
    """Make the feeds and their style sheet. Without a base_url links are paths, which a reader resolves."""
    yield Page(path="feed.xml", media_type=RSS, draw=partial(_issues, machine))
    yield Page(path="stories.xml", media_type=RSS, draw=partial(_stories, machine))
    yield Page(path="feed.css", media_type="text/css", draw=partial(_style, machine))
    for section in section_lines(machine):
        yield Page(path=section.feed, media_type=RSS, draw=partial(_section, machine, section))


def _style(machine: Press) -> bytes:
    """Draw the style sheet of all feeds: it holds a few words to whoever opens one in a browser."""
    return printed(machine, "feed.css", feed_view(machine, "feed.css"), {})


def _issues(machine: Press) -> bytes:
    return printed(machine, "feed.xml", feed_view(machine, "feed.xml"), issue_feed(machine))


def _stories(machine: Press) -> bytes:
    return _drawn(machine, "stories.xml", "", newest(machine, machine.lines, every))


def _section(machine: Press, section: SectionLine) -> bytes:
    told = newest(machine, told_in(machine, section.slug), in_section(section.slug))
    return _drawn(machine, section.feed, section.title, told)


def _drawn(machine: Press, path: str, section: str, told: Iterable[StoryItem]) -> bytes:
    items = list(islice(told, machine.config.feeds.items))
    built = max((item.issue.date_modified for item in items), default=None)
    names = {"items": items, "built": built, "section_title": section}
    return printed(machine, "stories.xml", feed_view(machine, path), names)
