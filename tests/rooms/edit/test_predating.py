"""Which copies of a corrected text are older than its correction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.edit.predating import predating
from digest.model import Article, Correction
from tests.rooms.edit.invented import article, date, story

NOTE = Correction(text="It was Monday.", kind="corrected")


def corrected(when: str) -> Article:
    return replace(article("a", when=when), corrections=(NOTE,))


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2012-05-30T10:00:00Z", ("b",)),
        ("2012-05-31T09:00:00Z", ("b",)),
        ("2012-05-31T10:00:00Z", ()),
        ("2012-05-31", ()),
        ("2012-06-01", ()),
        (None, ()),
    ],
)
def test_an_older_copy_predates_the_correction(when: str | None, expected: tuple[str, ...]) -> None:
    told = story("s", corrected("2012-05-31T10:00:00Z"), article("b", when=when))
    assert expected == predating(told, "a", NOTE)


def test_a_copy_with_a_note_or_changed_since_and_another_text_do_not() -> None:
    old = article("b", when="2012-05-30")
    noted = replace(old, corrections=(NOTE,))
    changed = replace(old, date_modified=date("2012-06-02"))
    lead = corrected("2012-05-31")
    assert [(), ()] == [predating(story("s", lead, copy), "a", NOTE) for copy in (noted, changed)]
    told = story("s", lead, old)
    apart = replace(told, members=(told.members[0], replace(told.members[1], origin=2)))
    assert () == predating(apart, "a", NOTE)


def test_the_notes_own_date_counts_first_and_a_withdrawal_corrects_nothing() -> None:
    told = story("s", corrected("2012-05-29"), article("b", when="2012-05-30"))
    assert ("b",) == predating(told, "a", replace(NOTE, date=date("2012-05-31")))
    assert () == predating(told, "a", replace(NOTE, kind="withdrawn", date=date("2012-05-31")))
