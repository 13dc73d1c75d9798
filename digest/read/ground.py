"""The page's visible blocks as one run of letters: where lines that were glued together come apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from digest.read.furniture import letters

FEWEST = 10  # letters by which a block is known
MOST = 20  # places looked at for its beginning
_ROW = "|"  # a row of a table is one line to us


@dataclass(frozen=True, slots=True)
class Ground:
    """The texts of the blocks, their letters in one string, and where in it each block begins."""

    texts: tuple[str, ...]
    letters: str
    starts: tuple[int, ...]

    def blocks(self, line: str) -> Sequence[str]:
        """Give the blocks whose letters, one behind the other, are the line's, or none."""
        key = "" if line.startswith(_ROW) else letters(line)
        at = self.letters.find(key) if key else -1
        while at >= 0:
            first, end = bisect_left(self.starts, at), bisect_left(self.starts, at + len(key))
            if self.starts[first] == at and self.starts[end] == at + len(key):
                return self.texts[first:end]
            at = self.letters.find(key, at + 1)
        return ()

    def begun(self, line: str) -> str:
        """Give the block that begins with the line and goes on, or nothing."""
        key = letters(line)
        at = self.letters.find(key) if len(key) >= FEWEST else -1
        for _ in range(MOST if at >= 0 else 0):
            first = bisect_left(self.starts, at)
            if self.starts[first] == at and self.starts[first + 1] > at + len(key):
                return self.texts[first]
            at = self.letters.find(key, at + 1)
            if at < 0:
                break
        return ""


def ground(texts: Iterable[str]) -> Ground:
    """Lay the blocks out, those without any letter aside."""
    pairs = [(text, key) for text in texts if (key := letters(text))]
    starts = [0]
    for _, key in pairs:
        starts.append(starts[-1] + len(key))
    return Ground(tuple(text for text, _ in pairs), "".join(key for _, key in pairs), tuple(starts))
