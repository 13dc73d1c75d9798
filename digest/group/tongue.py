"""The tongue a text is compared in: what it states, or what its function words say."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from digest.group.imprint import Imprint
from digest.languages import primary
from digest.text.function_words import speakers

_SAMPLE = 200  # words
_FEWEST = 3  # function words below which nothing is said
_OTHERWISE = "en"


def tongue(text: Imprint) -> str:
    """Name the language of a text by its primary tag; feeds often do not state it."""
    stated = primary(text.article.in_language)
    return stated or _heard(text) or _OTHERWISE


def _heard(text: Imprint) -> str | None:
    sample = [word for words in text.paragraphs[:_SAMPLE] for word in words][:_SAMPLE]
    votes = Counter(chain.from_iterable(map(speakers, sample)))
    best, count = min(votes.items(), key=lambda pair: (-pair[1], pair[0]), default=("", 0))
    return best if count >= _FEWEST else None
