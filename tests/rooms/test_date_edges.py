from __future__ import annotations

import datetime as dt

from digest import dates
from digest.model import PartialDate

NOW = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)


def day(raw: str) -> str | None:
    found = dates.parse(raw, "feed", NOW)
    return found.value if found else None


def test_a_slashed_date_counts_only_when_it_can_be_read_in_one_way() -> None:
    assert ("2026-11-11", "2026-11-19", "2026-11-19") == (
        day("11/11/2026"),
        day("11/19/2026"),
        day("19/11/2026"),
    )
    assert (None, None) == (day("10/11/2026"), day("13/13/2026"))


def test_an_unknown_date_is_given_no_year() -> None:
    unknown = PartialDate(value="", precision="unknown", evidence="text")
    assert dates.with_year(unknown, NOW.date()) is None
    assert dates.instant(unknown) is None


def test_a_day_a_little_ahead_is_today_and_further_ahead_none() -> None:
    assert ("2026-11-20", "2026-11-20", None) == (day("2026-11-21"), day("2026-11-22"), day("2026-11-23"))
    assert (None, "1990-01-01") == (day("1989-12-31"), day("1990-01-01"))
