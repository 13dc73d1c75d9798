"""The time an issue looks at."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from digest.config import IssueRules
from digest.dates import from_timestamp
from digest.record import Issue, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """After `start`, up to and including `end`; both aware UTC."""

    start: dt.datetime
    end: dt.datetime


def window(rules: IssueRules, previous: Issue | Mark | None, now: dt.datetime) -> Window:
    """Open the window `overlap_hours` before the last issue, or `first_issue_days` before now.

    However late the last issue was, the window never opens after now − `overlap_hours`.
    """
    if previous is None:
        return Window(start=now - dt.timedelta(days=rules.first_issue_days), end=now)
    overlap = dt.timedelta(hours=rules.overlap_hours)
    return Window(start=min(from_timestamp(previous.date_published), now) - overlap, end=now)
