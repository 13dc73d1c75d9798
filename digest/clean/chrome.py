"""Rule: share bars, comment links, advertising marks and the outlet's small print go."""

from __future__ import annotations

import re

from digest.clean.crediting import copyright_credit, crediting
from digest.clean.removal import take
from digest.clean.shape import folded
from digest.clean.vocabulary import CHROME_LINES, LEGAL_OPENINGS, LEGAL_PHRASES, SHARE_KEYS, SHARE_WORDS
from digest.model import Article
from digest.text import remembered

LONGEST_BAR = 160
LONGEST_LEGAL = 2500
LEGAL_NEEDED = 2
_COUNTED = re.compile(
    r"[0-9.,]+k? (?:comments?|shares?|views?|likes?|kommentare?|commentaires?|comentarios?)"
)
_FOLLOW = re.compile(
    r"(?:\S{1,64}@\S{1,64} )?follow (?:\S+ ){0,6}?"
    r"on (?:twitter|facebook|instagram|x|threads|google news)\b.{0,80}"
)
_SUBSCRIBE = re.compile(
    r"(?=.*\b(?:newsletters?|inbox)\b)(?:.{0,100}[:.,!] )?(?:sign up|subscribe|get (?:our|the|daily))\b.*"
)
_COPYRIGHT = re.compile(
    r"<?(?:copyright )?(?:©|ⓒ|@|\(c\)) ?(?:19|20)[0-9]{2}\b.{0,100}|<?copyright (?:©|ⓒ|@|\(c\)).{0,120}"
)
_PHRASES = re.compile("|".join(map(re.escape, LEGAL_PHRASES)))
_CLICK = re.compile(r".{0,60}\b(?:click|tap) here\b.{0,60}")


def chrome(article: Article) -> Article:
    """Take out whole lines that belong to the page and not to the story.

    One that carries a credit waits until the credit is cut off it.
    """
    reasons = {at: reason for at, line in enumerate(article.body) if (reason := page_line(line))}
    return take(
        article, {at: reason for at, reason in reasons.items() if not _carries_credit(article.body[at])}
    )


def _carries_credit(line: str) -> bool:
    return crediting(line) is not None or bool(copyright_credit(line))


@remembered(1024)
def page_line(line: str) -> str | None:
    """Say why a line is the page's own ("chrome", "legal"), or None when it is not."""
    if len(line) <= LONGEST_LEGAL and _is_legal(line):
        return "legal"
    bar = len(line) <= LONGEST_BAR and _is_bar(folded(line))
    return "chrome" if bar else None


def _is_bar(line: str) -> bool:
    if line in CHROME_LINES or not any(map(str.isalnum, line)) or _is_share_bar(line):
        return True
    return any(pattern.fullmatch(line) for pattern in (_COUNTED, _FOLLOW, _CLICK, _SUBSCRIBE, _COPYRIGHT))


def _is_share_bar(line: str) -> bool:
    words = [word for raw in line.split() if (word := raw.strip("|,.·•/:-"))]
    return len(words) > 0 and SHARE_WORDS.issuperset(words) and not SHARE_KEYS.isdisjoint(words)


def _is_legal(line: str) -> bool:
    text = folded(line).replace("’", "'")
    if text.startswith(LEGAL_OPENINGS):
        return True
    return len(set(_PHRASES.findall(text))) >= LEGAL_NEEDED
