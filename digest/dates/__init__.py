"""Dates as far as a source states them: our own ladder over the raw string, and nothing guessed.

Slashed dates whose day and month could be swapped are refused. An unknown zone name is unknown: the
day stays, the time goes.
"""

from digest.dates.address import in_address
from digest.dates.months import MONTH_NAMES, MONTHS, month_number
from digest.dates.partial import (
    from_timestamp,
    instant,
    last_day,
    month_day,
    of_instant,
    timestamp,
    with_year,
)
from digest.dates.resolved import AHEAD, EARLIEST, parse, parse_partial, refusal
from digest.dates.zones import ZONES

__all__ = [
    "AHEAD",
    "EARLIEST",
    "MONTHS",
    "MONTH_NAMES",
    "ZONES",
    "from_timestamp",
    "in_address",
    "instant",
    "last_day",
    "month_day",
    "month_number",
    "of_instant",
    "parse",
    "parse_partial",
    "refusal",
    "timestamp",
    "with_year",
]
