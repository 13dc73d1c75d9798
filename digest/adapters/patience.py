"""Patience: an address that asked us to wait is not asked before."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from digest.adapters.evidence import Evidence
from digest.dates import from_timestamp, timestamp
from digest.model import Failure
from digest.urls import article_key
from digest.urls.domain import domain

LONGEST = dt.timedelta(days=2)
# A nightly run is never to the second: who asks for a day must not lose the next night too.
LONG = dt.timedelta(hours=12)
GRACE = dt.timedelta(hours=1)
_WAIT = re.compile(r"(http (?:429|503)), retry after (.+)")


def noted(evidence: Evidence, url: str, failure: Failure, now: dt.datetime) -> Failure:
    """Remember how long not to ask again, if the answer says so, and say it in the failure."""
    found = _WAIT.fullmatch(failure.reason)
    wait = _seconds(found[2], now) if found else None
    if found and wait:
        until = now + min(wait, LONGEST)
        asked = f"{found[1]}, asked to wait until {timestamp(until)}"
        _pause(evidence, url, asked, until - GRACE if wait > LONG else until, now)
    return failure


def _pause(evidence: Evidence, url: str, asked: str, until: dt.datetime, now: dt.datetime) -> None:
    """Leave an address alone, and its whole domain once two of its addresses asked for it."""
    evidence.pause(url, asked, until, now)
    place, name = domain(url), article_key(url)
    first = evidence.paused(f"first of {place}")
    if first is None or now >= from_timestamp(first[0]):
        evidence.pause(f"first of {place}", name, until, now)
    elif first[1] != name:
        evidence.pause(f"all of {place}", asked, min(until, from_timestamp(first[0])), now)


def paused(evidence: Evidence, subject: str, url: str, now: dt.datetime) -> Failure | None:
    """Give the failure that stands for an address not to be asked yet."""
    found = evidence.paused(url)
    if found is None or now >= from_timestamp(found[0]):
        found = evidence.paused(f"all of {domain(url)}")
    if found is None or now >= from_timestamp(found[0]):
        return None
    return Failure(subject=subject, stage="fetch", reason=found[1], temporary=True)


def _seconds(value: str, now: dt.datetime) -> dt.timedelta | None:
    """Read Retry-After: seconds, or an HTTP date; None when it is neither, or past."""
    if value.isascii() and value.isdigit():
        return dt.timedelta(seconds=min(int(value[:9]), 10**8))
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    wait = (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)) - now
    return wait if wait > dt.timedelta(0) else None
