"""A source's include and exclude patterns: what an article must, or must not, be called."""

from __future__ import annotations

from collections.abc import Iterable

from digest.model import Article, Source


def refused(article: Article, source: Source | None) -> str | None:
    """Say why the source's patterns leave the article out, or None.

    A pattern is plain text found anywhere in title or address, whatever the case; `*` stands for
    any run of characters.
    """
    if source is None:
        return None
    unwanted = [pattern for pattern in source.exclude if _found(pattern, article)]
    if unwanted:
        return f'title or address matches exclude "{unwanted[0]}"'
    if source.include and not any(_found(pattern, article) for pattern in source.include):
        return "title and address match no include pattern: " + _listed(source.include)
    return None


def _found(pattern: str, article: Article) -> bool:
    return any(matches(pattern, text) for text in (article.headline, article.url) if text)


def matches(pattern: str, text: str) -> bool:
    """Whether the pieces between the stars stand in the text one after another."""
    lowered, at = text.casefold(), 0
    for piece in pattern.casefold().split("*"):
        found = lowered.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True


def _listed(patterns: Iterable[str]) -> str:
    return ", ".join(f'"{pattern}"' for pattern in patterns)
