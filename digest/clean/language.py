"""Rule: the language a text is written in, when nobody said or the text itself says otherwise."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.languages import detect, primary, tag
from digest.model import Article
from digest.text.function_words import function_words

SAMPLE_LINES = 40
SAMPLE = 3000  # characters
LONG_ENOUGH = 400  # characters; a shorter text may be names and figures alone
# Of running words, in texts of the 20 and more languages we have the words of, a quarter or more are
# function words of their own language; of Finnish, which has fewest, a sixth.
FOREIGN_SHARE = 0.08
OWN_SHARE = 0.15
_WORD = re.compile(r"[^\W\d_]+")


def language(article: Article) -> Article:
    """Keep a stated language as a proper tag unless the text contradicts it; else detect it on the body."""
    sample = " ".join(article.body[:SAMPLE_LINES])[:SAMPLE]
    stated = tag(article.in_language)
    found = _heard(sample, stated) if stated else detect(sample)
    return article if found == article.in_language else replace(article, in_language=found)


def _heard(sample: str, stated: str) -> str:
    """Believe a long text without the function words of the language it is said to be in."""
    if len(sample) < LONG_ENOUGH or _share(sample, stated) >= FOREIGN_SHARE:
        return stated
    name = _agreed(sample)
    certain = name != primary(stated) and _share(sample, name or stated) >= OWN_SHARE
    return name if name and certain else stated


def _agreed(sample: str) -> str | None:
    """Detect a language that both halves of a text are in; lists of names and figures have none."""
    half = len(sample) // 2
    first = detect(sample[:half])
    return first if first == detect(sample[half:]) else None


def _share(sample: str, language: str) -> float:
    """Give the share of a language's function words; 1 where we have none of its words to tell by."""
    words, known = _WORD.findall(sample.casefold()), function_words(primary(language) or "")
    return sum(word in known for word in words) / max(len(words), 1) if known else 1.0
