"""Which characters text may hold, and how its white space is made plain."""

from __future__ import annotations

import re

# XML 1.0 "Char", and what is in a str but not in it: C0 controls, lone surrogates, U+FFFE and U+FFFF.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Marks that have no width and no meaning between words: byte order mark, zero-width space, soft hyphen.
_UNSEEN = "\ufeff\u200b\u00ad"
_WITHOUT = str.maketrans("", "", _UNSEEN)


def xml_safe(text: str) -> str:
    """Drop every character XML 1.0 cannot carry: control characters, lone surrogates, non-characters."""
    return _NOT_XML.sub("", text)


def squeeze(text: str) -> str:
    """Make every run of white space (no-break spaces too) one space, and trim; unseen marks go."""
    if not text.isascii() and any(mark in text for mark in _UNSEEN):
        text = text.translate(_WITHOUT)
    return " ".join(text.split())


def visible_lines(text: str) -> tuple[str, ...]:
    """Give the lines a reader sees: squeezed, without the empty ones; any line ending counts."""
    return tuple(line for raw in text.splitlines() if (line := squeeze(xml_safe(raw))))
