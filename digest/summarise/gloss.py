"""Days a text names only by their distance from its own date, said as dates beside the quotation."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

from digest.model import PartialDate
from digest.summarise.calendars import CALENDARS, Calendar, Unit
from digest.summarise.tense import tenses

_TRUSTED = ("feed", "jsonld", "meta", "dateline", "front-matter")
_MOST = 2  # dates a word may mean and still be said
_SATURDAY, _WEEK = 5, 7
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # the month each begins with
_SEASON, _YEAR = 3, 12  # months
_Day = dt.date


def glosses(
    quote: str, published: PartialDate | None, language: str = "en", shown: str = ""
) -> tuple[str, ...]:
    """Say which date each relative day means: "gloss: Tuesday = 17 November 2026".

    Only from the article's own full date. Where its time zone or the sentence leaves two dates
    open, both are said: "17 or 24 November 2026". What is the day `shown` above the quotation (ISO) goes
    without saying, and so does a day whose date the text says itself.
    """
    tongue = language.partition("-")[0].lower()
    days = _local_days(published, CALENDARS[tongue].zone) if tongue in CALENDARS else ()
    if not days:
        return ()
    found: dict[str, re.Match[str]] = {}
    text = quote.replace("’", "'")
    dated = {match.group() for match in _words(tongue).finditer(text) if _has_date(match, tongue)}
    for match in _words(tongue).finditer(text):
        if match.group() not in dated:
            found.setdefault(match.group(), match)
    above = _date(_Day.fromisoformat(shown), CALENDARS[tongue]) if shown else None
    made = ((word, _meaning(match, days, CALENDARS[tongue])) for word, match in found.items())
    return tuple(f"gloss: {word} = {meaning}" for word, meaning in made if meaning and meaning != above)


def _has_date(match: re.Match[str], tongue: str) -> bool:
    """Tell whether the text itself dates a day, or names by it what is no day: "Black Friday"."""
    if match.group().lower() in CALENDARS[tongue].spans:
        return False
    text = match.string
    if _dated(tongue).match(text, match.end()) or _led(tongue).search(text[: match.start()]):
        return True
    return any(one.start() <= match.start() < one.end() for one in _apart(tongue).finditer(text))


@lru_cache
def _apart(tongue: str) -> re.Pattern[str]:
    names = f"(?:{'|'.join(CALENDARS[tongue].weekdays)})"
    return re.compile(rf"(?<!\w)(?:{CALENDARS[tongue].apart.replace('{d}', names)})(?!\w)", re.IGNORECASE)


@lru_cache
def _led(tongue: str) -> re.Pattern[str]:
    """Match the date that a text puts before a weekday: "on 2 May, a Friday"."""
    months = _months(tongue)
    return re.compile(
        rf"(?:\d{{1,2}}(?:\.|st|nd|rd|th|er)?(?: de| of)? (?:{months})"
        rf"|(?:{months}) \d{{1,2}}(?:st|nd|rd|th)?)"
        r"(?: \d{4})?,?\s*\(?(?:an? |un |ein )?$",
        re.IGNORECASE,
    )


@lru_cache
def _words(tongue: str) -> re.Pattern[str]:
    """Match what a language has a word for: `day` a weekday, `near` what makes it another week's."""
    calendar = CALENDARS[tongue]
    named = sorted([*calendar.days, *calendar.spans], key=len, reverse=True)
    near = "|".join(filter(None, (calendar.before, calendar.after, calendar.this)))
    late = f"{calendar.gone}|{calendar.coming}"
    weekday = (
        rf"(?:(?P<near>{near})\s+)?(?P<day>{'|'.join(calendar.weekdays)})(?:{calendar.hours})?"
        rf"(?:\s+(?P<late>{late}))?"
    )
    either = "|".join([weekday, *map(re.escape, named)])
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


@lru_cache
def _dated(tongue: str) -> re.Pattern[str]:
    """Match the date that a text itself puts behind a weekday: "Friday, 2 May", "Mittwoch (12.3.)"."""
    months = _months(tongue)
    return re.compile(
        r",?\s*\(?(?:the |den |le |el )?(?:\d{1,2}[./]\d{1,2}|\d{1,2}(?:\)|st\b|nd\b|rd\b|th\b)"
        rf"|\d{{1,2}}(?:\.|st|nd|rd|th|er)?(?: de)? (?:{months})|(?:{months}) \d)",
        re.IGNORECASE,
    )


