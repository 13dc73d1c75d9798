"""What is done for many texts at once gives what it would give pair by pair."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from digest.group.cosines import cosines
from digest.group.holders import gains, hold, nobody
from digest.group.imprint import Imprint, hours_between, imprints
from digest.group.likeness import Night, close, likenesses, named
from digest.group.likeness import night as compared
from digest.group.neighbours import neighbours
from digest.group.portrait import portrait
from digest.group.rarity import rarity
from digest.group.runs import shared_runs
from digest.group.vectors import Vectors, vectors
from digest.model import Article
from digest.text import normalised, shingles
from tests.rooms.group.newsroom import article

Numbers = NDArray[np.intp]

SYLLABLES = ("ka", "lo", "mi", "ren", "tar", "vos", "el", "dun", "fi", "gar")


def sentence(chance: random.Random, words: list[str]) -> str:
    return " ".join(chance.choices(words, k=14)).capitalize() + "."


def night(size: int, seed: int = 3) -> list[Article]:
    """Give texts of which each third is a copy of an earlier one, over eight days."""
    chance = random.Random(seed)  # noqa: S311  texts, no secret
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(400)]
    made: list[Article] = []
    for at in range(size):
        body = [sentence(chance, words) for _ in range(6)]
        if made and at % 3 == 0:
            body = [*chance.choice(made).body[:4], body[0]]
        date = f"2026-11-{10 + at % 8} 10:30" if at % 5 else ""
        made.append(article(f"a{at}", f"Outlet {at % 7}", body, headline=sentence(chance, words), date=date))
    return made


def test_runs_that_two_texts_hold_are_kept_and_the_others_counted() -> None:
    texts = [[word for line in each.body for word in normalised(line)] for each in night(60)]
    whole = [shingles(words) for words in texts]
    for at, (kept, alone) in enumerate(shared_runs(texts)):
        others = frozenset().union(*(runs for other, runs in enumerate(whole) if other != at))
        assert whole[at] & others <= kept <= whole[at]
        assert alone == len(whole[at]) - len(kept)


def test_a_text_of_two_words_has_no_runs() -> None:
    assert shared_runs([("pier", "opens"), ("pier", "opens")]) == [(frozenset(), 0)] * 2
    assert shared_runs([]) == []


def test_weights_are_those_of_all_runs() -> None:
    texts = imprints(night(60))
    whole = [shingles([word for words in text.paragraphs for word in words]) for text in texts]
    kept, plain = rarity([text.runs for text in texts]), rarity(whole)
    for at, text in enumerate(texts):
        assert kept.total(at, text.size) == plain.total(at, len(whole[at]))
        weights = kept.weights[kept.ranked[at]].tolist()
        assert weights == plain.weights[plain.ranked[at]].tolist() == sorted(weights, reverse=True)


def test_what_two_texts_share_is_what_both_hold() -> None:
    texts = imprints(night(60))
    found = rarity([text.runs for text in texts])
    for one, other in combinations(range(60), 2):
        shared = texts[one].runs & texts[other].runs
        assert len(found.shared(one, other)) == len(shared)
        assert (len(shared) > 0) == (found.weigh(found.shared(one, other)) > 0)


def test_holders_tell_who_holds_what() -> None:
    holders = nobody(np.array([1, 2, 3, 1, 1]))
    hold(holders, 7, np.array([0, 1, 2]))
    hold(holders, 8, np.array([1, 2, 3]))
    hold(holders, 9, np.array([2]))
    texts, gained = gains(holders, np.array([1, 2, 4]), np.array([10, 100, 1000]))
    assert dict(zip(texts.tolist(), gained.tolist(), strict=True)) == {7: 110, 8: 110, 9: 100}
    texts, gained = gains(holders, np.array([4]), np.array([1000]))
    assert len(texts) == len(gained) == 0


def every_pair(size: int) -> tuple[Numbers, Numbers]:
    ones, others = np.array(list(combinations(range(size), 2))).T
    return ones, others


def looked_at(found: Vectors, since: list[int], least: float = 0.0) -> set[tuple[int, int]]:
    blocks = list(neighbours(found, since, least))
    return {pair for ones, others in blocks for pair in zip(ones.tolist(), others.tolist(), strict=True)}


@pytest.mark.parametrize("cells", [1, 700, 1 << 19])
def test_cosines_are_those_of_the_vectors_laid_out(cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.group.cosines._CELLS", cells)
    found = vectors(imprints(night(40)))
    rows = [dict(zip(*map(list, found.row(at)), strict=True)) for at in range(40)]
    for row in rows:
        assert math.isclose(math.fsum(weight**2 for weight in row.values()), 1.0)
    ones, others = every_pair(40)
    for one, other, cosine in zip(ones, others, cosines(found, ones, others), strict=True):
        expected = math.fsum(rows[one][term] * rows[other].get(term, 0.0) for term in rows[one])
        assert cosine == pytest.approx(expected, abs=1e-12)


def test_a_cosine_is_the_same_to_the_last_bit_whatever_is_looked_at_with_it() -> None:
    found = vectors(imprints(night(40)))
    ones, others = every_pair(40)
    alone = [cosines(found, ones[at : at + 1], others[at : at + 1])[0] for at in range(len(ones))]
    assert cosines(found, ones, others).tolist() == alone
    assert cosines(found, ones[::-1], others[::-1]).tolist() == alone[::-1]


@pytest.mark.parametrize("cells", [1, 50, 1 << 18])
def test_neighbours_are_the_same_however_few_are_looked_at_together(
    cells: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = vectors(imprints(night(40)))
    whole = looked_at(found, [0] * 40)
    monkeypatch.setattr("digest.group.neighbours._CELLS", cells)
    assert looked_at(found, [0] * 40) == whole
    assert looked_at(found, list(range(40))) == set()


def drawn(size: int) -> Night:
    texts = imprints(night(size))
    found = vectors(texts)
    return compared(texts, found, lambda at: portrait(texts[at], found.tongues[at], found))


def test_no_close_pair_is_missed() -> None:
    of, (ones, others) = drawn(60), every_pair(60)
    everything = dict(named(ones, others, likenesses(of, ones, others, 0.18)))
    assert close(of, 0.18) == everything
    assert everything


def test_a_likeness_fades_with_the_hours_between_and_ends_after_four_days() -> None:
    of, (ones, others) = drawn(60), every_pair(60)
    said, alike = cosines(of.vectors, ones, others), likenesses(of, ones, others)
    beyond = 0
    for one, other, cosine, value in zip(ones, others, said, alike, strict=True):
        hours = hours_between(of.texts[one], of.texts[other])
        faded = math.exp(-((hours / 72) ** 2) / 2) if hours is not None else 1.0
        beyond += hours is not None and hours > 96
        expected = 0.0 if hours is not None and hours > 96 else cosine * faded
        assert value == pytest.approx(expected if expected >= 0.02 else 0.0, abs=1e-6)
    assert beyond


def test_pairs_that_cannot_be_close_are_not_looked_at() -> None:
    found = vectors(imprints([replace(each, body=each.body[:2]) for each in night(60)]))
    looked = looked_at(found, [0] * 60, 0.18)
    ones, others = every_pair(60)
    hits = cosines(found, ones, others) >= 0.18
    assert looked == set(zip(ones[hits].tolist(), others[hits].tolist(), strict=True))
    assert len(looked) < len(looked_at(found, [0] * 60)) / 2


def test_an_empty_night_and_texts_without_a_word_are_no_trouble() -> None:
    empty: tuple[Imprint, ...] = imprints([article("a", "Quay Courier", ()), article("b", "Norr Herald", ())])
    assert looked_at(vectors(empty), [0, 0]) == set()
    assert looked_at(vectors([]), []) == set()
