"""The sources page: what is read, and how each source has been."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from digest.model import Page, Source
from digest.record import SourceHealth
from digest.render.press import Press, page_view, printed, source_titles
from digest.render.views import SourceLine


def sources_page(machine: Press) -> Page:
    """Make the page of all sources and their health."""
    return Page(path="sources/index.html", media_type="text/html", draw=partial(_drawn, machine))


def _drawn(machine: Press) -> bytes:
    titles = source_titles(machine.config, machine.archive)
    health = machine.archive.health
    listed = tuple(_line(source, titles[source.id], health) for source in machine.config.sources)
    page = page_view(machine, "sources/", "sources", "Sources")
    return printed(machine, "sources.html", page, {"sources": listed})


def _line(source: Source, title: str, health: Mapping[str, SourceHealth]) -> SourceLine:
    known = health.get(source.id, SourceHealth())
    return SourceLine(
        id=source.id,
        title=title,
        url=None if source.private else source.url,
        private=source.private,
        last_good=known.last_good,
        failing_since=known.failing_since,
        reason=known.reason,
        items=sum(known.items.values()),
    )
