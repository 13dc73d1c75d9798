from __future__ import annotations

import io
import json
import re
from types import ModuleType
from typing import Any

import feedparser
import pytest
from lxml import etree

from digest import render
from digest.model import Theme
from digest.read import opml
from digest.urls import safe_url

BASE = "https://marsh.example/letter/"
ELEMENTS = {"div", "p", "ul", "li", "br", "a", "strong", "em", "blockquote", "h3", "h4", "bdi", "time"}
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


def read(feed: bytes) -> Any:
    return feedparser.parse(io.BytesIO(feed), sanitize_html=False, resolve_relative_uris=False)


def contents(feed: bytes) -> list[Any]:
    """What a reader is given to show, as trees."""
    found = etree.fromstring(feed).iter(CONTENT)
    return [etree.HTML(str(node.text)) for node in found]


@pytest.mark.parametrize("path", ["feed.xml", "stories.xml"])
def test_the_channel(site: dict[str, bytes], path: str) -> None:
    feed = read(site[path])
    assert not feed.bozo
    assert feed.version == "rss20"
    assert feed.feed.title == "The Marsh Letter"
    assert feed.feed.link == BASE
    assert feed.feed.subtitle == "What the coast reported, in its own words"
    assert feed.feed.language == "en"
    assert [one.href for one in feed.feed.links if one.rel == "self"] == [BASE + path]
    assert feed.feed.updated == "Fri, 20 Nov 2026 23:59:59 GMT"


def test_an_item_an_issue_round_trips(site: dict[str, bytes], invented: ModuleType) -> None:
    feed, issues = read(site["feed.xml"]), sorted(invented.issues().values(), key=lambda issue: issue.id)
    newest = issues[-1]
    entry = feed.entries[0]
    assert [one.id for one in feed.entries] == [
        f"tag:marsh.example,2026-10-01:issue/{issue.id}" for issue in reversed(issues)
    ]
    assert entry.title == f"20 November 2026: {newest.title}"
    assert entry.link == BASE + "2026/11/20/"
    assert entry.guidislink is False
    assert entry.published == "Fri, 20 Nov 2026 23:59:59 GMT"
    assert entry.author == "The Marsh Letter"
    assert [tag.term for tag in entry.tags][:4] == ["World", "Near home", "Saltmarsh", "Bridges"]
    assert entry.summary.startswith("12 stories, 9 outlets: Ministry weighs")


def test_an_item_a_story_round_trips(site: dict[str, bytes], invented: ModuleType) -> None:
    feed = read(site["stories.xml"])
    stories = invented.issues()["2026-11-20"].stories
    assert len(feed.entries) == 12 + 1 + 1
    for entry, story in zip(feed.entries, stories, strict=False):
        assert entry.title == story.headline.replace("\x0b", "")
        assert entry.id == f"tag:marsh.example,2026-10-01:story/{story.id}"
        related = [one.href for one in entry.links if one.rel == "related"]
        assert related == [url for source in story.sources if (url := safe_url(source.url or ""))]


def test_a_continued_story_keeps_its_first_date_and_comes_once(
    site: dict[str, bytes], invented: ModuleType
) -> None:
    story = invented.issues()["2026-10-31"].stories[0]
    found = [one for one in read(site["stories.xml"]).entries if one.id.endswith(story.id)]
    assert [one.published for one in found] == ["Sat, 31 Oct 2026 23:59:59 GMT"]
    assert found[0].link == BASE + "2026/10/31/story-6/"


@pytest.mark.parametrize("path", ["feed.xml", "stories.xml"])
def test_content_is_what_every_reader_keeps(site: dict[str, bytes], path: str) -> None:
    for content in contents(site[path]):
        nodes = [node for node in content.iter() if node.tag not in ("html", "body")]
        assert {node.tag for node in nodes} <= ELEMENTS
        assert {name for node in nodes for name in node.attrib} <= {"href", "rel", "lang", "dir", "datetime"}
        hrefs = [href for node in nodes if (href := node.get("href")) is not None]
        assert [href for href in hrefs if not href.startswith(("https://", "mailto:"))] == []


