"""Days a text names only by their distance from its own date, said as dates beside the quotation."""

from __future__ import annotations

import datetime as dt
import re

from digest.model import PartialDate

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_YEARS = {"last year": -1, "this year": 0, "next year": 1}
_MONTHS = {"last month": -1, "this month": 0, "next month": 1}
_WORDS = re.compile(
    rf"(?<!\w)(?:(?:last|next)\s+)?(?:{'|'.join(_WEEKDAYS)})(?!\w)"
    rf"|(?<!\w)(?:{'|'.join((*_DAYS, *_YEARS, *_MONTHS))})(?!\w)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|to\s+be|due|scheduled|expected|planned|plans|set|next|coming|would|upcoming|may|could|is\s+to"
    r"|are\s+to)\b",
)
_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_MORNING, _AFTERNOON = 8, 15
_TRUSTED = ("feed", "jsonld", "meta", "dateline", "front-matter")


def glosses(quote: str, published: PartialDate | None) -> tuple[str, ...]:
    """Say which date each relative day means: "gloss: Tuesday = 17 November 2026".

    Only from the article's own full date, and only when no time zone could make it another day.
    A weekday is the last one up to that date; where the sentence looks ahead it is left alone.
    """
    days = _local_days(published)
    found = dict.fromkeys(match.group() for match in _WORDS.finditer(quote)) if days else {}
    ahead = _AHEAD.search(quote) is not None
    made = ((word, _meaning(" ".join(word.lower().split()), days, ahead=ahead)) for word in found)
    return tuple(f"gloss: {word} = {meaning}" for word, meaning in made if meaning)


def _local_days(published: PartialDate | None) -> tuple[dt.date, ...]:
    """Give the days it may have been where the text was written."""
    if published is None or published.evidence not in _TRUSTED or published.inferred:
        return ()
    if published.precision == "day":
        return (dt.date.fromisoformat(published.value),)
    if published.precision != "minute":
        return ()
    moment = dt.datetime.fromisoformat(published.value)
    day, one = moment.date(), dt.timedelta(days=1)
    if moment.hour < _MORNING:
        return (day - one, day)
    return (day, day + one) if moment.hour >= _AFTERNOON else (day,)


def _meaning(word: str, days: tuple[dt.date, ...], *, ahead: bool) -> str | None:
    meanings = {_on(word, day, ahead=ahead) for day in days}
    return meanings.pop() if len(meanings) == 1 else None


def _on(word: str, day: dt.date, *, ahead: bool) -> str | None:
    if word in _DAYS:
        return _said(day + dt.timedelta(days=_DAYS[word]))
    if word in _YEARS:
        return str(day.year + _YEARS[word])
    if word in _MONTHS:
        return _month(day, _MONTHS[word])
    if ahead or " " in word:
        return None
    return _said(day - dt.timedelta(days=(day.weekday() - _WEEKDAYS.index(word)) % 7))


def _month(day: dt.date, distance: int) -> str:
    year, month = divmod(day.year * 12 + day.month - 1 + distance, 12)
    return f"{_MONTH_NAMES[month]} {year}"


def _said(day: dt.date) -> str:
    return f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"
