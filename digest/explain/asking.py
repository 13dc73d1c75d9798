"""What was asked about: an address, an id, a story's address on our site, or words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from digest.text import normalised
from digest.urls import canonical

_ID = re.compile(r"[0-9a-f]{12}|[0-9a-f]{16}")
_STORY = re.compile(r"/?(\d{4}/\d\d/\d\d/[^/\s]+)/?(?:index\.html)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """What to look for. `key` is what it is compared by: canonical address, id, path, folded words."""

    asked: str
    kind: Literal["address", "id", "path", "words"]
    key: str


def clue(asked: str, base_url: str) -> Clue:
    """Tell what is asked about; an address below `base_url` is a page of ours."""
    text = asked.strip()
    inside = text.removeprefix(base_url) if base_url and text.startswith(base_url) else text
    page = _STORY.fullmatch(inside.partition("#")[0])
    if page:
        return Clue(asked=text, kind="path", key=f"{page[1]}/")
    if text.startswith(("http://", "https://")):
        return Clue(asked=text, kind="address", key=canonical(text))
    if _ID.fullmatch(text):
        return Clue(asked=text, kind="id", key=text)
    return Clue(asked=text, kind="words", key=folded(text))


def folded(text: str) -> str:
    """Fold words for looking them up, a space on either side so that only whole ones match."""
    return f" {' '.join(normalised(text))} "
