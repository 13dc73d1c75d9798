from __future__ import annotations

from dataclasses import replace

from digest.edit import fell_silent, turned
from digest.record import SourceHealth

WELL = SourceHealth(last_good="2026-11-20")
BAD = SourceHealth(failing_since="2026-11-18", reason="timeout", told="2026-11-18")
QUIET = SourceHealth(last_item="2026-11-13", silent_since="2026-11-20")


def test_turning_bad_and_well_is_said_once() -> None:
    assert turned({"a": WELL}, {"a": BAD}) == ("a failed: timeout.",)
    assert turned({}, {"a": BAD}) == ("a failed: timeout.",)
    assert turned({"a": BAD}, {"a": BAD}) == ()
    assert turned({"a": BAD}, {"a": WELL}) == ("a is well again; it had failed since 2026-11-18.",)
    assert turned({"a": WELL}, {"a": WELL}) == ()


def test_what_was_not_told_is_not_taken_back() -> None:
    hiccup = SourceHealth(failing_since="2026-11-18", reason="timeout")
    assert turned({"a": WELL}, {"a": hiccup}) == ()
    assert turned({"a": hiccup}, {"a": WELL}) == ()


def test_many_at_once_are_one_sentence_with_five_names() -> None:
    names = [f"s{number}" for number in range(120)]
    assert turned({}, dict.fromkeys(names[:2], BAD)) == ("2 sources failed: s0 (timeout) and s1 (timeout).",)
    (said,) = turned({}, dict.fromkeys(names, BAD))
    assert said == (
        "120 sources failed: s0 (timeout), s1 (timeout), s10 (timeout), s100 (timeout), s101 (timeout) "
        "and 115 more."
    )
    (well,) = turned(dict.fromkeys(names, BAD), dict.fromkeys(names, WELL))
    assert well.startswith("120 sources are well again: s0 (since 2026-11-18), ")


def test_silence_is_said_once() -> None:
    assert fell_silent({}, {"quiet": QUIET}) == ("quiet has given nothing since 2026-11-13.",)
    assert fell_silent({"quiet": QUIET}, {"quiet": QUIET}) == ()


def test_asking_less_often_and_a_reset_are_said_once() -> None:
    rare = SourceHealth(failing_since="2026-11-13", told="2026-11-13", resting_until="2026-11-22")
    assert turned({"a": BAD}, {"a": rare}) == ("a has failed since 2026-11-13; it is asked less often now.",)
    assert turned({"a": rare}, {"a": rare}) == ()
    anew = SourceHealth(reset="2026-11-20")
    assert turned({"a": WELL}, {"a": anew}) == (
        "a gave its known items new names (its feed was reset); none is told again.",
    )
    assert turned({"a": anew}, {"a": anew}) == ()


def test_a_source_that_is_gone_or_moved_says_what_to_do() -> None:
    gone = SourceHealth(
        failing_since="2026-11-20",
        told="2026-11-20",
        reason="gone for good (http 410); no longer asked",
        resting_until="2026-12-20",
    )
    assert turned({"a": WELL}, {"a": gone}) == (
        "a is gone for good (http 410) and no longer asked; take it out of digest.toml.",
    )
    days = ("2026-11-18", "2026-11-19", "2026-11-20")
    away = SourceHealth(moved_from="https://a.example/", moved_to="https://b.example/", moved_days=days)
    assert turned({"a": replace(away, moved_days=days[:2])}, {"a": away}) == (
        "a moved for good and is asked at https://b.example/; change its url in digest.toml.",
    )
    assert turned({"a": away}, {"a": away}) == ()
