"""The JSON Feed 1.1: one item an issue. https://www.jsonfeed.org/version/1.1/."""

from __future__ import annotations

from functools import partial

import msgspec

from digest.model import Page
from digest.record import Issue
from digest.render.feed import day, feed_view, newest_issues
from digest.render.filters import abs_url, rel_url
from digest.render.press import Press, printed
from digest.render.views import IssueItem
from digest.text import xml_safe

JSON_FEED = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"
PATH = "feed.json"


def json_feed(machine: Press) -> Page:
    """Make feed.json, with the same issues as feed.xml."""
    return Page(path=PATH, media_type=JSON_FEED, draw=partial(_drawn, machine))


def _drawn(machine: Press) -> bytes:
    site = machine.site
    feed = {
        "version": VERSION,
        "title": site.title,
        "home_page_url": _address(machine, ""),
        "feed_url": _address(machine, PATH),
        "description": site.tagline or site.title,
        "language": site.language,
        "authors": [{"name": site.title}],
        **({"hubs": [{"type": "WebSub", "url": site.hub}]} if site.hub else {}),
        "items": [_item(machine, item) for item in newest_issues(machine)],
    }
    return msgspec.json.format(msgspec.json.encode(feed, order="sorted"), indent=1) + b"\n"


def _item(machine: Press, item: IssueItem) -> dict[str, object]:
    issue = item.issue
    return {
        "id": f"tag:{machine.site.authority}:issue/{issue.id}",
        "url": _address(machine, item.path),
        "title": xml_safe(f"{day(machine, issue.id)}: {item.title}"),
        "summary": xml_safe(item.description),
        "content_html": printed(
            machine, "feed-issue.html", feed_view(machine, PATH), {"issue": issue}
        ).decode(),
        "date_published": issue.date_published,
        **({"date_modified": issue.date_modified} if issue.changes else {}),
        "tags": _tags(issue),
    }


def _tags(issue: Issue) -> list[str]:
    """Name an issue's sections, and the first tags of its stories."""
    titles = [section.title for section in issue.sections] + [title for _, title in issue.outline.tags[:10]]
    return [xml_safe(title) for title in titles]


def _address(machine: Press, path: str) -> str:
    base = machine.site.base_url
    return abs_url(path, base) if base else rel_url(path, PATH)
