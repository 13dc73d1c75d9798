"""Paths of our own site: slugs made of titles, links from page to page."""

from __future__ import annotations

import re
import unicodedata

_SLUG = 60
_RESERVED = frozenset({"left-out"})
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def slug(title: str, fallback: str) -> str:
    """Make a title one path segment of at most 60 characters; `fallback` when nothing is left of it.

    Latin letters lose their accents, other scripts stay as they are, in lower case.
    """
    text = re.sub(r"(?<=\b\w)\.(?=\w\b)|['’‘`´]", "", title.lower().translate(_LATIN))
    text = "".join(mark if unicodedata.category(mark)[0] in "LNM" else "-" for mark in _unaccented(text))
    made = re.sub(r"-+", "-", text).strip("-")
    if len(made) > _SLUG:
        made = made[: _SLUG + 1].rpartition("-")[0] or made[:_SLUG]
    return f"{made}-{fallback}" if made in _RESERVED else made or fallback


def _unaccented(text: str) -> str:
    bare = re.sub(r"(?<=[a-z])[\u0300-\u036f]+", "", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare)


def relative(from_path: str, to_path: str) -> str:
    """Link one page of the site to another, both given as paths below the root ("2012/05/31/")."""
    here, there = from_path.split("/")[:-1], to_path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"
