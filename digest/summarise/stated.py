"""The dates that a text states itself, beside its weekdays and elsewhere."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from digest.summarise.calendars import Calendar

_FAR = 8  # days
_SENTENCE = re.compile(r"(?<=[^\W\d_][^\W\d_][.!?…])[\"”»“']?\s+(?=\W?[^\W\d_a-zäöüß])|(?<=[。！？])")
_ORDINAL = r"(?:\.|st|nd|rd|th|er|º|ª|\))?"
_OF = r"(?: de| of| di)?"


def dated_behind(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether a text puts the date behind a weekday: "Friday, 2 May", "Mittwoch (12.3.)"."""
    return _behind(calendar.months).match(match.string, match.end()) is not None


def led_in(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether a text puts the date before a weekday: "on 2 May, a Friday"."""
    return _before(calendar.months).search(match.string, 0, match.start()) is not None


def far_dates(match: re.Match[str], own: dt.date, calendar: Calendar) -> bool:
    """Tell whether a word's sentence has a date more than eight days from the text's own."""
    start = max((cut.end() for cut in _SENTENCE.finditer(match.string, 0, match.start())), default=0)
    cut = _SENTENCE.search(match.string, match.end())
    sentence = match.string[start : cut.start() if cut else len(match.string)]
    return any(abs((day - own).days) > _FAR for day in _dates(sentence, own, calendar))


def contradicted(text: str, own: dt.date, calendar: Calendar) -> bool:
    """Tell whether a text names a weekday with a day and month that fall on another one about its own date.

    Such a text was written in another year than its date says.
    """
    for found in _weekdays(calendar.months, calendar.weekdays).finditer(text):
        if found["year"] or not (day := _nearest(found, own, calendar)):
            continue
        named = found["weekday"].lower()
        at = next(n for n, each in enumerate(calendar.weekdays) if named in each.split("|"))
        if day.weekday() != at:
            return True
    return False


def _dates(text: str, own: dt.date, calendar: Calendar) -> Iterator[dt.date]:
    """Yield the days a text states with their month; without a year the nearest such day."""
    for found in _date(calendar.months).finditer(text):
        if day := _nearest(found, own, calendar):
            yield day


def _nearest(found: re.Match[str], own: dt.date, calendar: Calendar) -> dt.date | None:
    name = (found["month"] or found["named"]).lower().rstrip(".")
    month = next(n for n, each in enumerate(calendar.months, 1) if each.lower().startswith(name))
    day = int(found["day"] or found["on"])
    years = [int(found["year"])] if found["year"] else [own.year - 1, own.year, own.year + 1]
    days = [each for year in years if (each := _day(year, month, day))]
    return min(days, key=lambda each: abs(each - own), default=None)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _names(months: tuple[str, ...]) -> str:
    """Match a month in full or by its first three or four letters."""
    forms = sorted({form for name in months for form in (name, name[:4], name[:3])}, key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, forms))})\.?(?![^\W\d_])"


def _written(months: tuple[str, ...]) -> str:
    names = _names(months)
    return (
        rf"(?:(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}{_OF} (?P<month>{names})"
        rf"|(?<!\w)(?P<named>{names}) (?P<on>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))"
        rf"(?:,?{_OF} (?P<year>(?:19|20)\d\d))?(?!\d)"
    )


@lru_cache
def _date(months: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_written(months), re.IGNORECASE)


@lru_cache
def _weekdays(months: tuple[str, ...], weekdays: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<weekday>{'|'.join(weekdays)}),? \(?(?:the |den |dem |le |el |il )?{_written(months)}",
        re.IGNORECASE,
    )


@lru_cache
def _before(months: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_written(months)},?\s*\(?(?:an? |un |ein )?$", re.IGNORECASE)


@lru_cache
def _behind(months: tuple[str, ...]) -> re.Pattern[str]:
    names = _names(months)
    return re.compile(
        r",?\s*[(（]?(?:the |den |dem |le |el |il )?"
        r"(?:\d{1,2}[./]\d{1,2}|\d{1,2}(?:\)|st\b|nd\b|rd\b|th\b|日|일)"
        rf"|\d{{1,2}}{_ORDINAL}{_OF} {names}|{names} \d)",
        re.IGNORECASE,
    )
