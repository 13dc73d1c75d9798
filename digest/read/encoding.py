"""Bytes become text: what the transport, the byte order mark or the text itself says about them."""

from __future__ import annotations

import codecs
import re
from typing import Final

from digest.text import xml_safe

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE
)
_HEAD: Final = 4096
_SAMPLE: Final = 65_536
# What pages that say ISO-8859-1 or ASCII really are: the WHATWG encoding standard reads them so too.
_REALLY: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_ONE_BYTE: Final = re.compile(r"cp12\d\d|iso8859|koi8|mac|latin")
_SIGNATURES: Final = (
    b"%PDF-",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"\x7fELF",
)
_MAX_CONTROL_SHARE: Final = 0.05
_CONTROL: Final = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b"))


def decoded(body: bytes, charset: str | None = None) -> str:
    """Decode by byte order mark, the transport's charset, UTF-8, the text's own declaration, Windows-1252.

    Where they disagree: bytes that are UTF-8 are read so although the transport names a charset of one
    byte a letter, in which any bytes make sense: servers state such a one for all they have. Bytes with
    escapes are read as a declared ISO 2022, for they are UTF-8 as well.
    Never raises: what fits nothing is read with replacement marks. Characters XML cannot carry are gone.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return xml_safe(body[len(mark) :].decode(name, "replace"))
    return xml_safe(_without_mark(body, charset))


def transported(body: bytes, charset: str | None) -> str | None:
    """Give the charset to tell a parser that believes the transport above all: UTF-8 where that is plain."""
    unsure = charset is None or _ONE_BYTE.match(_codec(charset) or "")
    plain = unsure and not body.isascii() and _strictly(body, "utf-8") is not None
    return "utf-8" if plain or body.startswith(codecs.BOM_UTF8) else charset


def is_binary(body: bytes) -> bool:
    """Tell pictures, archives and noise from text."""
    if body.startswith(_SIGNATURES):
        return True
    if any(body.startswith(mark) for mark, _ in _MARKS) or _wide(body):
        return False
    head = body[:_HEAD]
    control = len(head) - len(head.translate(None, _CONTROL))
    return control > _MAX_CONTROL_SHARE * len(head)


def _without_mark(body: bytes, charset: str | None) -> str:
    wide = _wide(body)
    declared = _DECLARED.search(body[:_HEAD])
    stated = declared[1].decode("ascii") if declared else None
    sure = "utf-8" if _ONE_BYTE.match(_codec(charset) or "") else None
    escaped = stated if b"\x1b" in body and (_codec(stated) or "").startswith("iso2022") else None
    for name in (wide, sure, charset, escaped, "utf-8", stated, "cp1252"):
        text = _strictly(body, name)
        if text is not None:
            return text
    return body.decode(_codec(stated or charset) or "utf-8", "replace")


def _strictly(body: bytes, name: str | None) -> str | None:
    codec = _codec(name)
    if codec is None:
        return None
    try:
        return body.decode(codec)
    except (UnicodeError, ValueError):
        return None


def _codec(name: str | None) -> str | None:
    """Find the text codec of that name; codecs that are none ("hex", "rot13") do not count."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", True) or found.name in ("idna", "punycode", "utf-7"):
        return None
    return _REALLY.get(found.name, found.name)


def _wide(body: bytes) -> str | None:
    """Know UTF-16 without a mark by the zero bytes beside its ASCII."""
    head = body[:200]
    half = len(head) // 2
    if half < len("<p>"):
        return None
    if head[1::2].count(0) > 0.8 * half and head[::2].count(0) == 0:
        return "utf-16-le"
    if head[::2].count(0) > 0.8 * half and head[1::2].count(0) == 0:
        return "utf-16-be"
    return None
