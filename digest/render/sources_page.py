"""The sources page: what is read, and how each source has been."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from digest.model import Page, Source
from digest.record import SourceHealth
from digest.render.press import Press, page_view, printed, source_titles
from digest.render.views import SourceLine
from digest.urls import redacted, safe_url

FOLLOWED = 3  # nights that said so: from then on it is asked there
GONE = "gone for good"  # how the door begins the reason


def sources_page(machine: Press) -> Page:
    """Make the page of all sources and their health."""
    return Page(path="sources/index.html", media_type="text/html", draw=partial(_drawn, machine))


def sources_list(machine: Press) -> Page:
    """Make sources.opml: the feeds that are read, for a feed reader; never a private one."""
    return Page(path="sources.opml", media_type="text/x-opml", draw=partial(_opml, machine))


def _drawn(machine: Press) -> bytes:
    page = page_view(machine, "sources/", "sources", machine.words.said("Sources"))
    return printed(machine, "sources.html", page, {"sources": _lines(machine)})


def _opml(machine: Press) -> bytes:
    feeds = {source.id for source in machine.config.sources if source.kind == "feed"}
    feeds_alone = [line for line in _lines(machine) if line.id in feeds and safe_url(line.url or "")]
    page = page_view(machine, "sources.opml", "sources", "Sources")
    return printed(machine, "sources.opml", page, {"sources": feeds_alone})


def _lines(machine: Press) -> tuple[SourceLine, ...]:
    titles = source_titles(machine.config, machine.archive)
    health = machine.archive.health
    return tuple(_line(source, titles[source.id], health) for source in listed(machine.config.sources))


def listed(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Choose the sources that readers hear of: not a folder without a title, which is the editor's drawer."""
    return tuple(source for source in sources if source.kind != "folder" or source.title)


def _line(source: Source, title: str, health: Mapping[str, SourceHealth]) -> SourceLine:
    known = health.get(source.id, SourceHealth())
    return SourceLine(
        id=source.id,
        title=title,
        url=shown(source),
        private=source.private,
        last_good=known.last_good,
        failing_since=known.failing_since,
        reason=known.reason,
        items=sum(known.items.values()),
        gone=bool(known.reason and known.reason.startswith(GONE)),
        asked_again=known.resting_until,
        silent_since=known.silent_since,
        last_item=known.last_item,
        renamed=known.reset,
        moved_to=known.moved_to
        if known.moved_from == source.url and len(known.moved_days) >= FOLLOWED
        else None,
    )


def shown(source: Source) -> str | None:
    """Give the address to publish: none of a private source, and none that holds a password or key."""
    secret = source.private or source.auth_env or redacted(source.url or "") != (source.url or "")
    return None if secret else source.url
