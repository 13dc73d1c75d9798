"""Lines that are nearly furniture: what is taken is taken whole, what is in doubt stays."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.clean import clean
from digest.model import Article, Person

NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
SAID = "The council voted on Monday to rebuild the old harbour wall, said Jane Roe of the port authority."
MORE = "Work on the wall begins in the spring of next year, when the last of the ice has left the bay."
PAID = "The board voted to rebuild the wall and to pay for all of it"


def cleaned(*body: str, headline: str | None = None) -> Article:
    return clean(
        Article(
            id="x", source="s", label="pier.txt", url=None, headline=headline, body=body, retrieved=NOW,
            in_language="en",
        )
    )  # fmt: skip


def test_a_dateline_with_a_day_that_is_none_stays_in_the_text() -> None:
    line = "PORT ALDEN, Feb 31 (Reuters) - The board approved a wall on the quay."
    found = cleaned(line, SAID)
    assert (found.dateline, found.body) == (None, (line, SAID))


def test_a_dateline_with_its_year_is_a_day() -> None:
    found = cleaned("PORT ALDEN, May 31, 2012 (Reuters) - The board approved a wall on the quay.", SAID)
    assert found.dateline is not None
    assert found.dateline.date is not None
    assert (found.dateline.date.value, found.dateline.date.precision) == ("2012-05-31", "day")


def test_a_correction_of_a_day_that_is_none_is_kept_without_it() -> None:
    found = cleaned("(In Feb 31 story, clerk clarifies to say those returning are surveyors)", SAID, MORE)
    assert [(note.kind, note.story_date) for note in found.corrections] == [("clarified", None)]


def test_a_title_that_ends_like_a_sentence_is_told_by_the_byline_under_it() -> None:
    title = "The board gave the old wall away."
    with_byline, without = cleaned(title, "By Jane Roe", SAID, MORE), cleaned(title, SAID, MORE)
    assert (with_byline.headline, [one.name for one in with_byline.authors]) == (title, ["Jane Roe"])
    assert (without.headline, without.body) == (None, (title, SAID, MORE))


def test_a_date_behind_the_byline_is_no_name() -> None:
    found = cleaned("The board gave the old wall away", "By Jane Roe | May 31, 2012", SAID, MORE)
    assert [one.name for one in found.authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("line", "agency", "kept"),
    [
        (f"{PAID} - Reuters", "Reuters", PAID),
        (f"{PAID}—Reuters", "Reuters", PAID),
        (f"{PAID}-Reuters", None, f"{PAID}-Reuters"),
        ("The wall - Reuters", None, "The wall - Reuters"),
        (f"{PAID}. Reuters", "Reuters", f"{PAID}."),
        (f"{PAID}. (Reuters)", "Reuters", f"{PAID}."),
        (f"{PAID}. Roe", None, f"{PAID}. Roe"),
        (f"{PAID}, said Reuters", None, f"{PAID}, said Reuters"),
    ],
)
def test_an_agency_at_the_end_is_a_credit_only_when_it_is_set_off(
    line: str, agency: str | None, kept: str
) -> None:
    found = cleaned(SAID, line)
    assert (found.source_organization, found.body) == (agency, (SAID, kept))


def test_tags_are_cut_off_the_headline_and_those_that_correct_are_corrections() -> None:
    found = cleaned(SAID, MORE, headline="UPDATE 2-CORRECTED-Ferry fares")
    assert (found.headline, [note.kind for note in found.corrections]) == ("Ferry fares", ["corrected"])
    assert ("UPDATE 2", "headline tag") in [(piece.text, piece.reason) for piece in found.removed]
    assert cleaned(SAID, MORE, headline="UPDATE 2-").headline == "UPDATE 2-"


def test_a_sign_off_longer_than_any_is_text() -> None:
    line = f"({'Reporting by Jane Roe; ' * 60})"
    assert cleaned(SAID, line).body == (SAID, line)


def test_a_line_that_stands_twice_is_the_title_before_one_that_stands_once() -> None:
    title = "Second dredger for Port Alden"
    found = cleaned("Ferries and harbours of the north", title, title, SAID, MORE)
    assert (found.headline, found.body[-2:]) == (title, (SAID, MORE))
    once = cleaned("Ferries and harbours of the north", title, SAID, MORE)
    assert once.headline == "Ferries and harbours of the north"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Roe, Jane", ["Roe, Jane"]),
        ("Roe and Poe", ["Roe", "Poe"]),
        ("Jane Roe, Max Doe", ["Jane Roe", "Max Doe"]),
        ("jane@paper.example (Jane Roe)", ["Jane Roe"]),
    ],
)
def test_a_name_turned_round_is_one_and_two_names_are_two(said: str, names: list[str]) -> None:
    found = clean(replace(cleaned(SAID, MORE), authors=(Person(name=said),)))
    assert [one.name for one in found.authors] == names
