"""The resolver: a raw string becomes a date within the bounds, or is refused with a reason."""

from __future__ import annotations

import datetime as dt

from digest.dates.partial import last_day, of_instant
from digest.dates.stated import Stated, stated
from digest.model import Evidence, PartialDate

EARLIEST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
AHEAD = dt.timedelta(hours=48)


def parse(raw: str, evidence: Evidence, now: dt.datetime) -> PartialDate | None:
    """Read a stated date: None when it is none, is ambiguous, or lies outside [1990, now + 48 h].

    A date up to 48 h ahead of `now` is kept as `now`. Without a known zone only the day is kept. A month
    or a year alone is no date here: see `parse_partial`.
    """
    found = parse_partial(raw, evidence, now)
    return None if found is None or found.precision == "unknown" else found


def parse_partial(raw: str, evidence: Evidence, now: dt.datetime) -> PartialDate | None:
    """Read as `parse` does, and a month or a year alone too: value "2012-05" or "2012", precision unknown."""
    try:
        return _within(stated(raw), evidence, now)
    except ValueError:
        return None


def refusal(raw: str, now: dt.datetime) -> str | None:
    """Say why a stated date is not used; None when it is, or when nothing is stated."""
    try:
        _within(stated(raw), "text", now) if raw.strip() else None
    except ValueError as error:
        return str(error)
    return None


def _within(found: Stated, evidence: Evidence, now: dt.datetime) -> PartialDate:
    if isinstance(found, str):
        date = PartialDate(value=found, precision="unknown", evidence=evidence)
        _bound(dt.date.fromisoformat(f"{found}-01-01"[:10]), (last_day(date) or dt.date.max), now)
        return date
    if isinstance(found, dt.datetime):
        if found < EARLIEST or found > now + AHEAD:
            _bound(found.date(), found.date(), now)
            raise ValueError("more than 48 hours ahead")
        return of_instant(min(found, now), evidence)
    _bound(found, found, now)
    kept = min(found, now.astimezone(dt.UTC).date())
    return PartialDate(value=kept.isoformat(), precision="day", evidence=evidence)


def _bound(first: dt.date, last: dt.date, now: dt.datetime) -> None:
    if last < EARLIEST.date():
        raise ValueError("before 1990")
    if first > (now + AHEAD).date():
        raise ValueError("more than 48 hours ahead")
