"""Words a correction takes back: no point may carry them, from whichever copy."""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.model import Article, Correction
from digest.summarise.sentence import language_of, terms_of

_TAKEN_BACK = re.compile(
    r"(?:,?\s*\b(?:and|but)\s+not|,\s*not|\binstead\s+of|\brather\s+than|\bno\s+longer"
    r"|\b(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately)\s+\w+(?:\s+(?:that|as|to))?"
    r"|\bmisstated|\bmisspelled|\bfrom)\s+(?P<words>[^;.,()]+)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\s+(?:to|but|and\s+is|as\s+previously|as\s+stated|in\s+(?:the\s+)?\w+\s+paragraph)\b.*", re.IGNORECASE
)

Withdrawn = tuple[frozenset[str], ...]


def taken_back(articles: Iterable[Article]) -> Withdrawn:
    """Give, for every wording that any of the articles' corrections takes back, its stems."""
    found = {
        stems
        for article in articles
        for correction in article.corrections
        for stems in _wordings(correction, language_of(article))
    }
    return tuple(sorted(found, key=sorted))


def carries(text: str, withdrawn: Withdrawn, language: str) -> bool:
    """Tell whether a text still says what was taken back: half or more of a wording's stems."""
    said = frozenset(terms_of(text, language)) if withdrawn else frozenset()
    return any(2 * len(stems & said) >= len(stems) for stems in withdrawn)


def _wordings(correction: Correction, language: str) -> Iterable[frozenset[str]]:
    for match in _TAKEN_BACK.finditer(correction.text):
        words = _UNTIL.sub("", match["words"])
        kept = correction.text.replace(words, " ", 1)
        stems = frozenset(terms_of(words, language)) - frozenset(terms_of(kept, language))
        if stems:
            yield stems
