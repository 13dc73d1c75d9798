from __future__ import annotations

import datetime as dt

import pytest

from digest import dates
from digest.model import PartialDate

NOW = dt.datetime(2026, 11, 22, 10, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("Fri, 20 Nov 2026 06:30:00 +0100 (CET)", "2026-11-20T05:30:00Z"),
        ("20 Nov 26 06:30 EST", "2026-11-20T11:30:00Z"),
        ("Fri, 20 Nov 2026 06:30:00 GMT", "2026-11-20T06:30:00Z"),
        ("2026-11-20T06:30:00Z", "2026-11-20T06:30:00Z"),
        ("2026-11-20t06:30:00.123+05:30", "2026-11-20T01:00:00Z"),
        ("2026-11-20T06:30:00+0530", "2026-11-20T01:00:00Z"),
        ("2026-11-20 06:30:00 IST", "2026-11-20T01:00:00Z"),
        ("20 Nov 2026 06:30:00 −0530", "2026-11-20T12:00:00Z"),
        ("20261120T063000Z", "2026-11-20T06:30:00Z"),
        ("Fri Nov 20 06:30:00 UTC 2026", "2026-11-20T06:30:00Z"),
        ("Nov. 20, 2026 6:30 p.m. EST", "2026-11-20T23:30:00Z"),
        ("2026-11-20T24:00:00Z", "2026-11-21T00:00:00Z"),
        ("2026-11-20T23:59:60Z", "2026-11-20T23:59:59Z"),
        ("1763620200", "2025-11-20T06:30:00Z"),
        ("1763620200000", "2025-11-20T06:30:00Z"),
    ],
)
def test_an_instant_is_read_in_utc(raw: str, value: str) -> None:
    assert PartialDate(value=value, precision="minute", evidence="feed") == dates.parse(raw, "feed", NOW)


@pytest.mark.parametrize(
    "raw",
    [
        "2026-11-20",
        "20261120",
        "2026-324",
        "2026-W47-5",
        "20 November 2026",
        "20. November 2026",
        "20 de noviembre de 2026",
        "Vendredi 20 novembre 2026 à 06:30",
        "20 novembro 2026",
        "November 20th, 2026",
        "20.11.2026, 08:15 Uhr",
        "20/11/2026",
        "2026/11/20",
        "2026年11月20日",
        "2026-11-20 06:30",
        "Fri, 20 Nov 2026 06:30:00 XYZ",
        "2026-11-20T06:30:00+99:00",
    ],
)
def test_without_a_known_zone_only_the_day_is_kept(raw: str) -> None:
    assert PartialDate(value="2026-11-20", precision="day", evidence="meta") == dates.parse(raw, "meta", NOW)


@pytest.mark.parametrize(
    "raw",
    [
        "", "yesterday", "10/11/2026", "12026-11-20", "-2026-11-20", "2026-02-30", "2026-11-20T25:00:00Z",
        "1989-12-31", "2026-11-26", "2030-01-01T00:00:00Z", "Published on 20 November 2026 by the editor",
        "0000-00-00", "2026-366", "20 Foo 2026", "9999999999999", "２０２６", "Nov 20, 2026 13:30 pm GMT",
        "x" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_usable_date_is_refused(raw: str) -> None:
    assert dates.parse(raw, "feed", NOW) is None


def test_a_date_up_to_48_hours_ahead_is_kept_as_now() -> None:
    ahead = dates.parse("2026-11-23T12:00:00Z", "feed", NOW)
    assert PartialDate(value="2026-11-22T10:00:00Z", precision="minute", evidence="feed") == ahead
    tomorrow = dates.parse("2026-11-23", "feed", NOW)
    assert PartialDate(value="2026-11-22", precision="day", evidence="feed") == tomorrow


def test_a_day_sorts_at_its_noon_and_a_date_without_year_not_at_all() -> None:
    day = PartialDate(value="2026-11-20", precision="day", evidence="feed")
    assert dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC) == dates.instant(day)
    assert dates.instant(dates.month_day(5, 31, "dateline")) is None
    assert dates.instant(None) is None


@pytest.mark.parametrize(
    ("month", "day", "issue", "value"),
    [
        (5, 31, dt.date(2012, 5, 31), "2012-05-31"),
        (4, 16, dt.date(2012, 5, 31), "2012-04-16"),
        (4, 15, dt.date(2012, 5, 31), None),
        (6, 1, dt.date(2012, 5, 31), None),
        (12, 30, dt.date(2013, 1, 5), "2012-12-30"),
        (2, 29, dt.date(2013, 3, 5), None),
        (2, 29, dt.date(2012, 3, 5), "2012-02-29"),
    ],
)
def test_a_year_is_supplied_only_within_45_days(
    month: int, day: int, issue: dt.date, value: str | None
) -> None:
    found = dates.with_year(dates.month_day(month, day, "dateline"), issue)
    expected = value and PartialDate(value=value, precision="day", evidence="dateline", inferred=True)
    assert expected == found


def test_a_date_with_a_year_keeps_it() -> None:
    day = PartialDate(value="2001-01-01", precision="day", evidence="feed")
    assert day == dates.with_year(day, dt.date(2012, 5, 31))


def test_no_year_has_the_31st_of_june() -> None:
    with pytest.raises(ValueError, match="day"):
        dates.month_day(6, 31, "text")


def test_a_timestamp_comes_back() -> None:
    east = dt.datetime(2012, 5, 31, 23, 59, 59, 5, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert dates.timestamp(east) == "2012-05-31T21:59:59Z"
    assert dt.datetime(2012, 5, 31, 21, 59, 59, tzinfo=dt.UTC) == dates.from_timestamp("2012-05-31T21:59:59Z")
    assert PartialDate(value="2012-05-31T21:59:59Z", precision="minute", evidence="url") == dates.of_instant(
        east, "url"
    )
