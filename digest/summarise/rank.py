"""How much a sentence says of its article: near the centre of the text, early, and well made.

The formula and its weights ("B") were tuned on CNN, Newsroom and SummEval development articles;
sums are exact (fsum) and rounded, so that no order of summing shows in a result.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from math import fsum, log, sqrt

from digest.summarise.leaning import opens_with_pronoun
from digest.summarise.sentence import Sentence
from digest.summarise.surface import boilerplate, first_person, question

Vector = dict[str, float]

_POSITION = 0.6
_SHORT, _SHORT_WORDS = 0.3, 8
_LONG, _LONG_WORDS, _LONG_STEP, _LONG_CAP = 0.1, 40, 20, 2.0
_PRONOUN = 0.05
_QUESTION = 0.2
_BOILERPLATE = 1.0
_FIRST_PERSON = 0.1
_NUMBER = 0.1
_DIGITS = 9
_DIGIT = re.compile(r"\d")


def vectors(sentences: Sequence[Sentence]) -> tuple[Vector, ...]:
    """Weigh each sentence's terms by how often it says them and how few others do; length 1."""
    counts = [Counter(sentence.terms) for sentence in sentences]
    frequency = Counter(chain.from_iterable(counts))
    rarity = {term: log(1 + len(sentences) / count) for term, count in frequency.items()}
    return tuple(
        _unit({term: (1 + log(n)) * rarity[term] if n > 1 else rarity[term] for term, n in each.items()})
        for each in counts
    )


def _unit(vector: Vector) -> Vector:
    length = sqrt(fsum([weight * weight for weight in vector.values()]))
    return {term: weight / length for term, weight in vector.items()} if length else vector


def dot(one: Vector, other: Vector) -> float:
    """Multiply two sparse vectors, exactly: the order of a set shows in nothing."""
    return fsum([one[term] * other[term] for term in one.keys() & other.keys()])


def scores(sentences: Sequence[Sentence], weighed: Sequence[Vector]) -> tuple[float, ...]:
    """Score every sentence by its nearness to the centre, its place and its surface."""
    centre = _centre(weighed)
    near = [dot(vector, centre) for vector in weighed]
    nearest = max(near, default=0.0) or 1.0
    return tuple(
        round(value / nearest + _place(index) + _surface(sentence), _DIGITS)
        for index, (sentence, value) in enumerate(zip(sentences, near, strict=True))
    )


def _centre(weighed: Sequence[Vector]) -> Vector:
    parts: defaultdict[str, list[float]] = defaultdict(list)
    for index, vector in enumerate(weighed):
        share = 1 / sqrt(1 + index)
        for term, weight in vector.items():
            parts[term].append(weight * share)
    return _unit({term: fsum(weights) for term, weights in parts.items()})


def _place(index: int) -> float:
    return _POSITION / sqrt(1 + index)


def _surface(sentence: Sentence) -> float:
    text = sentence.text
    long = min(max((sentence.words - _LONG_WORDS) / _LONG_STEP, 0.0), _LONG_CAP)
    return fsum(
        (
            -_SHORT * (sentence.words < _SHORT_WORDS),
            -_LONG * long,
            -_PRONOUN * opens_with_pronoun(text, sentence.language),
            -_QUESTION * question(text),
            -_BOILERPLATE * boilerplate(text),
            -_FIRST_PERSON * first_person(text),
            _NUMBER * (_DIGIT.search(text) is not None),
        )
    )
