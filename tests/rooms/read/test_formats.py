"""One small feed of every format in use, and what is read of it: the same story in all."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from digest.model import Article, PartialDate, Person, Reading
from digest.read import read
from digest.read.prune import Known, pruned
from tests.rooms.read.documents import NOW, document

TEXT = "The ferry to Skarholm sails again, the harbour office said."
HTML = "&lt;p&gt;The ferry to &lt;b&gt;Skarholm&lt;/b&gt; sails again, the harbour office said.&lt;/p&gt;"
HEAD = (
    "<title>The Varn Sheet</title><link>https://varn.example/</link><description>News of Varn</description>"
)
SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
)
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
NETSCAPE = (
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" '
    '"http://my.netscape.com/publish/formats/rss-0.91.dtd">'
)
ITEM = "<title>Ferry is back</title><link>https://varn.example/ferry</link>"
DATED = "<pubDate>Fri, 20 Nov 2026 08:00:00 +0100</pubDate>"


@dataclass(frozen=True)
class Says:
    """What a format can say of a story; None where it has no words for it."""

    author: str | None = None
    date: str | None = None
    language: str | None = None
    category: str | None = None
    modified: str | None = None


FULL = Says(author="Ilse Varga", date="2026-11-20T07:00:00Z", language="en-GB", category="Sea")


def rss(version: str, item: str, channel: str = "", before: str = "") -> str:
    return (
        f'<?xml version="1.0"?>{before}<rss version="{version}" {SPACES}><channel>{HEAD}{channel}'
        f"<item>{ITEM}{item}</item></channel></rss>"
    )


def json_feed(version: str, item: dict[str, object], feed: dict[str, object]) -> str:
    common = {
        "id": "1", "url": "https://varn.example/ferry", "title": "Ferry is back", "tags": ["Sea"],
        "content_html": f"<p>{TEXT}</p>", "date_published": "2026-11-20T08:00:00+01:00",
    }  # fmt: skip
    whole = {
        "version": f"https://jsonfeed.org/version/{version}", "title": "The Varn Sheet", **feed,
        "items": [common | item],
    }  # fmt: skip
    return json.dumps(whole)


FORMATS = {
    "RSS 0.90": (
        (
            f'<?xml version="1.0"?><rdf:RDF {RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel>{HEAD}'
            f"</channel><item>{ITEM}<description>{TEXT}</description></item></rdf:RDF>"
        ),
        Says(),
    ),
    "RSS 0.91 Netscape": (
        rss("0.91", f"<description>{TEXT}</description>", "<language>en-gb</language>", NETSCAPE),
        Says(language="en-GB"),
    ),
    "RSS 0.91 Userland": (
        rss("0.91", f"<description>{TEXT}</description>", "<language>en-gb</language>"),
        Says(language="en-GB"),
    ),
    "RSS 0.92": (
        rss("0.92", f"<description>{HTML}</description><category>Sea</category>"),
        Says(category="Sea"),
    ),
    "RSS 0.93": (
        rss("0.93", f"<description>{HTML}</description><category>Sea</category>{DATED}"),
        Says(category="Sea", date="2026-11-20T07:00:00Z"),
    ),
    "RSS 0.94": (
        rss("0.94", f"<description>{HTML}</description><author>i@varn.example (Ilse Varga)</author>{DATED}"),
        Says(author="Ilse Varga", date="2026-11-20T07:00:00Z"),
    ),
    "RSS 1.0": (
        (
            f'<?xml version="1.0"?><rdf:RDF {RDF} xmlns="http://purl.org/rss/1.0/" {SPACES}>'
            f'<channel rdf:about="https://varn.example/">{HEAD}<dc:language>en-gb</dc:language></channel>'
            f'<item rdf:about="https://varn.example/ferry">{ITEM}<description>Short.</description>'
            f"<content:encoded><![CDATA[<p>{TEXT}</p>]]></content:encoded><dc:creator>Ilse Varga</dc:creator>"
            "<dc:subject>Sea</dc:subject><dc:date>2026-11-20T08:00:00+01:00</dc:date></item></rdf:RDF>"
        ),
        FULL,
    ),
    "RSS 2.0": (
        rss(
            "2.0",
            f"<description>Short.</description><content:encoded>{HTML}</content:encoded>{DATED}"
            "<author>i@varn.example (Ilse Varga)</author><category>Sea</category>"
            '<guid isPermaLink="false">1</guid>',
            "<language>en-gb</language>",
        ),
        FULL,
    ),
    "Atom 0.3": (
        (
            '<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en-gb">'
            "<title>The Varn Sheet</title><modified>2026-11-20T09:00:00Z</modified>"
            "<entry><title>Ferry is back</title>"
            '<link rel="alternate" type="text/html" href="https://varn.example/ferry"/><id>tag:varn.example:1</id>'
            "<issued>2026-11-20T08:00:00+01:00</issued><modified>2026-11-20T10:00:00+01:00</modified>"
            "<author><name>Ilse Varga</name></author>"
            f'<content type="text/html" mode="escaped">{HTML}</content></entry></feed>'
        ),
        Says(
            author="Ilse Varga",
            date="2026-11-20T07:00:00Z",
            language="en-GB",
            modified="2026-11-20T09:00:00Z",
        ),
    ),
    "Atom 1.0": (
        (
            '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb" '
            'xml:base="https://varn.example/"><title>The Varn Sheet</title><id>tag:varn.example</id><entry>'
            '<title type="html">Ferry is &lt;b&gt;back&lt;/b&gt;</title><link href="/ferry"/>'
            "<id>tag:varn.example:1</id>"
            "<published>2026-11-20T08:00:00+01:00</published><updated>2026-11-20T10:00:00+01:00</updated>"
            '<author><name>Ilse Varga</name></author><category term="Sea"/><summary>Short.</summary>'
            f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p></div></content>'
            "</entry></feed>"
        ),
        Says(
            author="Ilse Varga",
            date="2026-11-20T07:00:00Z",
            language="en-GB",
            category="Sea",
            modified="2026-11-20T09:00:00Z",
        ),
    ),
    "JSON Feed 1.0": (
        json_feed("1", {"author": {"name": "Ilse Varga"}}, {}),
        Says(author="Ilse Varga", date="2026-11-20T07:00:00Z", category="Sea"),
    ),
    "JSON Feed 1.1": (
        json_feed("1.1", {"authors": [{"name": "Ilse Varga"}]}, {"language": "en-gb"}),
        FULL,
    ),
}


def read_of(name: str) -> tuple[Reading, Article]:
    reading = read(document(FORMATS[name][0], url="https://varn.example/feed"), NOW)
    (article,) = reading.articles
    return reading, article


def minute(value: str | None) -> PartialDate | None:
    return PartialDate(value=value, precision="minute", evidence="feed") if value else None


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_format_says_is_read(name: str) -> None:
    reading, article = read_of(name)
    says = FORMATS[name][1]
    assert reading.title == "The Varn Sheet"
    assert (article.headline, article.url) == ("Ferry is back", "https://varn.example/ferry")
    assert article.body == (TEXT,)
    assert article.authors == ((Person(name=says.author),) if says.author else ())
    assert (article.date_published, article.date_modified) == (minute(says.date), minute(says.modified))
    assert (article.in_language, article.publisher) == (says.language, "The Varn Sheet")
    assert article.keywords == ((says.category,) if says.category else ())


def test_a_story_is_the_same_article_in_every_format() -> None:
    assert len({read_of(name)[1].id for name in FORMATS}) == 1


@pytest.mark.parametrize("name", [name for name in FORMATS if "JSON" not in name])
def test_a_known_entry_of_any_format_is_pruned_or_the_feed_read_whole(name: str) -> None:
    cut = pruned(FORMATS[name][0].encode(), None, frozenset())
    if cut is None:
        assert "<!DOCTYPE" in FORMATS[name][0]
        return
    again = pruned(FORMATS[name][0].encode(), None, Known(marks=frozenset(cut.marks)).marks)
    assert again is not None
    assert (again.left, len(again.marks)) == ((), 1)
