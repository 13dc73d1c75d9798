"""The same sentence in other outlets' texts: each is cited with its own wording."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from digest.summarise.sentence import Sentence
from digest.text import normalised

_SAME_WORDS = 0.8
_SAME_TERMS = 0.5
_DIGITS = 3
_NUMBER = re.compile(r"\d[\d.,]*")
_NAME = re.compile(r"(?<=[\w,;:’'\"”)–—-]\s)[^\W\d_a-z][\w’'-]{2,}")


def counterpart(sentence: Sentence, others: Sequence[Sentence]) -> Sentence | None:
    """Find the sentence of another text that says the same, numbers and names included.

    Word similarity of .8, or half of the content stems shared; ties to the earlier sentence.
    """
    alike = [(likeness(sentence, other), -other.start, other) for other in others]
    best = max(alike, key=lambda one: one[:2], default=(0.0, 0, sentence))
    return best[2] if best[0] > 0 else None


def likeness(one: Sentence, other: Sentence) -> float:
    """Score two sentences in [0, 1]; 0 when they do not say the same."""
    shared = _share(one.terms, other.terms)
    if shared < _SAME_TERMS / 2 or numbers(one.text) != numbers(other.text):
        return 0.0
    alike = _dice(normalised(one.text), normalised(other.text))
    if alike >= _SAME_WORDS or (shared >= _SAME_TERMS and _names(one.text) == _names(other.text)):
        return max(alike, shared)
    return 0.0


def numbers(text: str) -> Counter[str]:
    """Count the figures of a text."""
    return Counter(figure.strip(".,") for figure in _NUMBER.findall(text))


def _names(text: str) -> frozenset[str]:
    return frozenset(word for name in _NAME.findall(text) for word in normalised(name))


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    both, either = set(one) & set(other), set(one) | set(other)
    return round(len(both) / len(either), _DIGITS) if either else 0.0


def _dice(one: Sequence[str], other: Sequence[str]) -> float:
    shared = (Counter(one) & Counter(other)).total()
    return round(2 * shared / (len(one) + len(other)), _DIGITS) if one or other else 0.0
