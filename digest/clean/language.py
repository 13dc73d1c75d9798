"""Rule: the language a text is written in, when nobody said."""

from __future__ import annotations

from dataclasses import replace

from digest.languages import detect, tag
from digest.model import Article

SAMPLE_LINES = 40


def language(article: Article) -> Article:
    """Keep a stated language as a proper tag; else detect it on the body."""
    stated = tag(article.in_language)
    found = stated or detect(" ".join(article.body[:SAMPLE_LINES]))
    return article if found == article.in_language else replace(article, in_language=found)
