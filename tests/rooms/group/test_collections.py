from __future__ import annotations

import pytest

from digest.group.collections import is_collection

MANY = (
    "News in brief", "World briefing: Monday", "Live updates: the flood at Varn", "Live: the vote in Ellery",
    "Top 12 harbours of the north", "The 5 best ferries", "7 things to know about kelp", "Photos of the week",
    "Kurz notiert", "Nachrichtenüberblick vom Montag", "Revue de presse", "In breve", "Weekly round-up",
)  # fmt: skip
ONE = (
    None, "", "Ferry runs again from Monday", "Council briefed on the frost", "12 hurt as crane falls",
    "Alive after a week at sea", "Topmast of the Varn found", "5 ferries to run again",
)  # fmt: skip


@pytest.mark.parametrize("headline", MANY)
def test_a_headline_that_announces_many_stories(headline: str) -> None:
    assert is_collection(headline) is True
    assert is_collection(headline.upper()) is True


@pytest.mark.parametrize("headline", ONE)
def test_a_headline_of_one_story(headline: str | None) -> None:
    assert is_collection(headline) is False
