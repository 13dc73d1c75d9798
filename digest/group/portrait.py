"""A portrait: the words at a text's head, and whom it names; drawn only of texts that have their like."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from digest.dates import month_number
from digest.group.imprint import Imprint
from digest.group.match import figures
from digest.group.vectors import Vectors
from digest.text import normalised, stem, stop_words, words

_HEAD_WORDS = 60  # of the body: with the headline, the place where a story says what it is of
_OPENING = 4  # paragraphs in which full names are looked for
_SHORT = 3
_SHOWN = 5
_NAME = re.compile(r"[^\W\d_a-z](?<!\w.)(?<!^.)(?<![.!?:“\"‘]\s.)[\w’'-]{2,}", re.DOTALL)
_BETWEEN = r"[ -](?:(?:al|bin|da|de|der|du|el|la|of|van|von)[ -])*"  # the parts of a full name
_FULL_NAME = re.compile(rf"[^\W\d_a-z](?<!\w.)[\w’'-]*(?:{_BETWEEN}[^\W\d_a-z][\w’'-]+)+", re.DOTALL)
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """What two texts must have in common to tell one event.

    `head` are the stemmed words of headline and opening with their rarity, `names` those written as
    names, `partners` gives for a part of a full name its other parts; `figures` are all it states.
    """

    head: Mapping[str, float]
    names: frozenset[str]
    partners: Mapping[str, frozenset[str]]
    figures: frozenset[str]
    language: str


def portrait(text: Imprint, language: str, found: Vectors) -> Portrait:
    """Draw the portrait of a text among those of which the vectors are."""
    rarity = found.rarity[language]
    return Portrait(
        head={word: float(rarity[found.numbers[word]]) for word in sorted(head_words(text, language))},
        names=names(text, language),
        partners=_partners(text, language),
        figures=figures(text.paragraphs),
        language=language,
    )


def head_words(text: Imprint, language: str) -> frozenset[str]:
    """Give the telling words of a text's headline and opening, stemmed."""
    said = {*normalised(text.article.headline or ""), *_opening(text.paragraphs)}
    return frozenset(stem(word, language) for word in said - stop_words(language) if len(word) > 1)


def _opening(paragraphs: Sequence[Sequence[str]]) -> list[str]:
    found: list[str] = []
    for paragraph in paragraphs:
        if len(found) >= _HEAD_WORDS:
            break
        found += paragraph
    return found[:_HEAD_WORDS]


def names(text: Imprint, language: str) -> frozenset[str]:
    """Collect the words written with a capital inside a sentence, stemmed."""
    found = set(chain.from_iterable(map(_NAME.findall, text.body)))
    plain = {word for word in normalised(" ".join(sorted(found))) if len(word) >= _SHORT}
    telling = plain - stop_words(language) - _DAYS
    return frozenset(stem(word, language) for word in telling if not _is_month(word))


@lru_cache(maxsize=1 << 14)
def _is_month(word: str) -> bool:
    return month_number(word) is not None


def _partners(text: Imprint, language: str) -> dict[str, frozenset[str]]:
    """Give, for each part of a full name in the opening, all its parts: "Greta Vann" is one name."""
    found: dict[str, frozenset[str]] = {}
    for paragraph in text.body[:_OPENING]:
        for name in _FULL_NAME.findall(paragraph):
            parts = frozenset(stem(word, language) for word in normalised(name))
            found.update({part: found.get(part, parts) | parts for part in parts})
    return found


def shared_words(one: int, other: int, text: Imprint, found: Vectors) -> tuple[str, ...]:
    """Give the five weightiest words that two texts share, as the first of them, `text`, spells them."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    (ours, amounts), (theirs, others) = found.row(one), found.row(other)
    common, first, second = np.intersect1d(ours, theirs, assume_unique=True, return_indices=True)
    shared = zip((-amounts[first] * others[second]).tolist(), common.tolist(), strict=True)
    best = sorted((weight, found.words[term]) for weight, term in shared)[:_SHOWN]
    spelling = _spelling(text, found.tongues[one], frozenset(word for _, word in best))
    return tuple(spelling.get(word, word) for _, word in best)


def _spelling(text: Imprint, language: str, wanted: frozenset[str]) -> dict[str, str]:
    """Give how a text first spells the words of which these are the stems; looked for as far as needed."""
    headline = text.article.headline or ""
    missing, spelling = set(wanted), dict[str, str]()
    for line, folded in zip((headline, *text.body), (normalised(headline), *text.paragraphs), strict=True):
        if not missing.isdisjoint([stem(word, language) for word in folded]):
            spelling = _spelt(line, language) | spelling
            missing.difference_update(spelling)
        if not missing:
            break
    return spelling


def _spelt(line: str, language: str) -> dict[str, str]:
    """Give by stem how a line first spells its words."""
    pairs = [(stem(folded, language), word) for word in words(line) for folded in normalised(word)]
    return dict(reversed(pairs))
