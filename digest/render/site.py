"""The whole site: every page there is, none drawn before it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import Any

import msgspec

from digest.config import Config
from digest.errors import TemplateError
from digest.model import Chapter, Page, Source, Theme
from digest.record import Archive, record_bytes
from digest.render import blocks, headers, html, rss, sitemap
from digest.render.atom import atom_feed
from digest.render.chapters import Ground, fingerprint, ground, issue_chapter, list_chapter, tag_chapter
from digest.render.context import issue_names, issue_path
from digest.render.corrections import corrections
from digest.render.daywords import locale
from digest.render.environment import environment
from digest.render.jsonfeed import json_feed
from digest.render.press import Press, press, source_titles
from digest.render.section_pages import month_pages, section_lines, section_months, section_pages
from digest.render.source_pages import source_pages
from digest.render.sources_page import shown, sources_list, sources_page
from digest.render.tag_pages import tag_lines, tag_page, tags_page
from digest.render.views import IssueLine

YEAR, MONTH = len("2012"), len("2012-05")
MEDIA_TYPES = {
    "css": "text/css",
    "gif": "image/gif",
    "ico": "image/x-icon",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml",
}


def pages(archive: Archive, theme: Theme, config: Config) -> Iterator[Page]:
    """Give every page of the site, drawn from records only; TemplateError when a template is wrong.

    Issues come last, the newest first: who looks for one page opens no more records than it takes.
    """
    for one in chapters(archive, theme, config):
        yield from (one,) if isinstance(one, Page) else one.pages()


def chapters(archive: Archive, theme: Theme, config: Config) -> Iterator[Page | Chapter]:
    """Give the same pages, those of a month and of an issue gathered in chapters; errors as above."""
    machine = press(archive, theme, config)
    for problem in blocks.problems(theme, machine.engine):
        raise TemplateError(problem)
    yield sources_page(machine)
    yield sources_list(machine)
    place = ground(machine)
    sources = [(titles, shown(source)) for titles, source in _titled(machine)]
    yield list_chapter(place, "newest", machine.lines, sources, partial(_newest, machine))
    yield from _periods(machine, place)
    yield from _tags(machine, place)
    for at in range(len(machine.lines)):
        yield issue_chapter(machine, place, at, partial(_issue, machine, place))


def _titled(machine: Press) -> Iterator[tuple[str, Source]]:
    """Give each source with its title, as the sources' own pages show them."""
    titles = source_titles(machine.config, machine.archive)
    return ((titles[source.id], source) for source in machine.config.sources)


def _newest(machine: Press) -> Iterator[Page]:
    """Give the pages that show the newest of all, or no issue."""
    yield html.front_page(machine)
    yield html.list_page(machine, "")
    yield from section_pages(machine)
    yield from source_pages(machine)
    yield from corrections(machine)
    yield html.subscribe_page(machine)
    yield html.missing_page(machine)
    yield from rss.feeds(machine)
    yield atom_feed(machine)
    yield json_feed(machine)
    yield from sitemap.sitemaps(machine)
    yield sitemap.robots(machine)
    yield from headers.host_files(machine)
    yield from _assets(machine.theme)


def _periods(machine: Press, place: Ground) -> Iterator[Chapter]:
    """Give a chapter for every year and every month that has an issue, newest first."""
    sections = [(section, section_months(machine, section)) for section in section_lines(machine)]
    for length, pages in ((YEAR, _year), (MONTH, _month)):
        for period, lines in groupby(machine.lines, key=lambda line: line.id[:length]):
            draw = partial(pages, machine, period)
            yield list_chapter(place, f"list {period}", lines, sections, draw)


def _tags(machine: Press, place: Ground) -> Iterator[Chapter]:
    """Give a chapter for the list of tags, and one for every tag there ever was."""
    tags = tag_lines(machine)
    if tags:
        named = [(tag.slug, tag.title, len(tag.issues)) for tag in tags]
        yield Chapter(
            name="tags",
            fingerprint=fingerprint([place.common, named]),
            pages=lambda: iter((tags_page(machine, tags),)),
        )
    for tag in tags:
        yield tag_chapter(place, tag, partial(tag_page, machine, tag))


def _year(machine: Press, year: str) -> Iterator[Page]:
    yield html.list_page(machine, year)


def _month(machine: Press, month: str) -> Iterator[Page]:
    yield html.list_page(machine, month)
    yield from month_pages(machine, month)
    yield from sitemap.month_sitemap(machine, month)


def _issue(machine: Press, place: Ground, line: IssueLine) -> Iterator[Page]:
    """Give the pages of an issue; a story that a later issue tells again is drawn with that one."""
    issue = machine.archive.issue(line.id)
    yield from html.issue_pages(machine, issue, place.drawn_by)
    path = f"{issue_path(issue.id)}issue.json"
    yield Page(path=path, media_type="application/json", draw=partial(record_bytes, issue))


def check(theme: Theme) -> tuple[str, ...]:
    """Name the mistakes that show in a theme's templates without drawing them; empty when all is well."""
    return tuple(blocks.problems(theme, environment(theme, locale("en"), "UTC")))


def context(archive: Archive, config: Config, issue_id: str) -> dict[str, Any]:
    """Give what the templates of an issue get, as plain values that can be printed as JSON."""
    machine = press(archive, Theme(templates={}, defaults={}, assets={}, fingerprint=""), config)
    issue = archive.issue(issue_id)
    names = {"site": machine.site, "archive": machine.lines, **issue_names(machine.lines, issue)}
    plain = msgspec.to_builtins(names, enc_hook=str)
    plain["issue"]["stories"] = msgspec.to_builtins(issue.stories)
    return dict(plain)


def _assets(theme: Theme) -> Iterator[Page]:
    for path, body in sorted(theme.assets.items()):
        kind = MEDIA_TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")
        yield Page(path=path, media_type=kind, draw=partial(bytes, body))
