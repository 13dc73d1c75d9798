from __future__ import annotations

from dataclasses import replace

from digest.edit import fell_silent, noticed, turned
from digest.record import SourceHealth

DAY = "2026-11-20"
WELL = SourceHealth(last_good=DAY, last_item="2026-11-19")
QUIET = SourceHealth(last_good=DAY, last_item="2026-11-13")
BAD = SourceHealth(failing_since="2026-11-18", reason="timeout")


def test_a_source_that_used_to_give_is_silent_after_some_days() -> None:
    after = {"well": WELL, "quiet": QUIET, "new": SourceHealth(last_good=DAY)}
    marked = noticed({}, after, DAY, 7)
    assert {name: health.silent_since for name, health in marked.items()} == {
        "well": None,
        "quiet": DAY,
        "new": None,
    }


def test_silence_keeps_its_first_day_and_is_said_once() -> None:
    first = noticed({}, {"quiet": QUIET}, DAY, 7)
    second = noticed(first, {"quiet": QUIET}, "2026-11-21", 7)
    assert second == first
    assert fell_silent({}, first) == ("quiet has given nothing since 2026-11-13.",)
    assert fell_silent(first, second) == ()


def test_a_source_that_gives_again_is_silent_no_more() -> None:
    first = noticed({}, {"quiet": QUIET}, DAY, 7)
    again = replace(QUIET, last_item="2026-11-21")
    assert noticed(first, {"quiet": again}, "2026-11-21", 7) == {"quiet": again}


def test_turning_bad_and_well_is_said_once() -> None:
    assert turned({"a": WELL}, {"a": BAD}) == ("a failed: timeout.",)
    assert turned({"a": BAD}, {"a": BAD}) == ()
    assert turned({"a": BAD}, {"a": WELL}) == ("a is well again; it had failed since 2026-11-18.",)
    assert turned({"a": WELL}, {"a": WELL}) == ()
