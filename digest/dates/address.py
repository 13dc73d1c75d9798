"""The day that many outlets write into an article's address: "/2026/11/22/", "/20261122/"."""

from __future__ import annotations

import datetime as dt
import re

_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|$)")


def in_address(url: str) -> dt.date | None:
    """Give the day stated by an address, None where it states none or no such day is."""
    found = _DAY.search(url)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
