"""Rule: the agency's credit at the end of the text becomes a field; named elsewhere it is news."""

from __future__ import annotations

from dataclasses import replace

from digest.clean.captions import is_caption
from digest.clean.crediting import Credit, copyright_credit, crediting
from digest.clean.removal import cut, take
from digest.clean.shape import is_prose
from digest.model import Article

LAST_LINES = 4


def credit(article: Article) -> Article:
    """Cut the credit off the last paragraphs; the dateline's agency, found first, stays the source."""
    article = _copyrighted(article)
    for at in range(len(article.body) - 1, max(-1, len(article.body) - 1 - LAST_LINES), -1):
        line = article.body[at]
        found = None if is_caption(line) else crediting(line)
        if found:
            return _filled(cut(article, at, found.kept, found.piece, "credit"), found)
        if is_prose(line):
            break
    return article


def _copyrighted(article: Article) -> Article:
    """Take "© 2012 AFP" for a credit wherever it stands."""
    lines = {at: names for at, line in enumerate(article.body) if (names := copyright_credit(line))}
    if not lines:
        return article
    at = min(lines)
    named = Credit(text=article.body[at][:120], agencies=lines[at], piece="", kept="")
    return _filled(take(article, dict.fromkeys(lines, "credit")), named)


def _filled(article: Article, found: Credit) -> Article:
    agency = found.agencies[0] if found.agencies else None
    return replace(
        article,
        source_organization=article.source_organization or agency,
        credit_text=article.credit_text or found.text,
    )
