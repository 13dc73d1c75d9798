"""`digest explain` after a real night: an editor asks, in any manner, and gets plain sentences."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from digest.cli import main
from digest.group import compare
from digest.group.match import RUNS, SHARE
from tests.rooms.edit.invented import article

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

Said = pytest.CaptureFixture[str]

DREDGER = "https://quay.example/dredger"
COPY = "https://ellery.example/board-buys"
LIBRARY = "https://varn.example/library"
SECOND = "The vessel will clear the northern channel twice a year, said Ada Renholm, who chairs the board."

REPRINT = f"""\
+++
title = "Second dredger for Port Ellery"
date = 2026-11-20T11:00:00Z
outlet = "Ellery Evening Post"
url = "{COPY}"
+++
By Tove Lindqvist

The harbour board of Port Ellery bought a second dredger for 14 million crowns on Thursday.

{SECOND}

Skippers had asked for deeper water since two coasters ran aground in the spring.

Read more: Geese close a road in Lower Fenwick
"""

GEESE = """\
+++
title = "Geese close a road in Lower Fenwick"
date = 2026-11-21T07:00:00Z
outlet = "Fenwick Notes"
url = "https://fenwick.example/geese"
+++
Three geese closed a road in Lower Fenwick on Saturday until the last had crossed.

