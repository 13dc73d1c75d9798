"""News sitemaps: addresses, and for news the headline and date they state."""

from __future__ import annotations

import datetime as dt
from typing import Any

from digest import dates, languages, urls
from digest.model import Article, Document, Reading
from digest.read import xml
from digest.read.identity import headline, identity, keywords, label
from digest.read.newest import newest

_LONG_AGO = dt.datetime.min.replace(tzinfo=dt.UTC)


def read_sitemap(document: Document, now: dt.datetime) -> Reading:
    """Read the newest addresses as articles still without text; of an index, its sitemaps, newest first."""
    root = xml.root(document.body)
    kind = xml.name(root)
    if kind == "sitemapindex":
        return Reading(addresses=_sitemaps(document, root, now))
    if kind != "urlset":
        raise ValueError("not a sitemap")
    found = (_article(document, _fields(part), now) for part in root if xml.name(part) == "url")
    articles = {article.id: article for article in found if article}
    return Reading(articles=newest(tuple(articles.values()), document.source.limit))


def _sitemaps(document: Document, root: Any, now: dt.datetime) -> tuple[str, ...]:
    """Order an index's sitemaps by their last change, the latest first; undated ones keep their order."""
    found = [fields for part in root if (fields := _fields(part))]
    found.sort(key=lambda fields: _changed(fields, now), reverse=True)
    return tuple(dict.fromkeys(url for fields in found if (url := _address(document, fields))))


def _changed(fields: dict[str, str], now: dt.datetime) -> dt.datetime:
    return dates.instant(dates.parse(fields.get("lastmod") or "", "feed", now)) or _LONG_AGO


def _fields(part: Any) -> dict[str, str]:
    """Flatten one entry: the text of each element below it by its name, the first of each."""
    found: dict[str, str] = {}
    for element in part.iter():
        if element.text and element.text.strip():
            found.setdefault(xml.name(element), element.text.strip())
    return found


def _address(document: Document, fields: dict[str, str]) -> str | None:
    return (
        urls.absolute(document.url or document.source.url or "", fields["loc"]) if "loc" in fields else None
    )


def _article(document: Document, fields: dict[str, str], now: dt.datetime) -> Article | None:
    url = _address(document, fields)
    if not url:
        return None
    source = document.source
    id_, keys = identity(url, None, (), document.source.id)
    raw = fields.get("publication_date") or fields.get("lastmod") or ""
    return Article(
        id=id_,
        source=source.id,
        label=label(document, headline(fields.get("name"))),
        url=url,
        headline=headline(fields.get("title")),
        body=(),
        retrieved=document.retrieved,
        keys=keys,
        date_published=dates.parse(raw, "feed", now),
        publisher=source.publisher or headline(fields.get("name")) or source.title,
        in_language=languages.tag(fields.get("language")) or source.in_language,
        keywords=keywords(fields.get("keywords", "").split(",")),
        teaser_only=True,
        private=source.private,
    )
