"""Pages of ten megabytes made to cost time and memory: each is read and cleaned, in little of both."""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from digest.adapters.pool import mapped
from digest.build.order import WORKER_MEGABYTES
from digest.clean import clean
from digest.model import Document, Failure, Source
from digest.plugins import rules
from digest.read import read_page

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
SIZE = 10 * 1_048_576
SECONDS = 3.0  # of CPU
BUSY = 3  # times as many where others use the machine: it shares its caches
MEGABYTES = 400
HEAD = "<!doctype html><html><head><title>Harbour board buys dredger</title></head><body><article>"
LINE = "<p>The harbour board of Port Ellery bought a second dredger for 14 million crowns on Thursday.</p>"


def piled(piece: str, start: str = HEAD, end: str = LINE) -> Callable[[], bytes]:
    """A page of one piece over and over, ten megabytes of it."""
    return lambda: (start + piece * (SIZE // len(piece.encode())) + end).encode("utf-8", "replace")[:SIZE]


def data(piece: str, start: str, end: str) -> Callable[[], bytes]:
    """A page whose JSON-LD is what costs; four megabytes of it."""

    def made() -> bytes:
        script = f"<script type=application/ld+json>{start}{piece * (4_000_000 // len(piece))}{end}</script>"
        return (HEAD + script + LINE * 9).encode()

    return made


FIRST: dict[str, Callable[[], bytes]] = {
    "prose": piled(LINE),
    "elements nested": piled("<div>"),
    "one line": piled("word ", HEAD + "<p>"),
    "angle brackets": piled("<"),
}
REST: dict[str, Callable[[], bytes]] = {
    "spans nested with text": piled("<span>a "),
    "bold nested": piled("<b>"),
    "tables nested": piled("<table><tr><td>"),
    "lists nested": piled("<ul><li>a"),
    "paragraphs left open": piled("<p>a b c"),
    "breaks": piled("<br>"),
    "breaks and words": piled("a b<br>"),
    "links": piled("<a href='/x'>Read more here now</a> "),
    "links in a list": piled("<li><a href='/x'>Read more here now</a></li>", HEAD + "<ul>"),
    "one long attribute": piled("x ", HEAD + "<p class='", f"'>{LINE}"),
    "quotes left open": piled('<a b="'),
    "ampersands": piled("&"),
    "entities": piled("&ampx", HEAD + "<p>"),
    "one long entity": piled("9", HEAD + "<p>&#", ";"),
    "comments": piled("<!-- a -->"),
    "comments left open": piled("<!--"),
    "scripts left open": piled("<script>"),
    "styles": piled("<style>a{}</style>"),
    "JSON-LD of lists": data("[],", "[", "0]"),
    "JSON-LD deep": data("[", "", ""),
    "JSON-LD of authors": data('{"name":"Ada Renholm"},', '{"@type":"NewsArticle","author":[', "0]}"),
    "JSON-LD with a long text": data("word. ", '{"@type":"NewsArticle","articleBody":"', '"}'),
    "JSON-LD with a long date": data("2 ", '{"@type":"NewsArticle","datePublished":"', '"}'),
    "metas": piled("<meta name=author content='Ada Renholm'>"),
    "a title without end": piled("word ", "<title>", f"</title>{LINE}"),
    "a headline without end": piled("word ", "<h1>", f"</h1>{LINE}"),
    "headlines": piled("<h1>Harbour board buys dredger</h1>"),
    "a byline without end": piled("By ", HEAD + "<p>"),
    "names without end": piled("Ada Renholm and ", HEAD + "<p>By "),
    "a dateline without end": piled("PORT ELLERY, ", HEAD + "<p>"),
    "brackets": piled("("),
    "square brackets": piled("[a "),
    "quotation marks": piled("“a "),
    "full stops": piled(". "),
    "dots": piled("."),
    "abbreviations": piled("U.S. "),
    "line breaks": piled("\n"),
    "no-break spaces": piled("\u00a0"),
    "marks without width": piled("\u200b"),
    "combining marks": piled("\u0301", HEAD + "<p>a"),
    "both directions": piled("\u202eא "),
    "Japanese": piled("港の理事会は木曜日に船を買った。", HEAD + "<p>"),
    "Thai": piled("คณะกรรมการท่าเรือ", HEAD + "<p>"),
    "dates": piled("20 November 2026 ", HEAD + "<p>"),
    "digits": piled("1,000,", HEAD + "<p>"),
    "addresses": piled("http://a.example/c ", HEAD + "<p>"),
    "an address without end": piled("a.", HEAD + "<p>http://"),
    "a mail address without end": piled("a.", HEAD + "<p>a@"),
    "pictures in lines": piled("<svg>"),
    "forms": piled("<form><input>"),
    "templates": piled("<template>"),
    "plain text": piled(LINE, HEAD + "<plaintext>"),
    "corrections": piled("<p>Correction: an earlier version of this article misspelled a name.</p>"),
    "credits": piled("<p>(Reporting by Ada Renholm; Editing by Ivo Marsk)</p>"),
    "credits in one line": piled("Ivo Marsk and ", HEAD + "<p>(Reporting by Ada Renholm; Editing by "),
    "teasers": piled("<p>Read more: Harbour board buys dredger</p>"),
    "zero bytes": piled("\0a"),
    "UTF-16": lambda: (HEAD + LINE * 50_000).encode("utf-16")[:SIZE],
}


def weighed(page: Document) -> tuple[float, int, int]:
    """Read and clean a page; give CPU seconds, the most MB held meanwhile, and how many lines it has."""
    Path("/proc/self/clear_refs").write_text("5")
    begun = time.process_time()
    article = clean(read_page(page, NOW), rules())
    spent = time.process_time() - begun
    held = next(line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
    return spent, int(held.split()[1]) // 1024, len(article.body)


def checked(shapes: dict[str, Callable[[], bytes]], seconds_at_most: float = SECONDS) -> dict[str, str]:
    """Send each shape through a worker; give those that took too much, with what they took."""
    source = Source(id="s", kind="page", url="https://quay.example/a")

    def pages() -> Iterator[Document]:
        for made in shapes.values():
            yield Document(source=source, url=source.url, media_type="text/html", body=made(), retrieved=NOW)

    wrong = {}
    results = mapped(1, 600, WORKER_MEGABYTES, "clean")(weighed, pages())
    for name, result in zip(shapes, results, strict=True):
        if isinstance(result, Failure):
            wrong[name] = result.reason
            continue
        seconds, megabytes, lines = result
        row = f"{name:32} {seconds:5.2f} s {megabytes:4} MB {lines:6} lines"
        sys.stdout.write(f"{row}\n")
        if seconds > seconds_at_most or megabytes > MEGABYTES:
            wrong[name] = row
    return wrong


def test_hostile_pages_take_little() -> None:
    assert checked(FIRST, SECONDS * BUSY) == {}


@pytest.mark.faults
def test_all_hostile_pages_take_little(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        assert checked({**FIRST, **REST}) == {}


def test_a_text_five_thousand_elements_deep_is_recovered() -> None:
    lines = [f"The harbour board bought dredger number {n} on Thursday, said Ada Renholm." for n in range(9)]
    text = "".join(f"<p>{line}</p>" for line in lines)
    body = f"{HEAD}{'<div>' * 5000}{text}{'</div>' * 5000}".encode()
    source = Source(id="s", kind="page", url="https://quay.example/a")
    page = Document(source=source, url=source.url, media_type="text/html", body=body, retrieved=NOW)
    assert read_page(page, NOW).body == tuple(lines)
