"""Days a text names only by their distance from its own date, said as dates beside the quotation."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from digest.model import Article
from digest.summarise.calendars import CALENDARS, Calendar
from digest.summarise.meaning import meaning
from digest.summarise.sentence import language_of
from digest.summarise.stated import dated_behind, far_dates, led_in
from digest.summarise.written import days_of_writing

_NEAR = "week_before", "week_after", "this", "latest", "coming", "before", "after"
_BEHIND = "week_before", "week_after", "this", "latest", "coming"
_QUOTED = re.compile(
    r"“[^“”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^«»]*(?:»|$)|»[^«»]*«|„[^„“”]*(?:[“”]|$)|「[^「」]*(?:」|$)"
)


def glosses(quote: str, article: Article) -> tuple[str, ...]:
    """Say which date each relative day means: "gloss: Tuesday = 17 November 2026".

    Only from the article's own full date, and only where it can be one date: where its time zone, its
    sentence or another date beside it leaves two, nothing is said. A day whose date
    the text says itself goes without saying.
    """
    tongue = tongue_of(article)
    text = quote.replace("’", "'")
    found = _relative(text, tongue) if tongue else {}
    days = days_of_writing(article, CALENDARS[tongue]) if found else ()
    if not days:
        return ()
    calendar = CALENDARS[tongue]
    made = ((word, _meaning(match, days, calendar)) for word, match in found.items())
    return tuple(f"gloss: {word} = {means}" for word, means in made if means)


def tongue_of(article: Article) -> str:
    """Give the primary tag of the calendar that an article is read by; "" where there is none."""
    tongue = language_of(article).partition("-")[0].lower()
    known = _SAME.get(tongue, tongue)
    return known if known in CALENDARS else ""


_SAME = {"nn": "nb", "no": "nb", "ms": "id"}


def _relative(text: str, tongue: str) -> dict[str, re.Match[str]]:
    """Find the words that name a day, the first of each, without those that the text dates itself."""
    calendar = CALENDARS[tongue]
    every = list(_words(tongue).finditer(text))
    dated = {match["word"] for match in every if _has_date(match, calendar, tongue)}
    found: dict[str, re.Match[str]] = {}
    for match in every:
        if match["word"] not in dated:
            found.setdefault(match["word"], match)
    return found


def _has_date(match: re.Match[str], calendar: Calendar, tongue: str) -> bool:
    """Tell whether the text itself dates a day, or names by its word what is no day: "Black Friday"."""
    word = " ".join(match["word"].lower().split())
    if word not in calendar.spans and (dated_behind(match, calendar) or led_in(match, calendar)):
        return True
    if _is_name(match, calendar):
        return True
    # Of a speaker's "today" nobody knows on which day it was said.
    said_by_others = _QUOTED.finditer(match.string) if word in calendar.days else ()
    no_dates = (*_apart(tongue).finditer(match.string), *said_by_others)
    return any(one.start() <= match.start() < one.end() for one in no_dates)


def _is_name(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell by its first letter whether a word is a name: "the house of Tomorrow", "monday for teams"."""
    large = (match["day"] or match["word"])[0].isupper()
    if match["day"] and calendar.capitals == "always":
        return not large
    if calendar.capitals == "all" or (match["day"] and calendar.capitals == "weekdays"):
        return False
    before = match.string[: match.start()].rstrip()[-1:]
    return large and (before.isalpha() or before == ",")


def _meaning(match: re.Match[str], days: tuple[dt.date, ...], calendar: Calendar) -> str | None:
    """Say what a word means unless a date far from the text's own stands in its sentence."""
    return None if far_dates(match, days[0], calendar) else meaning(match, days, calendar)


@lru_cache
def _apart(tongue: str) -> re.Pattern[str]:
    calendar = CALENDARS[tongue]
    left, right = calendar.bounds
    names = f"(?:{'|'.join(calendar.weekdays)})"
    return re.compile(rf"{left}(?:{calendar.apart.replace('{d}', names)}){right}", re.IGNORECASE)


@lru_cache
def _words(tongue: str) -> re.Pattern[str]:
    """Match what a language has a word for: `day` a weekday, `near` or `late` what fixes its week."""
    calendar = CALENDARS[tongue]
    named = sorted([*calendar.days, *calendar.spans], key=len, reverse=True)
    near = "|".join(getattr(calendar, each) for each in _NEAR)
    late = "|".join(getattr(calendar, each) for each in _BEHIND)
    weekday = (
        rf"(?:(?P<near>{near}){calendar.gap})?(?P<day>{'|'.join(calendar.weekdays)})(?:{calendar.hours})?"
        rf"(?:{calendar.gap}(?P<late>{late}))?"
    )
    either = "|".join([weekday, *(re.escape(word).replace(r"\ ", r"\s+") for word in named)])
    left, right = calendar.bounds
    return re.compile(rf"{left}(?P<word>{either}){right}", re.IGNORECASE)
