"""Lines that an extraction left out in the middle of the text: its lists and its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from digest.markup import blocks
from digest.read.furniture import letters

MAX_LINK_SHARE: Final = 0.5
_BESIDE: Final = re.compile(r"caption|credit", re.IGNORECASE)
FEWEST: Final = 2  # kept paragraphs that make an element the text's own
_KEPT: Final = frozenset({"p", "blockquote", "ul", "ol"})
_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MISSED: Final = _HEADINGS | {"p", "ul", "ol", "blockquote", "dl"}


def filled(root: Any, lines: Sequence[str], shown: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """Put back what stands between two paragraphs of the text as their sibling, in the page's order.

    `lines` are in the page's order, as `aligned` gives them.
    """
    keys = [letters(line) for line in lines]
    kept, whole = set(keys), "\n".join(keys)
    holders = _holders(root, kept)
    missed = {key for element in holders for key in _between(element, kept, whole)} - kept - {""}
    return tuple(_ordered(lines, shown, missed)) if missed else tuple(lines)


def _holders(root: Any, kept: set[str]) -> Iterator[Any]:
    """Give the elements that hold paragraphs of the text as their children."""
    counts: dict[Any, int] = {}
    for element in root.iter("p"):
        if _key(element) in kept:
            parent = element.getparent()
            counts[parent] = counts.get(parent, 0) + 1
    return (element for element, count in counts.items() if count >= FEWEST)


def _key(element: Any) -> str:
    return letters(" ".join("".join(element.itertext()).split()))


def _between(holder: Any, kept: set[str], whole: str) -> Iterator[str]:
    """Give the lines of the children between the first and the last that the text has.

    A paragraph may stand in the text as part of a line, a heading only by itself.
    """
    own = [at for at, child in enumerate(holder) if child.tag in _KEPT and _has(child, kept)]
    for child in holder[own[0] : own[-1]] if own else ():
        if child.tag in _MISSED and not _is_beside(child) and not _heads_box(child):
            keys = map(letters, blocks(child))
            yield from (key for key in keys if child.tag in _HEADINGS or key not in whole)


def _is_beside(child: Any) -> bool:
    called = child.get("class")
    return called is not None and _BESIDE.search(called) is not None


def _heads_box(child: Any) -> bool:
    """Tell a heading with no text under it: "Related" stands above a box."""
    below = child.getnext()
    if child.tag not in _HEADINGS:
        return False
    return below is None or below.tag not in _MISSED


def _has(child: Any, kept: set[str]) -> bool:
    return any(letters(text) in kept for text in blocks(child))


def _ordered(lines: Sequence[str], shown: Sequence[tuple[str, float]], missed: set[str]) -> Iterator[str]:
    """Walk down the page from each line to the next and give what was missed on the way."""
    places: dict[str, list[int]] = {}
    for place, (text, _) in enumerate(shown):
        places.setdefault(letters(text), []).append(place)
    last = -1
    for line in lines:
        at = next((place for place in places.get(letters(line), ()) if place > last), -1)
        if at >= 0:
            between = shown[last + 1 : at] if last >= 0 else ()
            yield from (text for text, share in between if share < MAX_LINK_SHARE and letters(text) in missed)
            last = at
        yield line
