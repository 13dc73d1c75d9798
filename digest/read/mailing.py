"""What a mailing puts around its text: greetings, ways out of the list, links to itself, the small print.

Lines are judged one by one, by phrases of the languages most newsletters are in; then the small print
that is left below the last way out goes too. What goes is written down without names and codes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from digest.model import Removed
from digest.read.mailing_words import (
    ADDRESSED,
    CLOSING,
    GREETING,
    LIKELY,
    OPENING,
    SETTINGS,
    SMALL_PRINT,
    SURE,
    UNSUBSCRIBE,
)
from digest.read.recipients import Readers, masked, names
from digest.text import sentences

_SHORT: Final = 12  # words: a line this short that says "unsubscribe" says nothing else
_LONG: Final = 45  # words: no phrase below makes a longer line furniture
_SMALL_PRINT: Final = 25  # words: a longer line below the way out is text
_ALL_LINK: Final = 0.9
_NAMES: Final = 5  # lines a letter may end with below its regards
_HEAD: Final = 6  # lines in which a greeting may stand

READER: Final = "names a reader of the mail"
HELLO: Final = "a greeting"
GOODBYE: Final = "a sign-off"
LINK: Final = "a link"
_WAY_OUT: Final = (UNSUBSCRIBE, SETTINGS, ADDRESSED)

_URL = re.compile(
    r"[<(\[]?\s*(?:\b(?:https?|ftp)://|\bwww\.|\bmailto:)[^\s<>()\[\]]+\s*[>)\]]?", re.IGNORECASE
)
_REFERENCE = re.compile(r"\s*\[\d{1,3}\](?=\s|[.,;:]|$)")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A visible line of a mail: its text, its share of links, whether markup makes it a heading."""

    text: str
    link: float = 0.0
    heading: bool = False


def without_mailing(lines: Sequence[Line], who: Readers) -> tuple[tuple[Line, ...], tuple[Removed, ...]]:
    """Part the text from what the mailing put around it, and from every word to or about its readers."""
    kept: list[Line] = []
    removed: list[Removed] = []
    way_out = len(lines)
    for at, line in enumerate(lines):
        reason, rest = _judged(line, who, head=at < _HEAD)
        removed += [Removed(text=_noted(line.text, reason, who), reason=reason)] if reason else []
        if reason in _WAY_OUT and at >= len(lines) // 2:
            way_out = min(way_out, len(kept))
        kept += [rest] if rest else []
    below = kept[way_out:]
    if any(len(line.text.split()) > _SMALL_PRINT for line in below):
        way_out, below = len(kept), []
    end = _goodbye(kept[:way_out])
    small = [(line, GOODBYE) for line in kept[end:way_out]] + [(line, SMALL_PRINT) for line in below]
    noted = (Removed(text=masked(line.text, who), reason=reason) for line, reason in small)
    return tuple(kept[:end]), (*removed, *noted)


def _goodbye(lines: Sequence[Line]) -> int:
    """Find where a letter takes leave: below stand a few names."""
    for at in range(max(len(lines) - _NAMES, 0), len(lines)):
        if CLOSING.match(lines[at].text) and all(len(line.text.split()) <= _SHORT for line in lines[at:]):
            return at
    return len(lines)


def without_addresses(text: str) -> str:
    """Take web addresses out of a line: they may hold a reader's code."""
    bare = _REFERENCE.sub("", _URL.sub(" ", text)) if _URL.search(text) or "[" in text else text
    return re.sub(r"\s+(?=[.,;:!?](?:\s|$))", "", " ".join(bare.split()))


def _judged(line: Line, who: Readers, *, head: bool) -> tuple[str | None, Line | None]:
    """Say why a line goes, or some of it, and what stays."""
    text = without_addresses(line.text)
    if not _LETTERS.search(text):
        return LINK, None
    if head and GREETING.match(text):
        return HELLO, None
    opening = OPENING.match(text) if head else None
    rest = text[opening.end() :] if opening else text
    linked = line.link > 0 or text != line.text
    parts = sentences(rest) if len(rest.split()) > _LONG or names(rest, who) else (rest,)
    reasons = [_reason(part, linked=linked) or (READER if names(part, who) else None) for part in parts]
    spared = " ".join(part for part, reason in zip(parts, reasons, strict=True) if not reason)
    why = HELLO if opening else next((reason for reason in reasons if reason), None)
    return why, replace(line, text=spared) if _LETTERS.search(spared) else None


def _reason(text: str, *, linked: bool) -> str | None:
    """Say what of a mailing a line or a sentence is, or None."""
    words = len(text.split())
    if words > _LONG:
        return None
    kinds = (*SURE, *LIKELY) if linked or words <= _SHORT else SURE
    return next((reason for reason, phrases in kinds if phrases.search(text)), None)


def _noted(text: str, reason: str, who: Readers) -> str:
    """Write down what went: of a greeting only its first word, of the rest no name, number or address."""
    bare = without_addresses(text)
    if reason == HELLO:
        return f"{bare.split()[0].rstrip(',!')} …" if bare.split() else "…"
    return "…" if reason == READER else masked(bare, who)


def is_link(line: Line) -> bool:
    """Tell a line that is nothing but a link."""
    return line.link >= _ALL_LINK
