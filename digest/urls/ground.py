"""A page as a browser compares it: where a text stands on it, letter by letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

Span = tuple[int, int]

_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "׳": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "״": '"'}
)
_UNSHOWN = dict.fromkeys(  # soft hyphens, joiners, marks of direction: browsers pass over them
    [0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)
_WORD = re.compile(r"[^\s、，。；：！？]+[、，。；：！？”’」』）]*|[、，。；：！？]+")


@dataclass(frozen=True, slots=True)
class Ground:
    """A text as shown, a block a line, and as compared: without case, accents and lines, of one length."""

    shown: str
    compared: str

    def words(self, start: int, end: int) -> list[Span]:
        """Give the places of the words between two places; clauses where no spaces are written."""
        return [word.span() for word in _WORD.finditer(self.shown, start, end)]

    def places(self, quote: str) -> Iterator[Span]:
        """Give the places of a quotation, in order; it may reach across blocks and overlap itself."""
        return _places(self.compared, ground(quote).compared)

    def once(self, start: int, end: int) -> bool:
        """Tell whether what stands at a place stands nowhere else."""
        found = _places(self.compared, self.compared[start:end])
        return next(found, None) == (start, end) and next(found, None) is None

    def first(self, start: int, end: int, after: int) -> bool:
        """Tell whether what stands at a place does not stand between `after` and there."""
        return next(_places(self.compared, self.compared[start:end], after), None) == (start, end)

    def broken(self, start: int, end: int) -> bool:
        """Tell whether a block ends between two places: no term reaches across."""
        return "\n" in self.shown[start:end]


@lru_cache(maxsize=4)
def ground(text: str) -> Ground:
    """Read a text, a block a line, as a browser shows and compares it."""
    text = unicodedata.normalize("NFC", text).translate(_UNSHOWN)
    shown = re.sub(r"[^\S\n]+", " ", re.sub(r"\s*\n\s*", "\n", text.strip()))
    fold = {ord(mark): _comparable(mark) for mark in sorted(set(shown))}
    return Ground(shown, shown.translate(fold))


def _comparable(mark: str) -> str:
    base = unicodedata.normalize("NFKD", mark.translate(_QUOTES))[:1].lower()
    return base or mark


def _places(text: str, term: str, at: int = 0) -> Iterator[Span]:
    """Find where a term stands on word boundaries, from a place on."""
    at = text.find(term, at) if term else -1
    while at >= 0:
        end = at + len(term)
        if _boundary(text, at) and _boundary(text, end):
            yield at, end
        at = text.find(term, at + 1)


def _boundary(text: str, at: int) -> bool:
    return not (text[at - 1 : at].isalnum() and text[at : at + 1].isalnum())
