"""The splitter against a gold of ours: invented news paragraphs, one sentence a line, with traps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.text import spans

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "sentences"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.txt"))
GOAL = 0.985


def paragraphs(language: str) -> Iterator[tuple[str, ...]]:
    text = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    return (tuple(block.splitlines()) for block in text.strip().split("\n\n"))


def ends(sentences: tuple[str, ...]) -> set[int]:
    """Where sentences end when they stand behind one another, the last of the paragraph aside."""
    found, at = set(), 0
    for sentence in sentences[:-1]:
        at += len(sentence)
        found.add(at)
        at += 1
    return found


def wrong(language: str) -> tuple[int, int, int, list[str]]:
    """Count ends found rightly, ends too many, ends missed, and name the paragraphs concerned."""
    right = much = missed = 0
    named = []
    for gold in paragraphs(language):
        text = " ".join(gold)
        true, found = ends(gold), {end for _, end in spans(text, language)[:-1]}
        right, much, missed = right + len(true & found), much + len(found - true), missed + len(true - found)
        named += [text] if true != found else []
    return right, much, missed, named


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_splitter_ends_sentences_where_the_gold_does(language: str) -> None:
    right, much, missed, named = wrong(language)
    assert 2 * right / (2 * right + much + missed) >= GOAL, named


def test_the_gold_is_large_enough() -> None:
    assert sum(1 for language in LANGUAGES for _ in paragraphs(language)) >= 380
    assert {"en", "de", "fr", "es", "it", "pt"} <= set(LANGUAGES)
