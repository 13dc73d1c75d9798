"""Rule: photo captions and photo credits are not the story's text, and never its agency's credit."""

from __future__ import annotations

import re

from digest.clean.crediting import copyright_credit, crediting
from digest.clean.opening import opening
from digest.clean.removal import take
from digest.clean.shape import LONGEST_FURNITURE
from digest.model import Article

_OPENING = re.compile(
    r"[(\[]?(?:(?:file |representational |representative )?"
    r"(?:photos?|images?|pictures?|fotos?|bild(?:er)?|pic)"
    r"(?: (?:credits?|courtesy|by|source|via)\b|: | ?/ ?|\])"
    r"|file[ -]+(?:photo|image)|file - |image source"
    r"|photographs? by|photo illustration|crédit photo|photo d'archives|foto de archivo|archivbild|symbolbild"
    r"|fotograf(?:ía|ia|ie): |credit: )",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:/ ?(?:shutterstock|istock|imago|picture alliance|pixabay|unsplash|afp|reuters|ap|dpa|epa|efe)"
    r"|getty images|via (?:ap|reuters|afp)|\b(?:ap|afp|reuters|file) photo)[)\]]?\.?$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[.)] (?:(?:Photo|Foto|Image|Picture|Bild)s?:|©) \S+(?: \S+){0,9}$|^© \S+(?: \S+){1,3}$")
LONGEST_CREDITED = 250


def captions(article: Article) -> Article:
    """Take out lines that open or close as a caption does; one with a dateline is text."""
    found = (at for at, line in enumerate(article.body) if is_caption(line))
    return take(article, {at: "caption" for at in found if not opening(article.body[at], article.retrieved)})


def is_caption(line: str) -> bool:
    """Tell whether a whole line is a caption or a photo credit."""
    if len(line) > LONGEST_FURNITURE:
        return False
    if _OPENING.match(line[:40]):
        return True
    tail = line[-60:]
    closes = bool(_CLOSING.search(tail) or _NAMED.search(tail))
    credited = crediting(line) is not None or bool(copyright_credit(line))
    return closes and len(line) <= LONGEST_CREDITED and not credited
