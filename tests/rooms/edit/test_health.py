from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

from digest.edit import Night, healthy, resting
from digest.model import Failure
from digest.record import SourceHealth
from tests.rooms.edit.invented import DAY, article

BAD = Failure(subject="bell", stage="fetch", reason="timeout")


def day(after: int) -> str:
    return (dt.date.fromisoformat(DAY) + dt.timedelta(days=after)).isoformat()


def lived(
    nights: str, address: str = "https://bell.example/feed", silent_days: int = 7
) -> list[SourceHealth]:
    """One source's health after each night: "x" failed, "." gave nothing, "n" gave something new."""
    health: dict[str, SourceHealth] = {}
    found = []
    for number, said in enumerate(nights):
        night = Night(
            day=day(number),
            sources=["bell"],
            articles=[article(f"a{number}", source="bell")] if said == "n" else [],
            failures=[BAD] if said == "x" else [],
            addresses={"bell": address},
            silent_days=silent_days,
        )
        health = healthy(health, night)
        found.append(health["bell"])
    return found


def test_health_to_the_day() -> None:
    before = {
        "bad": SourceHealth(
            title="Bad", last_good="2026-11-10", failing_since="2026-11-19", reason="timeout"
        ),
        "good": SourceHealth(
            last_good="2026-11-18", failing_since="2026-11-19", items={"2026-11-13": 4, "2026-11-14": 2}
        ),
        "gone": SourceHealth(title="No longer configured"),
    }
    night = Night(
        day=DAY,
        sources=["good", "bad", "new"],
        articles=[article("a", source="good"), article("b", source="good")],
        failures=[
            Failure(subject="bad", stage="fetch", reason="404"),
            Failure(subject="https://page", stage="fetch", reason="x"),
        ],
        titles={"good": "The Good"},
    )
    assert healthy(before, night) == {
        "bad": replace(before["bad"], reason="404", told=DAY),
        "good": SourceHealth(
            title="The Good", last_good=DAY, last_item=DAY, items={"2026-11-14": 2, DAY: 2}, recovered=DAY
        ),
        "new": SourceHealth(last_good=DAY),
    }


def test_building_twice_a_day_changes_nothing() -> None:
    night = Night(day=DAY, sources=["good"], articles=[article("a", source="good")], renewed=["good"])
    once = healthy({}, night)
    assert healthy(once, night) == once
    assert healthy(once, replace(night, articles=[], renewed=[])) == once
    bad = Night(day=DAY, sources=["bell"], failures=[BAD])
    assert healthy(healthy({}, bad), bad) == healthy({}, bad)


def test_trouble_is_told_at_once_and_a_hiccup_after_it_only_when_it_goes_on() -> None:
    told = [each.told for each in lived("nxn.xn.xxxn")]
    assert told == [None, day(1), None, None, None, None, None, None, None, day(9), None]


def test_who_fails_for_a_week_is_asked_every_other_day_and_in_the_end_every_week() -> None:
    health: dict[str, SourceHealth] = {}
    asked = []
    for number in range(60):
        if "bell" not in resting(health, day(number), {"bell": "u"}):
            asked.append(number)
        night = Night(day=day(number), sources=["bell"], failures=[BAD], addresses={"bell": "u"})
        health = healthy(health, night)
    gaps = [later - earlier for earlier, later in pairwise(asked)]
    assert asked[:8] == list(range(8))
    assert (len(asked), max(gaps), gaps[-3:]) == (20, 7, [7, 7, 7])


def test_a_new_address_is_asked_at_once() -> None:
    health = {"bell": lived("x" * 20)[-1]}
    assert resting(health, day(20), {"bell": "https://bell.example/feed"}) or resting(
        health, day(19), {"bell": "https://bell.example/feed"}
    )
    assert resting(health, day(19), {"bell": "https://bell.example/new"}) == {}


def test_they_are_not_all_asked_on_one_night() -> None:
    names = [f"source-{number}" for number in range(140)]
    health = {name: SourceHealth(failing_since=day(-40), reason="timeout") for name in names}
    failures = [Failure(subject=name, stage="fetch", reason="timeout") for name in names]
    after = healthy(
        health, Night(day=DAY, sources=names, failures=failures, addresses=dict.fromkeys(names, "u"))
    )
    nights = [each.resting_until for each in after.values()]
    assert {nights.count(day(number)) for number in range(1, 8)} <= set(range(8, 35))
    assert len(set(nights)) == 7


def test_a_source_that_gave_items_and_answers_without_any_is_silent() -> None:
    assert [each.silent_since for each in lived("n" + "." * 8)][-3:] == [None, day(7), day(7)]
    assert lived("n" + "." * 9 + "n")[-1].silent_since is None
    assert lived("." * 20)[-1].silent_since is None
    assert lived("n" + "." * 20, silent_days=0)[-1].silent_since is None


def test_a_monthly_paper_is_not_called_silent_every_month() -> None:
    months = lived(("n" + "." * 29) * 4)
    silent = [number for number, each in enumerate(months) if each.silent_since == day(number)]
    assert silent == [7]


def test_a_daily_paper_that_was_once_away_for_long_is_soon_expected_daily_again() -> None:
    health = lived("nnn" + "." * 25 + "nnnnnnnn" + "." * 10)
    assert health[-3].silent_since == day(len(health) - 4)


def test_while_it_fails_a_source_is_not_called_silent_and_gets_time_when_it_is_back() -> None:
    health = lived("n" + "x" * 10 + "." * 8)
    assert [each.silent_since for each in health[:-1]] == [None] * (len(health) - 1)
    assert health[-1].silent_since == day(18)


def test_a_reset_is_noted_once_in_thirty_days() -> None:
    health = healthy({}, Night(day=DAY, sources=["bell"], renewed=["bell"]))
    assert health["bell"].reset == DAY
    soon = healthy(health, Night(day=day(20), sources=["bell"], renewed=["bell"]))
    assert soon["bell"].reset == DAY
    assert healthy(soon, Night(day=day(31), sources=["bell"]))["bell"].reset is None
    assert healthy(soon, Night(day=day(31), sources=["bell"], renewed=["bell"]))["bell"].reset == day(31)


def test_a_mistaken_future_is_forgotten() -> None:
    wrong = SourceHealth(
        last_good="2030-01-01", last_item="2030-01-01", items={"2030-01-01": 3}, recovered="2030-01-01"
    )
    after = healthy({"bell": wrong}, Night(day=DAY, sources=["bell"], silent_days=7))["bell"]
    assert after == SourceHealth(last_good=DAY, last_item=DAY, recovered=DAY)


def test_the_address_that_fails_is_in_no_public_file() -> None:
    failing = lived("x" * 9, address="https://bell.example/feed?key=s3cret")[-1]
    assert failing.resting_until
    assert "bell.example" not in repr(failing)


def test_a_clock_that_goes_back_a_day_takes_no_health_back() -> None:
    known = SourceHealth(
        title="Bell", last_good=DAY, last_item=DAY, recovered=day(-9), pause=1, items={day(-1): 2, DAY: 3}
    )
    (after,) = healthy({"bell": known}, Night(day=day(-1), sources=["bell"], failures=[BAD])).values()
    assert known == after
    (after,) = healthy({"bell": known}, Night(day=day(1), sources=["bell"])).values()
    assert (day(1), DAY, {day(-1): 2, DAY: 3}) == (after.last_good, after.last_item, after.items)
