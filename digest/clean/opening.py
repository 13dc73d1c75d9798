"""The grammar of a dateline: "CITY, Region, May 31 (Agency) -" at the opening of a paragraph."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from digest import dates
from digest.clean.credit_words import credited
from digest.clean.place_words import NOT_PLACES, PLACE_CLOSERS, PLACE_OPENERS
from digest.model import Dateline, PartialDate
from digest.text.abbreviations import BEGINNERS

WINDOW = 140
MOST_PLACE_WORDS = 7
SHORTEST_LONE_PLACE = 4
MOST_LONE_WORDS = 3
_DASHES = "-‐‑‒–—―−"
_SEPARATOR = re.compile(rf"(?:\.\s?[{_DASHES}]{{1,3}}|\s*(?::|[{_DASHES}]{{1,3}}))\s*")
_HOLDER = re.compile(
    r",?\s*(?:\((?P<round>[^()]{2,60})\)|\[(?P<square>[^\[\]]{2,60})\]|/(?P<slash>[^/]{2,40})/)$"
)
_DATED = re.compile(
    r"(?:^|,\s*|\s+)(?:le |el |den )?(?:(?P<name>[^\W\d_]{3,10})\.?\s(?P<number>[0-9]{1,2})(?:st|nd|rd|th)?"
    r"|(?P<day>[0-9]{1,2})\.?\s(?:de )?(?P<month>[^\W\d_]{3,10})\.?)(?:,?\s(?:de )?(?P<year>[0-9]{4}))?$"
)
_WIRE_DASH = re.compile(r"\s+--\s+")
_INITIALS = re.compile(r"[A-Z]{2,6}|[a-zäöü]{2,5}")
_MOST_TITLED = 3
_SHORTEST_TEXT = 60  # characters; a title has less behind its dash
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LOWER_PLACE_WORDS = frozenset(
    {"and", "de", "la", "le", "del", "am", "an", "der", "sur", "di", "do", "du", "of", "the"}
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline found at the start of a paragraph, and where the text after it begins."""

    dateline: Dateline
    end: int
    credit: str | None


def opening(paragraph: str, today: dt.datetime) -> Opening | None:
    """Read a dateline at the start of a paragraph; `today` only bounds a stated year."""
    for match in _SEPARATOR.finditer(paragraph[:WINDOW]):
        head, text = paragraph[: match.start()], paragraph[match.end() : match.end() + _SHORTEST_TEXT]
        if head and text and (found := _read(head, match.group(), text, today)):
            return Opening(dateline=found[0], end=match.end(), credit=found[1])
    return None


def _read(head: str, separator: str, text: str, today: dt.datetime) -> tuple[Dateline, str | None] | None:
    rest, holder = _holder(head)
    rest, date = _date(rest, today)
    agencies = credited(holder or "")
    agencies, place = _leading(rest.strip(" ,")) if not agencies else (agencies, rest.strip(" ,"))
    said = _plausible(place, separator, named=bool(agencies), held=holder, dated=date is not None)
    if not said and not _is_outlets_own(place, separator, holder) and not _opens_text(head, separator, text):
        return None
    dateline = Dateline(
        text=head, location_created=place or None, date=date, agency=agencies[0] if agencies else None
    )
    return dateline, holder


def _holder(head: str) -> tuple[str, str | None]:
    """Split off the bracket in which the agency stands."""
    match = _HOLDER.search(head)
    if not match:
        return head, None
    return head[: match.start()], (match["round"] or match["square"] or match["slash"]).strip()


def _leading(place: str) -> tuple[tuple[str, ...], str]:
    """Read an agency in front of the city: "Reuters / CORVE"."""
    first, slash, rest = place.partition("/")
    agencies = credited(first) if slash else ()
    return (agencies, rest.strip()) if agencies else ((), place)


