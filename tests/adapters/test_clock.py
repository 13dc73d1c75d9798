from __future__ import annotations

import datetime as dt

import pytest

from digest.adapters.clock import local_date, now
from digest.errors import ConfigError

DAY = dt.date(2012, 5, 31)


def utc(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[arg-type,misc]


def test_a_date_is_its_last_second_where_the_site_lives() -> None:
    assert now(DAY, "UTC", {}) == utc(2012, 5, 31, 23, 59, 59)
    assert now(DAY, "Asia/Karachi", {}) == utc(2012, 5, 31, 18, 59, 59)
    assert now(DAY, "America/New_York", {}) == utc(2012, 6, 1, 3, 59, 59)


def test_a_date_beats_the_epoch_and_the_epoch_the_clock() -> None:
    assert now(DAY, "UTC", {"SOURCE_DATE_EPOCH": "86400"}) == utc(2012, 5, 31, 23, 59, 59)
    assert now(None, "UTC", {"SOURCE_DATE_EPOCH": "86400"}) == utc(1970, 1, 2)


def test_the_clock_is_aware_and_whole() -> None:
    moment = now(None, "Europe/Berlin", {})
    assert moment.tzinfo is dt.UTC
    assert moment.microsecond == 0


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/Berlin", dt.date(2026, 3, 29)),
        ("Europe/Berlin", dt.date(2026, 10, 25)),
        ("Pacific/Apia", dt.date(2011, 12, 29)),
        ("America/Sao_Paulo", dt.date(2018, 11, 3)),
        ("Africa/Cairo", dt.date(2023, 4, 27)),
        ("Asia/Kolkata", dt.date(2024, 2, 29)),
        ("Pacific/Kiritimati", dt.date(2038, 1, 19)),
    ],
)
def test_the_last_second_is_of_that_very_day_when_clocks_shift(zone: str, day: dt.date) -> None:
    moment = now(day, zone, {})
    assert local_date(moment, zone) == day
    assert local_date(moment + dt.timedelta(seconds=1), zone) > day


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd", "/etc/localtime", "Europe/Berlin\0"])
def test_no_zone(zone: str) -> None:
    with pytest.raises(ConfigError, match="time zone"):
        now(DAY, zone, {})


@pytest.mark.parametrize("epoch", ["soon", "1.5", "9" * 30])
def test_no_epoch(epoch: str) -> None:
    with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH"):
        now(None, "UTC", {"SOURCE_DATE_EPOCH": epoch})


def test_the_end_of_the_calendar() -> None:
    with pytest.raises(ConfigError, match="9999-12-31"):
        now(dt.date(9999, 12, 31), "UTC", {})
