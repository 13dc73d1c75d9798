"""Dates as far as a source states them: our own ladder over the raw string, and nothing guessed.

Every form is a whole-string match, so free text around a date is refused. Slashed dates whose day
and month could be swapped are refused. An unknown zone name is unknown: the day stays, the time goes.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from digest.model import Evidence, PartialDate

EARLIEST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
AHEAD = dt.timedelta(hours=48)
LOOK_BACK_DAYS = 45
LONGEST = 100
LATEST_EPOCH = 253_402_300_799
MILLISECOND_DIGITS = 13
TWO_DIGIT_PIVOT = 50
HALF_DAY = 12
MONTHS_IN_YEAR = 12
STAMP = "%Y-%m-%dT%H:%M:%SZ"

# English, German, French, Spanish, Italian, Portuguese, Dutch; accents folded away.
MONTH_NAMES: tuple[str, ...] = (
    "jan january januar jaenner janner janvier enero ene gennaio gen janeiro januari",
    "feb february februar fevrier fevr fev febrero febbraio fevereiro februari",
    "mar march marz maerz mars marzo marco maart mrt mrz",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "jun june juni juin junio giugno giu junho",
    "jul july juli juillet juil julio luglio lug julho",
    "aug august aout agosto ago augustus",
    "sep sept september septembre septiembre settembre set setembro",
    "oct october oktober okt octobre octubre ottobre ott outubro out",
    "nov november novembre noviembre novembro",
    "dec december dezember dez decembre diciembre dic dicembre dezembro",
)
MONTHS: dict[str, int] = {name: i for i, names in enumerate(MONTH_NAMES, start=1) for name in names.split()}

# Hours east of UTC. RFC 822 fixes the North American names; for the rest, what feeds mean by them
# (IST is India, BST is Britain). A name that is not here is unknown, never UTC.
ZONE_NAMES = """
0 UTC GMT UT Z WET | 1 WEST CET MEZ MET BST WAT | 2 CEST MESZ MEST EET SAST CAT | 3 EEST MSK EAT TRT
3.5 IRST | 4 GST SAMT | 4.5 AFT | 5 PKT YEKT UZT | 5.5 IST SLST | 5.75 NPT | 6.5 MMT | 7 WIB ICT
8 HKT SGT MYT PHT AWST WITA | 9 JST KST WIT | 9.5 ACST | 10 AEST | 10.5 ACDT | 11 AEDT
12 NZST | 13 NZDT | -2.5 NDT | -3 BRT ART ADT UYT | -3.5 NST | -4 EDT AST CLT VET | -5 EST CDT PET COT
-6 CST MDT | -7 MST PDT | -8 PST AKDT | -9 AKST | -10 HST
"""
ZONES: dict[str, dt.timedelta] = {
    name: dt.timedelta(hours=float(row.split()[0]))
    for row in ZONE_NAMES.replace("\n", "|").split("|")
    if row.strip()
    for name in row.split()[1:]
}

_CLOCK = (
    r"(?P<hour>[0-9]{1,2})[:.h](?P<minute>[0-9]{2})(?:[:.](?P<second>[0-9]{2})(?:[.,][0-9]+)?)?"
    r"(?: ?(?P<half>[ap]\.?m\.?))?(?: ?uhr)?"
)
_ZONE = r"(?: ?(?P<zone>(?:utc|gmt)?[+-][0-9]{1,2}(?::?[0-9]{2})?|[a-z]{1,5}))?"
_TIME = rf"{_CLOCK}{_ZONE}"
_LATER = rf"(?:,? (?:at |um |a |, )?{_TIME})?"
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,? )?"
_PACKED = rf"(?:t?(?P<hour>[0-9]{{2}})(?P<minute>[0-9]{{2}})(?P<second>[0-9]{{2}})?{_ZONE})?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.|er|º)?"
_OF = r"[ -](?:de |of )?"
_NAME = r"(?P<name>[^\W\d_]{3,12})"

FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form)
    for form in (
        rf"(?P<year>[0-9]{{4}})-(?P<month>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}})(?:[t ]{_TIME})?",
        rf"(?P<year>[0-9]{{4}})(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}}){_PACKED}",
        rf"(?P<year>[0-9]{{4}})-?w(?P<week>[0-9]{{2}})-?(?P<weekday>[1-7])(?:[t ]{_TIME})?",
        rf"(?P<year>[0-9]{{4}})-(?P<yearday>[0-9]{{3}})(?:[t ]{_TIME})?",
        rf"{_WEEKDAY}{_DAY}{_OF}{_NAME}\.?,?[ -](?:de )?(?P<year>[0-9]{{4}}|[0-9]{{2}}){_LATER}",
        rf"{_WEEKDAY}{_NAME}\.? (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<year>[0-9]{{4}}){_LATER}",
        rf"{_WEEKDAY}{_NAME} (?P<day>[0-9]{{1,2}}) {_TIME} (?P<year>[0-9]{{4}})",
        rf"(?P<day>[0-9]{{1,2}})\. ?(?P<month>[0-9]{{1,2}})\. ?(?P<year>[0-9]{{4}}){_LATER}",
        rf"(?P<year>[0-9]{{4}})[/.](?P<month>[0-9]{{1,2}})[/.](?P<day>[0-9]{{1,2}}){_LATER}",
        rf"(?P<either>[0-9]{{1,2}})/(?P<other>[0-9]{{1,2}})/(?P<year>[0-9]{{4}}){_LATER}",
        rf"(?P<year>[0-9]{{4}}) ?[年년] ?(?P<month>[0-9]{{1,2}}) ?[月월] ?{_DAY} ?[日일]{_LATER}",
        r"(?P<epoch>[0-9]{10}|[0-9]{13})",
    )
)


def parse(raw: str, evidence: Evidence, now: dt.datetime) -> PartialDate | None:
    """Read a stated date: None when it is none, is ambiguous, or lies outside [1990, now + 48 h].

    A date up to 48 h ahead of `now` is kept as `now`. Without a known zone only the day is kept.
    """
    found = _stated(raw)
    if found is None:
        return None
    if isinstance(found, dt.datetime):
        return _instant_within(found, evidence, now)
    return _day_within(found, evidence, now)


def month_day(month: int, day: int, evidence: Evidence) -> PartialDate:
    """Make a date that names no year; ValueError when no year has such a day."""
    leap = dt.date(2000, month, day)
    return PartialDate(value=leap.strftime("%m-%d"), precision="month-day", evidence=evidence)


def month_number(word: str) -> int | None:
    """Give the month 1–12 that a name or abbreviation stands for in the languages we know."""
    return MONTHS.get(_folded(word).strip(". "))


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
    return dt.datetime.strptime(text, STAMP).replace(tzinfo=dt.UTC)


def _stated(raw: str) -> dt.datetime | dt.date | None:
    text = _folded(raw)
    if not text or len(text) > LONGEST:
        return None
    for form in FORMS:
        if match := form.fullmatch(text):
            return _built({name: value for name, value in match.groupdict().items() if value is not None})
    return None


def _folded(raw: str) -> str:
    """Lower case, no accents, one kind of space and minus, no trailing comment as in "+0100 (CET)"."""
    text = unicodedata.normalize("NFKD", raw[: 2 * LONGEST]).casefold().replace("\u2212", "-")
    text = "".join(char for char in text if not unicodedata.combining(char))
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    return re.sub(r" ?\([^()]*\)$", "", text)


def _built(parts: dict[str, str]) -> dt.datetime | dt.date | None:
    try:
        if "epoch" in parts:
            return _of_epoch(parts["epoch"])
        day = _day(parts)
        return _moment(day, parts) if day and "hour" in parts else day
    except (ValueError, OverflowError):
        return None


def _of_epoch(digits: str) -> dt.datetime:
    seconds = int(digits) // 1000 if len(digits) == MILLISECOND_DIGITS else int(digits)
    return dt.datetime.fromtimestamp(min(seconds, LATEST_EPOCH), dt.UTC)


def _day(parts: dict[str, str]) -> dt.date | None:
    year = _year(parts["year"])
    if "week" in parts:
        return dt.date.fromisocalendar(year, int(parts["week"]), int(parts["weekday"]))
    if "yearday" in parts:
        day = dt.date(year, 1, 1) + dt.timedelta(days=int(parts["yearday"]) - 1)
        return day if day.year == year else None
    if "either" in parts:
        return _slashed(year, int(parts["either"]), int(parts["other"]))
    month = month_number(parts["name"]) if "name" in parts else int(parts["month"])
    return dt.date(year, month, int(parts["day"])) if month else None


def _year(digits: str) -> int:
    """RFC 2822 section 4.3: two digits below 50 are of this century."""
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004  two digits are two digits
        return year
    return year + (2000 if year < TWO_DIGIT_PIVOT else 1900)


def _slashed(year: int, either: int, other: int) -> dt.date | None:
    """Only one reading may be possible: 20/11 is, 10/11 is not, 11/11 is again."""
    if either == other or other > MONTHS_IN_YEAR:
        return dt.date(year, either, other)
    return dt.date(year, other, either) if either > MONTHS_IN_YEAR else None


def _moment(day: dt.date, parts: dict[str, str]) -> dt.datetime | dt.date:
    clock = _clock(parts)
    offset = _offset(parts.get("zone", ""))
    if offset is None:
        return day
    midnight = dt.datetime.combine(day, dt.time(), dt.UTC)
    return midnight + clock - offset


def _clock(parts: dict[str, str]) -> dt.timedelta:
    """Time since midnight; ISO's 24:00 and a leap second included, anything else past the edge an error."""
    hour, minute, second = int(parts["hour"]), int(parts["minute"]), int(parts.get("second", "0"))
    if "half" in parts:
        if not 1 <= hour <= HALF_DAY:
            raise ValueError("no such hour before or after noon")
        hour = hour % HALF_DAY + (HALF_DAY if parts["half"].startswith("p") else 0)
    clock = dt.timedelta(hours=hour, minutes=minute, seconds=min(second, 59))
    if minute > 59 or second > 60 or clock > dt.timedelta(days=1):  # noqa: PLR2004  a clock's edges
        raise ValueError("no such time of day")
    return clock


def _offset(zone: str) -> dt.timedelta | None:
    if zone.upper() in ZONES:
        return ZONES[zone.upper()]
    match = re.fullmatch(r"(?:utc|gmt)?([+-])([0-9]{1,2}):?([0-9]{2})?", zone)
    if not match:
        return None
    size = dt.timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if size > dt.timedelta(hours=14):
        return None
    return -size if match[1] == "-" else size


def _instant_within(moment: dt.datetime, evidence: Evidence, now: dt.datetime) -> PartialDate | None:
    if not EARLIEST <= moment <= now + AHEAD:
        return None
    return of_instant(min(moment, now), evidence)


def _day_within(day: dt.date, evidence: Evidence, now: dt.datetime) -> PartialDate | None:
    if not EARLIEST.date() <= day <= (now + AHEAD).date():
        return None
    kept = min(day, now.astimezone(dt.UTC).date())
    return PartialDate(value=kept.isoformat(), precision="day", evidence=evidence)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
