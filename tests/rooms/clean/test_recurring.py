from __future__ import annotations

import datetime as dt

from digest.clean import without_chrome
from digest.clean.recurring import OUTLETS
from digest.model import Article

NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
BACKGROUND = tuple(f"The Quellmar harbour inquiry was opened in the spring of year {at}." for at in range(5))
SLOGAN = "Quellmar's best bread"
Memory = dict[str, dict[str, int]]


def article(key: str, *body: str, outlet: str = "Quellmar Post") -> Article:
    return Article(
        id=key, source="s", label=outlet, url=None, headline=None, body=body, retrieved=NOW, in_language="en"
    )


def test_what_a_running_story_tells_again_each_night_stays() -> None:
    known: Memory = {}
    for night in range(6):
        given = article(str(night), f"On night {night} the inquiry heard {night} witnesses.", *BACKGROUND)
        (cleaned,), known = without_chrome([given], known)
        assert given == cleaned
    assert {1} == set(known["Quellmar Post"].values())


def test_a_line_below_other_stories_each_night_is_chrome_on_the_third() -> None:
    known: Memory = {}
    bodies = []
    for night in range(5):
        story = (f"Night {night} brought {night} dredgers.", f"Nobody counted {night} ferries.")
        (cleaned,), known = without_chrome([article(str(night), *story, SLOGAN)], known)
        bodies.append(SLOGAN in cleaned.body)
    assert [True, True, False, False, False] == bodies


def test_known_chrome_does_not_make_a_text_one_told_before() -> None:
    chrome = tuple(f"Slogan {at}" for at in range(4))
    bare = [article(str(at), f"Story {at}.", *(f"{at} {n}" for n in range(6)), *chrome) for at in range(3)]
    _, known = without_chrome(bare, {})
    later = article("9", "Nine new dredgers came.", "They are slow.", "A new slogan", *chrome)
    _, after = without_chrome([later], known)
    assert len(after["Quellmar Post"]) == len(known["Quellmar Post"]) + 3


def test_more_than_half_of_a_text_is_never_taken() -> None:
    texts = [article(str(at), f"Story {at}.", f"{at} more.", f"No {at}.", *BACKGROUND[:1]) for at in range(3)]
    cleaned, known = without_chrome(texts, {})
    assert tuple(texts) == cleaned
    assert 3 == max(known["Quellmar Post"].values())


def test_an_outlet_met_once_is_forgotten_when_it_is_not_met_again() -> None:
    known: Memory = {"once": {"aa": 1, "bb": 1}, "twice": {"aa": 1, "bb": 2}, "Quellmar Post": {"aa": 1}}
    _, after = without_chrome([article("1", "A story.")], known)
    assert ["Quellmar Post", "twice"] == list(after)
    assert {"aa": 1, "bb": 2} == after["twice"]


def test_the_memory_holds_tonights_outlets_first_and_no_more_than_its_number() -> None:
    known: Memory = {f"chrome {at:03}": {"aa": 3} for at in range(OUTLETS)}
    known |= {f"before {at:03}": {"aa": 2} for at in range(OUTLETS)}
    tonight = [article(str(at), f"Story {at}.", outlet=f"tonight {at:03}") for at in range(50)]
    _, after = without_chrome(tonight, known)
    _, turned = without_chrome(tonight[::-1], dict(reversed(known.items())))
    expected = [f"chrome {at:03}" for at in range(OUTLETS - 50)] + [f"tonight {at:03}" for at in range(50)]
    assert expected == list(after)
    assert list(after.items()) == list(turned.items())


def test_a_folder_of_files_does_not_fill_the_state() -> None:
    known: Memory = {}
    for night in range(20):
        files = [article(f"{night}-{at}", f"Text {night} {at}.", outlet=f"{night}-{at}") for at in range(9)]
        _, known = without_chrome(files, known)
        assert len(known) == 9
