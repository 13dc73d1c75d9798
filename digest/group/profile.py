"""A profile: the weighted words that say what an article is about, its names, its numbers."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.dates import month_number
from digest.group.imprint import Imprint
from digest.group.ordinary import ordinary
from digest.group.tongue import tongue
from digest.text import normalised, stem, stop_words, words

_TITLE = 2.0
_LEDE = 1.5
_BODY_WORDS = 600  # what a long text says further down is no longer its event
_HEAD_WORDS = 60  # of the body: with the headline, the place where a story says what it is of
_WINDOW = 500  # texts: a smaller window is filled up with imagined ones, so that it knows what is rare
_IMAGINED = 50  # at the least
_RARELY = 0.5  # of an imagined text holds any other word
_OFTEN = 0.05  # of them hold an ordinary word
_OPENING = 4  # paragraphs in which full names are looked for
_SHORT = 3
_SHOWN = 5
_NAME = re.compile(r"(?<![.!?:“\"‘]\s)(?<!^)\b[^\W\d_a-z][\w’'-]{2,}")
_FULL_NAME = re.compile(
    r"\b[^\W\d_a-z][\w’'-]*(?:[ -](?:(?:al|bin|da|de|der|du|el|la|of|van|von)[ -])*[^\W\d_a-z][\w’'-]+)+"
)
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """An article's words with how often it says them, before the window is known.

    `head` are the words of its headline and opening, `names` those written as names, `partners`
    gives for a part of a full name its other parts.
    """

    counts: Mapping[str, float]
    head: frozenset[str]
    names: frozenset[str]
    partners: Mapping[str, frozenset[str]]
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An article's terms as weights of a unit vector, the heaviest first; `head` with their rarity."""

    weights: tuple[tuple[str, float], ...]
    head: Mapping[str, float]
    names: frozenset[str]
    partners: Mapping[str, frozenset[str]]
    language: str


def profiles(texts: Sequence[Imprint]) -> tuple[Profile, ...]:
    """Weigh the terms of every text by their rarity among these: log tf × smoothed log N / df.

    A small window is filled up with imagined texts, a share of which hold each ordinary word.
    """
    found = [terms(text) for text in texts]
    frequency = Counter(word for one in found for word in one.counts)
    imagined = max(_IMAGINED, _WINDOW - len(found))
    every = len(found) + imagined
    rare = {word: math.log(every / (count + _RARELY)) for word, count in frequency.items()}
    common = {
        word: max(0.0, math.log(every / (count + imagined * _OFTEN))) for word, count in frequency.items()
    }
    return tuple(_profile(one, rare, common) for one in found)


def terms(text: Imprint) -> Terms:
    """Count a text's words: those of the headline twice, those of the opening half as much again."""
    language = tongue(text)
    title = normalised(text.article.headline or "")
    counts: dict[str, float] = dict.fromkeys(title, 0.0)
    for word in title:
        counts[word] += _TITLE
    spent = 0
    for at, paragraph in enumerate(text.paragraphs):
        for word in paragraph:
            counts[word] = counts.get(word, 0.0) + (1.0 if at else _LEDE)
        spent += len(paragraph)
        if spent >= _BODY_WORDS:
            break
    head = dict.fromkeys([*title, *_opening(text)], 1.0)
    return Terms(
        counts=_stemmed(counts, language),
        head=frozenset(_stemmed(head, language)),
        names=_names(text, language),
        partners=_partners(text, language),
        language=language,
    )


def _opening(text: Imprint) -> list[str]:
    found: list[str] = []
    for paragraph in text.paragraphs:
        if len(found) >= _HEAD_WORDS:
            break
        found += paragraph
    return found[:_HEAD_WORDS]


def _stemmed(counts: Mapping[str, float], language: str) -> dict[str, float]:
    stops = stop_words(language)
    stems: dict[str, float] = {}
    for word, count in counts.items():
        if word not in stops and len(word) > 1:
            root = stem(word, language)
            stems[root] = stems.get(root, 0.0) + count
    return stems


def _names(text: Imprint, language: str) -> frozenset[str]:
    """Collect the words written with a capital inside a sentence."""
    stops = stop_words(language)
    found = [name for paragraph in text.body for name in _NAME.findall(paragraph)]
    plain = {word for word in normalised(" ".join(found)) if len(word) >= _SHORT}
    return frozenset(stem(word, language) for word in plain - stops - _DAYS if not month_number(word))


def _partners(text: Imprint, language: str) -> dict[str, frozenset[str]]:
    """Give, for each part of a full name in the opening, all its parts: "Greta Vann" is one name."""
    found: dict[str, frozenset[str]] = {}
    for paragraph in text.body[:_OPENING]:
        for name in _FULL_NAME.findall(paragraph):
            parts = frozenset(stem(word, language) for word in normalised(name))
            found.update({part: found.get(part, parts) | parts for part in parts})
    return found


def _profile(one: Terms, rare: Mapping[str, float], common: Mapping[str, float]) -> Profile:
    plain = ordinary(one.language)
    rarity = {word: (common if word in plain else rare)[word] for word in one.counts}
    weights = {word: (1 + math.log(max(count, 1.0))) * rarity[word] for word, count in one.counts.items()}
    ordered = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    length = math.sqrt(sum(weight * weight for _, weight in ordered)) or 1.0
    return Profile(
        weights=tuple((word, weight / length) for word, weight in ordered),
        head={word: rarity[word] for word in sorted(one.head) if word in rarity},
        names=one.names,
        partners=one.partners,
        language=one.language,
    )


def shared_words(text: Imprint, one: Profile, other: Profile) -> tuple[str, ...]:
    """Give the five weightiest words two texts share, as the first of them, `text`, spells them."""
    theirs = dict(other.weights)
    common = [(weight * theirs[word], word) for word, weight in one.weights if word in theirs]
    wanted = [word for _, word in sorted(common, key=lambda pair: (-pair[0], pair[1]))[:_SHOWN]]
    language = one.language
    spelling: dict[str, str] = {}
    for word in words("\n".join([text.article.headline or "", *text.body])):
        for folded in normalised(word):
            spelling.setdefault(stem(folded, language), word)
    return tuple(spelling.get(word, word) for word in wanted)
