"""A page as a browser compares it: where a text stands on it, letter by letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

Span = tuple[int, int]

_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "׳": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "״": '"'}
)
_MARKS = "\u061c\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # of direction, and joiners
_POINTS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670"  # Hebrew and Arabic vowels
_UNSEEN = re.compile(rf"[\u00ad\u200b-\u200d{_MARKS}{_POINTS}]")  # browsers pass over them
# Behind a full stop they belong to it: no word ends before them, and with them no term is found.
_GLUED = re.compile(rf"(?<=[^\w\s])[{_MARKS}]+(?=\s|$)")
_GLUE = "\0"
_NARROW = "\u202f"  # a space that belongs to the words beside it (UAX 29: ExtendNumLet)
_SPACES = re.compile(r"[^\S\n]+")
_STOPS = " .!?…。؟۔।\"')]»"
_WORD = re.compile(r"[^\s、，。；：！？]+[、，。；：！？”’」』）]*|[、，。；：！？]+")


@dataclass(frozen=True, slots=True)
class Ground:
    """A text as shown, a block a line, and as compared: without case, accents and lines, of one length.

    `bounded` is the text as its words end: in it narrow spaces are told from others.
    """

    shown: str
    compared: str
    bounded: str

    def words(self, start: int, end: int) -> list[Span]:
        """Give the places of the words between two places; clauses where no spaces are written."""
        return [word.span() for word in _WORD.finditer(self.shown, start, end)]

    def places(self, quote: str) -> Iterator[Span]:
        """Give the places of a quotation; it may reach across blocks, and its last stop may be glued on."""
        asked = ground(quote)
        term = asked.compared.rstrip(_GLUE)
        yield from sorted(self._places(term), key=lambda place: self.shown[slice(*place)] != asked.shown)
        words = term.rstrip(_STOPS)
        for start, end in self._places(words):
            if self.compared.startswith(term[len(words) :] + _GLUE, end):
                yield start, end

    def stands(self, start: int, end: int, copies: int = 1) -> bool:
        """Tell whether what stands at a place stands there first, and only so many times."""
        found = tuple(islice(self._places(self.compared[start:end]), copies + 1))
        return len(found) == copies and found[0] == (start, end)

    def first(self, start: int, end: int, after: int) -> bool:
        """Tell whether what stands at a place does not stand between `after` and there."""
        return next(self._places(self.compared[start:end], after), None) == (start, end)

    def broken(self, start: int, end: int) -> bool:
        """Tell whether a block ends between two places, or a stop is glued on: no term reaches across."""
        return any(mark in self.shown[start:end] for mark in ("\n", _GLUE))

    def _places(self, term: str, at: int = 0) -> Iterator[Span]:
        """Find where a term stands on word boundaries, from a place on."""
        at = self.compared.find(term, at) if term else -1
        while at >= 0:
            end = at + len(term)
            if self._boundary(at) and self._boundary(end):
                yield at, end
            at = self.compared.find(term, at + 1)

    def _boundary(self, at: int) -> bool:
        before, following = self.bounded[at - 1 : at], self.bounded[at : at + 1]
        return following != _GLUE and not (_in_word(before) and _in_word(following))


@lru_cache(maxsize=4)
def ground(text: str) -> Ground:
    """Read a text, a block a line, as a browser shows and compares it."""
    text = _UNSEEN.sub("", _GLUED.sub(_GLUE, unicodedata.normalize("NFC", text)))
    bounded = _SPACES.sub(_one_space, re.sub(r"\s*\n\s*", "\n", text.strip()))
    shown = bounded.replace(_NARROW, " ")
    fold = {ord(mark): _comparable(mark) for mark in sorted(set(shown))}
    return Ground(shown, shown.translate(fold).replace("\n", " "), bounded)


def _one_space(run: re.Match[str]) -> str:
    return _NARROW if run[0] == _NARROW else " "


def _in_word(mark: str) -> bool:
    return mark.isalnum() or mark in ("_", _NARROW)


def _comparable(mark: str) -> str:
    return unicodedata.normalize("NFKD", mark.translate(_QUOTES))[:1].lower()[:1] or mark
