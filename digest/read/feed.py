"""RSS, Atom and RDF feeds, by feedparser.

feedparser gets a stream, never bytes or a str: those it would first try to open as a file or fetch as
an address. Its sanitiser and its reading of dates are off duty: text goes through our markup, raw dates
through our dates.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from digest import dates, languages, urls
from digest.markup import capped_feed, is_large, paragraphs
from digest.model import Article, Document, PartialDate, Reading
from digest.read.encoding import decoded, transported
from digest.read.identity import apart, headline, identity, keywords, label, people
from digest.read.newest import newest
from digest.read.plain import text_paragraphs
from digest.read.prune import Entries, Known, pruned
from digest.read.rights import reserved
from digest.read.teaser import only_teases

_MARKUP = re.compile(r"<[a-zA-Z!/]|&[#\w]+;")
_BLOCK = re.compile(r"<(?:p|br|div|h[1-6]|li|blockquote|table|article|section)\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n\s*\n")
_EMAIL = re.compile(r"[^\s()<>]+@[^\s()<>]+")
_LONG = dt.timedelta(days=3660)
_CUT = ("a very large feed, cut",)


def read_feed(document: Document, now: dt.datetime) -> Reading:
    """Read a feed's newest entries; ValueError when it is no feed."""
    small = _capped(document)
    return _whole(document, now) if small is None else replace(_whole(small, now), warnings=_CUT)


def _whole(document: Document, now: dt.datetime) -> Reading:
    found = _parsed(document)
    feed, entries = found.feed, found.entries
    if not found.version and not entries:
        raise ValueError("not a feed")
    title = headline(dict.get(feed, "title"))
    articles = (_article(document, entry, feed, title, now) for entry in entries)
    return Reading(articles=newest(apart(articles), document.source.limit), title=title)


def read_entries(document: Document, now: dt.datetime, known: Known) -> Entries | Reading:
    """Read only the entries of a feed that are not known; the whole feed where that is in doubt."""
    small = _capped(document)
    if small is None:
        return _unknown(document, now, known)
    return replace(_unknown(small, now, known), warnings=_CUT)


def _unknown(document: Document, now: dt.datetime, known: Known) -> Entries | Reading:
    cut = pruned(document.body, transported(document.body, document.charset), known.marks)
    if cut is None:
        return _whole(document, now)
    found = _parsed(replace(document, body=cut.body, charset="utf-8"))
    title = headline(dict.get(found.feed, "title"))
    setting = repr((title, dict.get(found.feed, "language")))
    if len(found.entries) != len(cut.left) or not found.version:
        return _whole(document, now)
    if len(cut.left) < len(cut.marks) and setting != known.setting:
        return _unknown(document, now, Known())
    pairs = tuple(zip(cut.left, found.entries, strict=True))
    new = {mark: _article(document, entry, found.feed, title, now) for mark, entry in pairs}
    passing = frozenset(mark for mark, entry in pairs if _passes(entry, new[mark], now))
    return Entries(title=title, setting=setting, marks=cut.marks, new=new, passing=passing)


def joined(entries: Entries, known: Mapping[str, Article], document: Document) -> Reading:
    """Join new entries to those known by their marks: the reading of the whole feed."""
    articles = [entries.new.get(mark) or known[mark] for mark in entries.marks]
    came = document.retrieved
    dated = (each if each.retrieved == came else replace(each, retrieved=came) for each in articles)
    kept = newest(apart(dated), document.source.limit)
    return Reading(articles=kept, title=entries.title, warnings=entries.warnings)


def _capped(document: Document) -> Document | None:
    """Give a feed that is too large for any parser within its caps; None for all others."""
    if not is_large(document.body):
        return None
    short = capped_feed(decoded(document.body, document.charset))
    return None if short is None else replace(document, body=short.encode(), charset="utf-8")


def _passes(entry: Any, article: Article, now: dt.datetime) -> bool:
    """Tell an entry whose dates are read otherwise on a later night, because they lie ahead."""
    return (article.date_published, article.date_modified) != _dates(entry, now + _LONG)


@cache
def _feedparser() -> Any:
    """Load feedparser; for every feed it would look in every folder for a parser that nobody has."""
    import feedparser  # noqa: PLC0415  lazy: heavy

    feedparser.api.PREFERRED_XML_PARSERS.clear()
    return feedparser


