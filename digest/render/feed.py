"""What every feed holds: the newest issues, and how a feed's page is addressed."""

from __future__ import annotations

from dataclasses import replace

from digest.render.context import description, issue_path
from digest.render.press import Press, page_view
from digest.render.views import IssueItem, PageView


def newest_issues(machine: Press) -> list[IssueItem]:
    """Give the newest issues as items, as many as `[feeds] items` says."""
    wanted = machine.lines[: machine.config.feeds.items]
    issues = [machine.archive.issue(line.id) for line in wanted]
    return [IssueItem(issue=one, path=issue_path(one.id), description=description(one)) for one in issues]


def issue_feed(machine: Press) -> dict[str, object]:
    """Give the names a feed of issues gets: `items`, and `built`, the newest item's time or None."""
    items = newest_issues(machine)
    return {"items": items, "built": items[0].issue.date_published if items else None}


def feed_view(machine: Press, path: str) -> PageView:
    """Make `page` for a feed: whole addresses, or relative ones when the site has no base_url."""
    view = page_view(machine, path, "feed", machine.site.title)
    return replace(view, prefix=machine.site.base_url or None)
