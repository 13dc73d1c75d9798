"""Dates and languages as readers see them: in the site's language and time zone, as far as they are known."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import babel
from babel import dates as babel_dates

from digest import dates, languages
from digest.model import PartialDate

WORLD_ENGLISH = "en_001"


def locale(tag: str) -> str:
    """Give the locale that dates are written in; plain English is the world's: 31 May 2012."""
    try:
        known = str(babel.Locale.parse(tag, sep="-"))
    except (ValueError, babel.UnknownLocaleError):
        return WORLD_ENGLISH
    return WORLD_ENGLISH if known == "en" else known


def shown(value: PartialDate | str | None, style: str, place: str, timezone: str) -> str:
    """Write a date or a record's timestamp.

    `style` is one of full, long, medium, short, day, month, year, weekday, time. A date without a year
    is shown without one, a month or year alone as such; None and what is no date give an empty string.
    """
    if isinstance(value, PartialDate) and value.precision == "month-day":
        leap = dt.date.fromisoformat(f"2000-{value.value}")
        return babel_dates.format_skeleton("MMMMd", leap, locale=place)
    text = value.value if isinstance(value, PartialDate) else value or ""
    if isinstance(value, PartialDate) and value.precision == "unknown":
        style = "year" if len(text) == len("2012") else "month"
    return _written(text, style, place, timezone)


def since(value: PartialDate | str | None, until: str, place: str) -> str:
    """Write how long before the timestamp `until` something was: "2 days ago"; empty when unknown."""
    text = value.value if isinstance(value, PartialDate) else value or ""
    then, now = _moment(text), _moment(until)
    if then is None or now is None:
        return ""
    return babel_dates.format_timedelta(then - now, add_direction=True, locale=place)


def language(tag: str | None, place: str) -> str:
    """Name a language: "Arabic"; the tag itself when it has no name."""
    name = babel.Locale.parse(place).languages.get(languages.primary(tag) or "")
    return name or tag or ""


def _written(text: str, style: str, place: str, timezone: str) -> str:
    moment = _moment(text)
    if moment is None:
        return ""
    local = moment.astimezone(zoneinfo.ZoneInfo(timezone)) if "T" in text else moment
    if style == "time":
        return local.strftime("%H:%M %Z") if "T" in text else ""
    if style in _PATTERNS:
        return babel_dates.format_skeleton(_PATTERNS[style], local, locale=place)
    return babel_dates.format_date(local.date(), style, locale=place)


_PATTERNS = {"day": "MMMMd", "month": "yMMMM", "year": "y", "weekday": "EEEE"}


def _moment(text: str) -> dt.datetime | None:
    """Read a timestamp, a day (as its noon in UTC) or a month (its first day)."""
    try:
        if "T" in text:
            return dates.from_timestamp(text)
        year, month, day = [*(int(part) for part in text.split("-")), 1, 1][:3]
        return dt.datetime(year, month, day, 12, tzinfo=dt.UTC)
    except ValueError:
        return None
