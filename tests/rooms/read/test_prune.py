"""A feed read without the entries known, joined to them, must be the feed read whole."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.model import Document, Reading
from digest.read import Entries, Known, joined, read, read_new
from tests.rooms.read.documents import NOW, document, rss

WEEK = dt.timedelta(days=7)


def item(number: int, more: str = "") -> str:
    return (
        f"<item><title>Ferry {number} &amp;amp; quay</title><guid>tag:gazette.example:{number}</guid>"
        f"<link>/ferry/{number}</link><description><![CDATA[<p>Ferry {number} sailed.</p>]]></description>"
        f"<pubDate>Fri, {number + 10} Nov 2026 06:30:00 +0000</pubDate>{more}</item>"
    )


ITEMS = [item(number) for number in range(1, 6)]
TAIL = "<title>Late title</title>"
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://bote.example/a/">
<title type="html">Der &lt;b&gt;Bote&lt;/b&gt;</title><id>tag:bote.example:f</id>
<updated>2026-11-20T08:00:00Z</updated>
<entry><title>Eins</title><id>tag:bote.example:1</id><link href="eins"/>
<updated>2026-11-20T07:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein Satz.</p></div></content></entry>
<entry xml:lang="fr" xml:base="https://autre.example/"><title>Deux</title><id>tag:bote.example:2</id>
<link href="deux"/><published>2026-11-19T07:00:00Z</published><updated>2026-11-20T07:00:00Z</updated>
<summary>Une phrase.</summary><author><name>Odile Marnier</name></author></entry>
<author><name>Die Redaktion</name></author>
<entry><title>Drei</title><updated>2026-11-18T07:00:00Z</updated>
<summary>Ohne Kennung.</summary></entry></feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://r.example/">
<title>Rope Walk</title><link>https://r.example/</link><description>d</description><dc:language>en</dc:language>
</channel><item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link>
<dc:date>2026-11-20</dc:date></item><item rdf:about="https://r.example/2"><title>Two</title>
<link>https://r.example/2</link><dc:creator>Bo Lindqvist</dc:creator></item></rdf:RDF>"""
FEEDS = {
    "rss": rss("".join(ITEMS)),
    "title last": rss("".join(ITEMS) + TAIL, channel="<language>en</language>"),
    "twins": rss("".join([*ITEMS, ITEMS[0], item(2, "<category>Sea</category>")])),
    "atom": ATOM,
    "rdf": RDF,
    "old": rss("".join(ITEMS)).replace('version="2.0"', 'version="0.91"'),
    "nobody's title": rss("".join(ITEMS), channel=""),
    "mark": "\ufeff" + rss("".join(ITEMS)),
}
DOUBTS = {
    "base on the channel": rss("".join(ITEMS)).replace(
        "<channel>", '<channel xml:base="https://b.example/">'
    ),
    "not well-formed": rss("".join(ITEMS)).replace("</channel></rss>", ""),
    "a document type": rss("".join(ITEMS)).replace("<rss", "<!DOCTYPE rss><rss", 1),
    "words between entries": rss("lost words".join(ITEMS)),
    "an entity of HTML": rss("".join(ITEMS)).replace("sailed", "sailed]]>&nbsp;<![CDATA["),
}


def entries(feed: Document, known: Known = Known()) -> Entries:  # noqa: B008  frozen
    found = read_new(feed, NOW, known)
    assert isinstance(found, Entries)
    return found


@pytest.mark.parametrize("name", FEEDS)
@pytest.mark.parametrize("left", [0, 1, 2, 99])
def test_pruned_and_joined_is_the_whole(name: str, left: int) -> None:
    feed = document(FEEDS[name])
    first = entries(feed)
    known = {mark: article for mark, article in first.new.items() if mark not in first.marks[:left]}
    found = entries(feed, Known(setting=first.setting, marks=frozenset(known)))
    assert set(first.marks[:left]) & set(first.new) == set(found.new)
    assert read(feed, NOW) == joined(found, known, feed)


@pytest.mark.parametrize("name", DOUBTS)
def test_in_doubt_the_whole_is_read(name: str) -> None:
    feed = document(DOUBTS[name])
    found = read_new(feed, NOW, Known())
    assert isinstance(found, Reading)
    assert read(feed, NOW) == found
    assert len(found.articles) == 5


def test_bytes_that_the_transport_calls_something_else_are_read_whole() -> None:
    assert isinstance(read_new(document(FEEDS["rss"], charset="iso-8859-1"), NOW, Known()), Reading)
    prolog = FEEDS["rss"].replace('version="1.0"', 'version="1.0" encoding="windows-1252"', 1)
    assert isinstance(read_new(document(prolog), NOW, Known()), Reading)


def test_an_edited_entry_is_read_again() -> None:
    first = entries(document(FEEDS["rss"]))
    edited = document(FEEDS["rss"].replace("Ferry 3 sailed", "Ferry 3 did not sail"))
    found = entries(edited, Known(setting=first.setting, marks=frozenset(first.new)))
    assert [("Ferry 3 did not sail.",)] == [article.body for article in found.new.values()]
    assert read(edited, NOW) == joined(found, first.new, edited)


def test_a_feed_that_changed_its_name_is_read_anew() -> None:
    first = entries(document(FEEDS["rss"]))
    renamed = document(FEEDS["rss"].replace("The Gazette", "The New Gazette"))
    found = entries(renamed, Known(setting=first.setting, marks=frozenset(first.new)))
    assert 5 == len(found.new)
    assert read(renamed, NOW) == joined(found, {}, renamed)


def test_an_entry_dated_ahead_is_not_to_be_remembered() -> None:
    ahead = document(rss(item(12) + item(1) + item(18).replace("28 Nov", "28 Dec")))
    found = entries(ahead)
    assert {found.marks[0], found.marks[2]} == found.passing
    later = entries(ahead, Known(setting=found.setting, marks=frozenset({found.marks[1]})))
    assert read(ahead, NOW + WEEK).articles[1] == later.new.get(later.marks[1], found.new[found.marks[1]])


def test_what_is_no_feed_is_refused_as_before() -> None:
    with pytest.raises(ValueError, match="not a feed"):
        read_new(document("<html><body>hello</body></html>"), NOW, Known())
