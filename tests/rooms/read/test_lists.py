"""OPML, the feeds a page names, news sitemaps."""

from __future__ import annotations

import pytest

from digest.model import Source
from digest.read import discover, opml, opml_text, read
from tests.rooms.read.documents import NOW, document

OPML = b"""<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
<outline text="Local"><outline text="The Gazette" xmlUrl="https://gazette.example/feed"/>
<outline title="Gazette again" xmlUrl="http://gazette.example/feed"/></outline>
<outline text="Hill &amp; Wire" xmlUrl="https://hill.example/feed"/>
<outline text="bad" xmlUrl="javascript:alert(1)"/><outline text="no feed" htmlUrl="https://x.example/"/></body></opml>"""


def test_the_feeds_of_a_list_each_once_with_their_section() -> None:
    assert opml(OPML) == (
        Source(
            id="the-gazette",
            kind="feed",
            url="https://gazette.example/feed",
            title="The Gazette",
            section="Local",
        ),
        Source(id="hill-wire", kind="feed", url="https://hill.example/feed", title="Hill & Wire"),
    )


def test_what_is_written_is_read_again() -> None:
    assert opml(opml_text(opml(OPML)).encode()) == opml(OPML)


def test_private_sources_and_keys_are_not_written() -> None:
    sources = (
        Source(id="a", kind="feed", url="https://a.example/feed", private=True),
        Source(id="b", kind="feed", url="https://b.example/feed", auth_env="KEY"),
        Source(id="c", kind="folder", path="inbox"),
        Source(id="d", kind="feed", url="https://d.example/feed?token=hush"),
    )
    text = opml_text(sources)
    assert "a.example" not in text
    assert "b.example" not in text
    assert "hush" not in text
    assert text.count("<outline") == 1


def test_two_feeds_of_one_name_get_two_ids() -> None:
    body = OPML.replace(b"Hill &amp; Wire", b"The Gazette")
    assert [source.id for source in opml(body)] == ["the-gazette", "the-gazette-2"]


@pytest.mark.parametrize(
    "body", [b"", b"<rss/>", b"not xml", b'<!DOCTYPE opml [<!ENTITY a "b">]><opml><body/></opml>']
)
def test_what_is_no_opml_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"OPML|XML"):
        opml(body)


def test_the_feeds_a_page_names() -> None:
    html = """<base href="https://gazette.example/en/">
    <link rel="alternate" type="application/rss+xml" href="feed">
    <link rel=alternate type="application/atom+xml; charset=utf-8" href="https://gazette.example/atom">
    <link rel="alternate" type="application/rss+xml" href="javascript:x">
    <link rel=stylesheet href=/x.css>
    <link rel="alternate" hreflang="de" href="/de">
    <link rel=feed href="/j"><link rel="alternate feed" href="/j">"""
    assert discover(html, "https://gazette.example/") == (
        "https://gazette.example/en/feed",
        "https://gazette.example/atom",
        "https://gazette.example/j",
    )
    assert discover("", "https://gazette.example/") == ()


def test_links_that_look_like_feeds_where_no_element_names_one() -> None:
    html = """<a href="/about">About our feedback</a>
    <a href="https://other.example/rss.xml">RSS of a friend</a>
    <a href="/comments/feed">RSS of the comments</a> <a href="/xml">XML</a> <a href="/rss">RSS</a>
    <a href="/index.xml?format=atom">News</a> <a href="mailto:rss@gazette.example">RSS</a>
    <a href="/stories/rss-readers-are-back">RSS readers are back, and this story is long enough</a>"""
    assert discover(html, "https://gazette.example/2026/a") == (
        "https://gazette.example/rss",
        "https://gazette.example/index.xml?format=atom",
        "https://gazette.example/stories/rss-readers-are-back",
        "https://gazette.example/xml",
        "https://other.example/rss.xml",
    )


def test_feeds_of_comments_come_after_feeds_of_news() -> None:
    html = """<link rel=alternate type=application/rss+xml title="Ferry Comments Feed" href=/ferry/feed>
    <link rel=alternate type=application/rss+xml href=/feed>
    <link rel=alternate type=text/xml href=/index.rss>
    <link rel=alternate type=application/json href=/wp-json/page>"""
    assert discover(html, "https://g.example/ferry") == (
        "https://g.example/feed", "https://g.example/index.rss", "https://g.example/ferry/feed",
    )  # fmt: skip


def test_a_page_of_many_links_names_a_few() -> None:
    html = "".join(f'<a href="/{n}/rss">RSS</a>' for n in range(500))
    assert len(discover(html, "https://g.example/")) == 12


SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://gazette.example/a</loc><n:news><n:publication><n:name>The Gazette</n:name>
<n:language>en</n:language>
</n:publication><n:publication_date>2026-11-20</n:publication_date><n:title>Rain</n:title></n:news></url>
<url><loc>https://gazette.example/b</loc></url><url><loc>javascript:x</loc></url></urlset>"""


def test_a_news_sitemap() -> None:
    first, second = read(document(SITEMAP, kind="sitemap"), NOW).articles
    assert (first.headline, first.publisher, first.in_language, first.teaser_only) == (
        "Rain",
        "The Gazette",
        "en",
        True,
    )
    assert first.date_published is not None
    assert (second.url, second.headline) == ("https://gazette.example/b", None)


def test_an_index_of_sitemaps_gives_addresses() -> None:
    parts = "".join(f"<sitemap><loc>/{name}.xml</loc></sitemap>" for name in ("one", "two"))
    index = f"<sitemapindex>{parts}</sitemapindex>"
    reading = read(document(index, kind="sitemap"), NOW)
    assert reading.addresses == ("https://gazette.example/one.xml", "https://gazette.example/two.xml")
    assert reading.articles == ()


@pytest.mark.parametrize("body", ["<rss/>", "x", '<!DOCTYPE a [<!ENTITY b "c">]><urlset/>'])
def test_what_is_no_sitemap_is_refused(body: str) -> None:
    with pytest.raises(ValueError, match=r"sitemap|XML"):
        read(document(body, kind="sitemap"), NOW)
