"""The feeds a page names."""

from __future__ import annotations

from typing import Any

from digest import urls
from digest.markup import tree

_FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")


def discover(html: str, base: str) -> tuple[str, ...]:
    """Give the addresses of the feeds a page's link elements name, each once, in order."""
    root = tree(html)
    if root is None:
        return ()
    home = next((absolute for found in root.iter("base") if (absolute := _absolute(base, found))), base)
    links = (_absolute(home, link) for link in root.iter("link") if _names_feed(link))
    return tuple(dict.fromkeys(link for link in links if link))


def _names_feed(link: Any) -> bool:
    relations = (link.get("rel") or "").lower().split()
    kind = (link.get("type") or "").split(";")[0].strip().lower()
    return "feed" in relations or ("alternate" in relations and kind in _FEEDS)


def _absolute(base: str, element: Any) -> str | None:
    return urls.absolute(base, element.get("href") or "") if element.get("href") else None