def _parsed(document: Document) -> Any:
    stated = transported(document.body, document.charset)
    charset = f"; charset={stated}" if stated else ""
    # No content-location: it would join every element's base to it; links are made absolute by us.
    headers = {"content-type": document.media_type + charset}
    return _feedparser().parse(
        io.BytesIO(document.body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )


def _article(document: Document, entry: Any, feed: Any, title: str | None, now: dt.datetime) -> Article:
    url = _address(document, entry)
    body = _body(entry)
    published, modified = _dates(entry, now)
    id_, keys = identity(url, _text(entry, "id"), body or (_text(entry, "title") or "",), document.source.id)
    source = document.source
    return Article(
        id=id_,
        source=source.id,
        label=label(document, title),
        url=url,
        headline=headline(_text(entry, "title")),
        body=body,
        retrieved=document.retrieved,
        keys=keys,
        date_published=published,
        date_modified=modified,
        authors=people(_names(entry)),
        publisher=source.publisher or _origin(entry) or source.title or title,
        in_language=_language(entry, feed, source.in_language),
        keywords=keywords(_terms(entry)),
        teaser_only=only_teases(body),
        private=source.private,
        rights=reserved(document.rights),
        warnings=_doubts(entry, now),
    )


def _text(entry: Any, key: str) -> str | None:
    """Get a field as it stands: feedparser's own `get` would lend one date to another."""
    value = dict.get(entry, key)
    return value if isinstance(value, str) and value.strip() else None


def _address(document: Document, entry: Any) -> str | None:
    link = _text(entry, "link") or _permalink(entry)
    return urls.absolute(document.url or document.source.url or "", link) if link else None


def _permalink(entry: Any) -> str | None:
    guid = _text(entry, "id") or ""
    return guid if guid.startswith(("http://", "https://")) else None


def _body(entry: Any) -> tuple[str, ...]:
    """Choose the longest of the texts an entry gives; one without markup keeps its own paragraphs."""
    texts = [part.get("value") or "" for part in dict.get(entry, "content") or []]
    text = max([*texts, _text(entry, "summary") or ""], key=len)
    if not _MARKUP.search(text):
        return text_paragraphs(text)
    parts = [text] if _BLOCK.search(text) else _BLANK_LINE.split(text)
    return tuple(each for part in parts for each in paragraphs(part))


def _dates(entry: Any, now: dt.datetime) -> tuple[PartialDate | None, PartialDate | None]:
    """Read the raw dates. Many feeds state only a last change: then that is all there is to date by."""
    stated = _text(entry, "published") or _text(entry, "created")
    changed = _text(entry, "updated")
    published = dates.parse_partial(stated or changed or "", "feed", now)
    modified = dates.parse(changed, "feed", now) if changed and stated and changed != stated else None
    return published, modified


def _doubts(entry: Any, now: dt.datetime) -> tuple[str, ...]:
    """Say why the entry's date is not used."""
    raw = _text(entry, "published") or _text(entry, "created") or _text(entry, "updated") or ""
    why = dates.refusal(raw, now)
    return (f"its date “{raw.strip()[:40]}” is not used: {why}",) if why else ()


def _names(entry: Any) -> list[str]:
    """Give the authors' names; beside an e-mail address feedparser cuts them wrong."""
    authors = dict.get(entry, "authors") or []
    names = [
        name for author in authors if not author.get("email") and isinstance(name := author.get("name"), str)
    ]
    raw = [author.get("name") or "" for author in authors if author.get("email")]
    written = _text(entry, "author") or ""
    whole = [name for name in raw if re.search(rf"(?<![\w.@]){re.escape(name)}(?!\w)", written)]
    beside = [_EMAIL.sub("", written).strip(" ()<>,;")] if raw else []
    return names + [name for name in whole if name.count("(") == name.count(")")] + beside


def _origin(entry: Any) -> str | None:
    source = dict.get(entry, "source")
    return headline(dict.get(source, "title")) if isinstance(source, dict) else None


def _language(entry: Any, feed: Any, configured: str | None) -> str | None:
    details = [*(dict.get(entry, "content") or []), dict.get(entry, "title_detail") or {}]
    stated = [detail.get("language") for detail in details] + [dict.get(feed, "language"), configured]
    return next((tag for raw in stated if raw and (tag := languages.tag(raw))), None)


def _terms(entry: Any) -> list[str]:
    return [term for tag in dict.get(entry, "tags") or [] if isinstance(term := tag.get("term"), str)]
