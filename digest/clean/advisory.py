"""Rule: the desk's word to editors ("(Adds quotes, background)") is not for readers."""

from __future__ import annotations

import re

from digest.clean.brackets import Bracket, brackets
from digest.clean.removal import cut
from digest.model import Article

FIRST_LINES = 6
_ADVISORY = re.compile(
    r"(?:adds|adding|updates|updating|recasts|rewrites|writethru|repeats|releads|inserts|changes|combines"
    r"|trims|tops|new throughout|for more|eds:|incorporates"
    r"|neu|ergänzt|aktualisiert|durchgehend neu|actualise|actualisée?|ajoute|précise|complète"
    r"|actualiza|añade|agrega|amplía|aggiorna|aggiunge|atualiza|acrescenta)\b.{0,300}",
    re.IGNORECASE | re.DOTALL,
)
_CONTACT = re.compile(r"\(.{0,200}(?:@|\+[0-9]{1,3}[ -]).{0,200}\)", re.DOTALL)


def advisory(article: Article) -> Article:
    """Cut advisories in brackets off the first lines, and the desk's contact line anywhere."""
    for at in range(len(article.body) - 1, -1, -1):
        note = next((found for found in brackets(article.body[at]) if _is_advisory(found, at)), None)
        if note:
            article = cut(article, at, note.kept, note.piece, "advisory")
    return article


def _is_advisory(found: Bracket, at: int) -> bool:
    """Tell a note to editors, which stands alone or opens the text, from a remark in a sentence."""
    if _CONTACT.fullmatch(found.note):
        return True
    apart = found.note[:1].isupper() and (found.starts or not found.kept)
    return at < FIRST_LINES and apart and bool(_ADVISORY.fullmatch(found.note))
