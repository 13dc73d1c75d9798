"""A second opinion on a page's text: the innermost element that holds most of its prose.

It is cheap and made otherwise than the first opinion. Where the two agree, what only the first has
behind the last line they share is seldom the story's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

from lxml import etree

from digest.markup import blocks, linked_blocks
from digest.read.furniture import letters

MOST: Final = 0.65  # of an element's prose in one child: the text is in there
MAX_LINKED: Final = 0.8
MAX_LINKED_PROSE: Final = 0.5
MAX_BOX: Final = 0.25  # of the page's characters; more of them are no box, whatever it is called
_SHORTEST: Final = {"p": 40, "li": 80, "blockquote": 80}
_LOOSE: Final = frozenset({"div", "td", "section", "span", "article"})
_SHORTEST_LOOSE: Final = 80
_BESIDE: Final = frozenset({"nav", "footer", "aside", "form", "figure", "noscript", "dialog"})
_BOX: Final = re.compile(
    r"(?:^|[-_ ])(?:comments?|disqus|related|recommend\w*|newsletter|promo|sidebar|share|sharing|social|popup"
    r"|tooltip|paywall|cookie|subscribe|signup|footer|breadcrumbs?|author|bio|byline|cta|teasers?|toc"
    r"|advert\w*|info-?box|fact-?box|sponsor\w*|modal|disclaimer|nav|menu|pagination|widget)(?:$|[-_ ])",
    re.IGNORECASE,
)
_WHOLE: Final = frozenset({"html", "body", "main"})
_LENGTH: Any = etree.XPath("string-length(normalize-space())")


def core(root: Any, size: int) -> tuple[str, ...]:
    """Give the lines of the innermost element with most prose; `size` is the page's number of characters."""
    boxes: list[Any] = []
    weights: Counter[Any] = Counter()
    for element, amount in _prose(root, size, boxes):
        for holder in (element, *element.iterancestors()):
            weights[holder] += amount
    holder = _innermost(root, weights)
    inside = (box for box in boxes if holder in box.iterancestors())
    boxed = {letters(text) for box in inside for text in blocks(box)}
    shown = linked_blocks(holder)
    return tuple(text for text, share in shown if share < MAX_LINKED and letters(text) not in boxed)


def _innermost(element: Any, weights: Counter[Any]) -> Any:
    """Go down while one child holds most of what its parent holds."""
    while True:
        best = max(element, key=lambda child: weights[child], default=None)
        if best is None or best.tag in _SHORTEST or weights[best] <= MOST * weights[element]:
            return element
        element = best


def _prose(root: Any, size: int, boxes: list[Any]) -> Iterator[tuple[Any, int]]:
    """Give the elements that hold running text of their own, and how much; boxes are set aside."""
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if _is_box(element, size):
            boxes.append(element)
            walk.skip_subtree()
        elif amount := _amount(element):
            yield element, amount


def _is_box(element: Any, size: int) -> bool:
    if element.tag in _BESIDE:
        return True
    if element.tag in _WHOLE:
        return False
    names = (element.get("class"), element.get("id"))
    return any(map(_names_box, filter(None, names))) and _LENGTH(element) < MAX_BOX * size


@lru_cache(maxsize=4096)
def _names_box(called: str) -> bool:
    return _BOX.search(called) is not None


def _amount(element: Any) -> int:
    if element.tag in _LOOSE:
        own = _length((element.text, *(child.tail for child in element)))
        return own if own >= _SHORTEST_LOOSE else 0
    least = _SHORTEST.get(element.tag)
    if least is None or (element.tag == "li" and element.find("p") is not None):
        return 0
    length = int(_LENGTH(element))
    linked = sum(_length(link.itertext()) for link in element.iter("a")) if length >= least else length
    return length if linked <= MAX_LINKED_PROSE * length else 0


def _length(texts: Sequence[str | None] | Iterator[str]) -> int:
    return len(" ".join("".join(text or "" for text in texts).split()))
