"""How many of what a sentence tells of: exact figures, in digits or in words, with the noun they count.

For English. What is about, over or up to a figure, a share of it, an ordinal, a year, a score or one of
several in a list of like ones is no exact quantity and is not given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.summarise.numerals import SPELT, spelt
from digest.text import stem

_SCALE = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
}
_QUANTITY = re.compile(
    rf"(?<![\w.,/:’'-])(?P<money>(?:US|A|C|NZ|HK)?\$|[£€¥])?\s?"
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|{SPELT})"
    rf"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion)|(?P<short>(?:bn|m)))?"
    r"(?![\w/:]|[.,]\d|['’-]\d)"
    rf"(?P<rest>(?:\s?%|(?:[ -][A-Za-z][\w’'-]*){{0,4}}))",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    rf"(?:\b(?:about|around|nearly|almost|over|under|above|below|some|roughly|approximately|estimated|least|most"
    r"|than|many|much|near|nearing|between|approaching|circa|exceeding|past|within|every|each|another|other"
    r"|additional|further|extra|remaining|all|first|last|next|top|no|number|page|chapter|route|highway|flight"
    r"|channel|section|article|from|versus|or|by|until|till|possibly|perhaps|maybe|including|includes|included"
    rf"|exactly|half|(?:up|close|next|\d|{SPELT}) to|(?:\d|out|{SPELT}) of)|[~≈<>+–—&-])\s*(?:the|a|an)?\s*$",
    re.IGNORECASE,
)
_LOOSE_AFTER = re.compile(
    r"^\s*(?:or (?:more|so|fewer|less)|-?plus|to \d|and a half|or \w+\b(?= \w+))", re.IGNORECASE
)
_MORE = frozenset((
    "more", "other", "others", "additional", "further", "fewer", "less", "extra", "remaining", "out", "of",
    "different", "new", "or", "to", "and",
))  # fmt: skip
_STOP = frozenset((
    "of", "in", "on", "at", "for", "from", "with", "by", "as", "to", "was", "were", "is", "are", "be",
    "been", "had", "has", "have", "will", "would", "could", "may", "might", "who", "that", "which", "whom",
    "whose", "and", "or", "but", "than", "since", "after", "before", "during", "while", "when", "where",
    "into", "against", "over", "under", "about", "near", "this", "these", "those", "the", "a", "an", "it",
    "he", "she", "they", "his", "her", "their", "its", "not", "also", "still", "said", "so", "if",
    "because", "until",
))  # fmt: skip
_IRREGULAR = frozenset((
    "people", "men", "women", "children", "police", "troops", "feet", "teeth", "percent", "pc", "pct",
    "cent", "crew", "staff",
))  # fmt: skip
_PLURAL = re.compile(r"[\w’'-]{3,}s")
_NOT_PLURAL = re.compile(r"(?:ss|us|is|ous|’s|'s)$")
_SAME_THING = {
    "persons": "people",
    "individuals": "people",
    "pct": "percent",
    "pc": "percent",
    "%": "percent",
}
AGE = "years old"
_NAME = r"(?P<first>[A-Z][a-z’'-]+) (?:[A-Z]\.? )?(?P<last>[A-Z][a-z’'-]+)"
_AGES = (
    re.compile(
        rf"\b{_NAME}, (?P<age>[1-9]\d),"
        r"(?= (?:who|was|is|of|from|a|an|the|and|has|had|said|told|died)\b)"
    ),
    re.compile(rf"(?<![\w-])(?P<age>[1-9]\d)[ -]year[ -]old {_NAME}\b"),
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """So many of something: `noun` is the stem of what is counted, `kinds` those of the words between.

    `start` and `end` are places in the sentence, of the figure together with its noun. Of an age the noun
    is `AGE` and the kinds are the person's name.
    """

    value: float
    noun: str
    kinds: frozenset[str]
    start: int
    end: int


def quantities(sentence: str) -> tuple[Quantity, ...]:
    """Give the exact quantities of an English sentence, then the ages of people whose full name it gives."""
    counted = (_quantity(sentence, match) for match in _QUANTITY.finditer(sentence))
    ages = (_age(match) for pattern in _AGES for match in pattern.finditer(sentence))
    return (*(one for one in counted if one), *ages)


def values(sentence: str) -> frozenset[float]:
    """Give every figure of a sentence, exact or not, whatever it counts."""
    return frozenset(_value(match) for match in _QUANTITY.finditer(sentence))


def _quantity(sentence: str, match: re.Match[str]) -> Quantity | None:
    before, number_end = sentence[: match.start()], match.start("rest")
    if _LOOSE.search(before) or _LOOSE_AFTER.match(sentence[number_end:]):
        return None
    counted = _counted(match)
    if counted is None:
        return None
    noun, kinds, end = counted
    return Quantity(_value(match), noun, kinds, match.start(), number_end + end)


def _age(match: re.Match[str]) -> Quantity:
    name = frozenset((match["first"].lower(), match["last"].lower()))
    return Quantity(float(match["age"]), AGE, name, match.start(), max(match.end("age"), match.end("last")))


def _value(match: re.Match[str]) -> float:
    number = match["number"].replace(",", "")
    plain = float(number if number[0].isdigit() else spelt(number))
    scale = match["scale"] or match["short"]
    return plain * (_SCALE[scale.lower()] if scale else 1.0)


def _counted(match: re.Match[str]) -> tuple[str, frozenset[str], int] | None:
    """Give the noun, what kind of it, and how far behind the figure it reaches."""
    rest = match["rest"]
    if match["money"]:
        return match["money"][-1], frozenset(), 0
    if rest.strip().startswith("%"):
        return "percent", frozenset(), len(rest)
    return _plural(rest, one=_value(match) == 1)


def _plural(rest: str, *, one: bool) -> tuple[str, frozenset[str], int] | None:
    """Find the first plural among the words behind a figure; a sentence part must not end before it."""
    kinds: list[str] = []
    for word in re.finditer(r"[A-Za-z][\w’'-]*", rest):
        plain = word[0].lower()
        if plain in _MORE or plain in _STOP:
            return None
        if plain in _IRREGULAR or (_PLURAL.fullmatch(plain) and not _NOT_PLURAL.search(plain)):
            return stem(_SAME_THING.get(plain, plain), "en"), frozenset(kinds), word.end()
        if one:
            return None
        kinds.append(stem(plain, "en"))
    return None
