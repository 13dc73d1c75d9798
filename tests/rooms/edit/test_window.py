from __future__ import annotations

import datetime as dt
from dataclasses import replace

from digest.config import IssueRules
from digest.edit import Window, window
from digest.record import Mark
from tests.rooms.edit.invented import NOW

RULES = IssueRules(overlap_hours=6, first_issue_days=7)
MARK = Mark(number=1, title="x", date_published="2026-11-19T06:00:00Z", stories=1, record="", ledger="")


def test_a_first_issue_looks_back_some_days() -> None:
    assert window(RULES, None, NOW) == Window(start=NOW - dt.timedelta(days=7), end=NOW)


def test_a_later_issue_overlaps_the_last() -> None:
    start = dt.datetime(2026, 11, 19, 0, 0, 0, tzinfo=dt.UTC)
    assert window(RULES, MARK, NOW) == Window(start=start, end=NOW)


def test_dead_days_lose_nothing() -> None:
    old = replace(MARK, date_published="2026-10-01T06:00:00Z")
    assert window(RULES, old, NOW).start == dt.datetime(2026, 10, 1, 0, 0, 0, tzinfo=dt.UTC)


def test_an_issue_published_after_now_does_not_turn_the_window_round() -> None:
    ahead = replace(MARK, date_published="2026-12-01T06:00:00Z")
    assert window(RULES, ahead, NOW) == Window(start=NOW - dt.timedelta(hours=6), end=NOW)
