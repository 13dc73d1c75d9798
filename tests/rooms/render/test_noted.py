"""What Digest noted in English is said in the site's language: reasons, and what became of an article."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.adapters import theme
from digest.edit.fresh import stale
from digest.edit.weigh import weigh
from digest.edit.window import Window
from digest.model import PartialDate
from digest.render.catalogue import Words, words
from digest.render.noted import NOTES, noted
from tests.rooms.edit.invented import NOW, article, story

LANGUAGES = ("ar", "de", "es", "fr", "ja")
DEFAULT = theme.load(None, "default")


def reasons() -> list[str]:
    """Reasons as the editing room gives them, and the fixed ones by their text."""
    several = story("b", article("b", source="one"), article("c", source="two"), origins=(1, 2))
    undated = story("d", article("d", when=None))
    fresh = story("e", article("e", when="2026-11-20T23:50:00Z"))
    days = story("f", article("f", when="2026-11-19"))
    told = [reason for each in (several, undated, fresh, days) for reason in weigh(each, {}, NOW).reasons]
    window = Window(start=NOW - dt.timedelta(days=1), end=NOW)
    dates = [("2026-10-01", "day"), ("2026-11-19T02:00:00Z", "minute"), ("2026-12-20T02:00:00Z", "minute")]
    for value, precision in dates:
        date = PartialDate(value=value, precision=precision, evidence="feed")  # type: ignore[arg-type]
        told.append(stale(date, window) or "")
    return [*told, *(note for note in NOTES if "%" not in note)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_said_in_the_language(language: str) -> None:
    said = noted(words(DEFAULT, language))
    assert [reason for reason in reasons() if said(reason) == reason] == []


def test_names_numbers_and_counts_are_filled_in() -> None:
    said = noted(words(DEFAULT, "de"))
    assert said("carried by 3 outlets, 1 origin") == "gebracht von 3 Medien, 1 Ursprung"
    assert said("carried by 1 outlet") == "gebracht von 1 Medium"
    assert said("1 hour old") == "1 Stunde alt"
    assert said("in World: source harbour") == "in \u2068World\u2069: Quelle \u2068harbour\u2069"
    assert (
        said("ranked 21, the issue holds 20") == "auf Rang \u206821\u2069; die Ausgabe fasst \u206820\u2069"
    )


def test_a_reason_of_no_known_shape_stays() -> None:
    assert noted(words(DEFAULT, "de"))("http 404") == "http 404"
    assert noted(words(DEFAULT, "de"))("100% <b>%(day)s</b>") == "100% <b>%(day)s</b>"


def test_english_stays_english() -> None:
    assert [reason for reason in reasons() if noted(Words())(reason) != reason] == []
