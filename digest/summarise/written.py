"""The day on which a text was written: its own date, unless its words speak against it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from digest import dates
from digest.model import Article
from digest.summarise.calendars import Calendar
from digest.summarise.sentence import body_of
from digest.summarise.stated import contradicted

_TRUSTED = ("feed", "jsonld", "meta", "dateline", "front-matter")
_NIGHT = 5  # hours after midnight in which hardly anything is written
_APART = 2  # days that a dateline or an address may lie from the date of publication


def days_of_writing(article: Article, calendar: Calendar) -> tuple[dt.date, ...]:
    """Give the days it may have been where the text was written, that in UTC first.

    None without a full date from a trusted place, or where the dateline, the address or a weekday
    with its date in the text shows that the text is of another day than its date says.
    """
    published = article.date_published
    if published is None or published.evidence not in _TRUSTED or published.inferred:
        return ()
    moment = dates.instant(published)
    if moment is None or _doubtful(article, moment.date(), calendar):
        return ()
    if published.precision == "day":
        return (moment.date(),)
    region = (article.in_language or "").lower().rpartition("-")[2]
    west, east = calendar.zones.get(region, calendar.zone)
    hours = (0, west, max(0, east - _NIGHT))
    return tuple(dict.fromkeys((moment + dt.timedelta(hours=each)).date() for each in hours))


def _doubtful(article: Article, own: dt.date, calendar: Calendar) -> bool:
    return any(abs(day - own).days > _APART for day in _told(article, own)) or contradicted(
        body_of(article), own, calendar
    )


def _told(article: Article, own: dt.date) -> Iterator[dt.date]:
    """Yield the days that the dateline and the address state; one without a year is of about that day."""
    line = article.dateline.date if article.dateline else None
    if line and line.precision == "month-day":
        moment = dates.instant(dates.with_year(line, own + dt.timedelta(days=_APART)))
        yield moment.date() if moment else dt.date.min
    day = dates.in_address(article.url or "")
    if day:
        yield day
