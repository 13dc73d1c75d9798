"""What a raw string states: an instant, a day, or a month or year alone; or why it states none.

Every form is a whole-string match, so free text around a date is refused.
"""

from __future__ import annotations

import datetime as dt
import re

from digest.dates.months import LONGEST, WORLD, folded
from digest.dates.zones import offset

LATEST_EPOCH = 253_402_300_799
TWO_DIGIT_PIVOT = 50
HALF_DAY = 12
MONTHS_IN_YEAR = 12
MILLISECONDS, MICROSECONDS = 13, 16  # digits

Stated = dt.datetime | dt.date | str

_COMMENT = re.compile(r" ?(?:\([^()]*\)|\[[^\[\]]*\])$")
_HALVES = {"오전": "am", "오후": "pm", "上午": "am", "下午": "pm", "午前": "am", "午後": "pm"}
_CLOCK = (
    r"(?:(?P<before>오전|오후|上午|下午|午前|午後) ?)?"
    r"(?P<hour>[0-9]{1,2})(?:[:.h時时시] ?(?P<minute>[0-9]{2})(?:[:.](?P<second>[0-9]{2})(?:[.,][0-9]+)?)?)"
    r"(?: ?(?P<half>[ap]\.?m\.?))?(?: ?(?:uhr|分))?"
)
_ZONE = (
    r"(?: ?(?P<zone>(?:utc|gmt)?[+-][0-9]{1,2}(?::?[0-9]{2})?(?: ?z| [a-z]{1,5})?"
    r"|[a-z]+/[a-z_+-]+[0-9]*|[a-z]{1,5}))?"
)
_TIME = rf"{_CLOCK}{_ZONE}"
_ISO_TIME = rf"(?:[t ](?:{_TIME}|(?P<bare>[0-9]{{2}})(?P<bare_zone>z|[+-][0-9]{{2}}(?::?[0-9]{{2}})?))?)?"
_LATER = rf"(?:,? (?:at |um |a |as |kl\.? |- |, )?{_TIME})?"
_WEEKDAY = r"(?:[^\W\d_]{2,14}(?:-[^\W\d_]{2,12})?\.?(?:, ?| ))?"
_PACKED = rf"(?:t?(?P<hour>[0-9]{{2}})(?P<minute>[0-9]{{2}})(?P<second>[0-9]{{2}})?{_ZONE})?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.|er|º)?"
_OF = r"[ -](?:de |of |d')?"
_NAME = r"(?P<name>[^\W\d_]{3,12})"
_YEAR = r"(?P<year>[0-9]{4})"

FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form)
    for form in (
        # ISO 8601 and RFC 3339, W3CDTF, basic and extended; weeks and ordinal days
        rf"{_YEAR}-(?P<month>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}}){_ISO_TIME}",
        rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}}){_PACKED}",
        rf"{_YEAR}-?w(?P<week>[0-9]{{2}})-?(?P<weekday>[1-7])(?:[t ]{_TIME})?",
        rf"{_YEAR}-?(?P<yearday>[0-9]{{3}})(?:[t ]{_TIME})?",
        rf"{_YEAR}(?:-(?P<month>[0-9]{{2}}))?",
        # RFC 822, RFC 2822, RFC 850, and people
        rf"{_WEEKDAY}{_DAY}{_OF}{_NAME}\.?,?[ -](?:de |del )?(?P<year>[0-9]{{4}}|[0-9]{{2}})\.?{_LATER}",
        rf"{_WEEKDAY}{_NAME}\.? (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}{_LATER}",
        rf"{_TIME},? {_WEEKDAY}{_DAY}{_OF}{_NAME}\.?,?[ -](?:de )?{_YEAR}",
        rf"{_TIME},? {_WEEKDAY}{_NAME}\.? (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_NAME}\.?,? (?:de |of )?{_YEAR}",
        # asctime and its kin
        rf"{_WEEKDAY}{_NAME} (?P<day>[0-9]{{1,2}}) {_TIME} {_YEAR}",
        # numbers: the dot is for day first; a slash or dash for either
        rf"{_WEEKDAY}(?P<day>[0-9]{{1,2}})\. ?(?P<month>[0-9]{{1,2}})\. ?{_YEAR}{_LATER}",
        rf"{_WEEKDAY}{_YEAR}[/.] ?(?P<month>[0-9]{{1,2}})[/.] ?(?P<day>[0-9]{{1,2}})\.?{_LATER}",
        rf"{_WEEKDAY}(?P<either>[0-9]{{1,2}})/(?P<other>[0-9]{{1,2}})/{_YEAR}{_LATER}",
        rf"(?P<either>[0-9]{{1,2}})-(?P<other>[0-9]{{1,2}})-{_YEAR}{_LATER}",
        # year first, in words
        rf"{_YEAR}\.?[ -]{_NAME}\.?[ -](?P<day>[0-9]{{1,2}})\.?{_LATER}",
        rf"{_YEAR} ?[年년] ?(?P<month>[0-9]{{1,2}}) ?[月월] ?{_DAY} ?[日일](?: ?\([^()]{{1,4}}\))?{_LATER}",
        # Unix seconds, milliseconds or microseconds
        r"(?P<epoch>[0-9]{9,10}|[0-9]{13}|[0-9]{16})(?:\.[0-9]+)?",
    )
)


