"""Whether a sentence says another over again: a standfirst, and the opening sentence it was made of.

The two seldom share whole words: "Ausschuss" stands for "Untersuchungsausschuss", "elever" for
"eleverna". So words also meet in a common beginning, or where one ends in the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from math import fsum, sqrt

_TOLD = 0.4  # of the quoted sentence's weight is in the other: it is the same at greater length
_ALIKE = 0.265  # geometric mean of what each has of the other
_WORTH_A_LOOK = 0.1  # of the weight in words that are the very same
_SHORTEST, _PART = 4, 5  # letters of a common beginning, and of a word in a compound
_BEGINNING = 0.7  # of the longer word
_DIGITS = 9


def over_again(quoted: Mapping[str, float], other: Mapping[str, float]) -> bool:
    """Tell whether a sentence, by its terms and their weights (unit vectors), repeats a quoted one."""
    if _weight(quoted, quoted.keys() & other.keys()) < _WORTH_A_LOOK:
        return False
    told, new = _met(quoted, other), _met(other, quoted)
    return told >= _TOLD or sqrt(told * new) >= _ALIKE


def _met(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Give the share of a sentence's weight that stands in words of the other, in [0, 1]."""
    heads, tails = {each[:_SHORTEST] for each in other}, {each[-_PART:] for each in other}
    akin = {term for term in one if term in other or term[:_SHORTEST] in heads or term[-_PART:] in tails}
    return _weight(one, {term for term in akin if term in other or any(_kin(term, each) for each in other)})


def _weight(vector: Mapping[str, float], terms: set[str]) -> float:
    """Add up exactly, so that the order of a set shows in nothing."""
    return round(fsum(vector[term] ** 2 for term in terms), _DIGITS)


def _kin(one: str, other: str) -> bool:
    """Tell whether two words have a common beginning, or one begins or ends the other."""
    short, long = sorted((one, other), key=len)
    if len(short) >= _PART and (long.startswith(short) or long.endswith(short)):
        return True
    if short[:_SHORTEST] != long[:_SHORTEST]:
        return False
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False)))
    return common >= max(_SHORTEST, _BEGINNING * len(long))
