"""A small invented newsroom: articles for the tests of this room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from digest.model import Article, Correction, PartialDate

NIGHT = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)


def article(
    name: str,
    outlet: str,
    body: Sequence[str],
    *,
    date: str = "",
    headline: str = "",
    agency: str | None = None,
    correction: str | None = None,
    teaser: bool = False,
) -> Article:
    note = (Correction(text=correction, kind="corrected"),) if correction else ()
    return Article(
        id=name,
        source=outlet.lower().replace(" ", "-"),
        label=outlet,
        url=f"https://{outlet.lower().replace(' ', '-')}.example/{name}",
        headline=headline or None,
        body=tuple(body),
        retrieved=NIGHT,
        date_published=published(date),
        source_organization=agency,
        corrections=note,
        teaser_only=teaser,
    )


def published(date: str) -> PartialDate | None:
    if not date:
        return None
    if len(date) == len("2026-11-20"):
        return PartialDate(value=date, precision="day", evidence="feed")
    return PartialDate(value=f"{date.replace(' ', 'T')}:00Z", precision="minute", evidence="feed")