def stated(raw: str) -> Stated:
    """Read a stated date: an aware instant, a day where no zone is known, else "2012-05" or "2012".

    Raises ValueError with the reason when it states none, or could state several.
    """
    text = _COMMENT.sub("", folded(raw))
    if not text or len(text) > LONGEST:
        raise ValueError("not a date we can read")
    reason = "not a date we can read"
    for form in FORMS:
        if match := form.fullmatch(text):
            try:
                return _built({name: value for name, value in match.groupdict().items() if value})
            except (ValueError, OverflowError) as error:
                reason = _reason(error)
    raise ValueError(reason)


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, DoubtError) else "no such day or time"


class DoubtError(ValueError):
    """A date that could be two days, or that names a month we do not know."""


def _built(parts: dict[str, str]) -> Stated:
    if "epoch" in parts:
        return _of_epoch(parts["epoch"])
    if not parts.keys() & {"day", "week", "yearday", "either"}:
        return _month_or_year(parts)
    day = _day(parts)
    if "bare" in parts:
        parts = {**parts, "hour": parts["bare"], "minute": "0", "zone": parts["bare_zone"]}
    return _moment(day, parts) if "hour" in parts else day


def _of_epoch(digits: str) -> dt.datetime:
    scale = {MILLISECONDS: 1_000, MICROSECONDS: 1_000_000}.get(len(digits), 1)
    return dt.datetime.fromtimestamp(min(int(digits) // scale, LATEST_EPOCH), dt.UTC)


def _month_or_year(parts: dict[str, str]) -> str:
    if not parts.keys() & {"name", "month"}:
        return parts["year"]
    first = dt.date(int(parts["year"]), _month(parts), 1)
    return first.isoformat()[:7]


def _day(parts: dict[str, str]) -> dt.date:
    year = _year(parts["year"])
    if "week" in parts:
        return dt.date.fromisocalendar(year, int(parts["week"]), int(parts["weekday"]))
    if "yearday" in parts:
        day = dt.date(year, 1, 1) + dt.timedelta(days=int(parts["yearday"]) - 1)
        if day.year != year:
            raise ValueError("the year has no such day")
        return day
    if "either" in parts:
        return _slashed(year, int(parts["either"]), int(parts["other"]))
    return dt.date(year, _month(parts), int(parts["day"]))


def _month(parts: dict[str, str]) -> int:
    if "month" in parts:
        return int(parts["month"])
    if parts["name"] not in WORLD:
        raise DoubtError("not a date we can read")
    return WORLD[parts["name"]]


def _year(digits: str) -> int:
    """RFC 2822 section 4.3: two digits below 50 are of this century."""
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004  two digits are two digits
        return year
    return year + (2000 if year < TWO_DIGIT_PIVOT else 1900)


def _slashed(year: int, either: int, other: int) -> dt.date:
    """Only one reading may be possible: 20/11 is, 10/11 is not, 11/11 is again."""
    if either == other or other > MONTHS_IN_YEAR:
        return dt.date(year, either, other)
    if either <= MONTHS_IN_YEAR:
        raise DoubtError("could be two days: day or month first")
    return dt.date(year, other, either)


def _moment(day: dt.date, parts: dict[str, str]) -> dt.datetime | dt.date:
    clock = _clock(parts)
    east = offset(parts.get("zone", ""))
    if east is None:
        return day
    return dt.datetime.combine(day, dt.time(), dt.UTC) + clock - east


def _clock(parts: dict[str, str]) -> dt.timedelta:
    """Time since midnight; ISO's 24:00 and a leap second included, anything else past the edge an error."""
    hour, minute, second = int(parts["hour"]), int(parts["minute"]), int(parts.get("second", "0"))
    half = parts.get("half") or _HALVES.get(parts.get("before", ""), "")
    if half:
        if not 1 <= hour <= HALF_DAY:
            raise ValueError("no such hour before or after noon")
        hour = hour % HALF_DAY + (HALF_DAY if half.startswith("p") else 0)
    clock = dt.timedelta(hours=hour, minutes=minute, seconds=min(second, 59))
    if minute > 59 or second > 60 or clock > dt.timedelta(days=1):  # noqa: PLR2004  a clock's edges
        raise ValueError("no such time of day")
    return clock
