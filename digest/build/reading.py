"""Documents become articles, and shortlisted articles whole ones: the work that meets strangers' bytes.

It runs in worker processes and is remembered by content, so a night with little new does little.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeVar

import msgspec

from digest.adapters import fingerprint
from digest.build import remembering
from digest.build.order import House
from digest.clean import clean
from digest.errors import BuildError
from digest.model import Article, Document, Failure, Reading, Source
from digest.plugins import installed, rules
from digest.ports import Rule
from digest.read import AGREED, NOARCHIVE, complete, honoured, read_page

T = TypeVar("T")
R = TypeVar("R")

SITEMAPS = 5  # the newest of an index: news is in them, and an archive is not asked for
INDEXES = 3  # how deep an index may name indexes
Whole = tuple[Article, Document | None, dt.datetime]


def readings(
    house: House, documents: Sequence[Document]
) -> tuple[tuple[tuple[Document, Reading], ...], tuple[Failure, ...]]:
    """Read every document, and the newest sitemaps an index names; what cannot be read is a failure.

    An index may name indexes, three deep; no address is asked twice, so a circle ends.
    """
    read_ones, failures = _each(house, documents)
    last: dict[str, list[Document | Failure]] = {}
    asked = {document.asked or document.url or "" for document in documents}
    level = read_ones
    for _ in range(INDEXES):
        level, unread = _named(house, level, asked, last)
        read_ones, failures = (*read_ones, *level), (*failures, *unread)
    return read_ones, (*failures, *_barren(last))


def _named(
    house: House,
    above: Sequence[tuple[Document, Reading]],
    asked: set[str],
    last: dict[str, list[Document | Failure]],
) -> tuple[tuple[tuple[Document, Reading], ...], tuple[Failure, ...]]:
    """Fetch and read what indexes name, five a source, and note in `last` what came for each source."""
    wanted: dict[str, list[tuple[Source, str]]] = {}
    for document, reading in above:
        new = [(document.source, url) for url in reading.addresses if url not in asked]
        wanted.setdefault(document.source.id, []).extend(new)
    named = [each for places in wanted.values() for each in places[:SITEMAPS]]
    asked.update(url for _, url in named)
    answers = list(zip(named, house.gatherer.addresses(named, "sources"), strict=True))
    last.update({source.id: [] for source, _ in named})
    for (source, _), found in answers:
        last[source.id].extend(found)
    came, unread = _each(
        house, [each for _, found in answers for each in found if isinstance(each, Document)]
    )
    unfetched = [
        replace(each, subject=_place(source, url))
        for (source, url), found in answers
        for each in found
        if isinstance(each, Failure)
    ]
    return came, (*unfetched, *unread)


def _barren(last: dict[str, list[Document | Failure]]) -> list[Failure]:
    """Name the sources of which no named sitemap came: then the source failed, not one address."""
    found = (
        (name, next((each for each in answers if isinstance(each, Failure)), None))
        for name, answers in last.items()
        if not any(isinstance(each, Document) for each in answers)
    )
    return [replace(failure, subject=name) for name, failure in found if failure]


def _place(source: Source, url: str) -> str:
    """Name an address that failed; of a private source only that it was one of its own."""
    return f"{source.id} (a private address)" if source.private else url


def _each(
    house: House, documents: Sequence[Document]
) -> tuple[tuple[tuple[Document, Reading], ...], tuple[Failure, ...]]:
    results = remembering.readings(house, documents)
    read_ones = [(d, r) for d, r in zip(documents, results, strict=True) if isinstance(r, Reading)]
    failures = [
        replace(result, subject=_subject(document), stage="read")
        for document, result in zip(documents, results, strict=True)
        if isinstance(result, Failure)
    ]
    return tuple((d, _retrieved(d, r)) for d, r in read_ones), tuple(failures)


def completed(
    house: House, articles: Sequence[Article]
) -> tuple[tuple[Article, ...], tuple[Failure, ...], dict[str, str]]:
    """Fetch the pages of the articles that only tease, and clean them all.

    A page that fails leaves its article with the teaser, and is named; it does not fail the source.
    Why a page did not come is also given by article id.
    """
    sources = house.sources
    wanted = [article for article in articles if _wants_page(article, sources[article.source])]
    answers = house.gatherer.addresses([(sources[a.source], str(a.url)) for a in wanted], "pages")
    pages = {
        article.id: next((answer for answer in found if isinstance(answer, Document)), None)
        for article, found in zip(wanted, answers, strict=True)
    }
    failures = [
        replace(answer, subject=_place(sources[article.source], str(article.url)), stage="page")
        for article, found in zip(wanted, answers, strict=True)
        for answer in found
        if isinstance(answer, Failure)
    ]
    whole, broken = _cleaned(house, [(a, pages.get(a.id), house.order.now) for a in articles])
    for article in whole:
        _let_go(house, article, pages.get(article.id))
    unread = {
        article.id: answer.reason
        for article, found in zip(wanted, answers, strict=True)
        for answer in found
        if isinstance(answer, Failure) and pages[article.id] is None
    }
    return tuple(honoured(a, sources[a.source]) for a in whole), (*failures, *broken), unread


def _let_go(house: House, article: Article, page: Document | None) -> None:
    """Keep no page whose publisher does not want it kept."""
    source = house.sources[article.source]
    address = page.asked if page else source.url if source.kind == "page" else None
    if address and NOARCHIVE in article.rights and source.rights != AGREED:
        house.evidence.drop(address)


def _cleaned(house: House, items: Sequence[Whole]) -> tuple[tuple[Article, ...], tuple[Failure, ...]]:
    """Clean with the page; where that fails, with the teaser alone; where that fails, it is lost.

    Raises ConfigError when a plugged-in rule cannot be loaded, BuildError when nothing came through.
    """
    _rules()
    results = _remembered(house, "clean", _clean, items, _cleaning_key, Article)
    failures = [result for result in results if isinstance(result, Failure)]
    pairs = zip(items, results, strict=True)
    again = [(item[0], None, item[2]) for item, result in pairs if isinstance(result, Failure)]
    second = iter(_remembered(house, "clean", _clean, again, _cleaning_key, Article))
    settled = [next(second) if isinstance(result, Failure) else result for result in results]
    articles = [result for result in settled if isinstance(result, Article)]
    if failures and not articles:
        raise BuildError(
            f"None of {len(items)} new texts could be cleaned ({failures[0].reason}); "
            "the old site stands as it was."
        )
    return tuple(articles), tuple(failures)


def _wants_page(article: Article, source: Source) -> bool:
    """Tell whether the article's own page is still to be fetched."""
    if source.kind not in ("feed", "sitemap") or not article.url or source.full_text == "never":
        return False
    return source.full_text == "always" or article.teaser_only


