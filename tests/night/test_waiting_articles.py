"""Articles of nights that had too few stories: kept until there are enough, told once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from digest.errors import BuildError
from tests.night.conftest import Newsletter
from tests.night.village import Village, headlines, item, ledger, village

FEW = '[limits]\nallow_private = ["127.0.0.0/8"]\nmin_stories = 3\n'
TOLD = (
    ("Ferry fares rise", "The ferry company raised its fares to 18 crowns from Monday morning."),
    ("Geese close a road", "Three geese closed a road in Lower Fenwick until the last had crossed."),
    ("Mill turns again", "The old mill of Dunmarsh turned for the first time in forty years."),
)


@pytest.fixture
def bell() -> Iterator[Village]:
    with village() as place:
        yield place


def offer(bell: Village, *days: int) -> None:
    """Let the feed hold the articles of some days of November alone: what came before has rolled off."""
    bell.feed(
        "bell",
        *(
            item(
                title=TOLD[day - 1][0],
                link=f"https://bell.example/{day}",
                date=f"{day} Nov 2026 10:00:00 GMT",
                text=TOLD[day - 1][1],
            )
            for day in days
        ),
    )


def test_articles_that_left_their_feed_while_waiting_are_told_once_there_are_enough(
    newsletter: Newsletter, bell: Village
) -> None:
    bell.configure(newsletter, "bell", more=FEW)
    for day in (1, 2):
        offer(bell, day)
        with pytest.raises(BuildError, match="min_stories asks for 3"):
            newsletter.build(f"2026-11-0{day}")
    assert not newsletter.files("content/issues", "site")
    offer(bell, 3)
    assert newsletter.build("2026-11-03").exit_code == 0
    assert headlines(newsletter, "2026-11-03") == sorted(title for title, _ in TOLD)
    before = newsletter.files("content", "site")
    assert newsletter.build("2026-11-03").exit_code == 0
    assert newsletter.files("content", "site") == before
    assert newsletter.build("2026-11-03", regather=True).exit_code == 0
    assert len(headlines(newsletter, "2026-11-03")) == 3
    assert newsletter.build("2026-11-04").exit_code == 0
    assert headlines(newsletter, "2026-11-04") == []


def test_they_are_in_no_ledger_again_once_they_were_told(newsletter: Newsletter, bell: Village) -> None:
    bell.configure(newsletter, "bell", more=FEW.replace("3", "2"))
    offer(bell, 1)
    with pytest.raises(BuildError):
        newsletter.build("2026-11-01")
    offer(bell, 2)
    newsletter.build("2026-11-02")
    bell.configure(newsletter, "bell", more=FEW.replace("3", "1"))
    offer(bell, 3)
    newsletter.build("2026-11-03")
    assert [line["headline"] for line in ledger(newsletter, "2026-11-03")] == ["Mill turns again"]


def test_a_dry_run_sets_nothing_aside(newsletter: Newsletter, bell: Village) -> None:
    bell.configure(newsletter, "bell", more=FEW.replace("3", "2"))
    offer(bell, 1)
    with pytest.raises(BuildError):
        newsletter.build("2026-11-01", dry_run=True)
    offer(bell, 2)
    with pytest.raises(BuildError, match="Only 1 new story"):
        newsletter.build("2026-11-02")
