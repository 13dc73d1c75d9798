"""Workloads: the product's dear steps, each beside what anybody would use instead."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.invented import NOW, feed, page, texts
from bench.newsletter import BUILD
from bench.rows import DataError, Row
from digest.model import Article, Document, Member, Source, Story
from digest.text import sentences, stop_words, words

Work = Callable[[], object]

ENTRIES, PAGES, ARTICLES, TOLD = 60, 10, 300, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """Ours and the rival's way to do one piece of work; `rival` is None where there is none to beat."""

    ours: Work
    against: str
    rival: Work | None


def parse() -> Workload:
    """Read a feed of 60 entries never seen; feedparser gives what it gives, we give articles."""
    from digest.read import read  # noqa: PLC0415  lazy: callgrind should see one step's imports

    document = _feed(texts(ENTRIES))
    return Workload(
        ours=lambda: read(document, NOW),
        against="feedparser, the whole feed",
        rival=lambda: _feedparser(document),
    )


def parse_known() -> Workload:
    """Read a feed of 60 entries of which all but one were read the night before."""
    from digest.read import Entries, Known, joined, read_new  # noqa: PLC0415  lazy: as above

    document = _feed(texts(ENTRIES))
    before = read_new(_feed(texts(ENTRIES)[:-1]), NOW, Known())
    if not isinstance(before, Entries):
        raise DataError("the invented feed is not read by its entries")
    known = Known(setting=before.setting, marks=frozenset(before.marks))

    def again() -> object:
        found = read_new(document, NOW, known)
        return joined(found, before.new, document) if isinstance(found, Entries) else found

    return Workload(ours=again, against="feedparser, the whole feed", rival=lambda: _feedparser(document))


def cleaning(pages: Sequence[Row] = ()) -> Workload:
    """Turn pages into clean articles: given ones, else invented ones."""
    from bench.extractors import extractors  # noqa: PLC0415  lazy: as above

    rows = list(pages) or [{"html": page(at, body).decode()} for at, body in enumerate(texts(PAGES))]
    known = extractors()
    theirs = known["trafilatura"]
    return Workload(
        ours=lambda: _each(known["ours"], rows),
        against="trafilatura with metadata",
        rival=(lambda: _each(theirs, rows)) if theirs else None,
    )


def grouping() -> Workload:
    """Group 300 articles; the rival only compares all pairs, by TF-IDF on numpy."""
    from digest.group import group  # noqa: PLC0415  lazy: as above

    bodies = texts(ARTICLES)
    articles = [article(at, body) for at, body in enumerate(bodies)]
    return Workload(
        ours=lambda: group(articles),
        against="TF-IDF, all pairs",
        rival=lambda: _all_pairs(bodies),
    )


def summarising() -> Workload:
    """Make three points of each of 20 texts; the rival is sumy's LexRank as it comes, on our sentences."""
    from digest.summarise import METHODS, brief  # noqa: PLC0415  lazy: as above

    stories = [
        Story(id=str(at), members=(Member(article=article(at, body), role="lead"),))
        for at, body in enumerate(texts(TOLD))
    ]
    method = METHODS["lead-centroid"]
    return Workload(
        ours=lambda: [brief(story, method, 3, 100, 0.3) for story in stories],
        against="sumy LexRank, stock",
        rival=lambda: [_lexrank(story.lead) for story in stories],
    )


