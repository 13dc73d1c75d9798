"""A web page becomes one article: structured data first, then the text of its tree."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from digest import languages, urls
from digest.markup import is_capped, plain, seen, tree
from digest.model import Article, Document
from digest.read import jsonld
from digest.read.body import Known, page_body
from digest.read.bounds import bounded
from digest.read.byline import written_by
from digest.read.encoding import decoded, is_binary
from digest.read.headline import Titles, h1s, page_headline, shown_title
from digest.read.identity import identity, keywords, label, people
from digest.read.metas import Metas, first, metas
from digest.read.published import head_lines, published_on
from digest.read.rights import reserved
from digest.read.selectors import select
from digest.read.structured import Stated, addresses, stated
from digest.text import normalised

MAX_BYTES = 5_000_000
MAX_PAGE_TEXT = 200_000
MIN_WORDS = 25
MIN_CHARACTERS = 2_000  # hold more than so many words in any language


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A parsed page: its tree, its visible lines with their share of links, its h1s and meta elements.

    `held` are all its elements: lxml makes anew, at each walk, those that nobody holds.
    """

    root: Any
    held: tuple[Any, ...]
    shown: tuple[tuple[str, float], ...]
    text: str
    h1s: tuple[str, ...]
    metas: Metas

    @property
    def lines(self) -> tuple[str, ...]:
        """The visible lines alone."""
        return tuple(text for text, _ in self.shown)


def read_page(document: Document, now: dt.datetime) -> Article:
    """Read an article page; whatever it is, an article comes back, with warnings when it holds no text."""
    if is_binary(document.body):
        return _empty(document, "not text")
    html = decoded(document.body[:MAX_BYTES], document.charset)
    if "<" not in html:
        return _empty(document, "not a web page")
    root = tree(html)
    if root is None:
        return _empty(document, "an empty page")
    held = tuple(root.iter())
    shown, text = seen(root)
    page = _Page(root=root, held=held, shown=shown, text=text, h1s=h1s(root), metas=metas(root))
    said = stated(_own(html, page, document), page.metas, now)
    titles = _titles(document, page, said)
    article = _article(document, page, _seen(page, said, titles, document, now), titles)
    cut = len(document.body) > MAX_BYTES or is_capped(html)
    said_so = (*article.warnings, "a very long page, cut") if cut else article.warnings
    return bounded(replace(article, warnings=said_so))


def _seen(page: _Page, said: Stated, titles: Titles, document: Document, now: dt.datetime) -> Stated:
    """Fill what structured data leave open from what the page shows."""
    head = head_lines(page.lines, (shown_title(titles), page_headline(titles)))
    authors = written_by(page.root, said.authors, head, _site_names(document, page, said))
    date = said.date_published or published_on(page.root, head, document.url, now)
    return replace(said, authors=authors, date_published=date)


def _empty(document: Document, warning: str) -> Article:
    id_, keys = identity(document.url, None, (document.name or "",))
    return Article(
        id=id_, source=document.source.id, label=label(document), url=document.url, headline=None, body=(),
        retrieved=document.retrieved, keys=keys, publisher=document.source.publisher or document.source.title,
        private=document.source.private, warnings=(warning,),
    )  # fmt: skip


def _own(html: str, page: _Page, document: Document) -> jsonld.Table:
    """Choose the article object that is this page's: one that names another article lends nothing."""
    tables = jsonld.articles(html)
    known = {urls.canonical(link) for link in (document.url, _canonical(page)) if link}
    titles = [*page.h1s, *(page.metas.get("og:title") or ())]
    fitting = [table for table in tables if _fits(table, known, titles)]
    return next(iter(fitting), {})


def _fits(table: jsonld.Table, known: set[str], titles: list[str]) -> bool:
    links = {urls.canonical(link.split("#", 1)[0]) for link in addresses(table)}
    if links & known:
        return True
    headline = table.get("headline") or table.get("name")
    if not isinstance(headline, str) or not titles:
        return not links
    wanted = set(normalised(headline))
    return any(len(wanted & set(normalised(title))) * 2 >= max(len(wanted), 1) for title in titles)


