from __future__ import annotations

import random
from importlib import import_module
from typing import Any

import pytest

from digest.summarise.lexrank import matrix, rarities
from digest.summarise.sumy import Tokens

WORDS = (
    "quay",
    "dredger",
    "bridge",
    "ferry",
    "tide",
    "harbour",
    "crane",
    "the",
    "a",
    "lock",
    "pilot",
    "canal",
)


def document(seed: int, size: int) -> Any:
    """Sentences that share few words or many; the fifth has none that says anything."""
    chance = random.Random(seed)  # noqa: S311  texts, no secret
    lines = [
        " ".join(chance.choices(WORDS, k=chance.randint(3, 12))) + f" {chance.randint(1, 40)}."
        for _ in range(size)
    ]
    lines[4] = "the a the."
    dom = import_module("sumy.models.dom")
    told = [dom.Sentence(line, Tokens("en")) for line in dict.fromkeys(lines)]
    return dom.ObjectDocumentModel([dom.Paragraph(told)])


@pytest.mark.parametrize("size", [5, 20, 60])
@pytest.mark.parametrize("seed", range(5))
def test_the_picks_are_sumys_own(seed: int, size: int) -> None:
    given = document(seed, size)
    summariser = import_module("sumy.summarizers.lex_rank").LexRankSummarizer
    theirs, ours = summariser(), summariser()
    theirs.stop_words = ours.stop_words = ("the", "a")
    ours._compute_idf, ours._create_matrix = rarities, matrix  # noqa: SLF001  as the product does
    for count in (1, 3, 9):
        assert list(map(str, ours(given, count))) == list(map(str, theirs(given, count)))
