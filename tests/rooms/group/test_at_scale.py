"""What is done for many texts at once gives what it would give pair by pair."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from digest.group.holders import gains, hold, nobody
from digest.group.imprint import Imprint, imprints
from digest.group.likeness import close, likenesses
from digest.group.neighbours import cosines, neighbours
from digest.group.portrait import Portrait, portrait
from digest.group.rarity import rarity
from digest.group.runs import shared_runs
from digest.group.vectors import vectors
from digest.model import Article
from digest.text import normalised, shingles
from tests.rooms.group.newsroom import article

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
        assert kept.total(at, text.size) == plain.weigh(whole[at])
        assert [kept.steps[run] for run in kept.ranked[at]] == sorted(
            [plain.weights[run] for run in whole[at] if run in plain.weights], reverse=True
        )


def test_holders_tell_who_holds_what() -> None:
    holders = nobody(5)
    hold(holders, 7, np.array([0, 1, 2]))
    hold(holders, 8, np.array([1, 2, 3]))
    hold(holders, 9, np.array([2]))
    assert gains(holders, np.array([1, 2, 4]), np.array([10, 100, 1000])) == {7: 110, 8: 110, 9: 100}


def test_cosines_are_those_of_the_vectors_laid_out() -> None:
    texts = imprints(night(40))
    found = vectors(texts)
    rows = [dict(zip(terms.tolist(), weights.tolist(), strict=True)) for terms, weights in found.rows]
    for row in rows:
        assert math.isclose(math.fsum(weight**2 for weight in row.values()), 1.0)
    pairs = sorted(combinations(range(len(texts)), 2), key=lambda pair: pair[1])
    for (one, other), cosine in cosines(found, pairs):
        expected = math.fsum(rows[one][term] * rows[other].get(term, 0.0) for term in rows[one])
        assert cosine == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("cells", [1, 50, 1 << 18])
def test_neighbours_are_the_same_however_few_are_looked_at_together(
    cells: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = imprints(night(40))
    found = vectors(texts)
    whole = set(neighbours(found, [0] * 40))
    monkeypatch.setattr("digest.group.neighbours._CELLS", cells)
    assert set(neighbours(found, [0] * 40)) == whole
    assert set(neighbours(found, list(range(40)))) == set()


def test_no_close_pair_is_missed() -> None:
    texts = imprints(night(60))
    found = vectors(texts)

    def look(at: int) -> Portrait:
        return portrait(texts[at], found.tongues[at], found)

    pairs = sorted(combinations(range(len(texts)), 2), key=lambda pair: pair[1])
    everything = likenesses(texts, found, pairs, look, 0.18)
    assert close(texts, found, look, 0.18) == everything
    assert everything


def test_pairs_that_cannot_be_close_are_not_looked_at() -> None:
    heads = [replace(each, body=each.body[:2]) for each in night(60)]
    found = vectors(imprints(heads))
    looked = set(neighbours(found, [0] * 60, 0.18))
    pairs = sorted(combinations(range(60), 2), key=lambda pair: pair[1])
    assert looked == {pair for pair, cosine in cosines(found, pairs) if cosine >= 0.18}
    assert len(looked) < len(set(neighbours(found, [0] * 60))) / 2


def test_an_empty_night_and_texts_without_a_word_are_no_trouble() -> None:
    empty: tuple[Imprint, ...] = imprints([article("a", "Quay Courier", ()), article("b", "Norr Herald", ())])
    assert list(neighbours(vectors(empty), [0, 0])) == []
    assert list(neighbours(vectors([]), [])) == []
