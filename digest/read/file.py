"""A text, Markdown or HTML file of a folder becomes one article; front matter may state its fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from digest import dates, languages, urls
from digest.markup import MAX_MARKDOWN, front_matter, is_capped, markdown, paragraphs
from digest.model import Article, Document, PartialDate
from digest.read.encoding import decoded, is_binary
from digest.read.identity import headline, identity, keywords, label, people
from digest.read.page import read_page
from digest.read.plain import text_paragraphs

Fields = Mapping[str, object]


def read_file(document: Document, now: dt.datetime) -> Article:
    """Read a file; ValueError names the line when its front matter is wrong, or says it is not text."""
    if is_binary(document.body):
        raise ValueError("not text")
    fields, text = front_matter(decoded(document.body, document.charset))
    kind = _kind(document, text)
    if kind == "html" and _is_whole_page(text):
        page = read_page(replace(document, body=text.encode(), charset="utf-8", url=_url(fields)), now)
        return _stated(replace(page, page_text=None), fields, now)
    article = _article(document, _BODIES[kind](text))
    return _stated(replace(article, warnings=(*article.warnings, *_cut(kind, text))), fields, now)


def _kind(document: Document, text: str) -> str:
    name = (document.name or "").lower()
    if name.endswith((".md", ".markdown")) or document.media_type == "text/markdown":
        return "markdown"
    if name.endswith((".html", ".htm", ".xhtml")) or "html" in document.media_type or _is_whole_page(text):
        return "html"
    return "text"


def _is_whole_page(text: str) -> bool:
    return text.lstrip()[:200].lower().startswith(("<!doctype html", "<html", "<head"))


def _cut(kind: str, text: str) -> tuple[str, ...]:
    long = len(text) > MAX_MARKDOWN if kind == "markdown" else kind == "html" and is_capped(text)
    return ("a very long file, cut",) if long else ()


def _markdown_body(text: str) -> tuple[str, ...]:
    return paragraphs(str(markdown(text)))


_BODIES = {"text": text_paragraphs, "markdown": _markdown_body, "html": paragraphs}


def _article(document: Document, body: tuple[str, ...]) -> Article:
    source = document.source
    return Article(
        id="",
        source=source.id,
        label=label(document),
        url=None,
        headline=None,
        body=body,
        retrieved=document.retrieved,
        in_language=source.in_language,
        private=source.private,
        publisher=source.publisher,
        warnings=() if body else ("an empty file",),
    )


def _stated(article: Article, fields: Fields, now: dt.datetime) -> Article:
    """Let the front matter speak before everything else; the id follows its address."""
    url = _url(fields) or article.url
    id_, keys = identity(url, None, article.body or (article.label,))
    return replace(
        article,
        id=id_,
        keys=keys,
        url=url,
        headline=headline(fields.get("title")) or headline(fields.get("headline")) or article.headline,
        date_published=_date(fields, now) or article.date_published,
        authors=people(_words(fields, "authors") + _words(fields, "author")) or article.authors,
        publisher=headline(fields.get("outlet")) or headline(fields.get("publisher")) or article.publisher,
        in_language=_language(fields) or article.in_language,
        article_section=headline(fields.get("section")) or article.article_section,
        keywords=keywords(_words(fields, "tags")) or article.keywords,
    )


def _url(fields: Fields) -> str | None:
    return urls.safe_url(str(fields["url"])) if fields.get("url") else None


def _date(fields: Fields, now: dt.datetime) -> PartialDate | None:
    value: Any = fields.get("date")
    if not value:
        return None
    raw = value.isoformat() if hasattr(value, "isoformat") else str(value)
    return dates.parse(raw, "front-matter", now)


def _words(fields: Fields, key: str) -> list[str]:
    """Read a list of words, or one string with commas."""
    value = fields.get(key)
    if isinstance(value, str):
        return [part.strip() for part in value.split(",")]
    return [str(part) for part in value] if isinstance(value, list) else []


def _language(fields: Fields) -> str | None:
    raw = fields.get("language") or fields.get("in_language")
    return languages.tag(raw) if isinstance(raw, str) else None
