"""The headline of a page: the h1 that says what its machine-readable titles say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from digest.markup import blocks
from digest.text import normalised

_SUFFIX: Final = re.compile(r"\s+(?:[|\-–—·•:»]|::)\s+")
MIN_AGREEMENT: Final = 0.5


def page_headline(
    h1s: Sequence[str], titles: Iterable[str | None], sites: Iterable[str | None]
) -> str | None:
    """Choose the h1 that shares most words with the stated titles, else the first title; no site name."""
    stated = [title for title in titles if title]
    best = max(h1s, key=lambda h1: _agreement(h1, stated), default=None)
    if best and (not stated or _agreement(best, stated) >= MIN_AGREEMENT):
        return without_site(best, sites)
    return without_site(stated[0], sites) if stated else best


def without_site(title: str, sites: Iterable[str | None]) -> str:
    """Cut a last part that is the site's name: "Rain comes | The Gazette"."""
    names = {tuple(normalised(site)) for site in sites if site}
    parts = list(_SUFFIX.finditer(title))
    if not parts:
        return title
    last = parts[-1]
    return title[: last.start()] if tuple(normalised(title[last.end() :])) in names else title


def h1s(root: Any) -> tuple[str, ...]:
    """Give the visible h1 texts, each on one line."""
    return tuple(text for h1 in root.iter("h1") if (text := " ".join(blocks(h1))))


def _agreement(h1: str, titles: Sequence[str]) -> float:
    """Best Jaccard share of words between an h1 and any title."""
    return max((_jaccard(set(normalised(h1)), set(normalised(title))) for title in titles), default=0.0)


def _jaccard(left: set[str], right: set[str]) -> float:
    return round(len(left & right) / len(left | right), 6) if left and right else 0.0
