from __future__ import annotations

import time
from pathlib import Path

import pytest

from digest.model import PartialDate, Person, Source
from digest.read import read
from tests.rooms.read.documents import NOW, document, rss

ITEM = """<item><title>River &amp;amp; road</title><guid isPermaLink="false">tag:gazette.example:1</guid>
<link>/2026/river?utm_source=rss</link><description>Short.</description>
<content:encoded><![CDATA[<p>The river rose.</p><p>The road
closed.<script>x()</script></p>]]></content:encoded>
<dc:creator>Ilse Varga</dc:creator><source url="https://wire.example/">Hill Wire</source>
<pubDate>Fri, 20 Nov 2026 06:30:00 +0500</pubDate><category>Weather</category></item>"""


def test_an_rss_item_in_full() -> None:
    reading = read(document(rss(ITEM)), NOW)
    (article,) = reading.articles
    assert reading.title == "The Gazette"
    assert article.headline == "River & road"
    assert article.url == "https://gazette.example/2026/river?utm_source=rss"
    assert article.body == ("The river rose.", "The road closed.")
    assert article.authors == (Person(name="Ilse Varga"),)
    assert article.publisher == "Hill Wire"
    assert article.label == "The Gazette"
    assert article.in_language == "en-GB"
    assert article.keywords == ("Weather",)
    assert article.date_published == PartialDate(
        value="2026-11-20T01:30:00Z", precision="minute", evidence="feed"
    )
    assert article.teaser_only
    assert len(article.keys) == 3


def test_the_id_follows_the_canonical_address() -> None:
    plainer = ITEM.replace("?utm_source=rss", "").replace("tag:gazette.example:1", "other")
    one, two = (read(document(rss(item)), NOW).articles[0] for item in (ITEM, plainer))
    assert one.id == two.id
    assert set(one.keys) & set(two.keys)


def test_a_guid_is_the_same_on_another_host_or_scheme() -> None:
    item = "<item><title>x</title><guid>{}</guid></item>"
    keys = [
        set(read(document(rss(item.format(guid))), NOW).articles[0].keys)
        for guid in ("http://old.example/?p=7", "https://new.example/?p=7")
    ]
    assert keys[0] & keys[1]


def test_no_title_date_link_or_id_is_normal() -> None:
    (article,) = read(document(rss("<item><description>Only text.</description></item>")), NOW).articles
    assert (article.headline, article.url, article.date_published) == (None, None, None)
    assert article.keys == (article.id,)
    assert article.body == ("Only text.",)
    assert len(article.id) == 16


def test_of_items_with_one_guid_the_first_stays() -> None:
    item = '<item><guid isPermaLink="false">same</guid><description>{}</description></item>'
    articles = read(document(rss(item.format("First.") + item.format("Second."))), NOW).articles
    assert [article.body for article in articles] == [("First.",)]


@pytest.mark.parametrize(
    "raw", ["Fri, 01 Jan 0001 00:00:00 GMT", "Sat, 20 Nov 2032 06:30:00 GMT", "soon", "", "-1"]
)
def test_dates_that_cannot_be_are_none(raw: str) -> None:
    item = f"<item><title>x</title><pubDate>{raw}</pubDate></item>"
    assert read(document(rss(item)), NOW).articles[0].date_published is None


def test_a_date_of_tomorrow_is_now() -> None:
    item = "<item><title>x</title><pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate></item>"
    date = read(document(rss(item)), NOW).articles[0].date_published
    assert date is not None
    assert date.value == "2026-11-20T23:59:59Z"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("<![CDATA[<b>Rain</b> comes]]>", "Rain comes"),
        ("Rain ]]&gt; comes", "Rain ]]> comes"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Rain", "Rain"),
        ("Rain\u00a0\u00ad comes&#8217;", "Rain comes’"),
        ("&lt;img src=x onerror=alert(1)&gt;", None),
    ],
)
def test_markup_in_titles_is_stripped(title: str, headline: str | None) -> None:
    assert (
        read(document(rss(f"<item><title>{title}</title><guid>1</guid></item>")), NOW).articles[0].headline
        == headline
    )


def test_control_characters_go() -> None:
    item = "<item><title>Ra\x08in</title><description>The\x00 river\x1b rose.</description></item>"
    (article,) = read(document(rss(item)), NOW).articles
    assert (article.headline, article.body) == ("Rain", ("The river rose.",))


def test_an_address_is_no_name() -> None:
    item = "<item><title>x</title><author>desk@gazette.example</author></item>"
    assert read(document(rss(item)), NOW).articles[0].authors == ()
    item = "<item><title>x</title><author>desk@gazette.org (Ilse Varga)</author></item>"
    assert read(document(rss(item)), NOW).articles[0].authors == (Person(name="Ilse Varga"),)


