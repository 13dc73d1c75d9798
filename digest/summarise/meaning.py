"""Which date a word for a day, a week, a month, a year or a season means, seen from a text's own day."""

from __future__ import annotations

import datetime as dt
import re

from digest.summarise.calendars import Calendar, Unit
from digest.summarise.tense import tense

_Day = dt.date

_WEEK = 7
_WEDNESDAY, _SATURDAY, _SUNDAY = 2, 5, 6
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # the month each begins with
_SEASON, _YEAR = 3, 12  # months


def meaning(match: re.Match[str], days: tuple[_Day, ...], calendar: Calendar) -> str | None:
    """Say the one date that a word can mean, in the words of its language; None where it may be two.

    `days` are those it may have been where the text was written, the day in UTC first.
    """
    word = " ".join(match["word"].lower().split())
    if match["day"]:
        on = _one_day({_weekday(match, day, calendar) for day in days}, days[0])
        return said(on, calendar) if on else None
    if word in calendar.days:
        distance = dt.timedelta(days=calendar.days[word])
        return said(days[0] + distance, calendar) if len(days) == 1 else None
    spans = {_span(calendar.spans[word], day, match, calendar) for day in days}
    return next(iter(spans)) if len(spans) == 1 else None


def said(day: _Day, calendar: Calendar) -> str:
    """Write a date in a language."""
    return calendar.day.format(day=day.day, month=calendar.months[day.month - 1], year=day.year)


def _one_day(found: set[_Day | None], own: _Day) -> _Day | None:
    """Give the day that all agree on; where they differ, a weekday that is the text's own in UTC is that."""
    if own in found:
        return own
    return next(iter(found)) if len(found) == 1 else None


def _weekday(match: re.Match[str], day: _Day, calendar: Calendar) -> _Day | None:
    named = match["day"].lower()
    at = next(n for n, each in enumerate(calendar.weekdays) if named in each.split("|"))
    if match["near"] or match["late"]:
        return _near(match["near"] or match["late"], at, day, calendar)
    last = _last(at, day)
    if last == day:  # a text of that very weekday would call another one "last" or "next"
        return day
    told = tense(match, calendar)
    return {"back": last, "ahead": last + dt.timedelta(days=_WEEK)}.get(told or "")


def _last(at: int, day: _Day) -> _Day:
    return day - dt.timedelta(days=(day.weekday() - at) % _WEEK)


def _near(word: str, at: int, day: _Day, calendar: Calendar) -> _Day | None:
    """Give the day that a word beside its name fixes: "last Friday", "kommenden Montag"."""
    week = dt.timedelta(days=_WEEK)
    own = day + dt.timedelta(days=at - day.weekday())  # of the same week, Monday to Sunday
    last = _last(at, day)
    before = last - week if last == day else last
    fixed = (
        (calendar.week_before, own - week),
        (calendar.week_after, own + week),
        (calendar.this, own),
        (calendar.latest, before),
        (calendar.coming, last + week),
        (calendar.before, before),
        (calendar.after, None if own > day else last + week),
    )
    return next(on for words, on in fixed if re.fullmatch(words, word, re.IGNORECASE))


def _span(unit: Unit, day: _Day, match: re.Match[str], calendar: Calendar) -> str | None:
    kind, away = unit
    if kind == "year":
        return calendar.year.format(year=day.year + away)
    if kind == "month":
        year, month = divmod(day.year * 12 + day.month - 1 + away, 12)
        names = calendar.month_names or calendar.months
        return calendar.month_year.format(month=names[month], year=year)
    if kind in _SEASONS:
        return _season(kind, away, day, calendar)
    monday = day - dt.timedelta(days=day.weekday() - away * _WEEK)
    if kind == "week":
        return _week(monday, away, day, match, calendar)
    return _weekend(monday, away, day, match, calendar)


def _week(monday: _Day, away: int, day: _Day, match: re.Match[str], calendar: Calendar) -> str | None:
    """Say of which Monday the week is; on a Sunday, which begins it for many, as far as it is plain."""
    unclear = away < 0 or (away == 0 and tense(match, calendar) == "ahead")
    if day.weekday() == _SUNDAY and calendar.sundays_first and unclear:
        return None
    return calendar.week.format(date=said(monday, calendar))


def _weekend(monday: _Day, away: int, day: _Day, match: re.Match[str], calendar: Calendar) -> str | None:
    """Say its two days; early in the week only the verb tells which is "this" one, and "next" may be both."""
    if away > 0 and day.weekday() < _SATURDAY:
        return None
    if away == 0 and day.weekday() < _WEDNESDAY:
        told = tense(match, calendar)
        if told is None:
            return None
        monday -= dt.timedelta(days=_WEEK * (told == "back"))
    saturday = monday + dt.timedelta(days=_SATURDAY)
    sunday = saturday + dt.timedelta(days=1)
    first = str(saturday.day) if saturday.month == sunday.month else said(saturday, calendar)
    return f"{first}–{said(sunday, calendar)}"


def _season(kind: str, away: int, day: _Day, calendar: Calendar) -> str | None:
    """Say of which year a northern season is; none where it may be this year's or the next's."""
    begins = _SEASONS[kind]
    began = day.year - (day.month < begins)
    since = (day.month - begins) % _YEAR
    year = (
        _this_season(kind, began, since, day) if away == 0 else _other_season(kind, away, began, since, day)
    )
    if year is None:
        return None
    return f"{calendar.seasons[kind]} {year}" + (f"/{(year + 1) % 100:02}" if kind == "winter" else "")


def _this_season(kind: str, began: int, since: int, day: _Day) -> int | None:
    """Give the year in which it begins: a winter's, from spring to late summer, is none."""
    if since <= _SEASON:
        return began
    if kind != "winter":
        return day.year
    return began + 1 if since >= _YEAR - _SEASON else None


def _other_season(kind: str, away: int, began: int, since: int, day: _Day) -> int | None:
    """Give the year in which the last or next one begins; while one begins or ends nobody can tell."""
    if since in (0, _SEASON):
        return None
    running = since < _SEASON
    if away < 0:
        return began - running
    ahead_this_year = kind == "winter" or day.month < _SEASONS[kind]
    return None if ahead_this_year and not running else began + 1
