"""Where two copies of one text give another figure: sentences that are the same but for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.model import Article
from digest.summarise.numerals import SPELT, spelt
from digest.summarise.sentence import Sentence, language_of, sentences_of
from digest.text import normalised

_SAME_BUT_FOR_A_FIGURE = 0.85  # of the other words
_FEWEST_WORDS = 5  # other words
_LOOKED_AT = 60  # sentences of a text: pairs of sentences are compared
_DIGITS = r"\d[\d.,]*"
_FIGURE, _SPELT_FIGURE = re.compile(_DIGITS), re.compile(rf"{_DIGITS}|\b{SPELT}\b", re.IGNORECASE)
_WITH_NOUN = re.compile(r"\S*(?:\s+[\w’'-]+){0,2}")

Place = tuple[Sentence, int, int]  # a sentence, and where in the text a part of it stands


@dataclass(frozen=True, slots=True)
class Figured:
    """A sentence with its figures, "two" being "2", and its other words."""

    sentence: Sentence
    figures: Counter[str]
    words: Counter[str]


def figured(article: Article) -> list[Figured]:
    """Give the first sentences of a text that have figures: in digits, and in English in words too."""
    pattern = _pattern(language_of(article))
    made = (_figured(one, pattern) for one in sentences_of(article) if pattern.search(one.text))
    return [one for one, _ in zip(made, range(_LOOKED_AT), strict=False)]


def changes(ours: Sequence[Figured], theirs: Sequence[Figured]) -> Iterator[tuple[Place, Place]]:
    """Give the places of figures that differ; a sentence that both texts have says nothing of another."""
    left = [one for one in ours if not any(_alike(one, other, 0) for other in theirs)]
    right = [other for other in theirs if not any(_alike(other, one, 0) for one in ours)]
    for one in left:
        for other in right:
            if _alike(one, other, 1):
                yield _place(one, other), _place(other, one)


def _pattern(language: str) -> re.Pattern[str]:
    return _SPELT_FIGURE if language.startswith("en") else _FIGURE


def _figured(sentence: Sentence, pattern: re.Pattern[str]) -> Figured:
    return Figured(
        sentence,
        Counter(_plain(match[0]) for match in pattern.finditer(sentence.text)),
        Counter(normalised(pattern.sub(" ", sentence.text))),
    )


def _plain(figure: str) -> str:
    return figure.strip(".,") if figure[0].isdigit() else str(spelt(figure))


def _alike(one: Figured, other: Figured, changed: int) -> bool:
    """Say whether two sentences are the same but for so many figures."""
    same = (one.figures & other.figures).total()
    if {one.figures.total() - same, other.figures.total() - same} != {changed}:
        return False
    fewest, most = sorted((one.words.total() + same, other.words.total() + same))
    both = (one.words & other.words).total() + same
    return (
        fewest >= _FEWEST_WORDS * changed
        and round(2 * both / max(fewest + most, 1), 3) >= _SAME_BUT_FOR_A_FIGURE
    )


def _place(one: Figured, other: Figured) -> Place:
    """Find the figure that only this sentence has, with its noun."""
    sentence, own = one.sentence, one.figures - other.figures
    found = _pattern(sentence.language).finditer(sentence.text)
    start = next(match.start() for match in found if _plain(match[0]) in own)
    match = _WITH_NOUN.match(sentence.text, start)
    end = match.end() if match else start
    return sentence, sentence.start + start, sentence.start + end
