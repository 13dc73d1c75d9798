"""A source's own page: what the newest issues printed of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial

from digest.model import Page, Source
from digest.render.press import Press, page_view, printed, source_titles
from digest.render.sources_page import listed, shown
from digest.render.tellings import every, newest
from digest.render.views import StoryItem

NEWEST = 30


def source_pages(machine: Press) -> Iterator[Page]:
    """Make a page for every source that readers hear of."""
    titles = source_titles(machine.config, machine.archive)

    @cache
    def told() -> dict[str, list[StoryItem]]:
        return _by_source(machine)

    for source in listed(machine.config.sources):

        def draw(source: Source = source) -> bytes:
            return _drawn(machine, source, titles[source.id], tuple(told().get(source.id, ())))

        yield Page(path=f"sources/{source.id}/index.html", media_type="text/html", draw=partial(draw))


def _by_source(machine: Press) -> dict[str, list[StoryItem]]:
    """List the stories of the newest issues under every source that carried them."""
    found: dict[str, list[StoryItem]] = {}
    for item in newest(machine, machine.lines[:NEWEST], every):
        for copy in item.story.sources:
            items = found.setdefault(copy.source, [])
            if not items or items[-1].story.id != item.story.id:
                items.append(replace(item, source=copy))
    return found


def _drawn(machine: Press, source: Source, title: str, items: tuple[StoryItem, ...]) -> bytes:
    page = page_view(machine, f"sources/{source.id}/", "source", title)
    return printed(machine, "source.html", page, {"title": title, "url": shown(source), "items": items})
