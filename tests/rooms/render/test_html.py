from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from typing import Any

import pytest
from lxml import html

PAGES = (
    "index.html",
    "2026/11/20/index.html",
    "2026/11/20/left-out/index.html",
    "2026/11/20/hostile-strings/index.html",
    "2026/11/20/saltmarsh-bridge-reopens/index.html",
    "2026/10/31/story-6/index.html",
    "archive/index.html",
    "2026/index.html",
    "2026/11/index.html",
    "sections/world/index.html",
    "sections/world/2026/10/index.html",
    "sources/index.html",
    "sources/courier/index.html",
    "corrections/index.html",
    "subscribe/index.html",
    "404.html",
)
FRONT = "index.html"


def tree(page: bytes) -> Any:
    return html.fromstring(page.decode())


def words(node: Any) -> str:
    return " ".join(node.text_content().split())


def one(page: bytes, xpath: str) -> Any:
    found = tree(page).xpath(xpath)
    assert len(found) == 1, (xpath, len(found))
    return found[0]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_the_frame(site: dict[str, bytes], path: str) -> None:
    page = tree(site[path])
    assert site[path].startswith(b'<!DOCTYPE html>\n<html lang="en" dir="ltr">')
    assert len(page.xpath("//h1")) == 1
    assert len(page.xpath("//main")) == 1
    assert page.xpath("//a[1]/@href")[0] == "#main_text"
    assert 0 < len(words(page.xpath("//title")[0])) <= 70
    assert page.xpath("//meta[@name='description']/@content")[0]
    assert page.xpath("//link[@rel='icon']/@href")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_from_elsewhere_and_no_script(site: dict[str, bytes], path: str) -> None:
    page = tree(site[path])
    assert {script.get("type") for script in page.xpath("//script")} <= {"application/ld+json"}
    assert page.xpath("//img | //iframe | //object | //embed | //form | //@style") == []
    assert [name for name in page.xpath("//@*") if getattr(name, "attrname", "").startswith("on")] == []
    loaded = page.xpath("//link[not(@rel='canonical' or @rel='alternate')]/@href")
    if path != "404.html":
        assert [href for href in loaded if ":" in href or href.startswith("/")] == []
    assert b"url(" not in site[path]
    assert b"@import" not in site[path]


