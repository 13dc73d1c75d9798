"""What keeps two sentences from stating one fact, whatever words they share."""

from __future__ import annotations

import re

_DENIED = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|refus\w+"
    r"|reject\w+|fail\w*|rul\w+ out|dismiss\w+)\b|n['’]t\b",
    re.IGNORECASE,
)
_DOUBTED = re.compile(r"\b(?:may|might|could|possibly|unconfirmed)\b")  # "May" is a month
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_FIGURE = re.compile(r"\d[\d.,]*")
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTED = {word: str(figure) for figure, word in enumerate(_WORDS, 2)}
_WORD = re.compile(r"[a-z]+")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_MOSTLY, _HARDLY = 0.4, 0.1  # of a sentence's characters


def disagree(one: str, other: str) -> bool:
    """Tell whether one denies or doubts what the other states, or they differ in figures or weekdays.

    Figures differ when each has one that the other lacks. What one outlet quotes is not what another says.
    """
    return (
        _differ(_DENIED, one, other)
        or _differ(_DOUBTED, one, other)
        or _apart(frozenset(_DAY.findall(one)), frozenset(_DAY.findall(other)))
        or _each_its_own(counts(one), counts(other))
        or _quoted_once(one, other)
    )


def counts(text: str) -> frozenset[str]:
    """Give the figures of a text, written in digits or as words from two to twelve."""
    written = (figure.strip(".,").replace(",", "") for figure in _FIGURE.findall(text))
    said = (_COUNTED[word] for word in _WORD.findall(text.lower()) if word in _COUNTED)
    return frozenset((*written, *said))


def _differ(pattern: re.Pattern[str], one: str, other: str) -> bool:
    return (pattern.search(one) is None) != (pattern.search(other) is None)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _each_its_own(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one - other) and bool(other - one)


def _quoted_once(one: str, other: str) -> bool:
    shares = sorted(sum(map(len, _QUOTED.findall(text))) / max(1, len(text)) for text in (one, other))
    return shares[1] > _MOSTLY and shares[0] < _HARDLY
