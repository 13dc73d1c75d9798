"""A text made short: as much of its beginning as one line holds, and never a piece of a word."""

from __future__ import annotations

import unicodedata
from functools import partial
from itertools import accumulate, chain

from digest.text.characters import squeeze
from digest.text.sentences import spans
from digest.text.words import stop_words

_MORE = "…"
# What opens and what may close it, the usual mark first: “ closes in German what it opens in English.
_PAIRS = {
    "“": "”", "„": '“”"', "«": "»", "»": "«", '"': '"',
    "「": "」", "『": "』", "(": ")", "（": "）", "[": "]",
}  # fmt: skip
_LOOSE = " \t,;:–—-/·|、，；：・"  # what no line ends with
_OPENING = "([{“„«‘「『（〈《"
_CLOSING = ")]}”»’」』）〉》、。，．！？：；・ー…,.!?;:"
_IDLE = 3  # words without meaning that may go from a line's end
_BEGUN = 5 / 6  # of a line, where a quotation that opens has just begun
_LEAST = 4  # of a line, the part that whole sentences must fill to be all of it
_WIDE = "WF"


def shortened(text: str, most: int, language: str | None) -> str:
    """Give a text on one line of at most `most` columns; a wide character, as in Chinese, takes two.

    As many whole sentences as fit, or the beginning of the first up to a word that says something and "…".
    A quotation that is open there is left out when it has just begun, else closed. A `language` that is
    not known is read as English.
    """
    line = squeeze(text)
    if _columns(line) <= most:
        return line
    fitting = (end for _, end in spans(line, language or "en") if _columns(line[:end]) <= most)
    ends = [end for end in fitting if not _open(line[:end])]
    whole = line[: ends[-1]] if ends else ""
    return whole if _columns(whole) * _LEAST >= most else _beginning(line, most - 1 - _closer(line), language)


def _beginning(line: str, most: int, language: str | None) -> str:
    room = sum(columns <= most for columns in accumulate(map(_width, line)))
    places = range(room, room // 2, -1)
    cut = next(
        chain(filter(partial(_may_end, line), places), filter(partial(_whole_letter, line), places)), room
    )
    words = line[:cut].rstrip(_LOOSE).split(" ")
    idle = stop_words(language)
    for _ in range(_IDLE):
        if len(words) > 1 and words[-1].lower() in idle:
            words.pop()
    return _closed(" ".join(words).rstrip(_LOOSE + _OPENING))


def _may_end(line: str, at: int) -> bool:
    """Tell whether a line may be cut at a place: at a space, or between characters that need none."""
    before, after = line[at - 1], line[at]
    if after.isspace() or before.isspace():
        return True
    if before in _OPENING or after in _CLOSING or not _whole_letter(line, at):
        return False
    return _is_wide(before) and _is_wide(after)


def _whole_letter(line: str, at: int) -> bool:
    return not unicodedata.category(line[at]).startswith("M") and "\u200d" not in line[at - 1 : at + 1]


def _closed(line: str) -> str:
    """End a line that was cut: what is open there is closed behind the dots, or goes if it has just begun."""
    opened = _open(line)
    while len(opened) > 1 or (opened and opened[0] > len(line) * _BEGUN):
        line = line[: opened.pop()].rstrip(_LOOSE)
    return line + _MORE + "".join(_PAIRS[line[at]][0] for at in opened)


def _open(line: str) -> list[int]:
    """Give the places of the marks that are open at a line's end, the outermost first."""
    opened: list[int] = []
    for at, mark in enumerate(line):
        if opened and mark in _PAIRS[line[opened[-1]]]:
            opened.pop()
        elif mark in _PAIRS:
            opened.append(at)
    return opened


def _closer(line: str) -> int:
    """Give the columns that the mark may take which closes what a cut leaves open."""
    return 1 + any(_is_wide(mark) for mark in _PAIRS if mark in line)


def _is_wide(mark: str) -> bool:
    return unicodedata.east_asian_width(mark) in _WIDE and not "\uac00" <= mark <= "\ud7a3"


def _width(mark: str) -> int:
    return 2 if unicodedata.east_asian_width(mark) in _WIDE else 1


def _columns(text: str) -> int:
    return sum(map(_width, text))
