"""JSON Feed 1.0 and 1.1."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from digest import dates, languages, urls
from digest.markup import paragraphs
from digest.model import Article, Document, Reading
from digest.read.encoding import decoded
from digest.read.identity import apart, headline, identity, keywords, label, people
from digest.read.newest import newest
from digest.read.plain import text_paragraphs
from digest.read.rights import reserved
from digest.read.teaser import only_teases

_MAX_OBJECTS = 100_000
_MAX_VALUES = 1_000_000
_MAX_ITEMS = 2_000
_CUT = ("a very large feed, cut",)


def read_json_feed(document: Document, now: dt.datetime) -> Reading:
    """Read a JSON Feed's newest items; ValueError when it is none."""
    feed = _table(document)
    title = headline(feed.get("title"))
    items = [item for item in feed["items"][:_MAX_ITEMS] if isinstance(item, dict)]
    kept = apart(_article(document, item, feed, now) for item in items)
    warnings = _CUT if len(feed["items"]) > _MAX_ITEMS else ()
    return Reading(articles=newest(kept, document.source.limit), title=title, warnings=warnings)


def _table(document: Document) -> dict[str, Any]:
    text = decoded(document.body, document.charset)
    if text.count("{") > _MAX_OBJECTS or text.count("[") + text.count(",") > _MAX_VALUES:
        raise ValueError("a feed of too many elements")
    try:
        table = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError("not a feed: JSON that cannot be read") from error
    if not isinstance(table, dict) or not isinstance(table.get("items"), list):
        raise ValueError("not a feed: JSON without items")  # noqa: TRY004  the corridor reads ValueError
    return table


def _article(document: Document, item: dict[str, Any], feed: dict[str, Any], now: dt.datetime) -> Article:
    source = document.source
    link = _text(item, "url") or _text(item, "external_url")
    url = urls.absolute(document.url or source.url or "", link) if link else None
    body = _body(item)
    guid = str(item["id"]) if isinstance(item.get("id"), str | int) else None
    id_, keys = identity(url, guid, body or (_text(item, "title"),), source.id)
    title = headline(feed.get("title"))
    return Article(
        id=id_,
        source=source.id,
        label=label(document, title),
        url=url,
        headline=headline(item.get("title")),
        body=body,
        retrieved=document.retrieved,
        keys=keys,
        date_published=dates.parse(_text(item, "date_published"), "feed", now),
        date_modified=dates.parse(_text(item, "date_modified"), "feed", now),
        authors=people(_names(item) or _names(feed)),
        publisher=source.publisher or source.title or title,
        in_language=_language(item, feed, source.in_language),
        keywords=keywords(tag for tag in _list(item, "tags") if isinstance(tag, str)),
        teaser_only=only_teases(body),
        private=source.private,
        rights=reserved(document.rights),
    )


def _text(table: dict[str, Any], key: str) -> str:
    value = table.get(key)
    return value.strip() if isinstance(value, str) else ""


def _list(table: dict[str, Any], key: str) -> list[Any]:
    value = table.get(key)
    return value if isinstance(value, list) else []


def _body(item: dict[str, Any]) -> tuple[str, ...]:
    html = _text(item, "content_html")
    plain = _text(item, "content_text") or _text(item, "summary")
    return paragraphs(html) or text_paragraphs(plain)


def _names(table: dict[str, Any]) -> list[str]:
    authors = [*_list(table, "authors"), table.get("author")]
    return [_text(author, "name") for author in authors if isinstance(author, dict)]


def _language(item: dict[str, Any], feed: dict[str, Any], configured: str | None) -> str | None:
    stated = (_text(item, "language"), _text(feed, "language"), configured or "")
    return next((tag for raw in stated if (tag := languages.tag(raw))), None)
