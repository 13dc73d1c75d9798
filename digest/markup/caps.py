"""Caps on markup before a parser sees it, so that no page costs more than a few seconds.

lxml drops what lies deeper than 255 elements and others need quadratic time for it: beyond a depth of
180 we drop the wrappers and keep the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from digest.markup.elements import AUTO_CLOSED, INLINE, VOID

MAX_CHARACTERS: Final = 5_000_000
MAX_MARKUP: Final = 1_500_000  # without scripts; of four hundred real pages the largest has 700,000
MAX_TAGS: Final = 20_000  # and 9,000 tags
MAX_TAGS_LOOKED_AT: Final = 250_000
MAX_DEPTH: Final = 180

_OPAQUE: Final = re.compile(r"<!--|<(script|style)(?=[\s/>])", re.IGNORECASE)
_END: Final = {
    "script": re.compile(r"</script[^<>]*>", re.IGNORECASE),
    "style": re.compile(r"</style[^<>]*>", re.IGNORECASE),
    "": re.compile(r"-->"),
}
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*)[^<>]*>")


def capped(html: str) -> str:
    """Drop scripts, styles and comments, and what is over 1,500,000 characters, 20,000 tags or 180 deep."""
    bare = without_scripts(html[:MAX_CHARACTERS])[:MAX_MARKUP]
    return _short(_shallow(_short(bare, MAX_TAGS_LOOKED_AT)), MAX_TAGS)


def is_capped(html: str) -> bool:
    """Tell whether `capped` cuts the end off."""
    bare = without_scripts(html[:MAX_CHARACTERS])
    return len(html) > MAX_CHARACTERS or len(bare) > MAX_MARKUP or bare.count("<") > MAX_TAGS


def without_scripts(html: str) -> str:
    """Drop scripts, styles and comments with what is in them; an open end drops the rest, as in a browser."""
    return "".join(_outside_scripts(html))


def _outside_scripts(html: str) -> Iterator[str]:
    start = 0
    while found := _OPAQUE.search(html, start):
        yield html[start : found.start()]
        end = _END[(found[1] or "").lower()].search(html, found.end())
        if not end:
            return
        start = end.end()
    yield html[start:]


def _short(html: str, tags: int) -> str:
    if html.count("<") <= tags:
        return html
    position = -1
    for _ in range(tags + 1):
        position = html.find("<", position + 1)
    return html[:position]


def _shallow(html: str) -> str:
    if html.count("<") <= MAX_DEPTH:
        return html
    return "".join(_pieces(html))


def _pieces(html: str) -> Iterator[str]:
    """Walk over the tags with a stack of those open; one below the cap becomes a break or nothing."""
    stack: list[str] = []
    opened: dict[str, int] = {}
    start = 0
    for found in _TAG.finditer(html):
        name = found[2].lower()
        if name in VOID or name in AUTO_CLOSED:
            continue
        too_deep = len(stack) >= MAX_DEPTH if not found[1] else len(stack) > MAX_DEPTH
        _close(stack, opened, name) if found[1] else _open(stack, opened, name)
        if too_deep:
            text = html[start : found.start()]
            yield text
            yield "<br>" if text.strip() and name not in INLINE else ""
            start = found.end()
    yield html[start:]


def _open(stack: list[str], opened: dict[str, int], name: str) -> None:
    stack.append(name)
    opened[name] = opened.get(name, 0) + 1


def _close(stack: list[str], opened: dict[str, int], name: str) -> None:
    """Close the nearest open tag of that name and all inside it; an end without a beginning is nothing."""
    if not opened.get(name):
        return
    while True:
        last = stack.pop()
        opened[last] -= 1
        if last == name:
            return
