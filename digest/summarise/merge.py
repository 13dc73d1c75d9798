"""The same sentence in another outlet's text: it is cited with that outlet's own wording."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from digest.summarise.sentence import Sentence
from digest.text import normalised

_SAME_WORDS = 0.8
_SAME_TERMS = 0.5
_WORTH_A_LOOK = 0.25
_DIGITS = 3
_NUMBER = re.compile(r"\d[\d.,]*")
_NAME = re.compile(r"(?<=[\w,;:’'\"”)–—-]\s)[^\W\d_a-z][\w’'-]{2,}")


def counterpart(passage: Sequence[Sentence], others: Sequence[Sentence]) -> tuple[int, int] | None:
    """Find where another text says the same as a passage of one or two sentences.

    Every sentence must have its counterpart, and they must stand side by side there too.
    """
    found = [_alike(sentence, others) for sentence in passage]
    if not found or None in found:
        return None
    indexes = [index for index in found if index is not None]
    first, last = indexes[0], indexes[-1]
    if indexes != list(range(first, last + 1)):
        return None
    return others[first].start, others[last].end


def _alike(sentence: Sentence, others: Sequence[Sentence]) -> int | None:
    """Give the index of the sentence most like this one, ties to the earlier; None if none is."""
    alike = [(likeness(sentence, other), -index) for index, other in enumerate(others)]
    best = max(alike, default=(0.0, 0))
    return -best[1] if best[0] > 0 else None


def likeness(one: Sentence, other: Sentence) -> float:
    """Score two sentences in [0, 1]; 0 when they do not say the same, figures included.

    Word similarity of .8, or half of the content stems shared and the names equal.
    """
    shared = _shared(one.terms, other.terms)
    if shared < _WORTH_A_LOOK or figures(one.text) != figures(other.text):
        return 0.0
    alike = similar_words(one, other)
    if alike >= _SAME_WORDS or (shared >= _SAME_TERMS and _names(one.text) == _names(other.text)):
        return max(alike, shared)
    return 0.0


def similar_words(one: Sentence, other: Sentence) -> float:
    """Compare two sentences word by word, each word as often as it stands, in [0, 1]."""
    left, right = normalised(one.text), normalised(other.text)
    both = (Counter(left) & Counter(right)).total()
    return round(2 * both / (len(left) + len(right)), _DIGITS) if left or right else 0.0


def figures(text: str) -> Counter[str]:
    """Count the figures of a text."""
    return Counter(figure.strip(".,") for figure in _NUMBER.findall(text))


def _names(text: str) -> frozenset[str]:
    return frozenset(word for name in _NAME.findall(text) for word in normalised(name))


def _shared(one: Sequence[str], other: Sequence[str]) -> float:
    both, either = set(one) & set(other), set(one) | set(other)
    return round(len(both) / len(either), _DIGITS) if either else 0.0
