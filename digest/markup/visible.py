"""What a browser shows of markup, as text: the ground on which text fragments are found."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree

from digest.markup.elements import BLOCKS, NEVER_SHOWN
from digest.markup.letters import line
from digest.markup.tree import tree

# Control characters, which cannot stand in a tree: the end of a line, the beginning and end of a link, and
# what a reader reads across and a browser looking for words does not.
_BREAK: Final = "\x00"
_LINK: Final = "\x01"
_LINK_END: Final = "\x02"
_GAP: Final = "\x03"
_SPACES: Final = re.compile(r"\s{2,}")
_SQUEEZED: Final = " \t\n\f\r"
_LAID_OUT: Final = re.compile(r"[ \t]*\n\s*|[ \t]{2,}")  # in <pre>, where white space is shown as it is
_NARROW: Final = "\u202f"  # a space to us, a letter of the word beside it to browsers
_SPACE: Final = re.compile(rf"[^\S{_NARROW}]+")
_HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# What React sends behind a page's frame, for a script of one line to put in its place.
_SENT_LATER: Final = re.compile(r"S:[0-9a-f]+")
_DRAWN: Final = frozenset({"input", "math", "meter", "progress", "svg", "textarea"})


def visible_text(root: Any) -> str:
    """Give what a browser shows below an element of a `tree`, a block a line, for links to find a place in.

    A line ends as well where a no-break space stands beside another space, or two stand in <pre>: there a
    browser sees two, where every text of ours has one; and at a picture drawn in the text. Marks without
    width stay, and narrow no-break spaces: next to some no word ends.
    """
    return _visible(_walked(root))


def seen(root: Any) -> tuple[tuple[tuple[str, float], ...], str]:
    """Give `linked_blocks` and `visible_text` by one walk over the tree."""
    walked = _walked(root)
    return _linked_blocks(walked), _visible(walked)


def _visible(walked: str) -> str:
    shown = _SPACES.sub(_seam, walked.replace(_LINK, "").replace(_LINK_END, "").replace(_GAP, _BREAK))
    return "\n".join(text for raw in shown.split(_BREAK) if (text := _SPACE.sub(" ", raw).strip()))


def paragraphs(html: str) -> tuple[str, ...]:
    """Give the visible texts in order: every block is one, and so is every line that a <br> ends."""
    root = tree(html)
    return () if root is None else blocks(root)


def blocks(root: Any) -> tuple[str, ...]:
    """Give the visible texts below an element of a `tree`, as `paragraphs` does."""
    shown = _without_marks(_walked(root))
    return tuple(text for raw in shown.split(_BREAK) if (text := line(raw)))


def _seam(spaces: re.Match[str]) -> str:
    return _BREAK if spaces[0].strip(_SQUEEZED) else " "


def linked_blocks(root: Any) -> tuple[tuple[str, float], ...]:
    """Give `blocks`, each with the share of its characters that are links, in [0, 1]."""
    return _linked_blocks(_walked(root))


def _linked_blocks(walked: str) -> tuple[tuple[str, float], ...]:
    found = []
    inside = False
    for raw in walked.replace(_GAP, "").split(_BREAK):
        linked, inside = _linked(raw, inside=inside)
        if text := line(_without_marks(raw)):
            found.append((text, round(min(1.0, linked / len(text)), 3)))
    return tuple(found)


def _without_marks(text: str) -> str:
    return text.replace(_LINK, "").replace(_LINK_END, "").replace(_GAP, "")


def _linked(raw: str, *, inside: bool) -> tuple[int, bool]:
    """Count the characters inside links, and tell whether the line ends in one: links may hold blocks."""
    if _LINK not in raw and _LINK_END not in raw:
        return (len(line(raw)) if inside else 0), inside
    count = 0
    for part in re.split(f"([{_LINK}{_LINK_END}])", raw):
        if part in (_LINK, _LINK_END):
            inside = part == _LINK
        elif inside:
            count += len(line(part))
    return count, inside


def _walked(root: Any) -> str:
    """Write down all that is shown, with marks where blocks begin and end and around links."""
    parts: list[str] = []
    laid_out = 0  # so many <pre> are open
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "end":
            laid_out -= tag == "pre"
            parts.append(_BREAK if tag in BLOCKS else _LINK_END if tag == "a" else "")
            parts.append(_text(element.tail, laid_out) if element is not root else "")
        elif _hidden(element, tag):
            parts.append(_GAP if tag in _DRAWN else "")
            laid_out += tag == "pre"
            walk.skip_subtree()
        else:
            laid_out += tag == "pre"
            parts.append(_BREAK if tag in BLOCKS else _LINK if tag == "a" else "")
            text = _text(element.text, laid_out)
            parts.append(text.replace("\n", _BREAK) if tag == "pre" else text)
    return "".join(parts)


def _text(text: str | None, laid_out: int) -> str:
    """Give a text; one that is laid out with the gaps in which a browser sees more than one space."""
    return _LAID_OUT.sub(lambda space: _GAP + space[0], text or "") if laid_out else text or ""


def _hidden(element: Any, tag: str) -> bool:
    if tag in NEVER_SHOWN or (tag == "dialog" and element.get("open") is None):
        return True
    hidden, style = element.get("hidden"), element.get("style")
    if hidden is not None and hidden.lower() != "until-found":
        return not _SENT_LATER.fullmatch(element.get("id") or "")
    return style is not None and _HIDDEN_STYLE.search(style) is not None
