from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace
from random import Random

import pytest

from digest.clean import RULES, clean, without_chrome
from digest.model import Article

NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
SENTENCE = (
    "The council voted on Monday to rebuild the old harbour wall, said Jane Roe of the port authority. "
)
FURNITURE = [
    "Alden Gazette", "Sea wall for Port Alden after all", "By Jane Roe", "Updated 16 Jun, 2024",
    "16 Jun, 2024", "PORT ALDEN (Reuters) – The board approved a new sea wall.",
    "(CNN) -- The board met again on Monday.", "The board approved a wall.—AFP", "(Agencies)", "Reuters",
    "(Editing by Ann Poe; Reporting by Max Doe)", "(Corrects paragraph 3)",
    "Correction: the wall is higher.", "(Adds quotes)", "Photo: AP", "Read more:",
    "Also read: Ferry fares", "Share Tweet", "Advertisement", "Opinion", "Ferry fares", "On one...", "—",
    "dpa", "All rights reserved. You agree to our terms of use.", "UPDATE 2-Ferry fares",
    "The wall stands. (dpa/jr) —AP", "Max Doe contributed to this report.", "© 2012 AFP",
    SENTENCE.strip(), f"{SENTENCE}(Editing by X Y)", "Two words", "Why?", "Alden Gazette | Ferry fares",
    "Von Jana Roe, dpa", "A: B: C: D", "((x@y.example))",
]  # fmt: skip


def article(*lines: str, name: str = "harbour.txt", key: str = "x") -> Article:
    return Article(
        id=key, source="s", label=name, url=None, headline=None, body=lines, retrieved=NOW, in_language="en"
    )


def subsequence(short: list[str], long: list[str]) -> bool:
    rest = iter(long)
    return all(any(word == other for other in rest) for word in short)


@pytest.mark.parametrize("seed", range(150))
def test_whatever_the_order_nothing_is_lost_and_twice_is_once(seed: int) -> None:
    random = Random(seed)  # noqa: S311  a shuffle, not a secret
    lines = [random.choice(FURNITURE) for _ in range(random.randint(1, 14))]
    cleaned = clean(article(*lines))
    assert clean(cleaned) == cleaned
    before = [char for line in lines for char in line if not char.isspace()]
    body = [char for line in cleaned.body for char in line if not char.isspace()]
    gone = [char for piece in cleaned.removed for char in piece.text if not char.isspace()]
    assert subsequence(body, before)
    # A tag leaves the headline and a desk the authors: their lines left the body already.
    again = [piece.text for piece in cleaned.removed if piece.reason.startswith(("headline tag", "author:"))]
    extra = [char for text in again for char in text if not char.isspace()]
    assert sorted([*before, *extra]) == sorted([*body, *gone])


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=[name for name, _ in RULES])
def test_a_rule_gives_back_plain_prose_as_it_is(rule: object) -> None:
    prose = article(SENTENCE.strip(), "The wall will be finished before the winter after next, he said.")
    assert callable(rule)
    assert rule(prose) == prose


def test_no_year_is_invented() -> None:
    cleaned = clean(
        article("PORT ALDEN, May 31: " + SENTENCE, "Ferry fares", "16 Jun, 2024", "Ferry fares", "On one...")
    )
    assert cleaned.date_published is not None
    assert (cleaned.date_published.value, cleaned.date_published.inferred) == ("05-31", False)


@pytest.mark.parametrize(
    "body",
    [
        tuple(SENTENCE * 5 + str(at) for at in range(19_000)),
        (SENTENCE * 9_500,),
        ("(" * 1_000_000,),
        (")" * 1_000_000,),
        ("-— " * 300_000,),
        ("LONDON (Reuters) - " * 50_000,),
        ("By A, " * 160_000,),
        tuple(f"A short line {at}" for at in range(19_000)),
    ],
    ids=["10 MB", "one line", "opening", "closing", "dashes", "datelines", "names", "short lines"],
)
def test_a_huge_text_takes_seconds_at_most(body: tuple[str, ...]) -> None:
    started = time.process_time()
    cleaned = clean(article(*body))
    assert time.process_time() - started < 15
    assert cleaned.body


def test_a_text_of_too_many_lines_is_left_as_it_is() -> None:
    body = tuple(f"line {at}" for at in range(20_001))
    cleaned = clean(article(*body))
    assert body == cleaned.body
    assert cleaned.warnings == ("not cleaned: more than 20000 lines",)
    assert clean(cleaned) == cleaned


def test_lines_on_three_articles_of_an_outlet_are_its_chrome() -> None:
    texts = [
        article(f"Story {at} says {at * 7} things.", f"{at} more.", "Alden's best bread", key=str(at))
        for at in range(3)
    ]
    cleaned, known = without_chrome(texts, {})
    assert [each.body for each in cleaned] == [
        (f"Story {at} says {at * 7} things.", f"{at} more.") for at in range(3)
    ]
    assert {each.removed[0].reason for each in cleaned} == {"chrome: seen on 3 articles"}
    later, _ = without_chrome(
        [article("A fourth story.", "It is short.", "Alden’s best bread".replace("’", "'"), key="9")], known
    )
    assert later[0].body == ("A fourth story.", "It is short.")


def test_two_versions_of_one_story_are_not_an_outlets_chrome() -> None:
    story = ("The first sentence.", "The second sentence.", "The third sentence.")
    texts = [article(*story, f"Version {at}.", key=str(at)) for at in range(5)]
    assert tuple(texts) == without_chrome(texts, {})[0]


def test_another_outlets_lines_do_not_count() -> None:
    texts = [
        article(f"Story {at}.", f"More {at}.", "The same line", name=f"{at}.txt", key=str(at))
        for at in range(5)
    ]
    assert tuple(texts) == without_chrome(texts, {})[0]


def test_the_first_words_of_another_article_are_its_teaser() -> None:
    opening = "Breakfast at the Moss lighthouse needs a good deal of planning."
    other = article(opening + " The keeper has nine children.", "They all row.", key="a")
    reader = article(SENTENCE, "Fishermen had asked for it.", opening, key="b")
    (_, cleaned), _ = without_chrome([other, reader], {})
    assert (SENTENCE, "Fishermen had asked for it.") == cleaned.body
    assert [opening] == [line.text for line in cleaned.removed]


def test_a_shortened_copy_and_a_roundup_keep_their_lines() -> None:
    opening = "Breakfast at the Moss lighthouse needs a good deal of planning."
    other = article(opening + " The keeper has nine children.", "They all row.", key="a")
    copy = article("The Moss lighthouse", opening, "They all row.", key="b")
    roundup = article(SENTENCE, other.body[0], key="c")
    texts = (other, copy, roundup)
    assert texts == without_chrome(texts, {})[0]


def test_the_order_of_articles_does_not_matter() -> None:
    texts = [article(f"Story {at}.", f"More {at}.", "The same line", key=str(at)) for at in range(4)]
    there, known = without_chrome(texts, {})
    back, known_back = without_chrome(texts[::-1], {})
    assert there == back[::-1]
    assert list(known.items()) == list(known_back.items())


def test_what_was_found_is_not_overwritten() -> None:
    given = replace(
        article("PARIS (AFP) - " + SENTENCE),
        source_organization="AP",
        headline="A title",
        publisher="Alden Gazette",
    )
    cleaned = clean(given)
    assert (cleaned.source_organization, cleaned.headline, cleaned.publisher) == (
        "AP",
        "A title",
        "Alden Gazette",
    )
    assert cleaned.dateline is not None
    assert cleaned.dateline.agency == "AFP"
