"""Feeds: whatever the headline, they parse, and what a reader shows is what was written."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from functools import cache

import feedparser
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from digest import render
from digest.adapters import theme
from digest.model import Theme
from digest.record import IssueStory
from digest.text import xml_safe
from tests.properties.drawn import TEXT
from tests.rooms.render import invented

FEEDS = ("feed.xml", "stories.xml", "atom.xml", "feed.json")
# feedparser takes the control characters U+0080 to U+009F for letters of Windows-1252.
HEADLINE = TEXT.map(lambda text: re.sub("[\x80-\x9f]", "", text))


@cache
def default() -> Theme:
    return theme.load(None, "default")


def told(number: int, headline: str) -> IssueStory:
    """Return a story whose headline, point and source all say the headline."""
    lead = invented.source(1, headline if headline.split() else "The Saltmarsh Courier", headline=headline)
    return invented.story(f"story-{number}", headline, (invented.point(headline, lead),), (lead,))


def drawn(headlines: list[str]) -> dict[str, bytes]:
    """Return the feeds of an issue of these stories."""
    stories = tuple(told(number, headline) for number, headline in enumerate(headlines))
    issue = invented.issue("2026-11-20", 1, (("world", "World", stories),))
    archive = invented.archive({"2026-11-20": replace(issue, title=headlines[0])})
    pages = render.pages(archive, default(), invented.config())
    return {page.path: page.draw() for page in pages if page.path in FEEDS}


def titles(feed: bytes) -> list[str]:
    found = feedparser.parse(io.BytesIO(feed), sanitize_html=False, resolve_relative_uris=False)
    assert found.bozo == 0
    return [" ".join(entry.title.split()) for entry in found.entries]


def shown(text: str) -> str:
    """What XML can carry of a text, with the white space a reader squeezes."""
    return " ".join(xml_safe(text).split())


@settings(max_examples=12, phases=(Phase.explicit, Phase.generate))  # a page takes long: no shrinking
@given(st.lists(HEADLINE, min_size=8, max_size=8))
def test_feeds_parse_and_titles_round_trip(headlines: list[str]) -> None:
    feeds = drawn(headlines)
    assert sorted(feeds) == sorted(FEEDS)
    assert titles(feeds["stories.xml"]) == [shown(headline) for headline in headlines]
    for name in ("feed.xml", "atom.xml"):
        assert titles(feeds[name]) == [shown(f"20 November 2026: {headlines[0]}")]
        etree.fromstring(feeds[name])
    first = json.loads(feeds["feed.json"])["items"][0]
    assert shown(first["title"]) == shown(f"20 November 2026: {headlines[0]}")