@pytest.mark.parametrize("path", PAGES)
def test_the_policy_allows_the_inlined_style_alone(site: dict[str, bytes], path: str) -> None:
    style = re.findall(r"<style>(.*?)</style>", site[path].decode(), re.DOTALL)
    assert len(style) == 1
    digest = base64.b64encode(hashlib.sha256(style[0].encode()).digest()).decode()
    policy = one(site[path], "//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert f"style-src 'self' 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', site[path].decode(), re.DOTALL)
    allowed = [
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in data
    ]
    general, _, scripts = policy.partition("; script-src ")
    assert ([scripts] if scripts else []) == allowed
    assert general in site["_headers"].decode()


def test_an_issue_is_described_as_a_list_of_its_stories(site: dict[str, bytes]) -> None:
    data = json.loads(one(site["2026/11/20/index.html"], "//script").text)
    assert (data["@type"], data["issueNumber"]) == ("PublicationIssue", 3)
    listed = data["mainEntity"]["itemListElement"]
    assert len(listed) == 12
    assert listed[0] == "https://marsh.example/letter/2026/11/20/saltmarsh-bridge-reopens/"
    assert all(each.isascii() for each in listed)


def test_a_story_cites_works_of_others_and_claims_none(site: dict[str, bytes]) -> None:
    data = json.loads(one(site["2026/11/20/saltmarsh-bridge-reopens/index.html"], "//script").text)
    assert data["@type"] == "WebPage"
    assert [(cited["@type"], cited["publisher"]["name"]) for cited in data["citation"]] == [
        ("CreativeWork", "The Saltmarsh Courier"),
        ("CreativeWork", "Norrland Herald"),
        ("CreativeWork", "Valle Gazette"),
    ]
    assert data["citation"][0]["url"] == "https://courier.example/news/1"
    assert not any(b"NewsArticle" in page for page in site.values())


def test_a_hostile_story_cannot_leave_its_description(site: dict[str, bytes]) -> None:
    page = site["2026/11/20/hostile-strings/index.html"].decode()
    inside = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    told = json.loads(inside)
    assert "<script>alert(1)</script>" in told["name"]
    assert not set("<>&") & set(inside)
    assert "url" not in told["citation"][0]


def test_the_style_is_small_and_in_a_layer(site: dict[str, bytes]) -> None:
    style = re.findall(r"<style>(.*?)</style>", site[FRONT].decode())[0]
    assert style.startswith("@layer digest{")
    assert len(style) <= 4096


def test_an_issue_of_twelve_stories_is_light(site: dict[str, bytes]) -> None:
    page = site["2026/11/20/index.html"]
    assert len(tree(page).xpath("//article")) == 12
    assert len(page) <= 32_000
    assert len(gzip.compress(page, 9)) <= 7_000


def test_the_issue_from_top_to_bottom(site: dict[str, bytes]) -> None:
    page = tree(site["2026/11/20/index.html"])
    assert words(page.xpath("//h1")[0]) == "Friday, 20 November 2026"
    assert words(page.xpath("//header[@class='issue']/p[@class='whose kicker']")[0]) == "Issue 3"
    assert (
        words(page.xpath("//header[@class='issue']/p[@class='meta']")[0])
        == "12 stories · 9 outlets · 2 minutes"
    )
    toc = page.xpath("//nav[@class='toc']/a")
    assert [(a.get("href"), words(a)) for a in toc] == [("#world", "World 6"), ("#near-home", "Near home 6")]
    assert page.xpath("//section[@class='section']/@id") == ["world", "near-home"]
    assert len(page.xpath("//article")) == 12
    assert page.xpath("//a[@rel='prev']/@href") == ["../19/"]
    assert page.xpath("//a[@rel='next']") == []


def test_a_story_names_the_agency_first(site: dict[str, bytes]) -> None:
    page = tree(site[FRONT])
    credit = [words(p) for p in page.xpath("//article/p[@class='meta']")]
    assert credit[0] == "Reuters at 2 of 3 outlets, 2 origins · 20 November"
    assert credit[1] == "Reuters · carried by 2 outlets, one origin · 20 November"
    assert "白波新聞 · 20 November · Japanese" in credit


def test_points_are_quotations_with_a_chip_to_the_lead(site: dict[str, bytes]) -> None:
    article = tree(site[FRONT]).xpath("//article")[0]
    assert words(article.xpath(".//q")[0]).startswith("The Saltmarsh bridge reopened on Friday")
    chips = article.xpath(".//ul[@class='points']//a[@class='cite']")
    assert [chip.text for chip in chips] == ["1", "1", "1"]
    assert {chip.get("aria-label") for chip in chips} == {"1: the sentence at The Saltmarsh Courier"}
    assert {chip.get("rel") for chip in chips} == {"noopener"}
    assert (
        chips[0].get("href")
        == "https://courier.example/news/1#:~:text=The%20Saltmarsh%20bridge%20reopened%20on"
    )


def test_a_correction_stands_above_the_points(site: dict[str, bytes]) -> None:
    article = tree(site[FRONT]).xpath("//article")[1]
    order = [node.get("class") for node in article.xpath("./*")]
    assert order.index("correction") < order.index("points")
    box = article.xpath("./div[@class='correction']")[0]
    assert words(box.xpath("./p")[0]) == "Correction by Kestrel Wire Online · to its story of 17 November"
    said = "An earlier version said the trainers would return in May; the ministry has set no date."
    assert words(box.xpath("./blockquote")[0]) == said


def test_sources_fullest_first_and_shortened_in_words(site: dict[str, bytes]) -> None:
    sources = tree(site[FRONT]).xpath("//article")[0].xpath(".//ul[@class='meta sources']/li")
    assert [words(item) for item in sources] == [
        "1 The Saltmarsh Courier",
        "2 Norrland Herald shortened copy",
        "3 Valle Gazette another version",
    ]
    assert sources[0].get("class") == "lead"


def test_a_private_source_is_named_without_a_link(site: dict[str, bytes]) -> None:
    article = next(a for a in tree(site[FRONT]).xpath("//article") if "Letters from the Marsh" in words(a))
    assert article.xpath(".//a[not(ancestor::h3)]") == []
    assert [words(span) for span in article.xpath(".//span[@class='cite none']")] == ["1"]


def test_each_story_has_its_own_language_and_direction(site: dict[str, bytes]) -> None:
    page = tree(site[FRONT])
    assert [(a.get("lang"), a.get("dir")) for a in page.xpath("//article")[2:3]] == [("ar", "rtl")]
    assert len(page.xpath("//article[@lang='ja'][not(@dir)]")) == 1  # the site's direction holds
    assert page.xpath("//article[@lang='en']") == []  # and its language
    assert page.xpath("//article[@lang='ar']/p[@class='meta']/@lang") == ["en"]


def test_the_story_page_links_every_outlets_own_sentence(site: dict[str, bytes]) -> None:
    page = tree(site["2026/11/20/saltmarsh-bridge-reopens/index.html"])
    first = page.xpath("//ul[@class='points']/li")[0]
    assert [chip.get("aria-label") for chip in first.xpath(".//a")] == [
        "1: the sentence at The Saltmarsh Courier",
        "2: the sentence at Norrland Herald",
        "3: the sentence at Valle Gazette",
    ]
    rows = [
        [words(cell) for cell in row.xpath("./td")] for row in page.xpath("//section[@class='wordings']//tr")
    ]
    assert rows[2] == ["2 Norrland HeraldAs Norrland Herald had it", "shortened copy", "19 November 2026"]
    assert "Why it is here: reported by several outlets; new today." in words(page.xpath("//article")[0])


def test_both_sides_of_a_difference_are_quoted_dated_and_linked(site: dict[str, bytes]) -> None:
    for path in (FRONT, "2026/11/20/saltmarsh-bridge-reopens/index.html"):
        (old, new) = tree(site[path]).xpath("//section[@class='differ']")[0].xpath(".//li")
        assert words(old) == "41 million crowns in one copy, 38 million in the other"
        assert words(new) == (
            "Norrland Herald, 19 November: “until March” 2; "
            "The Saltmarsh Courier, 19 November: “until April” 1"
        )
        assert all("#:~:text=until" in link for link in new.xpath(".//a/@href"))


def test_feeds_link_both_sides_of_a_difference(site: dict[str, bytes]) -> None:
    told = site["feed.xml"].decode()
    assert "38 million in the other" in told
    assert "Norrland Herald&lt;/a&gt;, " in told
    assert "“until March”; &lt;a href=" in told


def test_the_story_page_shows_wording_that_differs(site: dict[str, bytes]) -> None:
    page = tree(site["2026/11/20/ministry-trainers/index.html"])
    (quote,) = page.xpath("//ul[@class='points']//blockquote")
    assert words(quote).endswith("puts it The ministry weighs sending its trainers back. 2")


def test_what_was_left_out_and_why(site: dict[str, bytes]) -> None:
    page = tree(site["2026/11/20/left-out/index.html"])
    told = words(page.xpath("//main")[0])
    assert [words(h) for h in page.xpath("//h2")] == [
        "Part of another story 1",
        "No room 1",
        "No sentence to quote 1",
        "Too old, or seen before 1",
        "Could not be read 1",
        "Set aside by the editor 1",
        "Sources that could not be read",
    ]
    assert "Secret headline" not in told
    assert "Private headline" not in told
    assert "published 2026-10-02, before the window" in told
    assert "Valle Gazette fetch: no answer within 30 s" in told


def test_sources_and_their_health(site: dict[str, bytes]) -> None:
    failing = "Failing since 18 November 2026: no answer within 30 s"
    more = "what we printed of it"
    items = tree(site["sources/index.html"]).xpath("//ul[@class='health']/li")
    assert [words(item) for item in items] == [
        f"The Saltmarsh Courier 7 items in seven days · last read on 20 November 2026 · {more}",
        f"Valle Gazette 0 items in seven days · last read on 17 November 2026 · {more} {failing}",
        f"Letters from the Marsh private · 0 items in seven days · not read yet · {more}",
        f"new 0 items in seven days · not read yet · {more}",
        f"Paid Times 0 items in seven days · not read yet · {more}",
    ]
    assert [items[at].xpath("./h2/a") for at in (2, 4)] == [[], []]
    assert items[0].xpath("./h2/a/@href") == ["https://courier.example/feed"]


def test_the_archive_by_month(site: dict[str, bytes]) -> None:
    page = tree(site["archive/index.html"])
    assert [words(h) for h in page.xpath("//h2")] == ["November 2026", "October 2026"]
    assert page.xpath("//ol/li/a/@href") == ["../2026/11/20/", "../2026/11/19/", "../2026/10/31/"]
    assert words(one(site["2026/10/index.html"], "//h1")) == "Issues of October 2026"


def test_the_front_page_lists_older_issues(site: dict[str, bytes]) -> None:
    page = tree(site[FRONT])
    assert page.xpath("//section[@class='older']//li/a/@href") == ["2026/11/19/", "2026/10/31/"]


def test_failing_sources_stand_in_the_footer(site: dict[str, bytes]) -> None:
    footer = words(one(site[FRONT], "//footer"))
    assert "Could not be read for this issue: Valle Gazette (no answer within 30 s)." in footer
    assert "Made on 20 November 2026 at 23:59 UTC" in footer
