"""The clock, read once a run: what time it is for this issue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from digest.errors import ConfigError

EPOCH = "SOURCE_DATE_EPOCH"


def now(date: dt.date | None, timezone: str, environment: Mapping[str, str]) -> dt.datetime:
    """Give the run's one instant, aware UTC, to the whole second.

    A `date` means the last second of that day in the site's `timezone`, and beats
    SOURCE_DATE_EPOCH in `environment`, which beats the system's clock. Raises `ConfigError` for a
    zone or an epoch that is none.
    """
    zone = _zone(timezone)
    if date is not None:
        return _last_second(date, zone)
    if environment.get(EPOCH):
        return _from_epoch(environment[EPOCH])
    return dt.datetime.now(dt.UTC).replace(microsecond=0)  # noqa: TID251  this is the one reader of the clock


def local_date(now: dt.datetime, timezone: str) -> dt.date:
    """Give the day `now` falls on where the site lives: the issue's date."""
    return now.astimezone(_zone(timezone)).date()


def _zone(timezone: str) -> ZoneInfo:
    try:
        return ZoneInfo(timezone)
    except (KeyError, ValueError, OSError) as error:
        raise ConfigError(
            f"[site] timezone: “{timezone}” is no time zone we know; "
            "give a name such as “Europe/Berlin” or “UTC”."
        ) from error


def _last_second(date: dt.date, zone: ZoneInfo) -> dt.datetime:
    """Give the second before the next local midnight, also on a day that is not 24 hours long."""
    try:
        midnight = dt.datetime.combine(date + dt.timedelta(days=1), dt.time(), zone)
        return midnight.astimezone(dt.UTC) - dt.timedelta(seconds=1)
    except OverflowError as error:
        raise ConfigError(f"--date {date}: this day is outside the calendar we can count with.") from error


def _from_epoch(value: str) -> dt.datetime:
    try:
        return dt.datetime.fromtimestamp(int(value), dt.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ConfigError(f"{EPOCH}: “{value}” is not a whole number of seconds since 1970.") from error
