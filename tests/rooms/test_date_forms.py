"""Every form of date that is read, with who uses or fixes it; every name of a month against CLDR."""

from __future__ import annotations

import datetime as dt

import babel
import pytest

from digest import dates
from digest.dates.months import WORLD, folded
from digest.edit.fresh import stale
from digest.edit.window import Window

NOW = dt.datetime(2026, 11, 22, 10, 0, tzinfo=dt.UTC)
NOON = "2026-11-20T12:34:56Z"
FORMS = [
    ("RFC 822, section 5", "20 Nov 26 12:34:56 GMT", NOON),
    ("RFC 822, without seconds", "Fri, 20 Nov 26 12:34 UT", "2026-11-20T12:34:00Z"),
    ("RFC 822, section 5.1", "Fri, 20 Nov 2026 07:34:56 EST", NOON),
    ("RFC 822, section 5.1", "Fri, 20 Nov 2026 04:34:56 PST", NOON),
    ("RFC 822, without a zone", "Fri, 20 Nov 2026 12:34:56", "2026-11-20"),
    ("RFC 5322, section 4.3: a military letter says nothing", "Fri, 20 Nov 2026 12:34:56 A", "2026-11-20"),
    ("RFC 5322, section 3.3: +0000", "Fri, 20 Nov 2026 12:34:56 +0000", NOON),
    ("RFC 5322, section 3.3: -0000", "Fri, 20 Nov 2026 12:34:56 -0000", NOON),
    ("RFC 5322, comment", "Fri, 20 Nov 2026 13:34:56 +0100 (CET)", NOON),
    ("RFC 5322, no space after the comma", "Fri,20 Nov 2026 13:34:56 +0100", NOON),
    ("offset and name", "Fri, 20 Nov 2026 13:34:56 +0100 CET", NOON),
    ("RFC 850", "Friday, 20-Nov-26 12:34:56 GMT", NOON),
    ("RFC 9110, section 5.6.7: asctime", "Fri Nov 20 12:34:56 2026", "2026-11-20"),
    ("date(1)", "Fri Nov 20 12:34:56 UTC 2026", NOON),
    ("JavaScript Date", "Fri Nov 20 2026 13:34:56 GMT+0100 (Central European Standard Time)", NOON),
    ("RFC 3339, section 5.6", "2026-11-20T12:34:56Z", NOON),
    ("RFC 3339, small letters", "2026-11-20t12:34:56z", NOON),
    ("RFC 3339, a space", "2026-11-20 18:04:56+05:30", NOON),
    ("RFC 3339, fractions", "2026-11-20T12:34:56.999999Z", NOON),
    ("RFC 9557: time zone suffix", "2026-11-20T18:04:56+05:30[Asia/Kolkata]", NOON),
    ("ISO 8601: comma", "2026-11-20T12:34:56,789Z", NOON),
    ("ISO 8601: hours alone", "2026-11-20T12Z", "2026-11-20T12:00:00Z"),
    ("ISO 8601: offset of hours", "2026-11-20T13:34:56+01", NOON),
    ("ISO 8601: end of the day", "2026-11-20T24:00:00Z", "2026-11-21T00:00:00Z"),
    ("ISO 8601: leap second", "2026-11-20T23:59:60Z", "2026-11-20T23:59:59Z"),
    ("ISO 8601: basic", "20261120T123456Z", NOON),
    ("ISO 8601: basic, a day", "20261120", "2026-11-20"),
    ("ISO 8601: week", "2026-W47-5", "2026-11-20"),
    ("ISO 8601: week, basic", "2026W475T12:34:56Z", NOON),
    ("ISO 8601: ordinal", "2026-324", "2026-11-20"),
    ("ISO 8601: ordinal, basic", "2026324", "2026-11-20"),
    ("W3CDTF: minutes", "2026-11-20T12:34Z", "2026-11-20T12:34:00Z"),
    ("W3CDTF: day", "2026-11-20", "2026-11-20"),
    ("a zone twice", "2026-11-20T12:34:56+00:00Z", NOON),
    ("a zone by its place", "Fri, 20 Nov 2026 12:34:56 Europe/Paris", "2026-11-20"),
    ("a zone nobody fixed", "Fri, 20 Nov 2026 12:34:56 XYZ", "2026-11-20"),
    ("UTC and an offset", "20 Nov 2026 14:34:56 UTC+0200", NOON),
    ("a typographic minus", "2026-11-20T07:34:56−05:00", NOON),
    ("a typographic hyphen", "2026‐11‐20", "2026-11-20"),
    ("full-width digits", "２０２６-１１-２０", "2026-11-20"),
    ("Arabic digits", "٢٠٢٦-١١-٢٠", "2026-11-20"),
    ("Unix seconds", "1795178096", NOON),
    ("Unix milliseconds", "1795178096000", NOON),
    ("Unix microseconds", "1795178096000000", NOON),
    ("Unix seconds with a fraction", "1795178096.25", NOON),
    ("SQL Server", "2026-11-20 12:34:56.0", "2026-11-20"),
    ("Perforce", "Fri, 2026/11/20 07:34:56 EST", NOON),
    ("AP style", "Nov. 20, 2026 1:34 p.m. EST", "2026-11-20T18:34:00Z"),
    ("time first", "12:34 UTC, 20 November 2026", "2026-11-20T12:34:00Z"),
    ("time first, American", "6:34 PM, Nov 20 2026", "2026-11-20"),
    ("German", "Freitag, 20. November 2026, 12:34 Uhr", "2026-11-20"),
    ("French", "ven., 20 nov. 2026 13:34:56 +0100", NOON),
    ("French", "vendredi 20 novembre 2026 à 13h34", "2026-11-20"),
    ("Spanish", "viernes, 20 de noviembre de 2026", "2026-11-20"),
    ("Portuguese", "sexta-feira, 20 de novembro de 2026 às 12:34", "2026-11-20"),
    ("Polish", "pt, 20 lut 2026 13:34:56 +0100", "2026-02-20T12:34:56Z"),
    ("Czech", "pátek 20. února 2026", "2026-02-20"),
    ("Russian", "Пт, 20 ноя 2026 15:34:56 +0300", NOON),
    ("Ukrainian", "20 листопада 2026, 12:34", "2026-11-20"),
    ("Swedish", "fredag 20 november 2026 kl. 12:34", "2026-11-20"),
    ("Finnish", "perjantai 20. marraskuuta 2026", "2026-11-20"),
    ("Turkish", "20 Kasım 2026 12:34", "2026-11-20"),
    ("Greek", "Παρ, 20 Νοε 2026 12:34:56 GMT", NOON),
    ("Hungarian", "2026. november 20.", "2026-11-20"),
    ("Arabic", "20 نوفمبر 2026", "2026-11-20"),
    ("Japanese", "2026年11月20日 (金) 午後6:34", "2026-11-20"),
    ("Korean", "2026년 11월 20일 오후 06:34:56", "2026-11-20"),
    ("dots", "20.11.2026 12:34", "2026-11-20"),
    ("slashes, only one reading", "11/20/2026", "2026-11-20"),
    ("dashes, only one reading", "20-11-2026", "2026-11-20"),
]
REFUSED = [
    ("2026-02-30", "no such day or time"),
    ("Mon, 30 Feb 2026 12:00:00 GMT", "no such day or time"),
    ("2026-11-20T24:00:01Z", "no such day or time"),
    ("2026-11-20T12:60:00Z", "no such day or time"),
    ("0000-00-00 00:00:00", "no such day or time"),
    ("2026-W54-1", "no such day or time"),
    ("2025-366", "no such day or time"),
    ("13:30 pm, 20 November 2026", "no such day or time"),
    ("10/11/2026", "could be two days: day or month first"),
    ("10-11-2026", "could be two days: day or month first"),
    ("0", "not a date we can read"),
    ("Thu, 01 Jan 1970 00:00:00 GMT", "before 1990"),
    ("Mon, 01 Jan 0001 00:00:00 +0000", "before 1990"),
    ("000000001", "before 1990"),
    ("1 Jan 69", "before 1990"),
    ("1989", "before 1990"),
    ("2026-11-25", "more than 48 hours ahead"),
    ("2026-11-24T10:00:01Z", "more than 48 hours ahead"),
    ("9999-12-31T23:59:59Z", "more than 48 hours ahead"),
    ("2027", "more than 48 hours ahead"),
    ("12026-11-20", "not a date we can read"),
    ("-2026-11-20", "not a date we can read"),
    ("20 listopada 2026", "not a date we can read"),
    ("20.11.26", "not a date we can read"),
    ("Fri, 20 Nov 126 12:00:00 GMT", "not a date we can read"),
    ("20 Foo 2026", "not a date we can read"),
    ("3 hours ago", "not a date we can read"),
    ("Published on 20 November 2026 by the editor", "not a date we can read"),
    ("--11-20", "not a date we can read"),
]
# What `WORLD` names.
LANGUAGES = "en de fr es it pt nl sv da nb fi et pl cs sk hr sl ru uk bg tr el hu ro ca id ar he"


