"""What every feed holds: the newest issues, and how a feed's page is addressed."""

from __future__ import annotations

from dataclasses import replace

from digest.record import Issue
from digest.render import daywords
from digest.render.context import issue_path, title_in
from digest.render.line import issue_line
from digest.render.press import Press, page_view
from digest.render.views import IssueItem, PageView


def newest_issues(machine: Press) -> list[IssueItem]:
    """Give the newest issues as items, as many as `[feeds] items` says."""
    wanted = machine.lines[: machine.config.feeds.items]
    issues = [machine.archive.issue(line.id) for line in wanted]
    return [_item(machine, issue) for issue in issues]


def _item(machine: Press, issue: Issue) -> IssueItem:
    title = title_in(machine.words, issue.title, len(issue.stories))
    told = issue_line(issue, title, machine.words)
    return IssueItem(issue=issue, path=issue_path(issue.id), title=title, description=told)


def issue_feed(machine: Press) -> dict[str, object]:
    """Give the names a feed of issues gets: `items`, and `built`, when one last changed, or None."""
    items = newest_issues(machine)
    return {"items": items, "built": max((item.issue.date_modified for item in items), default=None)}


def day(machine: Press, issue_id: str) -> str:
    """Write an issue's date as the titles of feeds have it."""
    return daywords.shown(issue_id, "long", daywords.locale(machine.site.language), machine.site.timezone)


def feed_view(machine: Press, path: str) -> PageView:
    """Make `page` for a feed: whole addresses, or relative ones when the site has no base_url."""
    view = page_view(machine, path, "feed", machine.site.title)
    return replace(view, prefix=machine.site.base_url or None)
