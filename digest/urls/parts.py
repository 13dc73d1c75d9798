"""Addresses taken apart and written: the only user of urllib.parse."""

from __future__ import annotations

import re
import unicodedata
from urllib import parse  # noqa: TID251  this is the one module that may

PORTS = {"http": 80, "https": 443}
_URI = "%/:?#[]@!$&'()*+,;=~-._"

_ENCODED = re.compile(r"(?:%[89A-F][0-9A-F])+")

Parts = parse.SplitResult


def split(url: str) -> Parts | None:
    """Split an address; None when it has none worth the name."""
    try:
        parts = parse.urlsplit(url.strip())
        parts.port  # noqa: B018  reading it is what finds a port that is no number
    except ValueError:
        return None
    return parts


def joined(scheme: str, netloc: str, path: str, query: str, fragment: str) -> str:
    """Write an address from its parts."""
    return parse.urlunsplit((scheme, netloc, path, query, fragment))


def resolved(base: str, link: str) -> str:
    """Give a link as it is meant on the page at `base`; ValueError when either is none."""
    return parse.urljoin(base, link)


def bracketed(name: str) -> str:
    """Write a host as an address has it: IPv6 in brackets."""
    return f"[{name}]" if ":" in name else name


def pairs(query: str, *, blank: bool = False) -> list[tuple[str, str]]:
    """Give the names and values of a query, on demand those without a value too."""
    return parse.parse_qsl(query, keep_blank_values=blank)


def query_of(named: list[tuple[str, str]]) -> str:
    """Write names and values as a query."""
    return parse.urlencode(named, errors="replace")


def ascii_part(part: str) -> str:
    """Write a part of an address in ASCII; what is encoded stays so."""
    return parse.quote(part, safe=_URI)


def quoted(text: str) -> str:
    """Write a text as it stands in a query."""
    return parse.quote(text, safe="", errors="replace")


def unquoted(text: str) -> str:
    """Read a text as it stands in a query."""
    return parse.unquote(text)


def lettered(text: str) -> str:
    """Write encoded letters as they are, which a page may (WHATWG URL); all else stays encoded."""
    return _ENCODED.sub(_letters, text)


def _letters(run: re.Match[str]) -> str:
    try:
        text = parse.unquote(run[0], errors="strict")
    except UnicodeDecodeError:
        return run[0]
    return "".join(mark if unicodedata.category(mark)[0] in "LMN" else quoted(mark) for mark in text)
