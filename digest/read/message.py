"""The bytes of a mail become a message: what its headers say, and its text as HTML or as plain text.

The stdlib's parser under its compat32 policy: it never raises on broken MIME, and it reads a header only
when asked, so that a hostile one costs nothing. Encoded words and charsets are decoded by our own ladder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from digest.read.encoding import decoded
from digest.text import squeeze, xml_safe

MAX_PARTS: Final = 1_000
MAX_DEPTH: Final = 50
_MAX_HEADER: Final = 20_000
_MAX_HEADERS: Final = 20  # of one name
_MAX_PEOPLE: Final = 200
_TO: Final = (
    "To", "Cc", "Bcc", "Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To", "X-Envelope-To",
    "X-Rcpt-To", "X-Forwarded-To", "X-Forwarded-For", "Resent-To", "Resent-Cc", "Apparently-To",
)  # fmt: skip
_RECEIVED_FOR: Final = re.compile(r"\bfor\s+<?([^\s<>;]{1,200}@[^\s<>;]{1,200})>?")
_SECRET_TYPES: Final = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_LONG: Final = re.compile(
    rb"^content-(?:type|disposition):[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE
)
_MAX_PARAMETERS: Final = 2_000
_FOLD: Final = re.compile(r"[\r\n]+[ \t]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One mailbox of a header: a display name, perhaps empty, and an address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A mail: the header lines that count, who it went to, and its text.

    `list_name` and `list_id` are the two halves of List-Id. `html` and `text` are "" when there is none.
    `reply` is true of an answer and of mail that machines send about mail.
    """

    subject: str
    sender: Person
    recipients: tuple[Person, ...]
    list_name: str
    list_id: str
    message_id: str
    date: str
    language: str
    html: str
    text: str
    reply: bool
    warnings: tuple[str, ...] = ()


def message(body: bytes) -> Message:
    """Read a mail; ValueError when it is none, or cannot be read."""
    from email.parser import BytesParser  # noqa: PLC0415  lazy: `digest --help` needs none of it

    try:
        outer = BytesParser().parsebytes(_LONG.sub(_short, body.lstrip(b"\r\n")))
    except RecursionError as error:
        raise ValueError("parts nested too deeply") from error
    if not any(outer[name] for name in ("From", "Subject", "Message-ID", "List-Id")):
        raise ValueError("not a mail: no From, Subject or Message-ID")
    parts, warnings = _parts(outer)
    inner = _attached(outer, parts)
    forwarders = () if inner is outer else (*_recipients(outer), *_people(outer, "From"))
    return _message(inner, forwarders, parts, warnings)


def _short(header: re.Match[bytes]) -> bytes:
    """Cut a header of parameters to what a mail needs: the parser takes quadratic time for them."""
    return header[0][:_MAX_PARAMETERS]


def _message(
    mail: Any, forwarders: tuple[Person, ...], parts: list[Any], warnings: tuple[str, ...]
) -> Message:
    name, _, rest = _header(mail, "List-Id").rpartition("<")
    html, text = _texts(parts)
    return Message(
        subject=_header(mail, "Subject"),
        sender=next(iter(_people(mail, "From")), Person(name="", address="")),
        recipients=(*forwarders, *_recipients(mail)),
        list_name=name.strip().strip('"').strip(),
        list_id=rest.strip(" <>").lower(),
        message_id=_header(mail, "Message-ID").strip(" <>"),
        date=_header(mail, "Date"),
        language=_header(mail, "Content-Language").partition(",")[0],
        html=html,
        text=text,
        reply=_is_reply(mail),
        warnings=warnings,
    )


def _parts(mail: Any) -> tuple[list[Any], tuple[str, ...]]:
    """Give the leaves of a mail, and what was wrong with it on the way."""
    found: list[Any] = []
    broken = False
    for part, depth in _walk(mail):
        if depth > MAX_DEPTH:
            raise ValueError("parts nested too deeply")
        if part.get_content_type() in _SECRET_TYPES:
            raise ValueError("an encrypted mail")
        if len(found) >= MAX_PARTS:
            return found, (f"only the first {MAX_PARTS} parts of the mail were read",)
        broken = broken or bool(part.defects)
        found.append(part)
    return found, ("broken MIME: read as far as it goes",) if broken else ()


