"""The pages of tags: each lists its stories, all are listed, and one issue touches its own tags alone."""

from __future__ import annotations

import io
from dataclasses import replace
from types import ModuleType
from typing import Any

import feedparser
import pytest
from lxml import etree, html

from digest import render
from digest.model import Chapter, Theme
from digest.record import Issue, IssueTag
from digest.render.tag_pages import NEWEST


@pytest.fixture
def site(invented: ModuleType, default_theme: Theme) -> dict[str, bytes]:
    pages = render.pages(invented.archive(), default_theme, invented.config())
    return {page.path: page.draw() for page in pages}


def links(page: bytes, within: str) -> list[str]:
    found: Any = html.fromstring(page.decode()).xpath(f"{within}//a/@href")
    return [str(link) for link in found]


def told(invented: ModuleType, day: int, *tags: str) -> Issue:
    name = f"2026-10-{day:02}"
    story = invented.on(name, invented.plain_story(day))
    story = replace(story, id=f"{day}", tags=tuple(IssueTag(slug=tag, title=tag.title()) for tag in tags))
    issue = invented.issue(name, day, (("world", "World", (story,)),))
    assert isinstance(issue, Issue)
    return issue


def test_a_tag_lists_its_stories_and_each_links_back(site: dict[str, bytes]) -> None:
    page = site["tags/saltmarsh/index.html"]
    assert links(page, "//ul[@class='issues']") == [
        "../../2026/11/20/saltmarsh-bridge-reopens/",
        "../../2026/11/20/افتتاح-مكتبة-الميناء/",
    ]
    story = site["2026/11/20/saltmarsh-bridge-reopens/index.html"]
    assert links(story, "//ul[contains(@class, 'tags')]") == [
        "../../../../tags/saltmarsh/",
        "../../../../tags/bridges/",
    ]


def test_all_tags_are_listed_by_name_and_found_from_the_archive(site: dict[str, bytes]) -> None:
    listed = links(site["tags/index.html"], "//ul[contains(@class, 'tags')]")
    assert listed[:2] == ["bridges/", "right-b-no-b/"]
    assert "../tags/" in links(site["archive/index.html"], "//main")
    assert b"https://marsh.example/letter/tags/saltmarsh/" in site["2026/11/sitemap.xml"]
    assert b"https://marsh.example/letter/tags/</loc>" in site["sitemap-pages.xml"]


def test_a_story_told_again_stands_there_once(invented: ModuleType, default_theme: Theme) -> None:
    issues = {issue.id: issue for issue in (told(invented, 1, "dam"), told(invented, 2, "dam"))}
    again = replace(
        issues["2026-10-02"].sections[0],
        stories=(
            replace(
                issues["2026-10-02"].stories[0],
                id="1",
                path=issues["2026-10-01"].stories[0].path,
                continues="2026-10-01",
            ),
        ),
    )
    issues["2026-10-02"] = replace(issues["2026-10-02"], sections=(again,))
    pages = render.pages(invented.archive(issues), default_theme, invented.config())
    page = next(page.draw() for page in pages if page.path == "tags/dam/index.html")
    assert len(links(page, "//ul[@class='issues']")) == 1


def test_older_issues_are_named_and_not_opened(invented: ModuleType, default_theme: Theme) -> None:
    issues = {issue.id: issue for issue in (told(invented, day, "dam") for day in range(1, 16))}
    opened: list[str] = []

    def issue(name: str) -> Issue:
        opened.append(name)
        return issues[name]

    archive = replace(invented.archive(issues), issue=issue)
    pages = render.pages(archive, default_theme, invented.config())
    page = next(page for page in pages if page.path == "tags/dam/index.html")
    opened.clear()
    drawn = page.draw()
    assert sorted(set(opened)) == [f"2026-10-{day:02}" for day in range(16 - NEWEST, 16)]
    older = links(drawn, "//section[last()]")
    assert older == ["../../2026/10/03/", "../../2026/10/02/", "../../2026/10/01/"]


def test_a_new_issue_touches_its_own_tags_alone(invented: ModuleType, default_theme: Theme) -> None:
    before = [told(invented, 1, "dam", "rain"), told(invented, 2, "dam")]

    def fingerprints(issues: list[Issue]) -> dict[str, str]:
        archive = invented.archive({issue.id: issue for issue in issues})
        chapters = render.chapters(archive, default_theme, invented.config())
        return {
            one.name: one.fingerprint
            for one in chapters
            if isinstance(one, Chapter) and one.name.startswith("tag")
        }

    old, new = fingerprints(before), fingerprints([*before, told(invented, 3, "dam")])
    assert {name for name in old if old[name] != new[name]} == {"tag dam", "tags"}


def test_without_tags_there_is_no_page_and_no_link(invented: ModuleType, default_theme: Theme) -> None:
    issues = {"2026-10-01": told(invented, 1)}
    pages = render.pages(invented.archive(issues), default_theme, invented.config())
    site: dict[str, Any] = {page.path: page for page in pages}
    assert [path for path in site if path.startswith("tags")] == []
    assert not any("tags/" in link for link in links(site["archive/index.html"].draw(), "//main"))


def test_feeds_file_stories_under_their_tags(site: dict[str, bytes]) -> None:
    entry = next(
        one for one in feedparser.parse(io.BytesIO(site["stories.xml"])).entries if "bridge" in one.title
    )
    assert [tag.term for tag in entry.tags] == ["Saltmarsh", "Bridges"]
    entry = next(etree.fromstring(site["atom.xml"]).iter("{*}entry"))
    terms = [category.get("term") for category in entry.iter("{*}category")]
    assert terms[:4] == ["world", "near-home", "saltmarsh", "bridges"]
