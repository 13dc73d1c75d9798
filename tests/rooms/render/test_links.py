from __future__ import annotations

import posixpath
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit  # noqa: TID251  an outside opinion on our links

from lxml import html

SUB_PATH = "https://host.example/some/sub/path/"


def parsed(page: bytes) -> Any:
    return html.fromstring(page.decode())


def links(page: bytes) -> list[str]:
    return [str(href) for href in parsed(page).xpath("//@href")]


def files(site: dict[str, bytes]) -> set[str]:
    return (
        set(site)
        | {posixpath.dirname(path) + "/" for path in site if path.endswith("index.html")}
        | {"/", ""}
    )


def pages(site: dict[str, bytes]) -> list[str]:
    return [path for path in site if path.endswith(".html") and path != "404.html"]


def test_every_internal_link_leads_to_a_page_under_any_sub_path(site: dict[str, bytes]) -> None:
    known, broken = files(site), []
    for path in pages(site):
        for href in links(site[path]):
            whole = urljoin(SUB_PATH + path, href)
            if (
                whole.startswith(SUB_PATH)
                and unquote(urlsplit(whole).path)[len("/some/sub/path/") :] not in known
            ):
                broken.append((path, href))
    assert broken == []


def test_no_link_leaves_the_sub_path(site: dict[str, bytes]) -> None:
    for path in pages(site):
        outside = [
            href
            for href in links(site[path])
            if urljoin(SUB_PATH + path, href).startswith("https://host.example/")
            and not urljoin(SUB_PATH + path, href).startswith(SUB_PATH)
        ]
        assert outside == [], path


def test_anchors_lead_to_elements(site: dict[str, bytes]) -> None:
    for path in pages(site):
        tree = parsed(site[path])
        ids = [str(name) for name in tree.xpath("//@id")]
        assert len(ids) == len(set(ids)), path
        assert [href for href in links(site[path]) if href.startswith("#") and href[1:] not in ids] == []


def test_the_story_page_leads_back_to_its_place_in_the_issue(site: dict[str, bytes]) -> None:
    tree = parsed(site["2026/11/20/saltmarsh-bridge-reopens/index.html"])
    back = str(tree.xpath("//nav[@class='pager']/a/@href")[0])
    issue = parsed(site["2026/11/20/index.html"])
    assert back.startswith("../#s-")
    assert back[4:] in issue.xpath("//article/@id")


def test_the_sitemap_names_every_page(site: dict[str, bytes]) -> None:
    base = "https://marsh.example/letter/"
    index = html.fromstring(site["sitemap.xml"])
    parts = [str(loc.text).removeprefix(base) for loc in index.iter("loc")]
    assert parts == ["sitemap-pages.xml", "2026/11/sitemap.xml", "2026/10/sitemap.xml"]
    named = {str(loc.text) for part in parts for loc in html.fromstring(site[part]).iter("loc")}
    assert all(name.isascii() for name in named)
    stories = {unquote(name.removeprefix(base)) for name in named}
    drawn = {posixpath.dirname(path) for path in pages(site)}
    unlisted = {"2026", "2026/10", "2026/11", *(path for path in drawn if path.endswith("left-out"))}
    unlisted |= {
        path for path in drawn if path.startswith(("sources/", "sections/")) and path.count("/") != 1
    }
    unlisted |= {path for path in drawn if path.startswith("sources/")}
    assert {path.rstrip("/") for path in stories} == drawn - unlisted
