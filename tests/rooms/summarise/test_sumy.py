from __future__ import annotations

import pytest

from digest.summarise import METHODS
from tests.rooms.summarise.invented import article, port, story

SUMY = sorted(name for name in METHODS if name.startswith("sumy:"))


def test_six_of_its_methods_are_offered() -> None:
    assert ["kl", "lexrank", "luhn", "reduction", "sumbasic", "textrank"] == [name[5:] for name in SUMY]


@pytest.mark.parametrize("name", SUMY)
def test_each_gives_points_of_our_sentences(name: str) -> None:
    points = METHODS[name](port(), 3, 200)
    body = "\n".join(port().lead.body)
    assert {f"{name}/1"} == {point.method for point in points}
    assert all(body[one.start : one.end] == one.quote for point in points for one in point.citations[:1])


@pytest.mark.parametrize("name", SUMY)
@pytest.mark.parametrize(
    "body",
    [
        (),
        ("One sentence stands here on its own today.",),
        ("The and of to.",),
        ("橋は春に閉鎖される見込みだ。",),
    ],
)
def test_odd_texts_do_not_crash_it(name: str, body: tuple[str, ...]) -> None:
    assert len(METHODS[name](story(article("a", *body)), 3, 200)) <= 1


@pytest.mark.parametrize("name", SUMY)
def test_repeated_sentences_and_a_long_text_are_offered_once_and_capped(name: str) -> None:
    line = "The ferry of Oldtown carried people over the river on its way north."
    body = (
        *[line] * 50,
        *(f"Boat {n} of Oldtown left quay {n * 7} before dawn with fish and ice." for n in range(30)),
    )
    points = METHODS[name](story(article("a", *body)), 3, 200)
    assert len({point.text for point in points}) == len(points)
