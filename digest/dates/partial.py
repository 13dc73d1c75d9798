"""Dates as far as they are known: made, sorted by, completed, written down."""

from __future__ import annotations

import datetime as dt
import re

from digest.model import Evidence, PartialDate

LOOK_BACK_DAYS = 45
STAMP = "%Y-%m-%dT%H:%M:%SZ"
_STAMPED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9]Z")


def month_day(month: int, day: int, evidence: Evidence) -> PartialDate:
    """Make a date that names no year; ValueError when no year has such a day."""
    leap = dt.date(2000, month, day)
    return PartialDate(value=leap.strftime("%m-%d"), precision="month-day", evidence=evidence)


def instant(date: PartialDate | None) -> dt.datetime | None:
    """Give the aware UTC instant to sort by: noon for a day, None when the year is not known."""
    if date is None or date.precision in {"month-day", "unknown"}:
        return None
    if date.precision == "minute":
        return from_timestamp(date.value)
    return dt.datetime.combine(dt.date.fromisoformat(date.value), dt.time(12), dt.UTC)


def with_year(date: PartialDate, issue_day: dt.date) -> PartialDate | None:
    """Supply the missing year, marked inferred, when the day lies in the 45 days up to the issue's.

    A date that has its year comes back as it is; None when no year fits.
    """
    if date.precision in {"minute", "day"}:
        return date
    if date.precision == "unknown":
        return None
    for year in (issue_day.year, issue_day.year - 1):
        day = _date(year, *map(int, date.value.split("-")))
        if day and 0 <= (issue_day - day).days <= LOOK_BACK_DAYS:
            return PartialDate(value=day.isoformat(), precision="day", evidence=date.evidence, inferred=True)
    return None


def of_instant(moment: dt.datetime, evidence: Evidence) -> PartialDate:
    """Wrap an aware instant as a date to the minute."""
    return PartialDate(value=timestamp(moment), precision="minute", evidence=evidence)


def timestamp(moment: dt.datetime) -> str:
    """Write an aware instant as "2012-05-31T23:59:59Z"."""
    return moment.astimezone(dt.UTC).strftime(STAMP)


def from_timestamp(text: str) -> dt.datetime:
    """Read what `timestamp` wrote; ValueError for anything else."""
    if _STAMPED.fullmatch(text):
        return dt.datetime.fromisoformat(text)  # the same, ten times as fast
    return dt.datetime.strptime(text, STAMP).replace(tzinfo=dt.UTC)


def last_day(date: PartialDate) -> dt.date | None:
    """Give the last day that a date of a month or year alone may mean; None for any other."""
    if date.precision != "unknown" or not date.value:
        return None
    year, month = [*(int(part) for part in date.value.split("-")), 12][:2]
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