def _canonical(page: _Page) -> str | None:
    for link in page.root.iter("link"):
        if (link.get("rel") or "").strip().lower() == "canonical" and link.get("href"):
            return str(link.get("href")).strip()
    return first(page.metas, "og:url")


def _article(document: Document, page: _Page, said: Stated, titles: Titles) -> Article:
    source = document.source
    body, warnings = _body(page, said, document)
    id_, keys = identity(document.url, None, body or page.lines)
    return Article(
        id=id_,
        source=source.id,
        label=label(document, said.publisher),
        url=document.url,
        headline=page_headline(titles),
        body=body,
        retrieved=document.retrieved,
        keys=keys,
        page_text=page.text[:MAX_PAGE_TEXT],
        date_published=said.date_published,
        date_modified=said.date_modified,
        authors=people(said.authors),
        publisher=source.publisher or said.publisher or source.title,
        source_organization=said.source_organization,
        credit_text=said.credit_text,
        corrections=said.corrections,
        in_language=_language(page, said, source.in_language),
        article_section=said.section,
        keywords=keywords(said.keywords),
        is_based_on=said.is_based_on,
        private=source.private,
        rights=reserved(document.rights, page.metas),
        warnings=warnings,
    )


def _sites(document: Document, page: _Page, said: Stated) -> tuple[str, ...]:
    """Give what the outlet may be called."""
    named = (said.publisher, document.source.title, first(page.metas, "og:site_name"))
    return tuple(site for site in (*named, urls.host(document.url or "")) if site)


def _site_names(document: Document, page: _Page, said: Stated) -> tuple[str, ...]:
    """Give the same, and the part of the host that names the site: "coast-news" of www.coast-news.example.

    A person may be the host of a site, so that a host that is a name of two words is left out.
    """
    labels = urls.host(document.url or "").split(".")[-2:-1]
    persons = {"".join(name.lower().split()) for name in said.authors if " " in name}
    return (*_sites(document, page, said)[:-1], *(label for label in labels if label not in persons))


def _titles(document: Document, page: _Page, said: Stated) -> Titles:
    return Titles(
        jsonld=said.headline or "",
        h1s=page.h1s,
        og=plain(first(page.metas, "og:title") or ""),
        twitter=plain(first(page.metas, "twitter:title") or ""),
        title=next((" ".join((found.text or "").split()) for found in page.root.iter("title")), ""),
        sites=_sites(document, page, said),
    )


def _language(page: _Page, said: Stated, configured: str | None) -> str | None:
    declared = page.root.get("lang") or page.root.get("xml:lang")
    return (languages.tag(declared) if declared else None) or said.in_language or configured


def _body(page: _Page, said: Stated, document: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    try:
        root = _chosen(page.root, document)
    except ValueError as error:
        return (), (str(error),)
    body = page_body(root, page.shown, _known(page, said))
    opening = normalised(" ".join(body)[:MIN_CHARACTERS])
    short = len(opening) < MIN_WORDS
    return body, ("little or no text on the page",) if short else ()


def _known(page: _Page, said: Stated) -> Known:
    titles = (*page.h1s, said.headline or "", plain(first(page.metas, "og:title") or ""))
    names = ("og:description", "description", "twitter:description")
    descriptions = (said.description or "", *(plain(first(page.metas, name) or "") for name in names))
    return Known(titles=titles, descriptions=descriptions, text=said.body)


def _chosen(root: Any, document: Document) -> Any:
    """Honour the operator's selectors: what to drop goes, what to keep is all that stays."""
    for element in select(root, document.source.drop):
        element.drop_tree()
    kept = select(root, document.source.keep)
    return kept[0] if kept else root
