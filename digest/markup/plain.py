"""Markup made plain text on one line: titles, names, categories."""

from __future__ import annotations

import html as entities
import re
from typing import Final

from digest.markup.caps import without_scripts
from digest.markup.elements import BLOCKS
from digest.markup.letters import allowed, line

_TAG: Final = re.compile(r"</?([a-zA-Z][\w:-]*)(?:\s[^<>]*|/)?>|<[!?][^<>]*>")


def plain(html_or_text: str) -> str:
    """Give one line of plain text: tags gone, entities read once, white space squeezed.

    A lone "<" that opens no tag stays: "profit < loss" is text.
    """
    bare = _TAG.sub(_gap, without_scripts(html_or_text)) if "<" in html_or_text else html_or_text
    return line(allowed(entities.unescape(bare)))


def _gap(found: re.Match[str]) -> str:
    return " " if (found[1] or "").lower() in BLOCKS else ""
