"""Rule: a label before a paragraph is no part of what it says: "Bottom line: …", "Zum Hintergrund: …"."""

from __future__ import annotations

import re

from digest.clean.removal import cut
from digest.model import Article

# Labels of desks, none of which could name a speaker, a place or a subject.
LABELS: tuple[str, ...] = (
    "bottom line", "the bottom line", "why it matters", "the big picture", "driving the news", "what's next",
    "what we know", "between the lines", "in short", "the latest", "the background", "key takeaway",
    "zum hintergrund", "der hintergrund", "hintergrund", "kurz gesagt", "das fazit", "fazit", "unterm strich",
    "worum es geht", "en bref", "l'essentiel", "le contexte", "en resumen", "el contexto", "in sintesi",
    "em resumo", "in het kort", "kortom",
)  # fmt: skip
_LABEL = re.compile(rf"(?:{'|'.join(map(re.escape, LABELS))}) ?: +", re.IGNORECASE)
_SHORTEST_TEXT = 30  # characters; what is shorter may be a list's entry
_LONGEST = 40


def labels(article: Article) -> Article:
    """Cut the label off every paragraph that goes on behind it with a sentence."""
    for at, line in enumerate(article.body):
        end = _label(line)
        if end:
            article = cut(article, at, line[end:], line[:end], "label")
    return article


def _label(line: str) -> int:
    found = _LABEL.match(line[:_LONGEST].replace("’", "'")) if ":" in line[:_LONGEST] else None
    if not found or len(line) - found.end() < _SHORTEST_TEXT or line[found.end()].islower():
        return 0
    return found.end()
