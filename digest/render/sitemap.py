"""The sitemap: an index, and one list of addresses a month, so that an old month's never changes.

A story told again in a later month stands in that month's list too, with its later date; so does a tag.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from digest.model import Page
from digest.render.context import issue_path
from digest.render.press import Press, page_view, printed
from digest.render.section_pages import section_lines
from digest.render.views import Address, IssueLine

XML = "application/xml"


def sitemaps(machine: Press) -> Iterator[Page]:
    """Make the sitemaps; none without a base_url, since a sitemap holds whole addresses only."""
    if not machine.site.base_url:
        return
    yield Page(path="sitemap.xml", media_type=XML, draw=partial(_index, machine))
    yield Page(path="sitemap-pages.xml", media_type=XML, draw=partial(_standing, machine))


def month_sitemap(machine: Press, month: str) -> Iterator[Page]:
    """Make the list of a month's issues and stories; none without a base_url."""
    if machine.site.base_url:
        path = f"{issue_path(month)}sitemap.xml"
        yield Page(path=path, media_type=XML, draw=partial(_month, machine, month, path))


def robots(machine: Press) -> Page:
    """Make robots.txt: everything may be read."""
    draw = partial(printed, machine, "robots.txt", page_view(machine, "robots.txt", "robots", ""), {})
    return Page(path="robots.txt", media_type="text/plain", draw=draw)


def _index(machine: Press) -> bytes:
    parts = [Address(path="sitemap-pages.xml", date_modified=_latest(machine.lines))]
    for month, lines in groupby(machine.lines, key=lambda line: line.month):
        parts.append(Address(path=f"{issue_path(month)}sitemap.xml", date_modified=_latest(tuple(lines))))
    page = page_view(machine, "sitemap.xml", "sitemap", "")
    return printed(machine, "sitemap-index.xml", page, {"addresses": parts})


def _standing(machine: Press) -> bytes:
    latest = _latest(machine.lines)
    sections = (section.path for section in section_lines(machine))
    tags = ("tags/",) if any(line.outline.tags for line in machine.lines) else ()
    dated = [Address(path=path, date_modified=latest) for path in ("", "archive/", *tags, *sections)]
    others = [Address(path=path, date_modified=None) for path in ("corrections/", "sources/", "subscribe/")]
    return _list(machine, "sitemap-pages.xml", [*dated, *others])


def _month(machine: Press, month: str, path: str) -> bytes:
    found: dict[str, Address] = {}
    for line in (line for line in machine.lines if line.month == month):
        issue = machine.archive.issue(line.id)
        tags = (f"tags/{slug}/" for slug, _ in line.outline.tags)
        for place in (line.path, *(story.path for story in issue.stories), *tags):
            found.setdefault(place, Address(path=place, date_modified=issue.date_modified))
    return _list(machine, path, [found[place] for place in sorted(found, reverse=True)])


def _list(machine: Press, path: str, addresses: list[Address]) -> bytes:
    return printed(machine, "sitemap.xml", page_view(machine, path, "sitemap", ""), {"addresses": addresses})


def _latest(lines: tuple[IssueLine, ...]) -> str | None:
    return max((line.date_published for line in lines), default=None)
