"""A newsdesk: rows of bare text become articles as the product's own rooms make them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bench.invented import NOW
from bench.rows import Row
from digest.clean import clean, without_chrome
from digest.model import Article, Document, Source
from digest.read import read
from digest.text import visible_lines
from digest.urls import slug


def articles(rows: Sequence[Row]) -> tuple[Article, ...]:
    """Read, clean and rid of recurring lines the texts of several outlets, as a night does."""
    return without_chrome([clean(_article(row)) for row in rows], {})[0]


def _article(row: Row) -> Article:
    """Read the text as a file of its outlet's folder; a headline is known where a feed would give one."""
    outlet = row.get("outlet") or None
    source = Source(id=slug(outlet or "", "bench"), kind="folder", path=".", publisher=outlet, limit=10**6)
    document = Document(
        source=source,
        url=None,
        media_type="text/plain",
        body=row["text"].encode("utf-8", "surrogatepass"),
        retrieved=NOW,
        charset="utf-8",
        name=f"{row['id']}.txt",
    )
    read_one = _read(document) or _bare(document, row["text"])
    id_ = str(row["id"])
    return replace(read_one, id=id_, keys=(id_,), headline=row.get("headline") or read_one.headline)


def _read(document: Document) -> Article | None:
    try:
        return next(iter(read(document, NOW).articles), None)
    except ValueError:
        return None


def _bare(document: Document, text: str) -> Article:
    """Give a text the product would not read (empty, or dressed as something else) as its bare lines."""
    return Article(
        id="",
        source=document.source.id,
        label=document.name or "",
        url=None,
        headline=None,
        body=visible_lines(text),
        retrieved=NOW,
        publisher=document.source.publisher,
    )