@pytest.mark.parametrize(("form", "raw", "value"), FORMS)
def test_every_form_is_read(form: str, raw: str, value: str) -> None:
    found = dates.parse(raw, "feed", NOW)
    assert (found.value if found else None) == value, form
    assert found
    assert found.evidence == "feed"
    assert dates.refusal(raw, NOW) is None


@pytest.mark.parametrize(("raw", "reason"), REFUSED)
def test_what_is_refused_has_a_reason(raw: str, reason: str) -> None:
    assert dates.parse(raw, "feed", NOW) is None
    assert dates.refusal(raw, NOW) == reason


def test_nothing_stated_needs_no_reason() -> None:
    assert dates.refusal(" ", NOW) is None


@pytest.mark.parametrize(
    ("raw", "value", "last"),
    [
        ("2012", "2012", dt.date(2012, 12, 31)),
        ("2012-02", "2012-02", dt.date(2012, 2, 29)),
        ("Dezember 2011", "2011-12", dt.date(2011, 12, 31)),
        ("mars 2012", "2012-03", dt.date(2012, 3, 31)),
    ],
)
def test_a_month_or_a_year_alone_dates_nothing_but_tells_what_is_old(
    raw: str, value: str, last: dt.date
) -> None:
    found = dates.parse_partial(raw, "feed", NOW)
    assert found
    assert (found.value, found.precision, dates.last_day(found)) == (value, "unknown", last)
    assert dates.parse(raw, "feed", NOW) is None
    assert dates.instant(found) is None
    window = Window(start=NOW - dt.timedelta(days=7), end=NOW)
    assert (stale(found, window) or "").startswith(f"dated {value}, before")
    assert stale(dates.parse_partial("2026-11", "feed", NOW), window) is None


@pytest.mark.parametrize("language", LANGUAGES.split())
def test_months_are_named_as_in_cldr(language: str) -> None:
    months = babel.Locale.parse(language).months
    named = [
        (folded(name).strip("."), number)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in months[context][width].items()
    ]
    wrong = [(name, number) for name, number in named if WORLD.get(name, number) != number]
    assert wrong == []
    wide = {folded(name) for context in months.values() for name in context["wide"].values()}
    assert {name for name in wide if name.isalpha()} - WORLD.keys() <= {"listopad", "listopada"}
