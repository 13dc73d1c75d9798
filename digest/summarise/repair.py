"""A sentence made fit to stand alone: as it is, together with the one before it, or not at all.

The quotation stays the outlet's own words: nothing is cut from it or put into it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.summarise.sentence import Sentence
from digest.summarise.surface import hard_fault, leaning, soft_fault

_MOST_WORDS = 70


@dataclass(frozen=True, slots=True)
class Passage:
    """One or two neighbouring sentences, by their index; `main` is the one that was chosen."""

    main: int
    indexes: tuple[int, ...]
    start: int
    end: int
    words: int


def passage(sentences: Sequence[Sentence], index: int) -> Passage | None:
    """Give what can be quoted for a sentence without a fault, or None."""
    if not _sound(sentences, index):
        return None
    if not _leans(sentences[index]):
        return _passage(sentences, index, index)
    before = index - 1
    if before < 0 or not _neighbours(sentences, before) or _leans(sentences[before]):
        return None
    pair = _passage(sentences, before, index)
    return pair if _sound(sentences, before) and pair.words <= _MOST_WORDS else None


def plain_passage(sentences: Sequence[Sentence], index: int) -> Passage | None:
    """Give the sentence if it opens well, whatever else is wrong with it: for texts with nothing better."""
    return None if _leans(sentences[index]) else bare_passage(sentences, index)


def bare_passage(sentences: Sequence[Sentence], index: int) -> Passage | None:
    """Give the sentence as it is unless it can never be a point: for texts with nothing else."""
    return None if hard_fault(sentences[index]) else _passage(sentences, index, index)


def _sound(sentences: Sequence[Sentence], index: int) -> bool:
    sentence = sentences[index]
    return hard_fault(sentence) is None and soft_fault(sentence, lede=index == 0) is None


def _leans(sentence: Sentence) -> bool:
    return leaning(sentence.text, sentence.language) is not None


def _neighbours(sentences: Sequence[Sentence], before: int) -> bool:
    """Tell whether nothing but white space lies between a sentence and the next."""
    return sentences[before + 1].start - sentences[before].end <= 1


def _passage(sentences: Sequence[Sentence], first: int, last: int) -> Passage:
    indexes = tuple(range(first, last + 1))
    words = sum(sentences[index].words for index in indexes)
    return Passage(last, indexes, sentences[first].start, sentences[last].end, words)
