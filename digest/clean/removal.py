"""Taking lines out of a body: every one goes to `removed` with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from digest.model import Article, Removed


def take(article: Article, reasons: Mapping[int, str]) -> Article:
    """Move whole paragraphs, named by their index, from the body to `removed`."""
    if not reasons:
        return article
    gone = tuple(Removed(text=article.body[at], reason=reasons[at]) for at in sorted(reasons))
    kept = tuple(line for at, line in enumerate(article.body) if at not in reasons)
    return replace(article, body=kept, removed=article.removed + gone)


def cut(article: Article, at: int, kept: str, piece: str, reason: str) -> Article:
    """Shorten one paragraph to `kept`, recording the `piece` cut off it; an empty rest goes too."""
    middle = (kept.strip(),) if kept.strip() else ()
    body = (*article.body[:at], *middle, *article.body[at + 1 :])
    return replace(article, body=body, removed=(*article.removed, Removed(text=piece.strip(), reason=reason)))
