"""Extractors: ours and the rivals', each an HTML page in and body, headline, authors, date out."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from bench.invented import NOW
from bench.rival import loaded
from bench.rows import Row
from digest.clean import clean
from digest.languages import detect
from digest.markup import paragraphs
from digest.model import Article, Document, Source
from digest.read import read_page

Extract = Callable[[Row], "Extracted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What an extractor found on a page; `article` is ours alone, for its further fields."""

    body: str
    headline: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    agency: str = ""
    article: Article | None = None
    failed: bool = False


def extractors() -> dict[str, Extract | None]:
    """Give the extractors by name, ours first; a rival that is not installed is None."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("readability").setLevel(logging.CRITICAL)
    trafilatura, readability = loaded("trafilatura"), loaded("readability")
    detect("A model that is loaded once for a whole night is nobody's speed.")
    return {
        "ours": ours,
        "trafilatura": partial(_trafilatura, trafilatura) if trafilatura else None,
        "readability-lxml": partial(_readability, readability) if readability else None,
    }


def ours(row: Row) -> Extracted:
    """Read and clean a page as the corridor does."""
    article = clean(read_page(_document(row), NOW))
    return Extracted(
        body="\n".join(article.body),
        headline=article.headline or "",
        authors=tuple(person.name for person in article.authors),
        date=article.date_published.value if article.date_published else "",
        agency=article.source_organization or "",
        article=article,
    )


def _document(row: Row) -> Document:
    url = row.get("url") or None
    return Document(
        source=Source(id="bench", kind="page", url=url),
        url=url,
        media_type="text/html",
        body=row["html"].encode("utf-8", "surrogatepass"),
        retrieved=NOW,
        charset="utf-8",
    )


def _trafilatura(module: Any, row: Row) -> Extracted:
    """Extract as trafilatura does by its standard settings, with metadata and without comments."""
    found = module.bare_extraction(
        row["html"], url=row.get("url"), with_metadata=True, include_comments=False
    )
    if found is None:
        return Extracted(body="")
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    return Extracted(
        body=found.text or "", headline=found.title or "", authors=authors, date=found.date or ""
    )


def _readability(module: Any, row: Row) -> Extracted:
    """Extract as readability-lxml does, its HTML turned into text as the product would."""
    page = module.Document(row["html"])
    return Extracted(body="\n".join(paragraphs(page.summary())), headline=page.short_title() or "")
