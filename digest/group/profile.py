"""A profile: the weighted words that say what an article is about, its names, its numbers."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.dates import month_number
from digest.group.imprint import Imprint
from digest.text import normalised, stem, stop_words, words

_TITLE = 2.0
_LEDE = 1.5
_BODY_WORDS = 600  # what a long text says further down is no longer its event
_PRIOR = 50  # imagined other articles, so that a small window still knows what is rare
_PRIOR_SHARE = 0.5
_SHORT = 3
_SHOWN = 5
_NAME = re.compile(r"(?<![.!?:“\"‘]\s)(?<!^)\b[^\W\d_a-z][\w’'-]{2,}")
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """An article's words with how often it says them, before the window is known."""

    counts: Mapping[str, float]
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An article's terms as weights of a unit vector, the heaviest first."""

    weights: tuple[tuple[str, float], ...]
    names: frozenset[str]


def profiles(texts: Sequence[Imprint]) -> tuple[Profile, ...]:
    """Weigh the terms of every text by their rarity among these: log tf × smoothed log N / df."""
    found = [terms(text) for text in texts]
    frequency: Counter[str] = Counter()
    for one in found:
        frequency.update(one.counts.keys())
    every = len(found) + _PRIOR
    rarity = {word: math.log(every / (count + _PRIOR_SHARE)) for word, count in frequency.items()}
    return tuple(_profile(one, rarity) for one in found)


def terms(text: Imprint) -> Terms:
    """Count a text's words: those of the headline twice, those of the opening half as much again."""
    language = text.article.in_language or "en"
    counts: dict[str, float] = dict.fromkeys(normalised(text.article.headline or ""), 0.0)
    for word in normalised(text.article.headline or ""):
        counts[word] += _TITLE
    spent = 0
    for at, paragraph in enumerate(text.paragraphs):
        for word in paragraph:
            counts[word] = counts.get(word, 0.0) + (1.0 if at else _LEDE)
        spent += len(paragraph)
        if spent >= _BODY_WORDS:
            break
    return Terms(counts=_stemmed(counts, language), names=_names(text, language))


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


def _profile(one: Terms, rarity: Mapping[str, float]) -> Profile:
    weights = {word: (1 + math.log(max(count, 1.0))) * rarity[word] for word, count in one.counts.items()}
    ordered = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    length = math.sqrt(sum(weight * weight for _, weight in ordered)) or 1.0
    unit = tuple((word, weight / length) for word, weight in ordered)
    return Profile(weights=unit, names=one.names)


def shared_words(text: Imprint, one: Profile, other: Profile) -> tuple[str, ...]:
    """Give the five weightiest words two texts share, as the first of them, `text`, spells them."""
    theirs = dict(other.weights)
    common = [(weight * theirs[word], word) for word, weight in one.weights if word in theirs]
    wanted = [word for _, word in sorted(common, key=lambda pair: (-pair[0], pair[1]))[:_SHOWN]]
    language = text.article.in_language or "en"
    spelling: dict[str, str] = {}
    for word in words("\n".join([text.article.headline or "", *text.body])):
        for folded in normalised(word):
            spelling.setdefault(stem(folded, language), word)
    return tuple(spelling.get(word, word) for word in wanted)
