from __future__ import annotations

import pytest

from digest.summarise.rank import Vector, vectors
from digest.summarise.repeated import over_again
from digest.summarise.sentence import sentences_of
from tests.rooms.summarise.invented import article

GERMAN = (
    "Nach 17 Sitzungen hat der Untersuchungsausschuss zum Deichbruch in Korve die Anhörung beendet.",
    "Was folgt daraus für die Stadt?",
    "Nach elf Monaten hat der Ausschuss die öffentliche Anhörung zum Deich beendet.",
    "Drei Beamte traten im Frühjahr zurück.",
)
SWEDISH = (
    "Pojkarna på skolan Alden trängde in och misshandlade flera andra pojkar, enligt åklagaren.",
    "De fyra unga pojkarna på skolan i Alden misstänks för att ha misshandlat andra i vintras.",
    "Rektorn har stängt matsalen.",
)
ENGLISH = (
    "A Corve boy was sent home from school after he threatened to make a classmate vanish.",
    "Teachers at Alden Elementary in Corve said the boy threatened to make a classmate disappear.",
    "The mayor of Corve opened a new bridge on the river on Tuesday.",
)


def weighed(lines: tuple[str, ...], language: str) -> tuple[Vector, ...]:
    return vectors(sentences_of(article("gazette", *lines, in_language=language)))


@pytest.mark.parametrize(
    ("lines", "language", "one", "other"),
    [(GERMAN, "de", 0, 2), (SWEDISH, "sv", 0, 1), (ENGLISH, "en", 0, 1)],
)
def test_a_standfirst_is_repeated_by_the_sentence_it_was_made_of(
    lines: tuple[str, ...], language: str, one: int, other: int
) -> None:
    told = weighed(lines, language)
    assert over_again(told[one], told[other])
    assert [] == [at for at in range(len(told)) if at not in (one, other) and over_again(told[one], told[at])]


def test_words_meet_in_a_compound_and_in_a_common_beginning_only_when_long_enough() -> None:
    same = {"korve": 0.4, "deich": 0.4}
    assert over_again(same | {"untersuchungsausschuss": 0.8}, same | {"ausschuss": 0.8})
    assert not over_again({"korve": 0.4, "art": 0.9}, {"korve": 0.4, "wart": 0.9})
    assert not over_again({"ausschuss": 1.0}, {"untersuchungsausschuss": 1.0}), "nothing else in common"


def test_what_shares_only_its_subject_is_new() -> None:
    one = {"alden": 0.4, "bridge": 0.5, "close": 0.77}
    other = {"alden": 0.4, "ferry": 0.5, "strike": 0.77}
    assert not over_again(one, other)