Drivers waited for eleven minutes, the parish council said.
"""


@pytest.fixture
def night(newsletter: Newsletter, capsys: Said) -> Newsletter:
    """Three articles, of which two tell one story, and room for one story."""
    newsletter.configure("[issue]\nmax_stories = 1\n")
    newsletter.put("post.md", REPRINT)
    newsletter.build()
    capsys.readouterr()
    return newsletter


def explain(night: Newsletter, said: Said, *words: str) -> str:
    assert main(["-C", str(night.folder), "explain", *words]) == 0
    return said.readouterr().out


def story(night: Newsletter) -> Any:
    record = json.loads((night.folder / "content/issues/2026-11-20.json").read_bytes())
    return record["sections"][0]["stories"][0]


def test_a_printed_sentence_is_followed_to_its_characters(night: Newsletter, capsys: Said) -> None:
    cited = story(night)["points"][0]["citations"][0]
    outlet = next(source for source in story(night)["sources"] if source["n"] == cited["source"])["outlet"]
    said = explain(night, capsys, cited["quote"])
    assert f"It stands in the text of {outlet}, characters {cited['start']} to {cited['end']}, " in said
    assert re.search(r"paragraph [1-3] of 3\.", said)
    assert "carried by 2 outlets, 1 origin" in said


def test_a_story_tells_its_texts_its_place_and_its_reasons(night: Newsletter, capsys: Said) -> None:
    told = story(night)
    by_id, by_path = (explain(night, capsys, told[key]) for key in ("id", "path"))
    assert by_id == by_path
    assert "number 1 of 1 in the issue; 2 outlets, 1 origin" in by_id
    joined = next(source["join"] for source in told["sources"] if source["join"])
    assert f"{joined['rule']}; {joined['score']:.3f} alike" in by_id
    assert "The rule “byline” took out 1 line" in by_id
    assert "    - By Tove Lindqvist\n" in by_id
    assert "    - Read more: Geese close a road in Lower Fenwick\n" in by_id


def test_a_line_taken_out_names_the_rule(night: Newsletter, capsys: Said) -> None:
    said = explain(night, capsys, "Read more: Geese close a road in Lower Fenwick")
    assert "the rule “teaser” took it out of the text" in said
    assert "Ellery Evening Post" in said


def test_what_was_left_out_says_why_and_what_was_read(night: Newsletter, capsys: Said) -> None:
    said = explain(night, capsys, LIBRARY)
    assert "it was left out for want of room (over-limit: ranked 2, the issue holds 1)" in said
    assert "Cleaning took nothing out of it" in said
    sentence = explain(night, capsys, "Volunteers collected 3,200 signatures")
    assert "paragraph 2 of 3" in sentence
    assert "No point quotes it" in sentence


def test_two_copies_are_joined_by_what_they_share(night: Newsletter, capsys: Said) -> None:
    said = explain(night, capsys, DREDGER, COPY)
    assert said.startswith("Joined: the issue of 2026-11-20 prints both in the story")
    assert "a whole paragraph among them" in said
    assert "published 3 hours apart" in said
    assert "Alone they would be one story, the second a copy; copy: " in said


def test_two_stories_are_kept_apart_and_the_figures_say_why(night: Newsletter, capsys: Said) -> None:
    said = explain(night, capsys, DREDGER, LIBRARY)
    assert said.startswith("Kept apart: the issue of 2026-11-20.")
    assert "no whole paragraph among them" in said
    assert f"a copy needs {RUNS} and {SHARE:.0%}" in said
    assert "Alone they would be two stories." in said


def test_json_has_it_all(night: Newsletter, capsys: Said) -> None:
    account = json.loads(explain(night, capsys, story(night)["id"], "--json"))
    assert account["kind"] == "story"
    assert account["story"]["reasons"] == story(night)["reasons"]
    removed = [line for text in account["texts"] for work in text["rules"] for line in work["lines"]]
    assert sorted(removed) == ["By Tove Lindqvist", "Read more: Geese close a road in Lower Fenwick"]
    pair = json.loads(explain(night, capsys, DREDGER, LIBRARY, "--json"))
    assert pair["together"] is False
    assert pair["measured"]["needs_shared"] == RUNS


def test_expired_evidence_is_said(night: Newsletter, capsys: Said) -> None:
    shutil.rmtree(night.folder / ".digest")
    said = explain(night, capsys, story(night)["id"])
    assert said.count("Evidence expired: what cleaning did to it is no longer kept.") == 2
    assert "shared three-word runs" in said
    assert "Evidence expired: the two texts" in explain(night, capsys, DREDGER, COPY)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["https://quay.example/dredge"], f"The nearest known is: {DREDGER}"),
        (
            ["The harbour board of Port Ellery sold a dredger"],
            "The nearest known is: The harbour board of Port Ellery bought",
        ),
        (["000000000000"], "known of “000000000000” in any issue. The ids of an issue's stories"),
        (["https://elsewhere.example/dredger"], "any issue. No source gave it, or not yet when an issue"),
        (
            ["https://quay.example/weather/2019/rain-and-fog"],
            "any issue. No source gave it, or not yet when an issue",
        ),
        (["Penguins in the moonlight dance"], "any issue. Ask with some words as they stand in a point"),
        ([DREDGER, DREDGER], "name the same article"),
    ],
)
def test_what_is_not_known_is_answered_with_the_nearest(
    night: Newsletter, capsys: Said, words: list[str], hint: str
) -> None:
    assert main(["-C", str(night.folder), "explain", *words]) == 2
    assert hint in capsys.readouterr().err


def test_the_newest_issue_answers(night: Newsletter, capsys: Said) -> None:
    night.put("geese.md", GEESE)
    night.build("2026-11-21")
    assert "in the issue of 2026-11-20" in explain(night, capsys, DREDGER)
    assert "in the issue of 2026-11-21" in explain(night, capsys, "Three geese closed a road")


def test_nothing_is_written_and_no_issue_is_no_answer(newsletter: Newsletter, capsys: Said) -> None:
    assert main(["-C", str(newsletter.folder), "explain", "anything"]) == 2
    assert "digest build" in capsys.readouterr().err
    newsletter.build()
    before = newsletter.times()
    explain(newsletter, capsys, "dredger")
    assert newsletter.times() == before


def test_a_comparison_is_the_same_either_way() -> None:

    one, other = article("one", source="quay"), article("two", source="varn", when="2026-11-20T18:00:00Z")
    assert compare(one, other) == compare(other, one)
    assert compare(one, other).hours == 6.0
