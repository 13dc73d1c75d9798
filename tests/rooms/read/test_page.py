from __future__ import annotations

import json
import os
import time
from typing import Any

import pytest

from digest.model import Article, Person, Source
from digest.read import read, read_page
from tests.rooms.read.documents import NOW, document

URL = "https://gazette.example/2026/11/20/river"
PARAGRAPHS = (
    "The river Aune rose by forty centimetres overnight and flooded two streets of Norrholm, the town said.",
    "Nobody was hurt, but eleven families left their homes before dawn, according to mayor Ilse Varga.",
    "The road to Ostby stays closed until Saturday, when engineers are to inspect the old stone bridge.",
    "It is the third flood in two years, and the council has asked the province for money for a dam.",
)


def page(
    head: str = "",
    top: str = "<h1>River floods Norrholm</h1>",
    end: str = "",
    body: tuple[str, ...] = PARAGRAPHS,
) -> str:
    text = "".join(f"<p>{line}</p>" for line in body)
    return (
        f"<!doctype html><html lang='en-GB'><head><title>River floods Norrholm | The Gazette</title>"
        f"{head}</head>"
        f"<body><nav><a href='/'>Home</a></nav><article>{top}{text}{end}</article>"
        "<footer>Imprint</footer></body></html>"
    )


def jsonld(**fields: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def article(html: str | bytes, source: Source | None = None, charset: str | None = None) -> Article:
    return read_page(
        document(html, kind="page", url=URL, media_type="text/html", charset=charset, source=source), NOW
    )


def test_a_plain_page() -> None:
    found = article(page())
    assert found.headline == "River floods Norrholm"
    assert found.body == PARAGRAPHS
    assert found.in_language == "en-GB"
    assert found.url == URL
    assert found.page_text is not None
    assert all(line in found.page_text.split("\n") for line in PARAGRAPHS)
    assert found.warnings == ()


def test_structured_data_fills_the_fields() -> None:
    data = jsonld(
        headline="River floods Norrholm", url=URL, datePublished="2026-11-20T05:00:00Z",
        dateModified="2026-11-20T08:00:00Z", author=[{"name": "Jon Berg"}, {"name": "Ana Ruiz"}],
        publisher={"name": "The Gazette"}, articleSection=["Local", "x"], keywords="flood, river",
        creditText="Hill Wire", sourceOrganization={"name": "Hill Wire"}, isBasedOn="https://hill.example/1",
        correction={"@type": "CorrectionComment", "text": "An earlier version named the wrong street."},
    )  # fmt: skip
    found = article(page(head=data))
    assert found.authors == (Person(name="Jon Berg"), Person(name="Ana Ruiz"))
    assert found.date_published is not None
    assert (found.date_published.value, found.date_published.evidence) == ("2026-11-20T05:00:00Z", "jsonld")
    assert found.date_modified is not None
    assert found.date_modified.value == "2026-11-20T08:00:00Z"
    assert (found.publisher, found.article_section, found.keywords) == (
        "The Gazette",
        "Local",
        ("flood", "river"),
    )
    assert (found.credit_text, found.source_organization, found.is_based_on) == (
        "Hill Wire",
        "Hill Wire",
        "https://hill.example/1",
    )
    assert [note.text for note in found.corrections] == ["An earlier version named the wrong street."]


def test_json_ld_of_another_article_lends_nothing() -> None:
    other = jsonld(
        headline="Bakery wins a prize", url="https://gazette.example/bakery", datePublished="2025-01-01",
        author={"name": "Somebody Else"},
    )  # fmt: skip
    found = article(page(head=other))
    assert (found.headline, found.authors) == ("River floods Norrholm", ())
    assert found.date_published is not None
    assert found.date_published.evidence == "url"


@pytest.mark.parametrize(
    "text", ["{", "[" * 100_000, "null", '{"@graph": 3}', '{"@type": "NewsArticle", "author": 5}']
)
def test_broken_json_ld_is_survived(text: str) -> None:
    assert article(page(head=f'<script type="application/ld+json">{text}</script>')).body == PARAGRAPHS


def test_meta_elements_when_there_is_no_json_ld() -> None:
    head = (
        '<meta property="article:published_time" content="2026-11-20T05:00:00Z">'
        '<meta name="author" content="Jon Berg">'
        '<meta property="og:site_name" content="The Gazette">'
    )
    found = article(page(head=head))
    assert found.date_published is not None
    assert found.date_published.evidence == "meta"
    assert (found.authors, found.publisher) == ((Person(name="Jon Berg"),), "The Gazette")


@pytest.mark.parametrize(
    ("top", "value", "evidence"),
    [
        ('<time datetime="2026-11-19T08:00:00Z">yesterday</time>', "2026-11-19T08:00:00Z", "meta"),
        ('<span itemprop="datePublished" content="2026-11-18">x</span>', "2026-11-18", "meta"),
        ("<p>Published on November 17, 2026 | 3 min read</p>", "2026-11-17", "text"),
        ("<p>Updated November 17, 2026</p>", "2026-11-20", "url"),
        ('<time datetime="2026-11-17" itemprop="dateModified">x</time>', "2026-11-20", "url"),
    ],
)
def test_a_date_that_only_the_page_shows(top: str, value: str, evidence: str) -> None:
    found = article(page(top=f"<h1>River floods Norrholm</h1>{top}")).date_published
    assert found is not None
    assert (found.value, found.evidence) == (value, evidence)


def test_a_byline_where_structured_data_name_only_the_outlet() -> None:
    head = jsonld(
        headline="River floods Norrholm", url=URL, author="The Gazette", publisher={"name": "The Gazette"}
    )
    top = '<h1>River floods Norrholm</h1><a rel="author" href="/jon">Jon Berg</a>'
    assert article(page(head=head, top=top)).authors == (Person(name="Jon Berg"),)


def test_the_menu_s_h1_is_not_the_headline() -> None:
    top = "<h1>The Gazette</h1><h1>River fl\u00adoods Norrholm</h1>"
    head = '<meta property="og:title" content="River floods Norrholm - The Gazette">'
    assert article(page(head=head, top=top)).headline == "River floods Norrholm"


def test_the_standfirst_comes_first() -> None:
    standfirst = "Two streets are under water and a road stays closed until the weekend."
    html = page(head=f'<meta name="description" content="{standfirst}">')
    html = html.replace(
        "<article>", f"<header><h1>River floods Norrholm</h1><div>{standfirst}</div></header><article>"
    )
    assert article(html).body[0] == standfirst


def test_furniture_is_not_the_story() -> None:
    end = (
        '<p><a href="/more">Also read: Bakery in Ostby wins a prize for its rye bread</a></p>'
        '<blockquote class="twitter-tweet"><p>What a flood! pictures here</p></blockquote>'
        '<div class="author-bio"><p>Jon Berg writes about rivers and lives in Ostby.</p></div>'
    )
    assert article(page(end=end)).body == PARAGRAPHS


def test_every_line_of_a_body_stands_on_the_page() -> None:
    listing = (
        "<ul><li>Two streets, both near the old mill, are under water.</li><li>One road is closed.</li></ul>"
    )
    found = article(page(end=listing))
    assert found.page_text is not None
    assert [line for line in found.body if line not in found.page_text] == []
    assert "One road is closed." in found.body


def test_the_operator_s_selectors() -> None:
    html = page(end="<p class='ad big'>Buy the boats of Ostby, the best boats for a flood like this.</p>")
    dropped = article(html, Source(id="g", kind="page", url=URL, drop="p.ad, #none > a[rel=x]"))
    assert dropped.body == PARAGRAPHS
    bad = article(html, Source(id="g", kind="page", url=URL, keep="p:nth-child(2)"))
    assert bad.body == ()
    assert "CSS selector" in bad.warnings[0]


@pytest.mark.parametrize(
    ("encoding", "charset", "declared"),
    [
        ("utf-8", "utf-8", ""), ("cp1252", "iso-8859-1", ""), ("cp1252", None, "<meta charset=windows-1252>"),
        ("utf-8", "iso-8859-1", ""), ("utf-16", None, ""), ("cp1252", None, ""), ("utf-8-sig", None, ""),
        ("utf-8", "no-such-charset", ""),
    ],
)  # fmt: skip
def test_charsets(encoding: str, charset: str | None, declared: str) -> None:
    line = "Die Fähre nach Åby fährt wieder – „endlich“, sagt der Bürgermeister von Norrholm."
    html = page(head=declared, body=(line, *PARAGRAPHS))
    found = article(html.encode(encoding), charset=charset)
    assert line == found.body[0]


EMPTY = [
    b"",
    b"   ",
    b"\x00" * 500,
    b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    b'{"a": 1}',
    b"hello",
    b"%PDF-1.7 x",
]


@pytest.mark.parametrize("body", EMPTY)
def test_what_is_no_page_is_an_empty_body_with_a_warning(body: bytes) -> None:
    found = article(body)
    assert found.body == ()
    assert len(found.warnings) == 1
    assert found.id


def test_noise_never_raises() -> None:
    assert article(os.urandom(20_000)).body == ()


def test_a_stub_is_warned_about() -> None:
    assert article("<html><body><p>Please log in.</p></body></html>").warnings == (
        "little or no text on the page",
    )


def test_ten_megabytes_and_two_hundred_thousand_links_are_quick() -> None:
    text = "".join(f"<p>{PARAGRAPHS[0]} It was flood number {n}.</p>" for n in range(80_000))
    links = "".join(f"<a href='/{n}'>link number {n}</a> " for n in range(200_000))
    start = time.process_time()
    assert len(article(text).body) > 5_000
    assert article(links).body == ()
    assert time.process_time() - start < 12


def test_text_below_five_thousand_elements_is_found() -> None:
    html = page().replace("<article>", "<div>" * 5_000).replace("</article>", "</div>" * 5_000)
    assert article(html).body == PARAGRAPHS


def test_a_page_source_gives_its_article() -> None:
    reading = read(document(page(), kind="page", url=URL, media_type="text/html"), NOW)
    assert [found.body for found in reading.articles] == [PARAGRAPHS]
