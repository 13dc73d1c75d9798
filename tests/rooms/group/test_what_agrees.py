"""What two texts share, weighed: openings, headlines, names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

import pytest

from digest.group.average import Group, Near, average_link
from digest.group.evidence import own_words, points
from digest.group.imprint import Imprint, imprint
from digest.group.portrait import Portrait, portrait
from digest.group.vectors import vectors
from digest.group.versions import headlines_agree, openings_agree
from digest.group.wishes import Pair
from tests.rooms.group.newsroom import article

OPENING = "The ferry to the outer islands runs again from Monday after a winter of long repairs."
OTHER = "Growers of the northern valley count the cost of a frost that came in the second week of May."


def text(*body: str, headline: str = "", name: str = "a", outlet: str = "Quay Courier") -> Imprint:
    return imprint(article(name, outlet, body, headline=headline, date="2026-11-20"))


def test_a_kicker_or_a_place_is_no_opening() -> None:
    plain = text(OPENING)
    assert openings_agree(text("Outer islands", OPENING), plain)
    assert openings_agree(plain, text("Ferries:", "Monday", OPENING, OTHER))
    assert not openings_agree(text(OTHER, OPENING), plain)
    assert not openings_agree(text("Outer islands"), plain)


def test_half_of_the_shorter_opening_is_enough() -> None:
    longer = text(f"{OPENING} Three sailings a day are planned and a fourth one on market days.")
    assert openings_agree(longer, text(OPENING))
    third = text("The ferry to the outer islands " + OTHER.lower())
    assert not openings_agree(third, text(OPENING))


def test_a_missing_headline_agrees_and_another_does_not() -> None:
    ferry, none = text(headline="Ferry to the islands runs again"), text()
    assert headlines_agree(ferry, none)
    assert headlines_agree(none, ferry)
    assert headlines_agree(ferry, text(headline="Islands ferry runs on Monday"))
    assert not headlines_agree(ferry, text(headline="Frost takes a third of the blossom"))


def portraits(texts: Sequence[Imprint]) -> list[Portrait]:
    found = vectors(texts)
    return [portrait(each, "en", found) for each in texts]


def shared(one: str, other: str) -> float:
    texts = (text(one, name="a"), text(other, name="b", outlet="Norr Herald"))
    first, second = portraits(texts)
    return points(first, second)


def test_a_full_name_counts_as_one_word() -> None:
    whole = shared("A bow was made by Ada Renholm.", "So then Ada Renholm left.")
    half = shared("A bow was made by Renholm.", "So then Renholm left.")
    assert whole == half == 1.0


def test_words_that_any_story_has_count_less() -> None:
    assert shared("The office bought Zephyrine.", "An office sold Zephyrine.") == 1.25
    assert shared("He saw 14 gulls.", "On 14 the fog rose.") == 0.5
    assert shared("He saw 1441 gulls.", "In 1441 the fog rose.") == 1.0
    assert shared("He saw gulls.", "The fog rose.") == 0.0


def test_the_words_of_an_outlet_s_own_series_are_no_evidence() -> None:
    series = [text(f"Harbourside notes {word}.", name=word) for word in ("kelp", "gull", "crab", "wreck")]
    found = portraits(series)
    own = own_words(series, ["en"] * 4)["quay courier"]
    assert points(found[0], found[1], own) < points(found[0], found[1])
    assert own_words(series[:3], ["en"] * 3)["quay courier"] == frozenset()


def nearness(ties: Mapping[Pair, float], asked: list[Pair] | None = None) -> Near:
    """Call those near that are tied; `asked` is told which were asked about."""

    def total(one: Group, other: Group) -> float:
        pairs = [(min(pair), max(pair)) for pair in product(one, other)]
        (asked if asked is not None else []).extend(pairs)
        return sum(ties.get(pair, 0.0) for pair in pairs)

    return lambda between: [total(*groups) for groups in between]


def test_a_tie_of_one_joins_and_the_mean_decides() -> None:
    def joined(*pairs: tuple[int, int, float], apart: tuple[tuple[int, int], ...] = ()) -> list[list[int]]:
        ties = {(one, other): tie for one, other, tie in pairs}
        return sorted(sorted(group) for group in average_link(3, nearness(ties), ties, apart))

    assert joined((0, 1, 1.0)) == [[0, 1], [2]]
    assert joined((0, 1, 0.99)) == [[0], [1], [2]]
    assert joined((0, 1, 1.0), apart=((0, 1),)) == [[0], [1], [2]]
    assert joined((0, 1, 1.0), (1, 2, 2.0)) == [[0], [1, 2]]
    assert joined((0, 1, 1.5), (0, 2, 1.0), (1, 2, 1.0)) == [[0, 1, 2]]
    assert joined((0, 1, 1.5), (0, 2, 1.0), (1, 2, 0.9)) == [[0, 1], [2]]


@pytest.mark.parametrize("size", [200, 400, 800])
def test_what_hangs_together_by_a_chain_is_not_asked_about_pair_by_pair(size: int) -> None:
    asked: list[tuple[int, int]] = []
    tied = {(at, at + 1): 1.0 for at in range(size - 1)}
    groups = average_link(size, nearness(tied, asked), tied, ())
    assert groups == tuple((at, at + 1) for at in range(0, size, 2))
    assert size <= len(asked) <= 5 * size
