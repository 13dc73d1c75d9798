"""The whole site: every page there is, none drawn before it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec

from digest.config import Config
from digest.errors import TemplateError
from digest.model import Page, Theme
from digest.record import Archive, record_bytes
from digest.render import blocks, headers, html, rss, sitemap
from digest.render.atom import atom_feed
from digest.render.context import issue_names, issue_path
from digest.render.corrections import corrections
from digest.render.daywords import locale
from digest.render.environment import environment
from digest.render.jsonfeed import json_feed
from digest.render.press import Press, press
from digest.render.section_pages import month_pages, section_pages
from digest.render.source_pages import source_pages
from digest.render.sources_page import sources_list, sources_page

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
    machine = press(archive, theme, config)
    for problem in blocks.problems(theme, machine.engine):
        raise TemplateError(problem)
    yield html.front_page(machine)
    yield from html.list_pages(machine)
    yield sources_page(machine)
    yield sources_list(machine)
    yield from section_pages(machine)
    yield from months(machine)
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
    yield from _assets(theme)
    yield from _issues(machine)


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


def months(machine: Press) -> Iterator[Page]:
    """Make the pages of every month, newest first."""
    for month in dict.fromkeys(line.month for line in machine.lines):
        yield from month_pages(machine, month)
        yield from sitemap.month_sitemap(machine, month)


def _issues(machine: Press) -> Iterator[Page]:
    """Give the pages of all issues, newest first: the latest issue that has a story draws its page."""
    drawn: set[str] = set()
    for line in machine.lines:
        issue = machine.archive.issue(line.id)
        yield from html.issue_pages(machine, issue, drawn)
        path = f"{issue_path(issue.id)}issue.json"
        yield Page(path=path, media_type="application/json", draw=partial(record_bytes, issue))


def _assets(theme: Theme) -> Iterator[Page]:
    for path, body in sorted(theme.assets.items()):
        kind = MEDIA_TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")
        yield Page(path=path, media_type=kind, draw=partial(bytes, body))
