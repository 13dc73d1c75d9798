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
_FARTHEST_EAST = 11  # hours
_REVISED = 7  # days: what is changed later is mostly a slip of the pen
_APART = 2  # days that a dateline or an address may lie from the date of publication


def days_of_writing(article: Article, calendar: Calendar) -> tuple[dt.date, ...]:
    """Give the days it may have been where the text was written or revised, that in UTC first.

    None without a full date from a trusted place, or where the dateline, the address or a weekday
    with its date in the text shows that the text is of another day than its date says.
    """
    published = article.date_published
    if published is None or published.evidence not in _TRUSTED or published.inferred:
        return ()
    moment = dates.instant(published)
    if moment is None or _doubtful(article, moment.date(), calendar):
        return ()
    revised = dates.instant(article.date_modified) or moment
    late = [revised.date()] if dt.timedelta() < revised - moment <= dt.timedelta(days=_REVISED) else []
    if published.precision == "day":
        return tuple(dict.fromkeys((moment.date(), *late)))
    region = (article.in_language or "").lower().rpartition("-")[2]
    hours = (0, *calendar.zones.get(region, calendar.zone), *_midnight(moment))
    return tuple(dict.fromkeys((*((moment + dt.timedelta(hours=each)).date() for each in hours), *late)))


def _midnight(moment: dt.datetime) -> tuple[int, ...]:
    """Give the hours east at which it is midnight, for a day stated without a time is often written so."""
    to_midnight = -moment.hour % 24
    whole = moment.minute == moment.second == 0
    return (to_midnight,) if whole and 0 < to_midnight <= _FARTHEST_EAST else ()


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
