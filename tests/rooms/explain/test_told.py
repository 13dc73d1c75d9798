"""What an editor reads: of a text that was never kept, and of two texts side by side."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from digest.explain import Account, Pair, told, told_pair
from digest.explain.account import Fate, Place, RuleWork, Sentence, Text
from digest.model import Comparison, Join

TEXT = Text(
    id="a",
    outlet="Mere Mail",
    url="https://mere.example/ferry",
    headline="Ferry sinks",
    role="lead",
    origin=1,
    date_published=None,
    words=120,
    cleaner="1",
    joined="it stands for the story",
    join=None,
    rules=(RuleWork(rule="teaser", meaning="a pointer", lines=tuple(f"Read {n}" for n in range(8))),),
    facts=("agency Reuters",),
)
PLACE = Place(
    id="s1",
    headline="Ferry sinks",
    path="2026/11/20/ferry/",
    section="News",
    in_section=(1, 2),
    in_issue=(1, 3),
    reasons=(),
    outlets=1,
    origins=1,
    continues="2026-11-19",
    edited=True,
)
SENTENCE = Sentence(
    text="It sank.", outlet="Mere Mail", url=None, start=3, end=11, paragraph=2, paragraphs=4, point="p1"
)
MEASURED = Comparison(
    lead="a",
    role="copy",
    join=Join(to="a", rule="copy: 9 of 10", score=0.9),
    shared=9,
    runs=10,
    paragraph=True,
    likeness=0.8125,
    words="ferry, quay",
    hours=3.0,
    needs_shared=6,
    needs_share=0.6,
)


def account(**fields: Any) -> Account:
    return Account(asked="", kind="article", issue="2026-11-20", **fields)


@pytest.mark.parametrize("kept", [True, False])
def test_a_text_is_said_to_have_expired_only_when_it_was_ever_kept(*, kept: bool) -> None:
    text = dataclasses.replace(TEXT, rules=None, facts=None, kept=kept)
    sentence = dataclasses.replace(SENTENCE, paragraph=None, paragraphs=None, kept=kept)
    said = told(account(sentence=sentence, texts=(text,)))
    assert kept is ("evidence expired" in said)
    assert kept is ("Evidence expired" in said)
    assert 2 * (not kept) == said.count("the publisher forbids archiving, so the text was never kept")


def test_a_long_work_of_a_rule_is_counted_out() -> None:
    said = told(account(texts=(TEXT,)))
    assert "took out 8 lines, a pointer" in said
    assert "    - Read 5\n    and 2 more" in said
    assert "Read from it: agency Reuters." in said


def test_what_a_page_shows_outside_the_text_is_listed() -> None:
    beside = dataclasses.replace(TEXT, outside=tuple(f"Rope Walk {n}" for n in range(7)))
    said = told(account(texts=(beside,)))
    assert "  Outside its text the page shows 7 lines:\n    - Rope Walk 0\n" in said
    assert said.endswith("    - Rope Walk 5\n    and 1 more")
    assert "Outside" not in told(account(texts=(dataclasses.replace(TEXT, outside=()),)))


def test_a_story_without_a_recorded_reason_says_so_and_that_it_goes_on() -> None:
    said = told(account(story=PLACE, points=(SENTENCE,)))
    assert "because: no reason is recorded" in said
    assert "It continues the issue of 2026-11-19." in said
    assert "The editor changed its wording." in said
    assert "Point 1 (p1): “It sank.” – Mere Mail, characters 3 to 11, paragraph 2 of 4" in said


def test_a_fate_names_decision_and_reason() -> None:
    fate = Fate(
        outlet="Mere Mail",
        headline=None,
        url=None,
        decision="stale",
        meaning="it was old",
        reason="age",
    )
    said = told(account(left_out=(fate,)))
    assert "A text without headline from Mere Mail was considered" in said
    assert "it was old (stale: age)" in said


def test_two_texts_side_by_side_are_measured() -> None:
    one = account(story=PLACE, texts=(TEXT,))
    said = told_pair(Pair(one=one, other=one, together=True, measured=MEASURED))
    assert said.startswith("Joined: the issue of 2026-11-20 prints both in the story “Ferry sinks”.")
    assert "share 9 of the shorter text's 10 three-word runs (90%), a whole paragraph among them" in said
    assert "0.812 alike on a scale to 1 (ferry, quay); published 3 hours apart" in said
    assert "Alone they would be one story, the second a copy; copy: 9 of 10." in said


def test_two_texts_apart_are_not_joined_in_words() -> None:
    one = account(texts=(TEXT,))
    apart: dict[str, Any] = {"lead": None, "role": None, "join": None, "runs": 0, "shared": 0}
    measured = dataclasses.replace(MEASURED, paragraph=False, **apart)
    said = told_pair(Pair(one=one, other=one, together=False, measured=measured))
    assert said.startswith("Kept apart: the issue of 2026-11-20.")
    assert "(0%), no whole paragraph" in said
    assert "Alone they would be two stories." in said


@pytest.mark.parametrize(
    ("kept", "why"), [(True, "Evidence expired: the two texts"), (False, "the publisher forbids archiving")]
)
def test_texts_that_cannot_be_compared_say_why(*, kept: bool, why: str) -> None:
    one = account(texts=(dataclasses.replace(TEXT, kept=kept),))
    other = dataclasses.replace(one, issue="2026-11-21")
    said = told_pair(Pair(one=one, other=other, together=False, measured=None))
    assert said.startswith("Kept apart: the issues of 2026-11-20 and 2026-11-21.")
    assert why in said.splitlines()[1]
