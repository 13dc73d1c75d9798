"""Rule: the dateline that opens the text becomes a field, with the agency and day it names."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.clean.opening import Opening, opening
from digest.clean.removal import cut
from digest.clean.shape import is_prose
from digest.model import Article, Dateline, PartialDate

PARAGRAPHS_SEARCHED = 3
MOST_IN_A_ROW = 3
MOST_BULLETS = 6
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,40}: ")
BULLETS = ("• ", "● ", "▪ ", "* ")


def dateline(article: Article) -> Article:
    """Cut datelines off one of the first paragraphs; the first fills the fields that are empty."""
    first = _first_text(article.body)
    for at, paragraph in enumerate(article.body[: first + PARAGRAPHS_SEARCHED]):
        found = opening(paragraph, article.retrieved)
        if found and (
            at <= first or _is_certain(found) or (at == first + 1 and _is_alone(article.body, at, found))
        ):
            return _without(article, at)
    return article


def _first_text(body: tuple[str, ...]) -> int:
    """Pass over what an outlet lists above its text: "• …"."""
    lines = body[:MOST_BULLETS]
    return next((at for at, line in enumerate(lines) if not line.startswith(BULLETS)), 0)


def _is_certain(found: Opening) -> bool:
    """Below the first paragraph, capitals before a colon may be a subheading."""
    return found.dateline.agency is not None or found.dateline.date is not None


def _is_alone(body: tuple[str, ...], at: int, found: Opening) -> bool:
    """Under a standfirst a lone city is followed by a dash, or by a colon that no other paragraph has."""
    if ":" not in body[at][: found.end]:
        return True
    others = (line for here, line in enumerate(body) if here != at)
    return is_prose(body[at]) and not any(_CAPITALS.match(line) for line in others)


def _without(article: Article, at: int) -> Article:
    """Cut all of them: a copy may carry two, one behind the other, and the first counts."""
    for _ in range(MOST_IN_A_ROW):
        found = opening(article.body[at], article.retrieved)
        if not found:
            break
        piece, kept = article.body[at][: found.end], article.body[at][found.end :]
        before = article.dateline
        article = _filled(cut(article, at, kept, piece, "dateline"), found)
        article = _joined(article, before, found.dateline)
    return article


def _joined(article: Article, before: Dateline | None, line: Dateline) -> Article:
    """Make one of "(ANSA) - " and "ALDEN, 31 MAG - ": an agency in front of the place."""
    if before is None or before.location_created or not line.location_created:
        return article
    whole = replace(
        before, text=f"{before.text} - {line.text}", location_created=line.location_created, date=line.date
    )
    return replace(article, dateline=whole, date_published=_better(article.date_published, line.date))


def _filled(article: Article, found: Opening) -> Article:
    if article.dateline is not None:
        return article
    line = found.dateline
    return replace(
        article,
        dateline=line,
        source_organization=article.source_organization or line.agency,
        credit_text=article.credit_text or found.credit,
        date_published=_better(article.date_published, line.date),
    )


def _better(known: PartialDate | None, said: PartialDate | None) -> PartialDate | None:
    """Prefer a feed's or page's date to a dateline's, and a month and day to nothing at all."""
    return said if known is None or known.precision == "unknown" else known
