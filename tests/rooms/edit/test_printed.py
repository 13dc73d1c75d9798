from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.edit.printed import agency_of, date_of
from digest.model import Article, Dateline, PartialDate
from tests.rooms.edit.invented import article, date, story

DAY = dt.date(2012, 5, 31)


def datelined(name: str, value: str) -> Article:
    told = PartialDate(value=value, precision="month-day", evidence="dateline")
    return replace(
        article(name, when=None),
        dateline=Dateline(text="PORT, May 31", location_created="PORT", date=told, agency=None),
    )


def test_the_leads_date_stands() -> None:
    told = story("s", article("a", when="2012-05-30T10:00:00Z"), datelined("b", "05-31"))
    assert date_of(told, DAY) == date("2012-05-30T10:00:00Z")


def test_another_copys_date_stands_in() -> None:
    told = story("s", article("a", when=None), article("b", when="2012-05-29"))
    assert date_of(told, DAY) == date("2012-05-29")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("05-31", ("2012-05-31", "day", True)),
        ("04-20", ("2012-04-20", "day", True)),
        ("06-01", ("06-01", "month-day", False)),
        ("12-31", ("12-31", "month-day", False)),
    ],
)
def test_a_datelines_year_is_supplied_only_when_it_is_near(
    value: str, expected: tuple[str, str, bool]
) -> None:
    found = date_of(story("s", article("a", when=None), datelined("b", value)), DAY)
    assert found is not None
    assert (found.value, found.precision, found.inferred) == expected
    assert found.evidence == "dateline"


def test_no_date_is_no_date() -> None:
    assert date_of(story("s", article("a", when=None)), DAY) is None


def test_the_agency_comes_from_a_copy_of_the_same_text_only() -> None:
    lead = article("a")
    wire = replace(article("b"), source_organization="Reuters")
    assert agency_of(story("s", lead, wire, origins=[1, 1])) == "Reuters"
    assert agency_of(story("s", lead, wire, origins=[1, 2])) is None
    other = replace(article("c"), source_organization="Invented Wire")
    assert agency_of(story("s", other, wire)) == "Invented Wire"


def test_agencies_is_no_name_over_several_texts_nor_where_a_copy_names_one() -> None:
    lead = replace(article("a"), source_organization="Agencies")
    wire = replace(article("b"), source_organization="AFP")
    plain = article("c")
    assert agency_of(story("s", lead, plain, origins=[1, 1])) == "Agencies"
    assert agency_of(story("s", lead, wire, origins=[1, 1])) == "AFP"
    assert agency_of(story("s", lead, plain, origins=[1, 2])) is None


def test_the_agency_itself_needs_no_credit_beside_its_own_name() -> None:
    own = replace(article("a", outlet="us-Reuters"), source_organization="Reuters")
    copy = replace(article("b", outlet="Quay Courier"), source_organization="Reuters")
    assert agency_of(story("s", own)) is None
    assert agency_of(story("s", own, copy, origins=[1, 1])) == "Reuters"
