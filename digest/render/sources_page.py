"""The sources page: what is read, and how each source has been."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from digest.model import Page, Source
from digest.record import SourceHealth
from digest.render.press import Press, page_view, printed, source_titles


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """`sources`: one source. `url` is None for a private or local one, `items` counts seven days."""

    id: str
    title: str
    url: str | None
    private: bool
    last_good: str | None
    failing_since: str | None
    reason: str | None
    items: int


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
