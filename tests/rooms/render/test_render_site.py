from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from lxml import html

from digest import render
from digest.model import Page, Theme
from digest.record import record_bytes


def drawn(invented: ModuleType, theme: Theme, held: dict[str, object], **site: str) -> dict[str, bytes]:
    return {
        page.path: page.draw()
        for page in render.pages(invented.archive(held), theme, invented.config(**site))
    }


def test_the_addresses_of_the_contract(site: dict[str, bytes]) -> None:
    named = {
        "index.html", "2026/11/20/index.html", "2026/11/20/left-out/index.html", "2026/11/20/issue.json",
        "2026/11/20/saltmarsh-bridge-reopens/index.html", "2026/10/31/story-6/index.html", "2026/index.html",
        "2026/11/index.html", "2026/10/index.html", "archive/index.html", "sources/index.html", "404.html",
        "robots.txt", "sitemap.xml", "feed.xml", "stories.xml", "_headers", ".nojekyll", "favicon.svg",
        "atom.xml", "feed.json", "sources.opml",
    }  # fmt: skip
    assert named <= set(site)


def test_every_path_is_given_once(invented: ModuleType, default_theme: Theme) -> None:
    paths = [page.path for page in render.pages(invented.archive(), default_theme, invented.config())]
    assert sorted(set(paths)) == sorted(paths)


def test_pages_are_bytes_of_the_records_alone(
    site: dict[str, bytes], invented: ModuleType, default_theme: Theme
) -> None:
    shuffled = dict(reversed(invented.issues().items()))
    assert drawn(invented, default_theme, shuffled) == site


def test_the_public_record_is_the_record(site: dict[str, bytes], invented: ModuleType) -> None:
    assert site["2026/11/20/issue.json"] == record_bytes(invented.issues()["2026-11-20"])


def test_a_continued_story_is_drawn_by_the_latest_issue(site: dict[str, bytes]) -> None:
    page = site["2026/10/31/story-6/index.html"].decode()
    assert "A second crew joined in November." in page
    assert "Said earlier" in page
    assert "will share one fire engine" in page.partition("Said earlier")[2]


def test_only_the_page_asked_for_is_drawn(invented: ModuleType, default_theme: Theme) -> None:
    opened: list[str] = []
    archive = invented.archive()

    def ledger(issue_id: str) -> tuple[object, ...]:
        opened.append(issue_id)
        return ()

    pages = list(render.pages(invented.replace(archive, ledger=ledger), default_theme, invented.config()))
    assert opened == []
    page_at(pages, "2026/11/20/left-out/index.html").draw()
    assert opened == ["2026-11-20"]


def page_at(pages: list[Page], path: str) -> Page:
    return next(page for page in pages if page.path == path)


def test_an_old_issue_does_not_change_when_a_new_one_comes(
    invented: ModuleType, default_theme: Theme, site: dict[str, bytes]
) -> None:
    held = invented.issues()
    newest = held.pop("2026-11-20")
    before = drawn(invented, default_theme, held)
    assert newest.id == "2026-11-20"
    old = [path for path in before if path.startswith("2026/10/31/") and "story-6" not in path]
    assert len(old) > 3
    assert {path: before[path] for path in old} == {path: site[path] for path in old}


def test_no_issue_yet(invented: ModuleType, default_theme: Theme) -> None:
    site = drawn(invented, default_theme, {})
    assert "The first issue is still to come" in site["index.html"].decode()
    assert "There is no issue yet" in site["archive/index.html"].decode()
    assert b"<item>" not in site["feed.xml"]
    assert b"lastBuildDate" not in site["feed.xml"]


def test_without_base_url(invented: ModuleType, default_theme: Theme) -> None:
    site = drawn(invented, default_theme, invented.issues(), base_url="")
    assert "sitemap.xml" not in site
    assert b"Sitemap:" not in site["robots.txt"]
    assert b"canonical" not in site["index.html"]
    assert b'href="/archive/"' in site["404.html"]
    assert b"<link>2026/11/20/</link>" in site["feed.xml"]
    assert b"<link>./</link>" in site["feed.xml"]


def test_the_404_page_links_whole_addresses(site: dict[str, bytes]) -> None:
    assert b'href="https://marsh.example/letter/archive/"' in site["404.html"]


@pytest.mark.parametrize("path", ["index.html", "2026/11/20/index.html"])
def test_an_issue_of_twelve_stories_is_light(site: dict[str, bytes], path: str, invented: ModuleType) -> None:
    assert len(invented.issues()["2026-11-20"].stories) == 12
    assert len(site[path]) <= 32 * 1024


def test_context_prints_what_a_template_gets(invented: ModuleType) -> None:
    given = render.context(invented.archive(), invented.config(), "2026-11-20")
    assert given["issue"]["id"] == "2026-11-20"
    assert len(given["issue"]["stories"]) == 12
    assert given["previous"]["id"] == "2026-11-19"
    assert given["site"]["title"] == "The Marsh Letter"
    assert given["counts"]["stories"] == 12
    assert [line["id"] for line in given["archive"]] == ["2026-11-20", "2026-11-19", "2026-10-31"]


UNKNOWN: dict[str, Any] = {
    "points": (),
    "sources": (),
    "differences": (),
    "agency": None,
    "date_published": None,
    "words": 0,
}
STRANGE: dict[str, dict[str, Any]] = {
    "nothing known of a story": UNKNOWN | {"in_language": None, "outlets": 0, "origins": 0, "headline": "?"},
    "sources gone that a point, a difference and a correction name": {"sources": ()},
    "continued from an issue that is gone": {"continues": "2020-01-01"},
    "continued from itself": {"continues": "2026-11-20"},
}


@pytest.mark.parametrize("kind", STRANGE)
def test_a_strange_record_is_drawn(kind: str, invented: ModuleType, default_theme: Theme) -> None:
    odd = invented.replace(invented.corrected(), **{"headline": "Odd", **STRANGE[kind]})
    held = {"2026-11-20": invented.issue("2026-11-20", 3, (("world", "World", (odd,)),))}
    site = drawn(invented, default_theme, held)
    assert odd.headline in site["2026/11/20/index.html"].decode()
    assert odd.headline in site["feed.xml"].decode()


def test_an_issue_without_stories_is_drawn(invented: ModuleType, default_theme: Theme) -> None:
    empty = invented.replace(invented.latest(), sections=())
    site = drawn(invented, default_theme, {"2026-11-20": empty})
    assert "0 stories · 0 outlets · 1 min" in site["index.html"].decode()


def test_a_section_may_have_any_name(invented: ModuleType, default_theme: Theme) -> None:
    sections = (("main", "Main", (invented.bridge(),)),)
    site = drawn(invented, default_theme, {"2026-11-20": invented.issue("2026-11-20", 3, sections)})
    ids = [
        str(node.get("id")) for node in html.fromstring(site["index.html"].decode()).iter() if node.get("id")
    ]
    assert ids == ["main_text", "main", f"s-{invented.bridge().id}"]
