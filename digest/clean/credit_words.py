"""How a credit names agencies: "AFP", "Reuters/AP", "(Agencies)", "dpa-infocom GmbH"."""

from __future__ import annotations

import re

from digest.agencies import ALIASES, agency, folded

LONGEST = 80
_SPLIT = re.compile(r"\s*(?:[/,;&+|]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bwith\b|\bmit\b|\bavec\b)\s*")
_GMBH = re.compile(r"\s*\b(?:gmbh|inc|ltd|news service)\b\.?", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
# Every word that stands in an agency's name: a line without any of them credits none.
_KNOWN = frozenset(word for alias in ALIASES for word in _WORDS.findall(alias)) | {"agency"}
_DESK_MARK = re.compile(r"[a-z]{2,4}")


def credited(text: str) -> tuple[str, ...]:
    """Give the agencies a credit names, in order; empty when any part of it is not an agency.

    German desks add an editor's mark after a slash ("dpa/lno"): it is let pass after an agency.
    """
    if not text or len(text) > LONGEST:
        return ()
    parts = [_GMBH.sub("", part).strip(" .©") for part in _SPLIT.split(text.strip(" .()[]"))]
    found = [agency(part) for part in parts if part]
    marks = [part for part, name in zip(filter(None, parts), found, strict=True) if name is None]
    if not found or found[0] is None or not all(_DESK_MARK.fullmatch(mark) for mark in marks):
        return ()
    return tuple(name for name in found if name)


def names_agency(text: str) -> bool:
    """Tell cheaply whether a short text could name an agency at all."""
    plain = text if text.isascii() else folded(text)
    return not _KNOWN.isdisjoint(_WORDS.findall(plain.casefold().replace(".", "")))
