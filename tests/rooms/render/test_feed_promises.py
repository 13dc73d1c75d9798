"""What those who follow a feed rely on: ids and dates that stay, and the shapes the formats ask for."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import feedparser
import pytest
from lxml import etree

from digest import render
from digest.dates import from_timestamp
from digest.model import Theme
from digest.record import Issue, IssueChange, IssueStory

DAY = "2026-11-20"
LATER = "2026-11-23T08:00:00Z"
FEEDS = ("feed.xml", "stories.xml", "atom.xml", "sections/world/feed.xml", "corrections.xml")
Change = Callable[[ModuleType, Issue], Issue]

# https://www.sitemaps.org/protocol.html: what a sitemap and an index of sitemaps may hold, as RELAX NG.
SITEMAP = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.sitemaps.org/schemas/sitemap/0.9"
 datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><start><choice>
 <element name="urlset"><oneOrMore><element name="url"><ref name="place"/></element></oneOrMore></element>
 <element name="sitemapindex"><oneOrMore><element name="sitemap"><ref name="place"/></element></oneOrMore>
 </element>
 </choice></start><define name="place"><element name="loc"><data type="anyURI">
 <param name="minLength">12</param><param name="maxLength">2048</param></data></element>
 <optional><element name="lastmod"><choice><data type="dateTime"/><data type="date"/></choice></element>
 </optional>
 </define></grammar>"""


def site(
    invented: ModuleType, theme: Theme, held: dict[str, Issue] | None = None, hub: str = "", **given: str
) -> dict[str, bytes]:
    config = invented.config(**given)
    config = replace(config, feeds=replace(config.feeds, hub=hub))
    return {page.path: page.draw() for page in render.pages(invented.archive(held), theme, config)}


def read(feed: bytes) -> Any:
    found = feedparser.parse(io.BytesIO(feed), sanitize_html=False, resolve_relative_uris=False)
    assert not found.bozo
    return found


def changed(invented: ModuleType, change: Change) -> dict[str, Issue]:
    held = invented.issues()
    return {**held, DAY: change(invented, held[DAY])}


def told(issue: Issue, number: int, **changes: Any) -> Issue:
    """The issue with one of its stories changed, by its place."""
    name = issue.stories[number].id
    sections = tuple(
        replace(
            section,
            stories=tuple(replace(one, **changes) if one.id == name else one for one in section.stories),
        )
        for section in issue.sections
    )
    return replace(issue, sections=sections)


def retitled(_: ModuleType, issue: Issue) -> Issue:
    return told(issue, 0, headline="Another headline altogether", slug="another")


def corrected(invented: ModuleType, issue: Issue) -> Issue:
    return told(issue, 0, corrections=invented.corrected().corrections)


def regrouped(_: ModuleType, issue: Issue) -> Issue:
    story = issue.stories[0]
    return told(issue, 0, sources=story.sources[:1], outlets=1, origins=1)


def moved(_: ModuleType, issue: Issue) -> Issue:
    world, home = issue.sections
    story: IssueStory = world.stories[0]
    rest = replace(world, stories=world.stories[1:])
    return replace(issue, sections=(rest, replace(home, stories=(*home.stories, story))))


def renamed(_: ModuleType, issue: Issue) -> Issue:
    return replace(issue, title="The issue under another title")


@pytest.mark.parametrize("change", [retitled, corrected, regrouped, moved, renamed])
def test_ids_and_dates_stay(invented: ModuleType, default_theme: Theme, change: Change) -> None:
    before = site(invented, default_theme)
    after = site(invented, default_theme, changed(invented, change))
    for name in ("feed.xml", "stories.xml", "atom.xml"):
        ids = [{one.id: one.published for one in read(feeds[name]).entries} for feeds in (before, after)]
        assert ids[0] == ids[1]
    listed = [{one["id"]: one["date_published"] for one in items(feeds)} for feeds in (before, after)]
    assert listed[0] == listed[1]


def test_a_move_to_another_address_sends_nothing_again(invented: ModuleType, default_theme: Theme) -> None:
    here, there = (
        site(invented, default_theme),
        site(invented, default_theme, base_url="https://new.example/"),
    )
    for name in FEEDS:
        assert [one.id for one in read(here[name]).entries] == [one.id for one in read(there[name]).entries]
    assert [one["id"] for one in items(here)] == [one["id"] for one in items(there)]
    assert b"marsh.example/letter" not in there["feed.xml"]


def items(feeds: dict[str, bytes]) -> list[dict[str, Any]]:
    return list(json.loads(feeds["feed.json"])["items"])


def withdrawn(_: ModuleType, issue: Issue) -> Issue:
    change = IssueChange(date=LATER, story=issue.stories[0].id, kind="withdrawn", text="It was about 2019.")
    return told(replace(issue, changes=(change,)), 0, withdrawn="It was about 2019.", points=())


