"""Surface faults of a point read on its own: what a reader cannot resolve without the rest of the text."""

from __future__ import annotations

import re

_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "such",
        "him",
        "them",
        "there",
        "i",
        "we",
        "you",
        "my",
        "our",
    ]
)
_CONJUNCTIONS = frozenset(
    [
        "but",
        "and",
        "or",
        "so",
        "yet",
        "however",
        "meanwhile",
        "also",
        "then",
        "instead",
        "moreover",
        "nevertheless",
        "still",
        "thus",
        "therefore",
        "while",
        "although",
        "because",
    ]
)
_PHRASES = ("for example", "in addition", "as a result")
_BARE = re.compile(
    r"(?:the|this|that)\s+(?:official|move|decision|company|firm|group|man|woman|couple|report|study|incident"
    r"|agency|spokesman|statement|two|three|deal|player|team|victim|suspect|\d+-year-old)s?\b"
)
_RELATIVE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight"
    r"|(?:last|this|next) (?:week|month|year))\b(?!\W*\[)",
    re.IGNORECASE,
)


def faulty(text: str) -> bool:
    """Say whether a point opens with a pronoun, a conjunction or a bare noun, or has odd quote marks."""
    opening = text.lower().lstrip("\"'“‘”’([ ")
    word = re.match(r"[a-z]+", opening)
    return (
        (word is not None and word[0] in _PRONOUNS | _CONJUNCTIONS)
        or opening.startswith(_PHRASES)
        or _BARE.match(opening) is not None
        or text.count('"') % 2 == 1
        or text.count("“") != text.count("”")
    )


def relative(text: str) -> bool:
    """Say whether a point has a relative date that no bracket after it resolves."""
    return _RELATIVE.search(text) is not None
