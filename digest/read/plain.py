"""Plain text: blocks between empty lines, hard-wrapped blocks unwrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.text import squeeze, xml_safe

MIN_WRAP = 40  # a line shorter than this is not the full width of anything
MAX_WRAP = 110
_ITEM = re.compile(r"[-*•·–—]\s|\d{1,3}[.)]\s")
_ENDS = (".", "!", "?", ":", "…", '"', "”", "»", ")")


def text_paragraphs(text: str) -> tuple[str, ...]:
    """Give the paragraphs of a text: a hard-wrapped block is one, a run of short lines stays lines."""
    return tuple(line for block in _blocks(text) for line in _unwrapped(block))


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for raw in xml_safe(text).splitlines():
        if line := squeeze(raw):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _unwrapped(block: Sequence[str]) -> tuple[str, ...]:
    return (" ".join(block),) if _is_wrapped(block) else tuple(block)


def _is_wrapped(block: Sequence[str]) -> bool:
    """Tell a wrapped paragraph: lines of one width, some breaking off amid a sentence, no list."""
    full = block[:-1]
    widest = max(map(len, block))
    if not full or widest > MAX_WRAP or any(_ITEM.match(line) for line in block):
        return False
    even = all(
        len(line) + 1 + _first_word(after) > widest for line, after in zip(full, block[1:], strict=False)
    )
    return even and min(map(len, full)) >= MIN_WRAP and not all(line.endswith(_ENDS) for line in full)


def _first_word(line: str) -> int:
    return len(line.split(" ", 1)[0])
