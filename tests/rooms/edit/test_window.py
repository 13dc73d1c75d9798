from __future__ import annotations

import datetime as dt
from dataclasses import replace

from digest.config import IssueRules
from digest.edit import Window, fresh, reopened, window
from digest.record import Mark, SourceHealth, State
from tests.rooms.edit.invented import NOW, article

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


def marks(*days: str) -> dict[str, Mark]:
    return {day: replace(MARK, date_published=f"{day}T06:00:00Z") for day in days}


def night(state: State) -> Window:
    """The window of 20 November, opened again for what fails."""
    return reopened(window(RULES, state.issues.get("2026-11-19"), NOW), RULES, state, "2026-11-20")


def failing(since: str | None) -> dict[str, SourceHealth]:
    return {"harbour": SourceHealth(failing_since=since), "world": SourceHealth(last_good="2026-11-19")}


def test_a_failing_source_looks_back_to_the_issue_before_it_failed() -> None:
    issues = marks("2026-11-14", "2026-11-16", "2026-11-19")
    span = night(State(issues=issues, sources=failing("2026-11-16")))
    assert {"harbour": dt.datetime(2026, 11, 14, 0, tzinfo=dt.UTC)} == span.starts
    missed = article("missed", when="2026-11-14T09:00:00Z")
    other = article("other", source="world", when="2026-11-14T09:00:00Z")
    kept, left = fresh([missed, other], span, {})
    assert kept == (missed,)
    assert [line.id for line in left] == ["other"]


def test_what_fails_since_today_looks_back_like_the_rest() -> None:
    span = night(State(issues=marks("2026-11-19", "2026-11-20"), sources=failing("2026-11-20")))
    assert {"harbour": span.start} == span.starts


def test_what_failed_from_the_first_issue_looks_back_like_a_new_source() -> None:
    span = night(State(issues=marks("2026-11-18", "2026-11-19"), sources=failing("2026-11-18")))
    assert {"harbour": NOW - dt.timedelta(days=7)} == span.starts


def test_nothing_looks_back_further_than_what_was_seen_is_remembered() -> None:
    span = night(State(issues=marks("2026-09-01", "2026-11-19"), sources=failing("2026-09-02")))
    assert {"harbour": NOW - dt.timedelta(days=30)} == span.starts


def test_what_the_open_issue_found_again_is_not_too_old_on_its_second_try() -> None:
    late = article("late", when="2026-11-15T09:00:00Z")
    seen = dict.fromkeys(late.keys, "2026-11-20")
    span = night(State(issues=marks("2026-11-19", "2026-11-20"), sources=failing(None), seen=seen))
    assert fresh([late], span, {})[0] == (late,)
