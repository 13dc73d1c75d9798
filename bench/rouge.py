"""ROUGE-1, ROUGE-2 and ROUGE-Lsum (Lin 2004), F1, words stemmed by Porter.

Equal to the package rouge-score (use_stemmer=True), which a test holds it to; written here so that
the product's own environment can be measured and tested without it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from functools import cache

from bench.overlap import divided

KINDS = ("rouge1", "rouge2", "rougeLsum")
_WORD = re.compile(r"[a-z0-9]+")
_STEMMED = 4  # shorter words are left as they are


def rouge(reference: str, text: str) -> tuple[float, float, float]:
    """Give the three F1 of a text against a reference; sentences are lines."""
    return _gram_f1(reference, text, 1), _gram_f1(reference, text, 2), _line_f1(reference, text)


def words(text: str) -> list[str]:
    """Give the stemmed words of a text, as rouge-score does."""
    return [_stem(word) if len(word) >= _STEMMED else word for word in _WORD.findall(text.lower())]


@cache
def _stem(word: str) -> str:
    return _porter()(word)


@cache
def _porter() -> Callable[[str], str]:
    from nltk.stem.porter import PorterStemmer  # noqa: PLC0415  lazy: heavy

    return PorterStemmer().stem


def _gram_f1(reference: str, text: str, size: int) -> float:
    one, other = _grams(words(reference), size), _grams(words(text), size)
    return _f1((one & other).total(), one.total(), other.total())


def _grams(found: Sequence[str], size: int) -> Counter[Hashable]:
    return Counter(tuple(found[at : at + size]) for at in range(len(found) - size + 1))


def _line_f1(reference: str, text: str) -> float:
    """Count the words of each reference line that lie on a longest common subsequence with a line."""
    one = [words(line) for line in reference.split("\n") if line]
    other = [words(line) for line in text.split("\n") if line]
    left, right = Counter(w for line in one for w in line), Counter(w for line in other for w in line)
    sizes, hits = (left.total(), right.total()), 0
    for line in one:
        for at in sorted({at for found in other for at in _common(line, found)}):
            if left[line[at]] > 0 and right[line[at]] > 0:
                left[line[at]] -= 1
                right[line[at]] -= 1
                hits += 1
    return _f1(hits, *sizes)


def _common(line: Sequence[str], other: Sequence[str]) -> list[int]:
    """Give the places of a longest common subsequence in the first line, traced back as rouge-score does."""
    table = [[0] * (len(other) + 1) for _ in range(len(line) + 1)]
    for i, word in enumerate(line, 1):
        row, above = table[i], table[i - 1]
        for j, theirs in enumerate(other, 1):
            row[j] = above[j - 1] + 1 if word == theirs else max(row[j - 1], above[j])
    found, i, j = [], len(line), len(other)
    while i and j:
        if line[i - 1] == other[j - 1]:
            i, j = i - 1, j - 1
            found.append(i)
        elif table[i][j - 1] > table[i - 1][j]:
            j -= 1
        else:
            i -= 1
    return found


def _f1(hits: int, one: int, other: int) -> float:
    precision, recall = divided(hits, max(other, 1)), divided(hits, max(one, 1))
    return divided(2 * precision * recall, precision + recall)
