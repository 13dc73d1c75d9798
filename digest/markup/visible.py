"""What a browser shows of markup, as text: the ground on which text fragments are found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from digest.markup.elements import BLOCKS, NEVER_SHOWN
from digest.markup.letters import line
from digest.markup.tree import tree

# Control characters, which cannot stand in a tree: the end of a line, the beginning and end of a link.
_BREAK: Final = "\x00"
_LINK: Final = "\x01"
_LINK_END: Final = "\x02"
_SPACES: Final = re.compile(r"\s{2,}")
_SQUEEZED: Final = " \t\n\f\r"
_HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def visible_text(root: Any) -> str:
    """Give what a browser shows below an element of a `tree`, a block a line, for links to find a place in.

    A line ends as well where a no-break space stands beside another space: there a browser sees two,
    where every text of ours has one. Marks without width stay: next to some no word ends.
    """
    shown = _SPACES.sub(_seam, _without_marks("".join(_pieces(root))))
    return "\n".join(text for raw in shown.split(_BREAK) if (text := " ".join(raw.split())))


def paragraphs(html: str) -> tuple[str, ...]:
    """Give the visible texts in order: every block is one, and so is every line that a <br> ends."""
    root = tree(html)
    return () if root is None else blocks(root)


def blocks(root: Any) -> tuple[str, ...]:
    """Give the visible texts below an element of a `tree`, as `paragraphs` does."""
    shown = _without_marks("".join(_pieces(root)))
    return tuple(text for raw in shown.split(_BREAK) if (text := line(raw)))


def _seam(spaces: re.Match[str]) -> str:
    return _BREAK if spaces[0].strip(_SQUEEZED) else " "


def linked_blocks(root: Any) -> tuple[tuple[str, float], ...]:
    """Give `blocks`, each with the share of its characters that are links, in [0, 1]."""
    found = []
    inside = False
    for raw in "".join(_pieces(root)).split(_BREAK):
        linked, inside = _linked(raw, inside=inside)
        if text := line(_without_marks(raw)):
            found.append((text, round(min(1.0, linked / len(text)), 3)))
    return tuple(found)


def _without_marks(text: str) -> str:
    return text.replace(_LINK, "").replace(_LINK_END, "")


def _linked(raw: str, *, inside: bool) -> tuple[int, bool]:
    """Count the characters inside links, and tell whether the line ends in one: links may hold blocks."""
    count = 0
    for part in re.split(f"([{_LINK}{_LINK_END}])", raw):
        if part in (_LINK, _LINK_END):
            inside = part == _LINK
        elif inside:
            count += len(line(part))
    return count, inside


def _pieces(root: Any) -> Iterator[str]:
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        block = element.tag in BLOCKS
        if event == "start":
            if _hidden(element):
                walk.skip_subtree()
                continue
            yield _BREAK if block else _LINK if element.tag == "a" else ""
            yield _own_text(element)
        else:
            yield _BREAK if block else _LINK_END if element.tag == "a" else ""
            yield (element.tail or "") if element is not root else ""


def _own_text(element: Any) -> str:
    text = element.text or ""
    return text.replace("\n", _BREAK) if element.tag == "pre" else text


def _hidden(element: Any) -> bool:
    if element.tag in NEVER_SHOWN or (element.tag == "dialog" and element.get("open") is None):
        return True
    if not element.attrib:
        return False
    hidden = element.get("hidden")
    if hidden is not None and hidden.lower() != "until-found":
        return True
    return bool(_HIDDEN_STYLE.search(element.get("style") or ""))
