"""Rule: paragraphs are visible lines, with one kind of space and no empty ones."""

from __future__ import annotations

from dataclasses import replace

from digest.model import Article
from digest.text.characters import visible_lines


def whitespace(article: Article) -> Article:
    """Squeeze white space of every kind; a paragraph with line breaks becomes several."""
    body = tuple(line for paragraph in article.body for line in visible_lines(paragraph))
    return article if body == article.body else replace(article, body=body)