def _clean(item: Whole) -> Article:
    article, page, now = item
    return clean(complete(article, read_page(page, now)) if page else article, _rules())


@cache
def _rules() -> tuple[tuple[str, Rule], ...]:
    """Load the rules once a process: ours and those plugged in."""
    return rules()


def _retrieved(document: Document, reading: Reading) -> Reading:
    """Say when these bytes came, for a reading remembered from another run."""
    came = document.retrieved
    if all(article.retrieved == came for article in reading.articles):
        return reading
    return replace(reading, articles=tuple(replace(each, retrieved=came) for each in reading.articles))


def _subject(document: Document) -> str:
    """Name the source that failed, or the one file of a folder that did."""
    return f"{document.source.id}/{document.name}" if document.name else document.source.id


def _remembered(
    house: House,
    stage: str,
    function: Callable[[T], R],
    items: Sequence[T],
    key: Callable[[House, T], bytes],
    kind: type[R],
) -> list[R | Failure]:
    """Map a function over items, taking from the memo what was made before from the same input."""
    mark = _mark(stage)
    keys = [hashlib.sha256(mark + key(house, item)).hexdigest() for item in items]
    kept = {name: found for name in keys if (found := house.memo.get(name)) is not None}
    missing = [(name, item) for name, item in zip(keys, items, strict=True) if name not in kept]
    made: dict[str, R | Failure] = {name: msgspec.json.decode(kept[name], type=kind) for name in kept}
    results = house.map(stage)(function, [item for _, item in missing])
    for done, ((name, _), result) in enumerate(zip(missing, results, strict=True), 1):
        made[name] = result
        house.order.tell(stage, done, len(missing))
        if not isinstance(result, Failure) and NOARCHIVE not in getattr(result, "rights", ()):
            house.memo.put(name, msgspec.json.encode(result))
    return [made[name] for name in keys]


def _mark(stage: str) -> bytes:
    return f"{stage} {fingerprint.code()} {installed()} ".encode()


def _page_key(house: House, document: Document) -> bytes:
    """Hash everything a page's reading depends on: the bytes, where they came from, and the day."""
    steady = replace(document, body=b"", retrieved=dt.datetime.min.replace(tzinfo=dt.UTC), validators=None)
    return msgspec.json.encode((steady, house.today)) + hashlib.sha256(document.body).digest()


def _cleaning_key(house: House, item: Whole) -> bytes:
    article, page, _ = item
    return msgspec.json.encode(article) + (_page_key(house, page) if page else b"")
