"""A newsletter that is a list of short items about other outlets' stories is as many articles as items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from digest.model import Removed
from digest.read.mailing import LINK, Line, is_link
from digest.text import word_count

LEAST_ITEMS: Final = 3
MOST_WORDS: Final = 150  # of the middle item: a section of an essay is longer
SHARE: Final = 0.6  # of the words that stand in items
LINKED: Final = 0.66  # of the items that lead elsewhere
BETWEEN: Final = "stands between the items of a roundup"
_TITLE_WORDS: Final = range(2, 26)
_LINK_WORDS: Final = 4
_MORE: Final = re.compile(
    r"^\W*(?:read|continue|more|full|see|watch|listen|view|go to|find out|learn|weiter|mehr|lire|leer|leggi"
    r"|lees)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a roundup: its title and what is said below it; the title is "" of a whole letter."""

    title: str
    lines: tuple[Line, ...]

    @property
    def body(self) -> tuple[str, ...]:
        """The paragraphs of the item: lines that are no mere link."""
        return tuple(line.text for line in self.lines if not is_link(line))

    @property
    def words(self) -> int:
        """How many words the paragraphs have."""
        return word_count(" ".join(self.body))


def parted(lines: Sequence[Line]) -> tuple[tuple[Item, ...], tuple[Removed, ...]]:
    """Part a roundup into its items; any other letter is one item, whole. Lines that go have a reason."""
    before, items = _under_titles(lines)
    told = [item for item in items if item.body]
    if not _is_roundup(told, before):
        links = (Removed(text=line.text, reason=LINK) for line in lines if is_link(line))
        return (Item(title="", lines=tuple(lines)),), tuple(links)
    between = [line.text for line in before] + [item.title for item in items if not item.body]
    return tuple(told), tuple(Removed(text=text, reason=BETWEEN) for text in between)


def _under_titles(lines: Sequence[Line]) -> tuple[list[Line], list[Item]]:
    """Gather the lines below each title, and those above the first."""
    before: list[Line] = []
    titles: list[tuple[str, list[Line]]] = []
    for line in lines:
        if _is_title(line):
            titles.append((line.text, [line] if is_link(line) else []))
        else:
            (titles[-1][1] if titles else before).append(line)
    return before, [Item(title=title, lines=tuple(below)) for title, below in titles]


def _is_title(line: Line) -> bool:
    words = len(line.text.split())
    if words not in _TITLE_WORDS or _MORE.match(line.text):
        return False
    return line.heading or (is_link(line) and words >= _LINK_WORDS)


def _is_roundup(items: Sequence[Item], before: Sequence[Line]) -> bool:
    if len(items) < LEAST_ITEMS or median(item.words for item in items) > MOST_WORDS:
        return False
    inside = sum(item.words for item in items)
    around = word_count(" ".join(line.text for line in before if not is_link(line)))
    linked = sum(1 for item in items if any(line.link > 0 for line in item.lines))
    return inside >= SHARE * (inside + around) and linked >= LINKED * len(items)
