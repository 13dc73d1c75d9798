from __future__ import annotations

import pytest

from digest.agencies import ALIASES, agency, is_outlet


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("Reuters", "Reuters"),
        ("REUTERS", "Reuters"),
        ("A.F.P.", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("agence france presse", "AFP"),
        ("The Associated Press", "AP"),
        ("Deutsche Presse-Agentur", "dpa"),
        ("Agencia EFE", "EFE"),
        ("Telam", "Télam"),
        ("Agencies", "Agencies"),
        ("Agenturen", "Agencies"),
        ("新华社", "Xinhua"),
    ],
)
def test_an_alias_stands_for_its_agency(name: str, canonical: str) -> None:
    assert canonical == agency(name)


@pytest.mark.parametrize(
    "name", ["", "The Harbour Post", "told Reuters", "Reuters Breakingviews", "Jane Roe"]
)
def test_other_names_are_no_agency(name: str) -> None:
    assert agency(name) is None


def test_every_canonical_name_stands_for_itself() -> None:
    assert [] == [name for name in sorted(set(ALIASES.values())) if agency(name) != name]
    assert len(set(ALIASES.values())) >= 60


@pytest.mark.parametrize(
    ("credited", "outlet", "same"),
    [
        ("Reuters", "us-Reuters", True),
        ("AP", "AP News", True),
        ("AP", "us-APNews", True),
        ("The Tern and Mail", "ca-TheTernAndMail", True),
        ("dpa", "Deutsche Presse-Agentur", True),
        ("AP", "ca-NationalPost", False),
        ("APA", "Salzburger Nachrichten", False),
        ("Reuters", "Reuters Street Gazette", False),
    ],
)
def test_an_outlet_may_be_the_house_that_is_credited(credited: str, outlet: str, same: bool) -> None:  # noqa: FBT001  a table's column
    assert is_outlet(credited, outlet) is same
