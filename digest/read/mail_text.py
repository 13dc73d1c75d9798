"""What a mail shows, line by line: its HTML part as a browser would, else its plain text."""

from __future__ import annotations

import re
from typing import Any, Final

from digest.markup import blocks, linked_blocks, tree
from digest.read.furniture import letters
from digest.read.mailing import Line
from digest.read.message import Message
from digest.read.plain import text_paragraphs
from digest.text import word_count, xml_safe

MIN_WORDS: Final = 25
_UNSEEN: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:max-height|opacity)\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_TINY: Final = re.compile(r"font-size\s*:\s*[01](?![.\d])", re.IGNORECASE)
_LARGE: Final = re.compile(
    r"font-weight\s*:\s*(?:bold|[6-9]00)|font-size\s*:\s*(?:1[89]|[2-4]\d)px", re.IGNORECASE
)
_TITLES: Final = ("h1", "h2", "h3", "h4", "h5", "h6", "b", "strong")
_FILLING: Final = re.compile("[\u034f\u115f\u17b4\u17b5\u200c-\u200f\u2007\u2060-\u2064]+")


def mail_lines(mail: Message) -> tuple[tuple[Line, ...], str]:
    """Give the visible lines, and the language the HTML part says it is in or "".

    The HTML part is preferred; where it says next to nothing, the plain part speaks.
    """
    root = tree(_FILLING.sub("", mail.html)) if "<" in mail.html else None
    shown = _shown(root) if root is not None else ()
    if _words(shown) < MIN_WORDS:
        said = tuple(Line(text=text) for text in text_paragraphs(_FILLING.sub("", xml_safe(mail.text))))
        if _words(said) > _words(shown):
            return said, ""
    return shown, str(root.get("lang") or "") if root is not None else ""


def _shown(root: Any) -> tuple[Line, ...]:
    _without_unseen(root)
    titles = _titles(root)
    return tuple(
        Line(text=text, link=link, heading=letters(text) in titles) for text, link in linked_blocks(root)
    )


def _without_unseen(root: Any) -> None:
    """Take out what only machines and previews see: hidden blocks, and texts one pixel high."""
    for element in list(root.iter("*")):
        style = element.get("style") or ""
        unseen = _UNSEEN.search(style) or element.get("hidden") is not None
        if (unseen or (_TINY.search(style) and not len(element))) and element.getparent() is not None:
            element.drop_tree()


def _titles(root: Any) -> set[str]:
    """Give the lines, as letters, that stand wholly in headings or in bold or large letters."""
    found: set[str] = set()
    for element in root.iter("*"):
        large = element.tag in _TITLES or _LARGE.search(element.get("style") or "")
        if large and len(element) < _FEW:
            found |= {letters(text) for text in blocks(element)}
    return found


_FEW: Final = 6  # a heading holds little else; a large table of everything is none


def _words(lines: tuple[Line, ...]) -> int:
    return word_count(" ".join(line.text for line in lines))
