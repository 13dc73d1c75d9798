"""Every feed of a corpus given by path, tried as a source: items or a named failure, no crash, no hang."""

from __future__ import annotations

import datetime as dt
import re
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.adapters.pool import mapped
from digest.build.order import WORKER_MEGABYTES
from digest.model import Document, Failure, Source
from digest.read import Entries, Known, joined, read, read_new

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
SECONDS = 15
NAMED = re.compile(r"empty|not a feed.*|a feed of too many elements")
TYPE = re.compile(rb"Content-type:\s*([\w/+.-]+)\s*(?:;\s*charset=[\"']?([\w-]+))?", re.IGNORECASE)


def rss(items: str, before: str = "") -> str:
    return f"{before}<rss><channel>{items}</channel></rss>"


def entry(fields: str, before: str = "") -> str:
    return f"{before}<feed xmlns='http://www.w3.org/2005/Atom'><entry>{fields}</entry></feed>"


FERRY = "<item><title>Ferry late</title></item>"
# Cases of our own for every run: the corpus is for those who have it.
OURS: dict[str, str | bytes] = {
    "RSS 0.91": rss(FERRY).replace("<rss>", "<rss version='0.91'>"),
    "Atom 0.3": "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>Ferry</title></entry></feed>",
    "RDF": "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
    + FERRY
    + "</rdf:RDF>",
    "an end too early": "<rss><channel><item><title>Ferry late</title>",
    "an unknown name space": rss("<item><title>Ferry</title><quay:berth>4</quay:berth></item>"),
    "an ampersand alone": rss("<item><title>Ada & Ivo</title><link>http://a.example/?b=1&c=2</link></item>"),
    "koi8-r": rss(FERRY, "<?xml version='1.0' encoding='koi8-r'?>")
    .replace("Ferry", "Паром")
    .encode("koi8-r"),
    "a wrong charset": rss(FERRY, "<?xml version='1.0' encoding='us-ascii'?>").replace("Ferry", "Fähre"),
    "a date of nowhere": rss("<item><title>Ferry</title><pubDate>32 Smarch 99999 25:61</pubDate></item>"),
    "base64": entry("<content type='application/octet-stream'>!!!=</content>"),
    "a title of markup": rss("<item><title>&lt;b&gt;Ferry&lt;/b&gt; &amp;amp; quay</title></item>"),
    "an image of a feed": rss("<image><title>Quay</title></image><textinput/><cloud/>"),
    "an unfinished comment": rss("<!-- " + FERRY),
    "no root": FERRY,
    "nothing": "",
}


def document(body: bytes, name: str) -> Document:
    """A feed as a server sent it: many cases say in a comment under which media type."""
    said = TYPE.search(body[:2000])
    kind = said[1].decode().lower() if said else "application/xml"
    charset = said[2].decode().lower() if said and said[2] else None
    source = Source(id="case", kind="feed", url="http://case.example/feed", title=name, limit=500)
    return Document(source=source, url=source.url, media_type=kind, body=body, retrieved=NOW, charset=charset)


def tried(item: Document) -> tuple[int, bool, float]:
    """Read a feed whole, and by its entries: how many items, whether both say the same, CPU seconds."""
    begun = time.process_time()
    whole = read(item, NOW)
    found = read_new(item, NOW, Known())
    if isinstance(found, Entries):
        again = read_new(item, NOW, Known(setting=found.setting, marks=frozenset(found.new)))
        assert isinstance(again, Entries)
        parts = joined(again, found.new, item)
    else:
        parts = found
    for article in whole.articles:
        repr(article).encode()
    return len(whole.articles), parts.articles == whole.articles, time.process_time() - begun


def counted(documents: list[Document]) -> tuple[Counter[str], list[str]]:
    """Try all in the jail; count the outcomes and name what must not be."""
    counts: Counter[str] = Counter()
    wrong = []
    for item, result in zip(
        documents, mapped(2, SECONDS, WORKER_MEGABYTES, "read")(tried, documents), strict=True
    ):
        if isinstance(result, Failure):
            counts[result.reason] += 1
            wrong += [] if NAMED.fullmatch(result.reason) else [f"{item.source.title}: {result.reason}"]
            continue
        items, same, seconds = result
        counts["items" if items else "a feed without items"] += 1
        wrong += [] if same else [f"{item.source.title}: read by its entries it is another feed"]
        wrong += [f"{item.source.title}: {seconds:.1f} s"] if seconds > SECONDS / 5 else []
    return counts, wrong


def packed_up(body: str | bytes) -> bytes:
    return body.encode() if isinstance(body, str) else body


def packed(folder: Path) -> Iterator[Document]:
    for archive in sorted(folder.glob("*.tar.gz")):
        with tarfile.open(archive) as tar:
            for member in tar:
                file = tar.extractfile(member)
                if file is not None:
                    yield document(file.read(), f"{archive.name}/{member.name}")


def test_odd_feeds_of_our_own_give_items_or_a_reason() -> None:
    counts, wrong = counted([document(packed_up(body), name) for name, body in OURS.items()])
    assert wrong == []
    assert counts["items"] >= 11
    assert sum(counts.values()) == len(OURS)


@pytest.mark.faults
def test_every_feed_of_a_corpus_gives_items_or_a_reason(
    feed_cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = list(packed(feed_cases))
    counts, wrong = counted(documents)
    with capsys.disabled():
        print(f"\n{len(documents)} feeds: {dict(counts.most_common())}")  # noqa: T201  what it is run for
    assert documents
    assert wrong == []