def _date(head: str, today: dt.datetime) -> tuple[str, PartialDate | None]:
    match = _DATED.search(head)
    month = dates.month_number(match["name"] or match["month"]) if match else None
    if not match or not month:
        return head, None
    day = int(match["number"] or match["day"])
    try:
        partial: PartialDate | None = dates.month_day(month, day, "dateline")
    except ValueError:
        return head, None
    if match["year"]:
        partial = dates.parse(f"{match['year']}-{month:02}-{day:02}", "dateline", today) or partial
    return head[: match.start()], partial


def _plausible(place: str, separator: str, *, named: bool, held: str | None, dated: bool) -> bool:
    if held and not named and not _could_be_agency(held):
        return False
    if not place:
        return named
    if named:
        return _is_capitals(place) or _is_titled(place)
    if held or dated:
        return _is_capitals(place) and place not in NOT_PLACES
    return (":" in separator or _is_spaced(separator)) and _is_lone_place(place)


def _is_spaced(separator: str) -> bool:
    return separator[:1].isspace() and separator[-1:].isspace()


def _is_outlets_own(place: str, separator: str, held: str | None) -> bool:
    """Tell an outlet that signs with its initials: "(CNN) -- ", "Kiel (dpo) - "."""
    if not held or not _is_spaced(separator) or not _INITIALS.fullmatch(held):
        return False
    return _is_titled(place) if place else held.isupper()


def _opens_text(head: str, separator: str, text: str) -> bool:
    """Tell a city in mixed case: "Alden -- …", "Alden/Corve - …", "Bad Alden - Die …".

    Behind a single dash, unless two cities stand before it, a sentence must visibly begin.
    """
    words = head.replace("/", " ").split()
    fits = len(words) <= _MOST_TITLED and len(text) == _SHORTEST_TEXT
    if head.upper() in NOT_PLACES or not fits or not _is_spaced(separator):
        return False
    if not _is_titled(head) or head.isupper() or "," in head or head[:1].islower() or not text[:1].isupper():
        return False
    if _WIRE_DASH.fullmatch(separator) or "/" in head:
        return True
    first = _FIRST_WORD.match(text)
    return first is not None and first.group().lower() in BEGINNERS


def _could_be_agency(held: str) -> bool:
    """Let pass an unknown name in the agency's slot: one or two words with capitals, no digits."""
    words = held.split()
    return len(words) <= 2 and all(word[0].isupper() for word in words) and held.isascii()  # noqa: PLR2004  few


def _is_lone_place(place: str) -> bool:
    """Without agency or date only cities in capitals will do: each one word, or several that name places."""
    cities = [city.strip() for city in place.partition(",")[0].split("/")]
    return _is_capitals(place) and all(map(_is_lone_city, cities))


def _is_lone_city(city: str) -> bool:
    words = city.split()
    if sum(map(str.isalpha, city)) < SHORTEST_LONE_PLACE or city in NOT_PLACES:
        return False
    named = words[0] in PLACE_OPENERS or words[-1] in PLACE_CLOSERS
    return len(words) == 1 or (len(words) <= MOST_LONE_WORDS and named)


def _is_capitals(place: str) -> bool:
    """Tell a city all in capitals: "WASHINGTON", "ST. LOUIS", "BEIRUT/THE HAGUE", "L'AQUILA, Italy"."""
    city, _, region = place.partition(",")
    words = city.replace("/", " / ").split()
    return (
        0 < len(words) <= MOST_PLACE_WORDS
        and all(_is_capital_word(word) for word in words)
        and any(len(word) > 1 and word[0].isalpha() for word in words)
        and (not region or _is_titled(region))
    )


def _is_capital_word(word: str) -> bool:
    return (
        word == "/"
        or (word.isupper() and not any(map(str.isdigit, word)))
        or word in {"and", "de", "y", "et"}
    )


def _is_titled(place: str) -> bool:
    """Tell words that open with capitals: "Berlin", "Frankfurt am Main", "New York/London"."""
    words = [word for word in re.split(r"[\s/,]+", place) if word]
    return 0 < len(words) <= MOST_PLACE_WORDS and all(
        (word[0].isupper() or word in _LOWER_PLACE_WORDS) and not any(map(str.isdigit, word))
        for word in words
    )
