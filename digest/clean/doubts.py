"""Rule: a publication date that the dateline contradicts gets a warning; the date is not changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from digest import dates
from digest.model import Article

DAYS_APART = 3
LEAP_YEAR = 2000
DAYS_IN_YEAR = 366


def doubts(article: Article) -> Article:
    """Warn when date_published and the dateline's day are more than three days apart."""
    line = article.dateline.date if article.dateline else None
    moment = dates.instant(article.date_published)
    if line is None or moment is None or line.precision != "month-day":
        return article
    said = dt.date.fromisoformat(f"{LEAP_YEAR}-{line.value}")
    apart = abs((said - moment.date().replace(year=LEAP_YEAR)).days)
    text = f"the dateline says {line.value}, the date given is {moment.date().isoformat()}"
    if min(apart, DAYS_IN_YEAR - apart) <= DAYS_APART or text in article.warnings:
        return article
    return replace(article, warnings=(*article.warnings, text))