def test_an_issue_is_whole_in_its_feed(site: dict[str, bytes], invented: ModuleType) -> None:
    content = contents(site["feed.xml"])[0]
    told = " ".join("".join(content.itertext()).split())
    for story in invented.issues()["2026-11-20"].stories:
        if story.slug != "hostile-strings":
            assert story.headline in told
            assert all(point.text in told for point in story.points)
    assert "Correction by Kestrel Wire Online: An earlier version said" in told
    assert "Sources: The Saltmarsh Courier, Norrland Herald (shortened copy), Valle Gazette" in told
    assert "The bridge is open" in told


def test_no_cdata_and_no_control_character(site: dict[str, bytes]) -> None:
    for path in ("feed.xml", "stories.xml", "atom.xml", "sources.opml", "sitemap.xml", "2026/11/sitemap.xml"):
        assert b"CDATA" not in site[path]
        assert re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", site[path]) is None
        etree.fromstring(site[path])


def test_titles_are_text_escaped_once(site: dict[str, bytes]) -> None:
    assert (
        b"<title>Mayor says &#34;&lt;b&gt;no&lt;/b&gt;&#34; &amp; leaves ]]&gt; {{ 7*7 }}"
        in site["stories.xml"]
    )


def test_dublin_core_creator_is_the_newsletter(site: dict[str, bytes]) -> None:
    names = {
        node.text
        for path in ("feed.xml", "stories.xml")
        for node in etree.fromstring(site[path]).iter(CREATOR)
    }
    assert names == {"The Marsh Letter"}


def test_atom_says_what_rss_says(site: dict[str, bytes]) -> None:
    atom, rss = read(site["atom.xml"]), read(site["feed.xml"])
    assert not atom.bozo
    assert atom.version == "atom10"
    assert atom.feed.id == "tag:marsh.example,2026-10-01:feed"
    assert atom.feed.updated == "2026-11-20T23:59:59Z"
    assert [one.href for one in atom.feed.links if one.rel == "self"] == [BASE + "atom.xml"]
    for ours, theirs in zip(atom.entries, rss.entries, strict=True):
        assert (ours.id, ours.title, ours.link, ours.summary) == (
            theirs.id, theirs.title, theirs.link, theirs.summary,
        )  # fmt: skip
        assert ours.published_parsed == theirs.published_parsed == ours.updated_parsed
        assert ours.content[0].value.split() == theirs.content[0].value.split()


def test_json_says_what_rss_says(site: dict[str, bytes]) -> None:
    feed, rss = json.loads(site["feed.json"]), read(site["feed.xml"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["home_page_url"], feed["feed_url"]) == (BASE, BASE + "feed.json")
    for ours, theirs in zip(feed["items"], rss.entries, strict=True):
        assert (ours["id"], ours["url"], ours["summary"]) == (theirs.id, theirs.link, theirs.summary)
        assert ours["title"] == theirs.title
        assert ours["tags"] == [tag.term for tag in theirs.tags]
        assert ours["content_html"].split() == theirs.content[0].value.split()


def test_the_list_of_sources_holds_public_feeds_alone(site: dict[str, bytes]) -> None:
    assert [(one.title, one.url) for one in opml(site["sources.opml"])] == [
        ("The Saltmarsh Courier", "https://courier.example/feed"),
        ("Valle Gazette", "https://valle.example/feed"),
        ("new", "https://new.example/feed?a=1&b=2"),
    ]
    assert b"s3cret" not in b"".join(site.values())


def test_a_feed_holds_the_newest_items(invented: ModuleType, default_theme: Theme) -> None:
    config = invented.config()
    config = invented.replace(config, feeds=invented.replace(config.feeds, items=2))
    pages = {page.path: page for page in render.pages(invented.archive(), default_theme, config)}
    assert len(read(pages["feed.xml"].draw()).entries) == 2
    assert len(read(pages["stories.xml"].draw()).entries) == 2