def test_links_that_are_none_are_none() -> None:
    item = "<item><title>x</title><link>javascript:alert(1)</link></item>"
    assert read(document(rss(item)), NOW).articles[0].url is None


def test_the_newest_stay_within_the_limit() -> None:
    items = "".join(
        f"<item><title>{day}</title><guid>{day}</guid><pubDate>{day:02} Nov 2026</pubDate></item>"
        for day in (3, 9, 1, 7)
    )
    source = Source(id="gazette", kind="feed", url="https://gazette.example/feed.xml", limit=2)
    articles = read(document(rss(items), source=source), NOW).articles
    assert [article.headline for article in articles] == ["9", "7"]


def test_atom_with_its_language_and_only_a_last_change() -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Bote</title><entry xml:lang="fr">
    <title type="html">&lt;i>Pluie&lt;/i></title><id>urn:uuid:1</id><updated>2026-11-19T10:00:00Z</updated>
    <link href="https://bote.example/a"/><author><name>Jean Ruel</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Il pleut.</p></div></content>
    </entry></feed>"""
    (article,) = read(document(feed), NOW).articles
    assert (article.headline, article.in_language, article.body) == ("Pluie", "fr", ("Il pleut.",))
    assert article.date_published is not None
    assert article.date_published.value == "2026-11-19T10:00:00Z"
    assert article.authors == (Person(name="Jean Ruel"),)


def test_rdf() -> None:
    feed = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Hill Wire</title></channel>
    <item rdf:about="https://hill.example/1"><title>Snow</title><link>https://hill.example/1</link>
    <dc:date>2026-11-18</dc:date></item></rdf:RDF>"""
    (article,) = read(document(feed), NOW).articles
    assert (article.headline, article.publisher) == ("Snow", "Hill Wire")
    assert article.date_published == PartialDate(value="2026-11-18", precision="day", evidence="feed")


def test_the_configured_names_win() -> None:
    source = Source(
        id="g", kind="feed", url="https://gazette.example/f", title="Our Gazette", publisher="Gazette Ltd"
    )
    (article,) = read(document(rss(ITEM), source=source), NOW).articles
    assert (article.label, article.publisher) == ("Our Gazette", "Gazette Ltd")


def test_a_long_text_is_no_teaser_unless_it_breaks_off() -> None:
    words = "The river rose again in the valley today. " * 20
    for text, teases in (
        (words, False),
        (words + "[…]", True),
        (words + " Read more", True),
        ("Short.", True),
    ):
        item = f"<item><title>x</title><description>{text}</description></item>"
        assert read(document(rss(item)), NOW).articles[0].teaser_only is teases


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   ",
        b"hello",
        b"\x00\x01" * 500,
        b"\x89PNG\r\n\x1a\n1234",
        b"<html><body>x</body></html>",
        b"{}",
        b"{",
    ],
)
def test_what_is_no_feed_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"not a feed|empty"):
        read(document(body), NOW)


def test_a_body_that_is_a_path_is_never_opened(tmp_path: Path) -> None:
    path = tmp_path / "secret.xml"
    path.write_text(rss(ITEM))
    with pytest.raises(ValueError, match="not a feed"):
        read(document(str(path)), NOW)


def test_entities_are_not_expanded() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    outside = '<!ENTITY f SYSTEM "file:///etc/hostname">'
    item = "<item><title>&l9;</title><description>&f;</description></item>"
    doctype = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{levels}{outside}]>'
    feed = f'{doctype}<rss version="2.0"><channel>{item}</channel></rss>'
    start = time.process_time()
    for article in read(document(feed), NOW).articles:
        assert len(article.headline or "") < 1000
        assert len(article.body) <= 1
    assert time.process_time() - start < 2


KAESE = rss("<item><title>Käse und Öl</title></item>")
DECLARED = KAESE.replace('"1.0"', '"1.0" encoding="iso-8859-1"', 1)


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (DECLARED.encode("latin-1"), None),
        (KAESE.encode("cp1252"), "windows-1252"),
        (KAESE.encode("utf-16"), None),
        (KAESE.encode(), "utf-8"),
    ],
)
def test_charsets(body: bytes, charset: str | None) -> None:
    assert read(document(body, charset=charset), NOW).articles[0].headline == "Käse und Öl"


def test_a_truncated_feed_gives_what_it_has() -> None:
    assert read(document(rss(ITEM * 3)[:-200]), NOW).articles[0].headline == "River & road"


def test_plain_text_keeps_its_paragraphs() -> None:
    item = "<item><title>x</title><description>The river rose.\n\nNobody was hurt.</description></item>"
    assert read(document(rss(item)), NOW).articles[0].body == ("The river rose.", "Nobody was hurt.")
