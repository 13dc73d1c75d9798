"""A newsletter that a reader passed on by hand: what they wrote above it goes, and they are a reader too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from digest.read.mailing import Line
from digest.read.message import Message, Person

_BEGIN: Final = re.compile(
    r"^\W*(?:begin forwarded message|forwarded message|original message|weitergeleitete nachricht"
    r"|ursprüngliche nachricht|anfang der weitergeleiteten nachricht|message (?:transféré|d[’']origine)"
    r"|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada)\b\W*$",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(
    r"^\W*(from|von|de|da|van|от|to|an|à|para|a|aan|cc|date|datum|fecha|data|sent|gesendet|envoyé|enviado|subject"
    r"|betreff|objet|asunto|oggetto|onderwerp|reply-to)\s*:\W*(.*)$",
    re.IGNORECASE,
)
_SENDER: Final = frozenset({"from", "von", "de", "da", "van", "от"})
_MARK: Final = re.compile(r"^\s*(?:fwd?|fw|wg|tr|rv|enc|i|doorst)\s*:", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"[<\[(]?(?:mailto:)?([^\s<>\[\]()]+@[^\s<>\[\]()]+)[>\])]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """The lines of the newsletter itself, who sent it, and whether it came `by_hand` of a reader."""

    lines: tuple[Line, ...]
    sender: Person
    by_hand: bool = False


def passed(mail: Message, lines: Sequence[Line]) -> Passed:
    """Look below the words "forwarded message"; who forwards is never taken for the outlet."""
    begin = next((at for at, line in enumerate(lines) if _BEGIN.match(line.text)), None)
    fields, end = _fields(lines, begin + 1) if begin is not None else ([], 0)
    if fields:
        sender = next(
            (_person(value) for name, value in fields if name in _SENDER), Person(name="", address="")
        )
        return Passed(lines=tuple(lines[end:]), sender=sender, by_hand=True)
    if _MARK.match(mail.subject) and not mail.list_id:
        return Passed(lines=tuple(lines), sender=Person(name="", address=""), by_hand=True)
    return Passed(lines=tuple(lines), sender=mail.sender)


def _fields(lines: Sequence[Line], start: int) -> tuple[list[tuple[str, str]], int]:
    """Read the copied header lines, and where they end."""
    found = []
    at = start
    while at < len(lines) and (field := _FIELD.match(lines[at].text)):
        found.append((field[1].lower(), field[2].strip()))
        at += 1
    return found, at


def _person(value: str) -> Person:
    address = _ADDRESS.search(value)
    name = _ADDRESS.sub("", value).strip(" \"'<>*")
    return Person(name=name, address=address[1] if address else "")
