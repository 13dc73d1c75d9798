"""Rule: share bars, comment links, advertising marks and the outlet's small print go."""

from __future__ import annotations

import re

from digest.clean.removal import take
from digest.clean.shape import folded
from digest.clean.vocabulary import CHROME_LINES, LEGAL_OPENINGS, LEGAL_PHRASES, SHARE_KEYS, SHARE_WORDS
from digest.model import Article

LONGEST_BAR = 160
LONGEST_LEGAL = 2500
LEGAL_NEEDED = 2
_COUNTED = re.compile(
    r"[0-9.,]+k? (?:comments?|shares?|views?|likes?|kommentare?|commentaires?|comentarios?)"
)
_FOLLOW = re.compile(
    r"(?:\S{1,64}@\S{1,64} )?follow (?:\S+ ){0,6}?on (?:twitter|facebook|instagram|x|threads)\b.{0,80}"
)
_CLICK = re.compile(r".{0,60}\b(?:click|tap) here\b.{0,60}")


def chrome(article: Article) -> Article:
    """Take out whole lines that belong to the page and not to the story."""
    reasons = {at: reason for at, line in enumerate(article.body) if (reason := page_line(line))}
    return take(article, reasons)


def page_line(line: str) -> str | None:
    """Say why a line is the page's own ("chrome", "legal"), or None when it is not."""
    if len(line) <= LONGEST_BAR and _is_bar(folded(line)):
        return "chrome"
    return "legal" if len(line) <= LONGEST_LEGAL and _is_legal(line) else None


def _is_bar(line: str) -> bool:
    if not line or line in CHROME_LINES or _is_share_bar(line):
        return True
    return any(pattern.fullmatch(line) for pattern in (_COUNTED, _FOLLOW, _CLICK))


def _is_share_bar(line: str) -> bool:
    words = [word for raw in line.split() if (word := raw.strip("|,.·•/:-"))]
    return len(words) > 0 and SHARE_WORDS.issuperset(words) and not SHARE_KEYS.isdisjoint(words)


def _is_legal(line: str) -> bool:
    text = folded(line).replace("’", "'")
    if text.startswith(LEGAL_OPENINGS):
        return True
    return sum(phrase in text for phrase in LEGAL_PHRASES) >= LEGAL_NEEDED
