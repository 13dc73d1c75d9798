"""The way back from a point to the exact sentence in one outlet's text."""

from __future__ import annotations

import hashlib

from digest import urls
from digest.model import Article, Citation
from digest.summarise.sentence import body_of


def citation(article: Article, start: int, end: int) -> Citation:
    """Cite body[start:end]: verbatim, with its hash, and a link unless the article is private.

    The link carries a text fragment only when the page itself was fetched.
    """
    return part(article, start, end, start, end)


def part(article: Article, start: int, end: int, opening: int, close: int) -> Citation:
    """Cite body[start:end], a part of the passage body[opening:close], to which the link leads."""
    body = body_of(article)
    quote, passage = body[start:end], body[opening:close]
    digest = hashlib.sha256(quote.encode("utf-8", "surrogatepass")).hexdigest()
    return Citation(
        article=article.id, start=start, end=end, quote=quote, sha256=digest, url=_url(article, passage)
    )


def stands(article: Article, cited: Citation) -> bool:
    """Tell whether a citation's quotation is really what stands at its offsets."""
    return bool(cited.quote) and body_of(article)[cited.start : cited.end] == cited.quote


def _url(article: Article, quote: str) -> str | None:
    if article.private or article.url is None:
        return None
    if article.page_text is None:
        return article.url
    return urls.fragment_url(article.url, quote, article.page_text)
