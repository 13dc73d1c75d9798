"""A bracketed note that opens or closes a paragraph, and the text beside it."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_NOTE = 1500
PAIRS = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Bracket:
    """A note with its brackets (`piece`), without them (`note`), and the text beside it (`kept`).

    `starts` is true when the note opens the paragraph.
    """

    piece: str
    note: str
    kept: str
    starts: bool = False


def brackets(line: str) -> tuple[Bracket, ...]:
    """Give the bracket a paragraph opens with and the one it closes with; one when it is nothing else."""
    first, last = _opening(line), _closing(line)
    if first and last and first.piece == last.piece:
        return (first,)
    return tuple(found for found in (first, last) if found)


def _opening(line: str) -> Bracket | None:
    closer = PAIRS.get(line[:1])
    if not closer:
        return None
    depth = 0
    for at, char in enumerate(line[:LONGEST_NOTE]):
        depth += (char == line[0]) - (char == closer)
        if depth == 0:
            end = at + 1 + (line[at + 1 : at + 2] == ".")
            return Bracket(piece=line[:end], note=line[1:at].strip(), kept=line[end:].strip(), starts=True)
    return None


def _closing(line: str) -> Bracket | None:
    text = line.removesuffix(".")
    opener = {closer: opener for opener, closer in PAIRS.items()}.get(text[-1:])
    if not opener:
        return None
    depth = 0
    for back, char in enumerate(reversed(text[-LONGEST_NOTE:])):
        depth += (char == text[-1]) - (char == opener)
        if depth == 0:
            at = len(text) - back - 1
            return Bracket(piece=line[at:], note=text[at + 1 : -1].strip(), kept=line[:at].strip())
    return None
