"""Independent reports that contradict each other in a number, and all that only looks like it."""

from __future__ import annotations

import dataclasses

import pytest

from digest.model import Article, Member, PartialDate, Story
from digest.summarise.differ import differences
from tests.rooms.summarise.invented import article

SANK = "The ferry Linnet sank off Selm on Monday night and {} drowned, the harbour master said."
WENT_DOWN = "On Monday night {} drowned when the ferry Linnet sank in a storm off Selm."


def reports(*articles: Article) -> Story:
    members = (
        Member(article=one, role="related" if at > 1 else "lead", origin=at)
        for at, one in enumerate(articles, 1)
    )
    return Story(id="s", members=tuple(members))


def said(*bodies: str) -> list[str]:
    names = ("herald", "gazette", "record")
    told = reports(*(article(name, body) for name, body in zip(names, bodies, strict=False)))
    return [difference.text for difference in differences(told)]


@pytest.mark.parametrize(("one", "other"), [("24 people", "26 people"), ("two people", "three people")])
def test_another_number_of_the_same_is_shown_with_both_words(one: str, other: str) -> None:
    assert [f"Herald: “{one}”; Gazette: “{other}”"] == said(SANK.format(one), WENT_DOWN.format(other))


def test_a_third_report_stands_in_the_same_difference() -> None:
    told = said(SANK.format("24 people"), WENT_DOWN.format("26 people"), SANK.format("27 people"))
    assert ["Herald: “24 people”; Gazette: “26 people”; Record: “27 people”"] == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("24 people", "twenty-four people"),
        ("24 people", "about 26 people"),
        ("24 people", "more than 20 people"),
        ("24 people", "at least 26 people"),
        ("31 people", "30 people"),
        ("24 people", "26 sailors"),
        ("24 women", "26 children"),
        ("24 people", "another 26 people"),
        ("24 people", "dozens"),
    ],
)
def test_roughly_the_same_and_another_thing_are_no_conflict(one: str, other: str) -> None:
    assert [] == said(SANK.format(one), WENT_DOWN.format(other))


def test_another_fate_is_another_thing() -> None:
    hurt = (
        "The ferry Linnet sank off Selm on Monday night and 26 people were injured, the harbour master said."
    )
    killed = (
        "The ferry Linnet sank off Selm on Monday night and 24 people were killed, the harbour master said."
    )
    assert [] == said(killed, hurt)


def test_a_report_that_has_both_numbers_counts_two_things() -> None:
    both = f"{WENT_DOWN.format('26 people')} Of these 24 people were from Selm."
    assert [] == said(SANK.format("24 people"), both)


def test_rounded_money_is_the_same_and_other_money_is_not() -> None:
    deal = "Brakewater Yard agreed to buy the coaster fleet of Selm Lines for {} on Tuesday."
    assert [] == said(deal.format("$13.9 billion"), deal.format("$13 billion"))
    assert ["Herald: “$13.9 billion”; Gazette: “$12 billion”"] == said(
        deal.format("$13.9 billion"), deal.format("$12 billion")
    )


def test_two_ages_of_one_person_are_shown() -> None:
    one = "The pilot, 34-year-old Ines Varga, climbed out of the wreck by herself."
    other = "Ines Varga, 36, was found beside the road and taken to a hospital in Selm."
    assert ["Herald: “34-year-old Ines Varga”; Gazette: “Ines Varga, 36”"] == said(one, other)
    assert [] == said(one, other.replace("Ines", "Jonas"))


def test_the_latest_report_stands_first() -> None:
    early, late = (
        PartialDate(value=day, precision="day", evidence="meta") for day in ("2026-11-17", "2026-11-18")
    )
    told = reports(
        article("herald", SANK.format("24 people"), date_published=early),
        article("gazette", WENT_DOWN.format("26 people"), date_published=late),
    )
    (found,) = differences(told)
    assert ["gazette", "herald"] == [side.article for side in found.sides]
    assert "Gazette: “26 people”; Herald: “24 people”" == found.text


def test_other_languages_are_left_alone() -> None:
    told = reports(
        article("herald", SANK.format("24 people"), in_language="sv"),
        article("gazette", WENT_DOWN.format("26 people"), in_language="sv"),
    )
    assert () == differences(told)


def test_reports_of_one_outlet_are_not_compared() -> None:
    told = reports(
        article("herald", SANK.format("24 people")),
        article("again", WENT_DOWN.format("26 people"), label="Herald"),
    )
    assert () == differences(dataclasses.replace(told))
