"""What a page states about its article in data made for machines: JSON-LD first, then meta elements."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from digest import dates, languages, urls
from digest.markup import plain
from digest.model import Correction, Evidence, PartialDate
from digest.read.jsonld import Table
from digest.read.metas import Metas, first

_PUBLISHED = (
    "article:published_time", "article:published:time", "article:published", "parsely-pub-date",
    "sailthru.date", "datepublished", "pubdate", "publishdate", "publish-date", "dc.date.issued", "dc.date",
    "dcterms.created", "dcterms.date", "date", "cxenseparse:recs:publishtime", "og:pubdate",
    "last-published", "publication_date", "iso-8601-publish-date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time",
    "article:modified:time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "lastmod",
)
_AUTHORS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
    "articleauthor", "cxenseparse:author", "article:author_name", "og:article:author", "citation_author",
)  # fmt: skip
_WRITTEN_BY = re.compile(
    r"(?:written|posted) by|author|geschrieben|verfasst|autor|écrit|auteur|escrito|scritto|door|geschreven",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(r"://|: |[{}<>$@]|^[a-z]\w*(?:\.\w+)+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What structured data says; names as in schema.org."""

    headline: str | None = None
    description: str | None = None
    body: str | None = None
    authors: tuple[str, ...] = ()
    date_published: PartialDate | None = None
    date_modified: PartialDate | None = None
    in_language: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    publisher: str | None = None
    credit_text: str | None = None
    source_organization: str | None = None
    is_based_on: str | None = None
    corrections: tuple[Correction, ...] = ()


def stated(table: Table, found: Metas, now: dt.datetime) -> Stated:
    """Read one article object, and the page's meta elements where it is silent."""
    return Stated(
        headline=_text(table.get("headline")) or _text(table.get("name")),
        description=_text(table.get("description")) or _plain(first(found, "og:description", "description")),
        body=table["articleBody"] if isinstance(table.get("articleBody"), str) else None,
        authors=_names(table.get("author")) or _meta_authors(found) or _names(table.get("creator")),
        date_published=_date((table.get("datePublished"), table.get("dateCreated")), found, _PUBLISHED, now),
        date_modified=_date((table.get("dateModified"),), found, _MODIFIED, now),
        in_language=_language(table, found),
        section=_first_text(table.get("articleSection"))
        or _plain(first(found, "article:section", "section")),
        keywords=_keywords(table, found),
        publisher=_publisher(table.get("publisher"), found),
        credit_text=_text(table.get("creditText")),
        source_organization=_name(table.get("sourceOrganization")) or _name(table.get("provider")),
        is_based_on=_link(table.get("isBasedOn")),
        corrections=_corrections(table.get("correction"), now),
    )


def addresses(table: Table) -> tuple[str, ...]:
    """Give the addresses an object calls its own."""
    main = table.get("mainEntityOfPage")
    candidates = [
        table.get("url"),
        table.get("@id"),
        main,
        main.get("@id") if isinstance(main, dict) else None,
    ]
    return tuple(link for link in candidates if isinstance(link, str) and link.startswith("http"))


def _text(value: Any) -> str | None:
    return (plain(value) or None) if isinstance(value, str) else None


def _plain(value: str | None) -> str | None:
    return (plain(value) or None) if value else None


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _first_text(value: Any) -> str | None:
    return next((text for part in _each(value) if (text := _text(part))), None)


def _name(value: Any) -> str | None:
    return next(iter(_names(value)), None)


def _names(value: Any) -> tuple[str, ...]:
    """Give the names of persons or organisations, however they are nested."""
    return tuple(dict.fromkeys(name for part in _each(value) for name in _names_of(part)))


def _names_of(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        for name in _each(part.get("name")):
            yield from _names_of(name)
    elif (text := _text(part)) and not text.startswith(("http://", "https://")):
        yield text


def _meta_authors(found: Metas) -> tuple[str, ...]:
    for name in _AUTHORS:
        if names := _sensible(found.get(name, ())):
            return names
    return _sensible(content for label, content in _labelled(found) if _WRITTEN_BY.match(label))


def _sensible(raws: Iterable[str]) -> tuple[str, ...]:
    """Leave out addresses, roles ("design: Ann Poe") and what a template forgot to fill in."""
    texts = (plain(raw) for raw in raws)
    return tuple(text for text in texts if text and not _NO_AUTHOR.search(text))


def _labelled(found: Metas) -> Iterator[tuple[str, str]]:
    """Give the pairs of label and content that pages state for cards: "Written by", "Ann Poe"."""
    for number in ("1", "2"):
        label, content = first(found, f"twitter:label{number}"), first(found, f"twitter:data{number}")
        if label and content:
            yield label, content


def _date(
    values: Iterable[Any], found: Metas, names: tuple[str, ...], now: dt.datetime
) -> PartialDate | None:
    for value in values:
        if isinstance(value, str) and (date := dates.parse(value, "jsonld", now)):
            return date
    evidence: Evidence = "meta"
    readings = (dates.parse(raw, evidence, now) for name in names for raw in found.get(name, ())[:1])
    return next((date for date in readings if date), None)


def _publisher(value: Any, found: Metas) -> str | None:
    """Give the outlet's name; of somebody who publishes on their own it is what the site is called."""
    site = _plain(first(found, "og:site_name", "application-name"))
    own = any("Person" in _each(part.get("@type")) for part in _each(value) if isinstance(part, dict))
    return (site if own else None) or _name(value) or site


def _language(table: Table, found: Metas) -> str | None:
    language = table.get("inLanguage")
    named = language.get("alternateName") or language.get("name") if isinstance(language, dict) else language
    raw = (named if isinstance(named, str) else None) or first(found, "og:locale", "content-language")
    return languages.tag(raw) if raw else None


def _keywords(table: Table, found: Metas) -> tuple[str, ...]:
    own = [text for part in _each(table.get("keywords")) if isinstance(part, str) for text in part.split(",")]
    metas = [text for raw in found.get("keywords", ()) for text in raw.split(",")]
    return tuple(own or found.get("article:tag", ()) or metas)


def _link(value: Any) -> str | None:
    part = next(iter(_each(value)), None)
    link = (part.get("url") or part.get("@id") or part.get("name")) if isinstance(part, dict) else part
    return (urls.safe_url(link) or _text(link)) if isinstance(link, str) else None


def _corrections(value: Any, now: dt.datetime) -> tuple[Correction, ...]:
    found = ((_correction_text(part), part) for part in _each(value))
    return tuple(
        Correction(text=text, kind="corrected", date=_correction_date(part, now))
        for text, part in found
        if text
    )


def _correction_text(part: Any) -> str | None:
    return _text(part.get("text") or part.get("description")) if isinstance(part, dict) else _text(part)


def _correction_date(part: Any, now: dt.datetime) -> PartialDate | None:
    raw = part.get("datePublished") if isinstance(part, dict) else None
    return dates.parse(raw, "jsonld", now) if isinstance(raw, str) else None
