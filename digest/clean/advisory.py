"""Rule: the desk's word to editors ("(Adds quotes, background)") is not for readers."""

from __future__ import annotations

import re

from digest.clean.brackets import brackets
from digest.clean.removal import cut
from digest.model import Article

FIRST_LINES = 6
_ADVISORY = re.compile(
    r"(?:adds|adding|updates|updating|recasts|rewrites|writethru|repeats|releads|inserts|changes|combines|trims|tops"
    r"|new throughout|for more|eds:|with|incorporates|ergänzt|neu:|actualise|ajoute|añade|actualiza)\b.{0,300}",
    re.IGNORECASE | re.DOTALL,
)
_CONTACT = re.compile(r"\(.{0,200}(?:@|\+[0-9]{1,3}[ -]).{0,200}\)", re.DOTALL)


def advisory(article: Article) -> Article:
    """Cut advisories in brackets off the first lines, and the desk's contact line anywhere."""
    for at, line in enumerate(article.body):
        note = next((found for found in brackets(line) if _is_advisory(found.note, at)), None)
        if note:
            return advisory(cut(article, at, note.kept, note.piece, "advisory"))
    return article


def _is_advisory(note: str, at: int) -> bool:
    return bool(_CONTACT.fullmatch(note)) or (at < FIRST_LINES and bool(_ADVISORY.fullmatch(note)))
