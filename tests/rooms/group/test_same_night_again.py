"""An issue that is still open is built again: its stories are found under their own names."""

from __future__ import annotations

from digest.group import group, identify, sketch
from digest.record import State
from tests.rooms.group.newsroom import article

FERRY = (
    "The ferry to the outer islands runs again from Monday, its owner said after a winter of repairs.",
    "Three sailings a day are planned, and a fourth one on market days when the weather allows it.",
)


def test_a_story_first_printed_by_this_very_issue_keeps_its_name() -> None:
    night = [article("a", "Quay Courier", FERRY, date="2026-11-20", headline="Ferry runs again")]
    (first,) = identify(group(night), State(), "2026-11-20")
    kept = State(sketches=(sketch(first, "ferry", (), "2026-11-20", None),))
    moved = [article("b", "Norr Herald", FERRY, date="2026-11-20", headline="Ferry sails again"), *night]
    (again,) = identify(group(moved), kept, "2026-11-20")
    assert (again.id, again.continues) == (first.id, None)
    (tomorrow,) = identify(group(night), kept, "2026-11-21")
    assert (tomorrow.id, tomorrow.continues, tomorrow.slug) == (first.id, "2026-11-20", "ferry")


def test_a_story_of_a_later_issue_is_not_known_yet() -> None:
    night = [article("a", "Quay Courier", FERRY, date="2026-11-20", headline="Ferry runs again")]
    (first,) = identify(group(night), State(), "2026-11-20")
    later = State(sketches=(sketch(first, "ferry", (), "2026-11-22", None),))
    (again,) = identify(group(night), later, "2026-11-20")
    assert (again.continues, again.slug) == (None, None)