def test_a_withdrawn_story_leaves_a_tombstone_everywhere(invented: ModuleType, default_theme: Theme) -> None:
    feeds = site(invented, default_theme, changed(invented, withdrawn))
    story = invented.issues()[DAY].stories[0]
    for path in ("index.html", f"{story.path}index.html", "feed.xml", "stories.xml", "atom.xml", "feed.json"):
        page = feeds[path].decode()
        assert "This story was withdrawn" in page, path
        assert "It was about 2019." in page, path
        assert story.points[0].text[:40] not in page, path
    first = read(feeds["stories.xml"]).entries[0]
    assert first.id.endswith(story.id)
    assert first.summary == "It was about 2019."


def test_our_changes_move_what_says_updated_and_nothing_else(
    invented: ModuleType, default_theme: Theme
) -> None:
    feeds = site(invented, default_theme, changed(invented, withdrawn))
    newest = read(feeds["atom.xml"]).entries[0]
    assert (newest.published, newest.updated) == ("2026-11-20T23:59:59Z", LATER)
    assert read(feeds["atom.xml"]).feed.updated == LATER
    assert read(feeds["feed.xml"]).feed.updated == "Mon, 23 Nov 2026 08:00:00 GMT"
    assert [one.get("date_modified") for one in items(feeds)] == [LATER, None, None]


def test_corrections_have_a_feed_of_their_own(invented: ModuleType, default_theme: Theme) -> None:
    feeds = site(invented, default_theme, changed(invented, withdrawn))
    entries = read(feeds["corrections.xml"]).entries
    assert entries[0].title.startswith("Withdrawn: Saltmarsh bridge reopens")
    assert entries[0].summary == "It was about 2019."
    assert entries[1].title.startswith("Correction: Ministry weighs the return")
    assert len({one.id for one in entries}) == len(entries) == 3
    page = feeds["corrections/index.html"].decode()
    assert page.index("It was about 2019.") < page.index("An earlier version said the trainers")
    assert "Withdrawn by us" in page
    assert "Correction by <bdi>Kestrel Wire Online</bdi>" in page


def test_a_section_has_its_own_feed_and_months(invented: ModuleType, default_theme: Theme) -> None:
    feeds = site(invented, default_theme)
    world = read(feeds["sections/world/feed.xml"])
    assert world.feed.title == "The Marsh Letter: World"
    assert [one.href for one in world.feed.links if one.rel == "self"] == [
        "https://marsh.example/letter/sections/world/feed.xml"
    ]
    assert len(world.entries) == 6 + 1 + 2
    ids = {one.id for one in world.entries}
    assert len(ids) == len(world.entries)
    assert ids <= {one.id for one in read(feeds["stories.xml"]).entries}
    months = [path for path in feeds if path.startswith("sections/world/2")]
    assert sorted(months) == ["sections/world/2026/10/index.html", "sections/world/2026/11/index.html"]


def test_a_hub_stands_in_every_feed_and_none_without(invented: ModuleType, default_theme: Theme) -> None:
    feeds = site(invented, default_theme, hub="https://hub.example/?a=1&b=2")
    for name in FEEDS:
        links = [one.href for one in read(feeds[name]).feed.links if one.rel == "hub"]
        assert links == ["https://hub.example/?a=1&b=2"], name
    assert json.loads(feeds["feed.json"])["hubs"] == [
        {"type": "WebSub", "url": "https://hub.example/?a=1&b=2"}
    ]
    without = site(invented, default_theme)
    assert all(b"hub" not in without[name] for name in ("feed.xml", "atom.xml", "feed.json"))


def test_without_an_address_links_lead_from_the_feed_itself(
    invented: ModuleType, default_theme: Theme
) -> None:
    feeds = site(invented, default_theme, base_url="")
    assert read(feeds["feed.xml"]).entries[0].link == "2026/11/20/"
    assert read(feeds["sections/world/feed.xml"]).entries[0].link.startswith("../../2026/11/20/")
    assert [path for path in feeds if "sitemap" in path] == []
    assert b"ld+json" not in feeds["index.html"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_json_feed_has_the_shape_of_version_1_1(
    invented: ModuleType, default_theme: Theme, language: str
) -> None:
    feed = json.loads(site(invented, default_theme, language=language)["feed.json"])
    texts = {"version", "title", "home_page_url", "feed_url", "description", "language"}
    assert all(isinstance(feed[key], str) and feed[key] for key in texts)
    assert set(feed) == texts | {"authors", "items"}
    assert all(set(author) <= {"name", "url", "avatar"} for author in feed["authors"])
    for item in feed["items"]:
        assert {"id", "url", "title", "summary", "content_html", "date_published", "tags"} == set(item)
        assert item["url"].startswith("https://")
        assert from_timestamp(item["date_published"]).tzinfo is not None
        assert all(isinstance(tag, str) for tag in item["tags"])
    ids = [item["id"] for item in feed["items"]]
    assert len(set(ids)) == len(ids)


def test_sitemaps_have_the_shape_of_the_protocol(invented: ModuleType, default_theme: Theme) -> None:
    drawn = site(invented, default_theme)
    grammar = etree.RelaxNG(etree.fromstring(SITEMAP))
    maps = [path for path in drawn if "sitemap" in path]
    assert len(maps) == 4
    for path in maps:
        grammar.assertValid(etree.fromstring(drawn[path]))
