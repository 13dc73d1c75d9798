"""The feeds a page names: in its link elements, else by links that look like feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from digest import urls
from digest.markup import tree

MOST: Final = 12  # candidates of one page: each is an address somebody is asked for
_FEEDS: Final = (
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/rss", "application/atom", "text/rss+xml", "text/rss",
)  # fmt: skip
_LIKELY: Final = ("application/xml", "text/xml", "application/json")
_SHORT: Final = 40
_ADDRESS: Final = re.compile(
    r"(?:^|[/._?=&-])(?:rss|atom|rdf|feeds?|feed\d)(?:\.(?:xml|json|rss|rdf|php|aspx?))?(?:$|[/?#&=._-])"
    r"|\.(?:rss|atom|rdf)(?:$|[?#])",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"\b(?:rss|atom|feeds?|xml)\b|フィード|лент[аы]\b", re.IGNORECASE)
_COMMENTS: Final = re.compile(r"comment|replies|podcast|activity", re.IGNORECASE)


def discover(html: str, base: str) -> tuple[str, ...]:
    """Give the addresses of the feeds a page names, each once, at most twelve.

    What its link elements name comes first, in order, feeds of comments last; then links whose address and
    words speak of a feed, those of the page's own host before others.
    """
    root = tree(html)
    if root is None:
        return ()
    home = next((absolute for found in root.iter("base") if (absolute := _absolute(base, found))), base)
    named = sorted((link for link in root.iter("link") if _names_feed(link)), key=_is_of_comments)
    links = [_absolute(home, link) for link in named] + list(_looking_like(root, home))
    return tuple(dict.fromkeys(link for link in links if link))[:MOST]


def _names_feed(link: Any) -> bool:
    relations = (link.get("rel") or "").lower().split()
    kind = (link.get("type") or "").split(";")[0].strip().lower()
    likely = kind in _LIKELY and _ADDRESS.search(link.get("href") or "") is not None
    return "feed" in relations or ("alternate" in relations and (kind in _FEEDS or likely))


def _is_of_comments(link: Any) -> bool:
    return _COMMENTS.search(f"{link.get('title') or ''} {link.get('href') or ''}") is not None


def _looking_like(root: Any, home: str) -> Iterator[str]:
    """Give the links that look like feeds: both address and words say so before one of them alone."""
    host = urls.host(home)
    found: list[tuple[bool, int, int, str]] = []
    for link in root.iter("a"):
        address = _absolute(home, link)
        if not address or not urls.host(address) or _is_of_comments(link):
            continue
        if signs := _signs(link, address):
            found.append((urls.host(address) != host, -signs, len(found), address))
    yield from (address for _, _, _, address in sorted(found))


def _signs(link: Any, address: str) -> int:
    """Count what speaks for a feed: 2 for the address and 1 for the words."""
    path = address.partition("//")[2].partition("/")[2]
    words = " ".join([*link.itertext(), link.get("title") or "", link.get("class") or ""])[:200]
    by_address = 2 if _ADDRESS.search("/" + path) else 0
    by_words = 1 if len(words) <= _SHORT and _WORDS.search(words) else 0
    return by_address + by_words


def _absolute(base: str, element: Any) -> str | None:
    return urls.absolute(base, element.get("href") or "") if element.get("href") else None
