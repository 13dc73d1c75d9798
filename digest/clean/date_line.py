"""Rule: a date by itself in the head is the article's; below the text it never counts."""

from __future__ import annotations

from dataclasses import replace

from digest import dates
from digest.clean.head import head
from digest.clean.removal import take
from digest.clean.shape import PREFIX, is_date, stated_date
from digest.model import Article

MODIFIED = ("updat", "last updat", "modif", "aktual", "mis à jour", "actualiz", "atualiz", "aggiorn")


def date_line(article: Article) -> Article:
    """Take date lines out of the head; "Updated …" is when it was modified, never when published."""
    lines = head(article)
    for line in lines:
        article = _filled(article, line)
    found = {at: "date line" for at, line in enumerate(lines) if is_date(line)}
    found |= {at: "date line" for at, line in enumerate(article.body) if at not in found and _is_stamp(line)}
    return take(article, found)


def _filled(article: Article, line: str) -> Article:
    said = dates.parse(stated_date(line) or "", "text", article.retrieved)
    if said is None:
        return article
    if line.casefold().startswith(MODIFIED):
        return replace(article, date_modified=article.date_modified or said)
    known = article.date_published
    return replace(article, date_published=said) if known is None or known.precision == "unknown" else article


def _is_stamp(line: str) -> bool:
    """Tell "Updated 16 Jun, 2024", no text wherever it stands, from a date that may be a subheading."""
    return bool(PREFIX.match(line[:40])) and is_date(line)
