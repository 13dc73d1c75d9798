"""What a browser shows of markup, as text: the ground on which text fragments are found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from digest.markup.elements import BLOCKS, NEVER_SHOWN
from digest.markup.letters import line
from digest.markup.tree import tree

_BREAK: Final = "\x00"  # cannot stand in a tree
_HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def visible_text(html: str) -> str:
    """Give what a browser shows, a block a line."""
    return "\n".join(paragraphs(html))


def paragraphs(html: str) -> tuple[str, ...]:
    """Give the visible texts in order: every block is one, and so is every line that a <br> ends."""
    root = tree(html)
    return () if root is None else blocks(root)


def blocks(root: Any) -> tuple[str, ...]:
    """Give the visible texts below an element of a `tree`, as `paragraphs` does."""
    return tuple(text for raw in "".join(_pieces(root)).split(_BREAK) if (text := line(raw)))


def _pieces(root: Any) -> Iterator[str]:
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        block = element.tag in BLOCKS
        if event == "start":
            if _hidden(element):
                walk.skip_subtree()
                continue
            yield _BREAK if block else ""
            yield _own_text(element)
        else:
            yield _BREAK if block else ""
            yield (element.tail or "") if element is not root else ""


def _own_text(element: Any) -> str:
    text = element.text or ""
    return text.replace("\n", _BREAK) if element.tag == "pre" else text


def _hidden(element: Any) -> bool:
    if element.tag in NEVER_SHOWN:
        return True
    if not element.attrib:
        return False
    hidden = element.get("hidden")
    if hidden is not None and hidden.lower() != "until-found":
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    return bool(_HIDDEN_STYLE.search(element.get("style") or ""))
