"""Of what is new of a continued story, an issue quotes no more than the budget allows."""

from __future__ import annotations

from digest.edit.budget import affordable
from digest.record import Budget
from tests.rooms.edit.invented import article, brief, story

LINES = [f"The {word} bridge was closed for repairs." for word in ("old", "new", "high", "low")]
TOLD = brief(story("s", article("a", body=LINES), continues="2026-11-19"))


def quoted(words: int, share: float, most: int = 9) -> list[str]:
    points = affordable(TOLD.key_points, TOLD.story, Budget(words=words, share=share), most)
    return [point.text for point in points]


def test_words_and_share_both_bound_what_is_quoted() -> None:
    whole = [point.text for point in TOLD.key_points]
    assert quoted(100, 1.0) == whole
    assert quoted(14, 1.0) == whole[:2]
    assert quoted(100, 0.5) == whole[:2]


def test_one_point_is_always_made_and_never_more_than_asked() -> None:
    assert len(quoted(1, 0.01)) == 1
    assert len(quoted(100, 1.0, most=1)) == 1
    assert affordable((), TOLD.story, Budget(words=9, share=1.0), 3) == ()
