"""Nights over drafts that wait: what no reader has is not told, and what comes out late is not told twice."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from digest.cli import main
from tests.night.conftest import INBOX, Newsletter
from tests.night.test_editor_withdraws import MORE

DAYS = ("2026-11-20", "2026-11-21", "2026-11-22")
THIRD = MORE.replace("2026-11-21", "2026-11-22").replace("dredger-again", "dredger-third")
THIRD = THIRD.replace("The board will pay", "The harbour board will sell its old dredger. The board will pay")


@pytest.fixture
def waiting(newsletter: Newsletter) -> Newsletter:
    """A newsletter whose three issues wait; one story is in all of them."""
    newsletter.configure('[summary]\nquote_share = 0.9\n[issue]\nrelease = "approve"\n', INBOX)
    newsletter.build(DAYS[0])
    for day, text in zip(DAYS[1:], (MORE, THIRD), strict=True):
        newsletter.put(f"quay-{day}.md", text)
        newsletter.build(day)
    return newsletter


def told(newsletter: Newsletter) -> dict[str, list[dict[str, Any]]]:
    """The stories of every public issue, by day."""
    records = sorted((newsletter.folder / "content/issues").glob("*.json"))
    return {
        path.stem: [
            story for section in json.loads(path.read_bytes())["sections"] for story in section["stories"]
        ]
        for path in records
    }


def quoted(stories: list[dict[str, Any]]) -> list[str]:
    return [cited["sha256"] for story in stories for point in story["points"] for cited in point["citations"]]


def release(newsletter: Newsletter, day: str) -> None:
    assert main(["-C", str(newsletter.folder), "release", day]) == 0
    assert main(["-C", str(newsletter.folder), "verify"]) == 0


def sound(newsletter: Newsletter) -> None:
    """Whatever is public names public issues alone, under its own address, and repeats nothing."""
    public = told(newsletter)
    for day, stories in public.items():
        for story in stories:
            since = {story["continues"], story["new_since"]} - {None}
            assert since <= {name for name in public if name < day}
            assert story["path"][:10].replace("/", "-") in public
    quotes = [quote for stories in public.values() for quote in quoted(stories)]
    assert len(quotes) == len(set(quotes)), "no sentence twice"
    firsts = [story["path"] for stories in public.values() for story in stories if not story["continues"]]
    assert len(firsts) == len(set(firsts)), "no address twice"


def test_a_story_begins_in_the_issue_that_readers_get(waiting: Newsletter) -> None:
    release(waiting, DAYS[2])
    (story,) = told(waiting)[DAYS[2]]
    assert story["continues"] is None
    assert story["new_since"] is None
    assert story["path"].startswith("2026/11/22/")
    assert len(story["points"]) > 1, "its beginning is told"
    sound(waiting)


@pytest.mark.parametrize("order", [(2, 0), (2, 1), (2, 0, 1), (2, 1, 0), (0, 1, 2), (1, 2), (0, 2)])
def test_drafts_may_come_out_late_and_in_any_order(waiting: Newsletter, order: tuple[int, ...]) -> None:
    for at in order:
        release(waiting, DAYS[at])
        sound(waiting)
    waiting.configure("[summary]\nquote_share = 0.9\n", INBOX)
    waiting.put("next.md", THIRD.replace("2026-11-22", "2026-11-23").replace("-third", "-fourth"))
    waiting.build("2026-11-23")
    sound(waiting)
    assert all(one < other for one, other in pairwise(told(waiting)))


def test_what_was_released_in_time_is_gone_on_from(newsletter: Newsletter) -> None:
    newsletter.configure('[summary]\nquote_share = 0.9\n[issue]\nrelease = "approve"\n', INBOX)
    newsletter.build(DAYS[0])
    release(newsletter, DAYS[0])
    newsletter.put("quay-2.md", MORE)
    newsletter.build(DAYS[1])
    newsletter.put("quay-3.md", THIRD)
    newsletter.build(DAYS[2])
    release(newsletter, DAYS[2])
    story = next(s for s in told(newsletter)[DAYS[2]] if "dredger" in s["headline"])
    assert story["continues"] == story["new_since"] == DAYS[0]
    sound(newsletter)
