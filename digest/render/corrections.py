"""Corrections: what outlets took back of what was printed, and what we changed in earlier issues."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from itertools import islice

from digest.model import Page
from digest.record import IssueStory
from digest.render.feed import feed_view
from digest.render.press import Press, page_view, printed
from digest.render.views import ChangeItem, IssueLine
from digest.text import xml_safe

NEWEST = 60


def corrections(machine: Press) -> Iterator[Page]:
    """Make the page of corrections and its feed."""
    yield Page(path="corrections/index.html", media_type="text/html", draw=partial(_page, machine))
    yield Page(path="corrections.xml", media_type="application/rss+xml", draw=partial(_feed, machine))


def _page(machine: Press) -> bytes:
    page = page_view(machine, "corrections/", "corrections", machine.words.said("Corrections"))
    return printed(machine, "corrections.html", page, {"items": _items(machine)})


def _feed(machine: Press) -> bytes:
    items = _items(machine)[: machine.config.feeds.items]
    names = {"items": items, "built": items[0].date if items else None}
    return printed(machine, "corrections.xml", feed_view(machine, "corrections.xml"), names)


def _items(machine: Press) -> tuple[ChangeItem, ...]:
    """Give the corrections of the newest issues that have any, the newest first."""
    corrected = islice((line for line in machine.lines if line.outline.corrected), NEWEST)
    items = [item for line in corrected for item in _of_issue(machine, line)]
    return tuple(sorted(items, key=lambda item: item.date, reverse=True))


def _of_issue(machine: Press, line: IssueLine) -> Iterator[ChangeItem]:
    issue = machine.archive.issue(line.id)
    stories = {story.id: story for story in issue.stories}
    for change in reversed(issue.changes):
        if change.story in stories or not change.story:
            yield _item(line, stories.get(change.story), change.date, change.kind, change.text)
    for story in issue.stories:
        outlets = {source.n: source.outlet for source in story.sources}
        for note in story.corrections:
            outlet = outlets.get(note.source)
            yield _item(line, story, issue.date_published, note.kind, note.text, outlet)


def _item(
    line: IssueLine, story: IssueStory | None, date: str, kind: str, text: str, outlet: str | None = None
) -> ChangeItem:
    """Make an item; its id comes from what was said of which story, so it stays when others come.

    We may say the same twice on different days, and an outlet's words are dated by its issue.
    """
    when = "" if outlet else date
    mark = hashlib.sha256(f"{kind}\n{xml_safe(text)}{when}".encode()).hexdigest()[:12]
    return ChangeItem(
        id=f"{line.id}/{story.id if story else 'note'}/{mark}",
        date=date,
        issue=line,
        story=story,
        kind=kind,
        outlet=outlet,
        text=text,
    )
