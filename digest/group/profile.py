"""A profile: the weighted words that say what an article is about, its names, its numbers."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.dates import month_number
from digest.model import Article
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
_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """An article's words with how often it says them, before the window is known."""

    counts: Mapping[str, float]
    names: frozenset[str]
    numbers: frozenset[str]
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An article's terms as weights of a unit vector, the heaviest first."""

    weights: tuple[tuple[str, float], ...]
    names: frozenset[str]
    numbers: frozenset[str]
    words: int


def profiles(articles: Sequence[Article]) -> tuple[Profile, ...]:
    """Weigh the terms of every article by their rarity among these: log tf × smoothed log N / df."""
    found = [terms(article) for article in articles]
    frequency: Counter[str] = Counter()
    for one in found:
        frequency.update(one.counts.keys())
    every = len(found) + _PRIOR
    rarity = {word: math.log(every / (count + _PRIOR_SHARE)) for word, count in frequency.items()}
    return tuple(_profile(one, rarity) for one in found)


def terms(article: Article) -> Terms:
    """Count an article's words: those of the headline twice, those of the opening half as much again."""
    language = article.in_language or "en"
    counts: dict[str, float] = {}
    spent = 0
    for factor, text in _parts(article):
        folded = normalised(text)
        spent += len(folded) if factor < _TITLE else 0
        for word in folded:
            counts[word] = counts.get(word, 0.0) + factor
        if spent >= _BODY_WORDS:
            break
    return Terms(
        counts=_stemmed(counts, language),
        names=_names(article, language),
        numbers=frozenset(word for word in counts if _NUMBER.match(word)),
        words=spent,
    )


def _parts(article: Article) -> list[tuple[float, str]]:
    body = [(_LEDE if at == 0 else 1.0, text) for at, text in enumerate(article.body)]
    return [(_TITLE, article.headline or ""), *body]


def _stemmed(counts: Mapping[str, float], language: str) -> dict[str, float]:
    stops = stop_words(language)
    stems: dict[str, float] = {}
    for word, count in sorted(counts.items()):
        if word not in stops and len(word) > 1:
            root = stem(word, language)
            stems[root] = stems.get(root, 0.0) + count
    return stems


def _names(article: Article, language: str) -> frozenset[str]:
    """Collect the words written with a capital inside a sentence."""
    stops = stop_words(language)
    found = {name for _, text in _parts(article)[1:] for name in _NAME.findall(text)}
    plain = {word for name in found for word in normalised(name) if len(word) >= _SHORT}
    return frozenset(stem(word, language) for word in plain - stops - _DAYS if not month_number(word))


def _profile(one: Terms, rarity: Mapping[str, float]) -> Profile:
    weights = {word: (1 + math.log(max(count, 1.0))) * rarity[word] for word, count in one.counts.items()}
    ordered = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    length = math.sqrt(sum(weight * weight for _, weight in ordered)) or 1.0
    unit = tuple((word, weight / length) for word, weight in ordered)
    return Profile(weights=unit, names=one.names, numbers=one.numbers, words=one.words)


def shared_words(article: Article, one: Profile, other: Profile) -> tuple[str, ...]:
    """Give the five weightiest words two texts share, as the first of them spells them."""
    theirs = dict(other.weights)
    common = [(weight * theirs[word], word) for word, weight in one.weights if word in theirs]
    wanted = [word for _, word in sorted(common, key=lambda pair: (-pair[0], pair[1]))[:_SHOWN]]
    spelling: dict[str, str] = {}
    for _, text in _parts(article):
        for word in words(text):
            for folded in normalised(word):
                spelling.setdefault(stem(folded, article.in_language or "en"), word)
    return tuple(spelling.get(word, word) for word in wanted)
