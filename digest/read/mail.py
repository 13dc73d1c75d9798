"""A newsletter that came by mail becomes articles: its text alone, never a word about who reads it.

No address is kept: links of mailings count clicks and know the reader. What stays is the outlet's name
and what it wrote.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from digest import dates, languages
from digest.model import Article, Document, PartialDate, Reading
from digest.read.forwarding import Passed, passed
from digest.read.furniture import letters
from digest.read.identity import headline, identity
from digest.read.mail_text import MIN_WORDS, mail_lines
from digest.read.mailing import Line, without_addresses, without_mailing
from digest.read.message import Message, message
from digest.read.recipients import Readers, names, readers
from digest.read.roundup import Item, parted

_MARKS: Final = re.compile(
    r"^(?:\s*(?:fwd?|fw|wg|tr|rv|enc|i|doorst)\s*:|\s*\[[^\]]{1,60}\])+\s*", re.IGNORECASE
)
_CALL: Final = re.compile(r"^([^,!:–—]{1,60}?)\s*[,!:–—]\s*(?=\S)|\s*[,!:–—]\s*([^,!:–—]{1,60}?)\W*$")
_PLEA: Final = re.compile(
    r"\b(?:confirm|verify|activate|bestätig\w*|confirme[rz]?|confirma)\b.{0,40}\b(?:subscription|e-?mail|sign-?up"
    r"|anmeldung|abonnement|inscription|suscripción|account)\b"
    r"|\b(?:reset|new) password\b|\bsign-?in (?:link|code)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_CODE: Final = re.compile(r"(?=\w*\d)\w{10,}|\S{25,}|\S*@\S*")
_LONGEST: Final = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stated:
    """What a mail says of all its articles."""

    outlet: str | None
    date: PartialDate | None
    language: str | None
    warnings: tuple[str, ...]


def read_mail(document: Document, now: dt.datetime) -> Reading:
    """Read one mail: a letter is one article, a roundup one an item; an answer or a bounce holds none.

    Raises ValueError with a short reason when it is no mail, or cannot be read.
    """
    mail = message(document.body)
    if mail.reply or _PLEA.search(mail.subject):
        return Reading()
    lines, language = mail_lines(mail)
    letter = passed(mail, lines)
    who = readers(mail, "\n".join(line.text for line in letter.lines), forwarded=letter.by_hand)
    subject = _subject(mail.subject, who)
    kept, removed = without_mailing(letter.lines, who)
    said = _stated(document, mail, _outlet(mail, letter, who), mail.language or language, now)
    items, between = parted(_without_title(kept, subject, said.outlet))
    first, *more = (_article(document, mail, said, item, subject) for item in items)
    return Reading(articles=(replace(first, removed=(*removed, *between)), *more))


def _stated(
    document: Document, mail: Message, outlet: str | None, language: str, now: dt.datetime
) -> _Stated:
    source = document.source
    date = dates.parse(mail.date, "feed", now)
    return _Stated(
        outlet=source.publisher or outlet or source.title,
        date=date,
        language=languages.tag(language) or source.in_language,
        warnings=mail.warnings if date else (*mail.warnings, "the mail states no date"),
    )


def _article(document: Document, mail: Message, said: _Stated, item: Item, subject: str | None) -> Article:
    """Make one article; it is known by its Message-ID, an item by that and its title."""
    source = document.source
    name = f"{mail.message_id}#{letters(item.title)}" if item.title else mail.message_id
    id_, keys = identity(None, name if mail.message_id else None, (item.title, *item.body))
    short = not item.title and item.words < MIN_WORDS
    return Article(
        id=id_,
        source=source.id,
        label=said.outlet or source.id,
        url=None,
        headline=headline(item.title) or subject,
        body=item.body,
        retrieved=document.retrieved,
        keys=keys,
        date_published=said.date,
        publisher=said.outlet,
        in_language=said.language,
        private=True,
        warnings=(*said.warnings, "little or no text in the mail") if short else said.warnings,
    )


def _outlet(mail: Message, letter: Passed, who: Readers) -> str | None:
    """Name the outlet: List-Id's words, else the sender's name, else the host it writes from."""
    said = [letter.sender.name, letter.sender.address.rpartition("@")[2].lower()]
    for name in said if letter.by_hand else [mail.list_name, *said]:
        if _WORD.search(name) and len(name) <= _LONGEST and not _CODE.search(name) and not names(name, who):
            return headline(name)
    return None


def _subject(subject: str, who: Readers) -> str | None:
    """Give the subject as a headline, without calling a reader by name; None when it still does."""
    text = without_addresses(_MARKS.sub("", subject))
    for _ in range(2):
        call = _CALL.search(text) if names(text, who) else None
        if call and names(call[1] or call[2], who):
            text = text[: call.start()] + text[call.end() :]
            text = text[:1].upper() + text[1:]
    return None if names(text, who) else headline(text)


def _without_title(lines: Sequence[Line], *titles: str | None) -> tuple[Line, ...]:
    """Drop the subject and the outlet's name where they stand as lines of the text."""
    known = {letters(title) for title in titles if title}
    return tuple(line for line in lines if letters(line.text) not in known)
