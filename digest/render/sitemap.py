"""The sitemap: an index, and one list of addresses a year, so that an old year's never changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from digest.model import Page
from digest.render.press import Press, page_view, printed
from digest.render.views import Address, IssueLine

XML = "application/xml"


def sitemaps(machine: Press) -> Iterator[Page]:
    """Make the sitemaps; none without a base_url, since a sitemap holds whole addresses only."""
    if not machine.site.base_url:
        return
    years = sorted({line.id[:4] for line in machine.lines}, reverse=True)
    yield Page(path="sitemap.xml", media_type=XML, draw=partial(_index, machine, years))
    yield Page(path="sitemap-pages.xml", media_type=XML, draw=partial(_standing, machine))
    for year in years:
        yield Page(path=f"{year}/sitemap.xml", media_type=XML, draw=partial(_year, machine, year))


def robots(machine: Press) -> Page:
    """Make robots.txt: everything may be read."""
    draw = partial(printed, machine, "robots.txt", page_view(machine, "robots.txt", "robots", ""), {})
    return Page(path="robots.txt", media_type="text/plain", draw=draw)


def _index(machine: Press, years: list[str]) -> bytes:
    parts = [Address(path="sitemap-pages.xml", date_modified=_latest(machine.lines))]
    for year in years:
        of_year = tuple(line for line in machine.lines if line.id.startswith(year))
        parts.append(Address(path=f"{year}/sitemap.xml", date_modified=_latest(of_year)))
    page = page_view(machine, "sitemap.xml", "sitemap", "")
    return printed(machine, "sitemap-index.xml", page, {"addresses": parts})


def _standing(machine: Press) -> bytes:
    latest = _latest(machine.lines)
    addresses = [Address(path=path, date_modified=latest) for path in ("", "archive/")]
    return _list(machine, "sitemap-pages.xml", [*addresses, Address(path="sources/", date_modified=None)])


def _year(machine: Press, year: str) -> bytes:
    found: dict[str, Address] = {}
    for line in machine.lines:
        for path in _paths(machine, line):
            if path.startswith(year) and path not in found:
                found[path] = Address(path=path, date_modified=line.date_published)
    return _list(machine, f"{year}/sitemap.xml", [found[path] for path in sorted(found, reverse=True)])


def _paths(machine: Press, line: IssueLine) -> Iterator[str]:
    yield line.path
    yield from (story.path for story in machine.archive.issue(line.id).stories)


def _list(machine: Press, path: str, addresses: list[Address]) -> bytes:
    return printed(machine, "sitemap.xml", page_view(machine, path, "sitemap", ""), {"addresses": addresses})


def _latest(lines: tuple[IssueLine, ...]) -> str | None:
    return max((line.date_published for line in lines), default=None)