def rendering(folder: Path) -> Workload:
    """Draw every page of a newsletter's site; the rival draws a bare Jinja page as often."""
    import jinja2  # noqa: PLC0415  lazy: heavy

    from digest.adapters import state, theme  # noqa: PLC0415  lazy: heavy
    from digest.adapters.archive import archive  # noqa: PLC0415  lazy: heavy
    from digest.config import parse as configured  # noqa: PLC0415  lazy: heavy
    from digest.render import pages  # noqa: PLC0415  lazy: heavy

    config = configured((folder / "digest.toml").read_text("utf-8"), "digest.toml", {})
    known = archive(state.load(folder / "content" / "state.json"), folder / "content")
    chosen = theme.load(folder, config.site.theme)
    issue = known.issue(known.marks[0][0])
    size = len(list(pages(known, chosen, config)))
    bare = jinja2.Environment(autoescape=True).from_string(
        "<h1>{{ title }}</h1>{% for story in stories %}<h2>{{ story.headline }}</h2>{% for point in"
        " story.points %}<p>{{ point.text }}</p>{% endfor %}{% endfor %}"
    )
    return Workload(
        ours=lambda: [each.draw() for each in pages(known, chosen, config)],
        against="a bare Jinja page of the issue's points, as many times",
        rival=lambda: [bare.render(title=config.site.title, stories=issue.stories) for _ in range(size)],
    )


def quiet_night(folder: Path) -> Workload:
    """Run a night on which nothing is new, inside this process."""
    from digest.cli import main  # noqa: PLC0415  lazy: as above

    def once() -> int:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return main(["-C", str(folder), *BUILD])

    return Workload(ours=once, against="", rival=None)


def article(at: int, body: Sequence[str]) -> Article:
    """Give an invented text as a clean article."""
    from digest.clean import clean  # noqa: PLC0415  lazy: as above

    bare = Article(
        id=f"{at:04}",
        source=f"s{at % 9}",
        label=f"Outlet {at % 9}",
        url=f"https://outlet{at % 9}.example/{at}",
        headline=None,
        body=tuple(body),
        retrieved=NOW,
        in_language="en",
    )
    return clean(bare)


def _feed(bodies: Sequence[Sequence[str]]) -> Document:
    source = Source(id="bench", kind="feed", url="https://quay.example/feed", limit=ENTRIES)
    body = feed(bodies)
    return Document(source=source, url=source.url, media_type="application/rss+xml", body=body, retrieved=NOW)


def _feedparser(document: Document) -> object:
    import feedparser  # noqa: PLC0415  lazy: heavy

    headers = {"content-type": document.media_type, "content-location": document.url or ""}
    return feedparser.parse(io.BytesIO(document.body), response_headers=headers)


def _each(extract: Callable[[Row], object] | None, rows: Sequence[Row]) -> list[object]:
    return [extract(row) for row in rows] if extract else []


def _all_pairs(bodies: Sequence[Sequence[str]]) -> object:
    from bench.near_copies import tf_idf  # noqa: PLC0415  lazy: numpy

    return tf_idf(["\n".join(body) for body in bodies])


WITH_FOLDER: dict[str, Callable[[Path], Workload]] = {"render": rendering, "nothing_new": quiet_night}
ALONE: dict[str, Callable[[], Workload]] = {
    "parse": parse,
    "parse_known": parse_known,
    "clean": cleaning,
    "group": grouping,
    "summarise": summarising,
}


def work(name: str, folder: Path, times: int) -> None:
    """Do our side of a step so many times: what callgrind looks at."""
    workload = WITH_FOLDER[name](folder) if name in WITH_FOLDER else ALONE[name]()
    for _ in range(times):
        workload.ours()


class _Tokens:
    """What sumy asks of a tokeniser, so that it needs no data to be fetched."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return words(sentence)

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        return sentences(paragraph, "en")


def _lexrank(lead: Article) -> Any:
    dom, lex = import_module("sumy.models.dom"), import_module("sumy.summarizers.lex_rank")
    stemmer = import_module("sumy.nlp.stemmers").Stemmer("english")
    summariser = lex.LexRankSummarizer(stemmer)
    summariser.stop_words = stop_words("en")
    tokens = _Tokens()
    told = [dom.Sentence(sentence, tokens) for line in lead.body for sentence in sentences(line, "en")]
    return summariser(dom.ObjectDocumentModel([dom.Paragraph(told)]), 3)
