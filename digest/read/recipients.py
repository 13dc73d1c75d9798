"""Who a mail went to: their names and addresses are nobody else's business, wherever the text has them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from digest.read.message import Message, Person

HIDDEN: Final = "…"
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST: Final = 3  # a shorter word of a name is no name by itself
_CALLED: Final = ",!?:;.—–-)"
_ADDRESS: Final = re.compile(r"[^\s<>()\[\]\"',;:]{1,64}@[^\s<>()\[\]\"',;:]{1,255}")
_TOKEN: Final = re.compile(r"\b(?=\w*\d)\w{16,}\b|\d{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """What a mail's recipients may be called, folded.

    `whole` are addresses and full names, `words` the single words of names, `family` those of them that
    stand last, `calls` words that count only where somebody is called by them.
    """

    whole: tuple[str, ...] = ()
    words: frozenset[str] = field(default_factory=frozenset)
    family: frozenset[str] = field(default_factory=frozenset)
    calls: frozenset[str] = field(default_factory=frozenset)


def readers(mail: Message, text: str, *, forwarded: bool = False) -> Readers:
    """Collect the readers of a mail; who sends it is none, unless it was `forwarded`.

    A name that is also an ordinary word of this text ("will", "hope") counts only as a call.
    """
    own = frozenset(_words(f"{mail.sender.name} {mail.list_name}"))
    senders = {mail.sender.address.casefold()}
    people = [each for each in mail.recipients if each.address.casefold() not in senders]
    people = [_unnamed(each, own) for each in people]
    if forwarded:
        people.append(mail.sender)
    ordinary = {_folded(word) for word in _WORD.findall(text) if word.islower()}
    names = [_words(each.name) for each in people]
    words = {word for name in names for word in name if len(word) >= _LEAST}
    boxes = {
        word for each in people for word in _words(each.address.partition("@")[0]) if len(word) >= _LEAST
    }
    return Readers(
        whole=tuple(sorted({whole for each in people for whole in _whole(each)}, key=len, reverse=True)),
        words=frozenset(words - ordinary),
        family=frozenset(name[-1] for name in names if len(name) > 1),
        calls=frozenset(words | (boxes - ordinary - own)),
    )


def _unnamed(person: Person, own: frozenset[str]) -> Person:
    """Take the name off a list's own mailbox: its words are the outlet's."""
    return Person(name="", address=person.address) if own.issuperset(_words(person.name)) else person


def names(text: str, who: Readers) -> bool:
    """Tell a text that holds a reader's address, name, or a name a reader is called by."""
    folded = _folded(text)
    if any(whole in folded for whole in who.whole):
        return True
    return any(_is_reader(text, found, who) for found in _WORD.finditer(text))


def masked(text: str, who: Readers) -> str:
    """Write a line that was taken away without names, addresses, numbers and long codes."""
    bare = _TOKEN.sub(HIDDEN, _ADDRESS.sub(HIDDEN, text))
    known = who.words | who.calls
    return _WORD.sub(lambda found: HIDDEN if _folded(found[0]) in known else found[0], bare)


def _whole(person: Person) -> Iterable[str]:
    """Give an address as it stands and as bounce addresses write it, and a full name both ways round."""
    address = _folded(person.address)
    if "@" in address:
        yield from (address, address.replace("@", "="), address.replace("@", "%40"))
    name = _words(person.name)
    if len(name) > 1:
        yield from (" ".join(name), " ".join([*name[1:], name[0]]), f"{name[-1]}, {' '.join(name[:-1])}")
    elif name and not name[0].isascii():
        yield name[0]


def _is_reader(text: str, found: re.Match[str], who: Readers) -> bool:
    word = _folded(found[0].removesuffix("'s").removesuffix("’s"))
    if not found[0][0].isupper() or word not in who.words | who.calls:
        return False
    if _is_called(text, found):
        return True
    return word in who.words and not _is_another(text, found, word, who)


def _is_called(text: str, found: re.Match[str]) -> bool:
    """Tell "Anna, here is …", "… for you, Anna!" and a line that is the name alone."""
    before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip()
    opens = not before or before.endswith((".", "!", "?"))
    ends = not after or after[0] in _CALLED
    return (opens and ends) or (before.endswith(",") and ends)


def _is_another(text: str, found: re.Match[str], word: str, who: Readers) -> bool:
    """Tell somebody else of the same name by a surname or a first name that is not the reader's."""
    after = re.match(r" ([^\W\d_]+)", text[found.end() :])
    if after and after[1][0].isupper() and _folded(after[1]) not in who.words:
        return True
    before = re.search(r"([^\W\d_]+) $", text[: found.start()])
    if word not in who.family or not before:
        return False
    return before[1][0].isupper() and _folded(before[1]) not in who.words


def _words(text: str) -> list[str]:
    return [_folded(word) for word in _WORD.findall(text)]


def _folded(text: str) -> str:
    """Fold case and accents: an address has neither."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in spread if not unicodedata.combining(mark))
