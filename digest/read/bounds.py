"""Bounds on what one article may hold, whatever it was read from: the rooms after this one trust in them."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from digest.model import Article

MAX_HEADLINE = 500  # characters
MAX_BODY = 1_000_000  # characters
MAX_LINES = 10_000


def bounded(article: Article) -> Article:
    """Cut a headline or a body no reader would finish, and say so in the article's warnings."""
    headline, body = _headline(article.headline), _body(article.body)
    warnings = (
        *(("a very long headline, cut",) if headline != article.headline else ()),
        *(("a very long text, cut",) if body != article.body else ()),
    )
    if not warnings:
        return article
    return replace(article, headline=headline, body=body, warnings=(*article.warnings, *warnings))


def _headline(text: str | None) -> str | None:
    """Cut at the last word that fits."""
    if text is None or len(text) <= MAX_HEADLINE:
        return text
    start = text[:MAX_HEADLINE]
    return (start.rsplit(" ", 1)[0] if " " in start else start) + "…"


def _body(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the first lines while they are within the bounds; of a single longer one its beginning."""
    ends = accumulate(len(line) for line in lines)
    fitting = sum(1 for end in ends if end <= MAX_BODY)
    return lines[: min(fitting, MAX_LINES)] or tuple(line[:MAX_BODY] for line in lines[:1])