def _months(tongue: str) -> str:
    return "|".join(f"{name[:3]}[^\\W\\d_]*\\.?" for name in CALENDARS[tongue].months)


def _local_days(published: PartialDate | None, zone: tuple[int, int]) -> tuple[_Day, ...]:
    """Give the days it may have been where the text was written, so many hours from UTC."""
    if published is None or published.evidence not in _TRUSTED or published.inferred:
        return ()
    if published.precision == "day":
        return (_Day.fromisoformat(published.value),)
    if published.precision != "minute":
        return ()
    moment = dt.datetime.fromisoformat(published.value)
    return tuple(sorted({(moment + dt.timedelta(hours=hours)).date() for hours in (*zone, 0)}))


def _meaning(match: re.Match[str], days: tuple[_Day, ...], calendar: Calendar) -> str | None:
    word = " ".join(match.group().lower().split())
    if match["day"]:
        return _said({on for day in days for on in _weekday(match, day, calendar)}, calendar)
    if word in calendar.days:
        return _said({day + dt.timedelta(days=calendar.days[word]) for day in days}, calendar)
    unit = calendar.spans[word]
    spans = {_span(unit, day, calendar) for day in days}
    return next(iter(spans)) if len(spans) == 1 else None


def _weekday(match: re.Match[str], day: _Day, calendar: Calendar) -> Iterable[_Day]:
    """Give the last such day up to the text's own, the next, or both where the clause does not tell."""
    named = match["day"].lower()
    at = next(n for n, each in enumerate(calendar.weekdays) if named in each.split("|"))
    last = day - dt.timedelta(days=(day.weekday() - at) % _WEEK)
    week = dt.timedelta(days=_WEEK)
    if _is(match["near"], calendar.this):
        return (day + dt.timedelta(days=at - day.weekday()),)
    if match["near"]:
        return (last - week, last) if _is(match["near"], calendar.before) else (last + week, last + 2 * week)
    if match["late"]:
        gone = last - week if last == day else last
        return (gone if _is(match["late"], calendar.gone) else last + week,)
    back, forward = tenses(match, calendar)
    if last == day:  # a text of that very weekday would call another one "last" or "next"
        return (day,)
    return [*[last] * back, *[last + week] * forward]


def _is(word: str | None, words: str) -> bool:
    return bool(word and words and re.fullmatch(words, word, re.IGNORECASE))


def _span(unit: Unit, day: _Day, calendar: Calendar) -> str | None:
    kind, away = unit
    if kind == "year":
        return str(day.year + away)
    if kind == "month":
        year, month = divmod(day.year * 12 + day.month - 1 + away, 12)
        return f"{calendar.months[month]} {year}"
    if kind in _SEASONS:
        return _season(kind, away, day, calendar)
    monday = day - dt.timedelta(days=day.weekday() - away * _WEEK)
    if kind == "week":
        return calendar.week.format(date=_date(monday, calendar))
    if day.weekday() < _SATURDAY:
        return None  # a weekend spoken of within the week may be either
    saturday = monday + dt.timedelta(days=_SATURDAY)
    return f"{saturday.day}–{_date(saturday + dt.timedelta(days=1), calendar)}"


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


def _said(dates: set[_Day], calendar: Calendar) -> str | None:
    """Say one date, or two of which either may be meant; three are no help."""
    if len(dates) > _MOST:
        return None
    *others, last = sorted(dates)
    alike = [one for one in others if (one.year, one.month) == (last.year, last.month)]
    mark = "." if "." in calendar.day else ""
    first = [f"{one.day}{mark}" if one in alike else _date(one, calendar) for one in others]
    return f" {calendar.either} ".join([*first, _date(last, calendar)])


def _date(day: _Day, calendar: Calendar) -> str:
    return calendar.day.format(day=day.day, month=calendar.months[day.month - 1], year=day.year)
