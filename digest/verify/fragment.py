"""Text fragments read back: which passage of a page a link leads to.

A second opinion on `urls.fragment_url`, written from the standard and not from that code: WICG
scroll-to-text-fragment, `:~:text=[prefix-,]start[,end][,-suffix]`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_MARK = ":~:text="
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_SIGNS = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "׳": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "״": '"'}
)
_STOPS = " .!?…。؟۔।\"')]»"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Directive:
    """The four terms of a fragment, folded; "" where one is not given."""

    prefix: str
    start: str
    end: str
    suffix: str


def has_fragment(url: str | None) -> bool:
    """Tell whether an address leads to a passage of its page."""
    return url is not None and _MARK in url


def bare(url: str | None) -> str | None:
    """Give an address without its text fragment."""
    return url.partition(":~:")[0].rstrip("#") if url else None


def resolves(url: str | None, quote: str, page: str, *, within: bool = False) -> bool:
    """Tell whether the first passage of the page that a link matches is the quotation, or it is `within`.

    A link without a fragment leads to the page and resolves. `page` is the visible text, a block a
    line. Case, accents, kinds of quotation marks and of white space are not told apart, as browsers do;
    the last full stop may be missing, for marks of direction behind it hide it from them.
    """
    if url is None or not has_fragment(url):
        return True
    text = _page(page)
    found = _first(text, _directive(url))
    wanted = _folded(quote)
    if found is None:
        return False
    passage = text[slice(*found)].replace("\n", " ")
    return wanted in passage if within else passage in (wanted, wanted.rstrip(_STOPS))


def _directive(url: str) -> _Directive:
    parts = url.partition(_MARK)[2].partition("&")[0].split(",")
    prefix = parts.pop(0)[:-1] if parts[0].endswith("-") else ""
    suffix = parts.pop()[1:] if parts and parts[-1].startswith("-") else ""
    start, end = (*parts, "", "")[:2]
    prefix, start, end, suffix = (_folded(_decoded(term)) for term in (prefix, start, end, suffix))
    return _Directive(prefix=prefix, start=start, end=end, suffix=suffix)


def _decoded(term: str) -> str:
    return _ENCODED.sub(lambda run: bytes.fromhex(run[0].replace("%", "")).decode("utf-8", "replace"), term)


@lru_cache(maxsize=8)
def _page(text: str) -> str:
    """Fold a page line by line: no term of a directive reaches across two blocks."""
    return "\n".join(filter(None, map(_folded, text.split("\n"))))


def _folded(text: str) -> str:
    """Take a text as a browser compares it: letters without case and accents, one space at a time."""
    plain = unicodedata.normalize("NFKD", text.translate(_SIGNS))
    unseen = {ord(mark): None for mark in set(plain) if unicodedata.category(mark) in ("Mn", "Cf")}
    return " ".join(plain.translate(unseen).lower().split())


def _first(text: str, wanted: _Directive) -> tuple[int, int] | None:
    """Find the first passage that fits: after the prefix, from start to end, before the suffix."""
    if not wanted.start:
        return None
    for begin, after in _starts(text, wanted):
        for close in _ends(text, wanted, after):
            if not wanted.suffix or _opens(text[close:].lstrip(), wanted.suffix):
                return begin, close
    return None


def _opens(rest: str, suffix: str) -> bool:
    return rest.startswith(suffix) and _edge(rest, len(suffix))


def _starts(text: str, wanted: _Directive) -> Iterator[tuple[int, int]]:
    """Give where `start` stands, right after the prefix if there is one."""
    for begin, after in _places(text, wanted.start):
        before = text[:begin].rstrip()
        if not wanted.prefix or (
            before.endswith(wanted.prefix) and _edge(before, len(before) - len(wanted.prefix))
        ):
            yield begin, after


def _ends(text: str, wanted: _Directive, after: int) -> Iterator[int]:
    if not wanted.end:
        yield after
        return
    for _, close in _places(text, wanted.end, after):
        yield close


def _places(text: str, term: str, at: int = 0) -> Iterator[tuple[int, int]]:
    """Give where a term stands on word boundaries, in order."""
    at = text.find(term, at)
    while at >= 0:
        if _edge(text, at) and _edge(text, at + len(term)):
            yield at, at + len(term)
        at = text.find(term, at + 1)


def _edge(text: str, at: int) -> bool:
    """Tell whether no word goes on across a place in the text."""
    return not (text[max(0, at - 1) : at].isalnum() and text[at : at + 1].isalnum())