def _walk(mail: Any) -> Iterator[tuple[Any, int]]:
    """Walk over all parts in their order with their depth, holding no more than one branch."""
    waiting = [(mail, 0)]
    while waiting:
        part, depth = waiting.pop()
        yield part, depth
        if part.is_multipart():
            waiting += [(each, depth + 1) for each in reversed(part.get_payload())]


def _attached(mail: Any, parts: list[Any]) -> Any:
    """Choose the mail that is meant: one forwarded as an attachment stands for the one around it."""
    if mail.get_content_type() == "multipart/report":
        return mail
    held = (part.get_payload() for part in parts if part.get_content_type() == "message/rfc822")
    inner = [each[0] for each in held if isinstance(each, list) and each and each[0]["From"]]
    return inner[-1] if inner else mail


def _texts(parts: list[Any]) -> tuple[str, str]:
    """Give the longest HTML part and the longest plain one that are no attachments."""
    longest = {"text/html": "", "text/plain": ""}
    for part in parts:
        kind = part.get_content_type()
        if kind in longest and part.get_content_disposition() != "attachment":
            text = _decoded(part)
            longest[kind] = max(longest[kind], text, key=len)
    return longest["text/html"], longest["text/plain"]


def _decoded(part: Any) -> str:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        payload = None
    return decoded(payload, part.get_content_charset()) if isinstance(payload, bytes) else ""


def _is_reply(mail: Any) -> bool:
    """Tell answers, bounces and automatic replies; a list's own mail may thread its issues."""
    if mail.get_content_type() == "multipart/report":
        return True
    if _header(mail, "Auto-Submitted").lower().startswith("auto-replied"):
        return True
    from_list = any(mail[name] for name in ("List-Id", "List-Unsubscribe", "List-Post"))
    return not from_list and any(mail[name] for name in ("In-Reply-To", "References"))


def _recipients(mail: Any) -> tuple[Person, ...]:
    named = [person for name in _TO for person in _people(mail, name)]
    received = " ".join(_raw(mail, "Received"))
    passed_on = [Person(name="", address=found) for found in _RECEIVED_FOR.findall(received)]
    return tuple(dict.fromkeys([*named, *passed_on][:_MAX_PEOPLE]))


def _people(mail: Any, name: str) -> list[Person]:
    """Read a header of addresses; the names are taken apart before they are decoded."""
    from email.utils import getaddresses  # noqa: PLC0415  lazy, as above

    try:
        found = getaddresses(_raw(mail, name))
    except (RecursionError, ValueError, IndexError):
        return []
    people = (Person(name=_words(label), address=squeeze(address)) for label, address in found[:_MAX_PEOPLE])
    return [each for each in people if each.name or each.address]


def _header(mail: Any, name: str) -> str:
    return _words(next(iter(_raw(mail, name)), ""))


def _raw(mail: Any, name: str) -> list[str]:
    """Give the headers of a name, each on one line; bytes that are no ASCII are read by our ladder."""
    values = [value for key, value in mail.raw_items() if key.lower() == name.lower()][:_MAX_HEADERS]
    plain = (_FOLD.sub(" ", value)[:_MAX_HEADER] for value in values)
    return [decoded(value.encode("utf-8", "surrogateescape")) for value in plain]


def _words(raw: str) -> str:
    """Decode the encoded words of RFC 2047; what is broken stays as it was written."""
    from email.errors import HeaderParseError  # noqa: PLC0415  lazy, as above
    from email.header import decode_header  # noqa: PLC0415

    try:
        chunks = decode_header(raw)
    except (HeaderParseError, ValueError):
        chunks = [(raw, None)]
    return squeeze(xml_safe("".join(_chunk(text, charset) for text, charset in chunks)))


def _chunk(text: bytes | str, charset: str | None) -> str:
    return text if isinstance(text, str) else decoded(text, charset)
