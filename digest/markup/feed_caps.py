"""Caps on a feed before a parser sees it: of four hundred real ones none holds a tenth as much.

A feed over a cap is cut at its entries, so that what is left is read as any other feed is. A parser
needs minutes and gigabytes for what ten megabytes of tags can be made to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import Final

MAX_BYTES: Final = 1_000_000  # above, the text between tags is looked at too
MAX_TAGS: Final = 100_000
MAX_ENTRY_TAGS: Final = 10_000
MAX_ENTRIES: Final = 2_000
MAX_NAME_SPACES: Final = 5_000
MAX_RUN: Final = 500_000

_ENTRY: Final = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s/>])")
_HOLDER: Final = re.compile(r"<((?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel))(?=[\s>])", re.IGNORECASE)
_HOLDER_END: Final = re.compile(r"</(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)\s*>", re.IGNORECASE)
_RUN: Final = re.compile(rf"(?:^|(?<=<))[^<]{{{MAX_RUN}}}([^<]+)")
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^<>]*>")
_LEFT_OPEN: Final = re.compile(r"&[^;\s]{0,12}$")


def is_large(body: bytes) -> bool:
    """Tell, at next to no cost, whether a feed must be looked at by `capped_feed`."""
    return (
        len(body) > MAX_BYTES
        or body.count(b"<") > MAX_TAGS
        or body.count(b"<item") + body.count(b"<entry") > MAX_ENTRIES
        or body.count(b"xmlns") > MAX_NAME_SPACES
    )


def capped_feed(text: str) -> str | None:
    """Cut a feed to 2,000 entries and 100,000 tags; None when it is within the caps as it is.

    Entries over 10,000 tags are left out, and text between two tags ends at 500,000 characters. What is
    cut has no XML declaration: it is decoded. Raises ValueError where cutting at entries does not help.
    """
    short = _RUN.sub(_cut, text)
    starts = [found.start() for found in islice(_ENTRY.finditer(short), MAX_ENTRIES + 1)]
    head = short[: starts[0]] if starts else short
    if not starts and not _HOLDER.search(short, 0, MAX_BYTES):
        raise ValueError("not a feed")
    if head.count("<") > MAX_ENTRY_TAGS or short.count("xmlns") > MAX_NAME_SPACES:
        raise ValueError("a feed of too many elements")
    if len(starts) > MAX_ENTRIES or short.count("<") > MAX_TAGS:
        ends = starts if len(starts) > MAX_ENTRIES else [*starts, len(short)]
        short = head + "".join(_within(short[a:b] for a, b in pairwise(ends))) + _closing(head)
    return _DECLARATION.sub("", short) if len(short) < len(text) else None


def _within(entries: Iterable[str]) -> Iterator[str]:
    """Pass over entries of too many tags, and end when all tags together are too many."""
    left = MAX_TAGS
    for entry in entries:
        tags = entry.count("<")
        if tags <= MAX_ENTRY_TAGS:
            left -= tags
            if left < 0:
                return
            yield _HOLDER_END.sub("", entry)


def _closing(head: str) -> str:
    """Close what is open where the entries stand: an RDF channel is closed before them."""
    opened = [found[1] for found in _HOLDER.finditer(head)]
    return "".join(f"</{name}>" for name in reversed(opened) if f"</{name}" not in head)


def _cut(found: re.Match[str]) -> str:
    """Cut a long text between tags; no half an entity is left, and a CDATA section keeps its end."""
    kept = _LEFT_OPEN.sub("", found[0][:MAX_RUN])
    return kept + ("]]>" if "]]>" in found[1] else "")
