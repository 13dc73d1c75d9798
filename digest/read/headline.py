"""The headline of a page: the wording that most of its own statements agree on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from digest.markup import blocks
from digest.text import normalised

# What each statement weighs; fitted on news pages. h1 is what readers see, JSON-LD what the desk wrote.
WEIGHTS: Final = (30, 20, 15, 7, 3)
_SEPARATOR: Final = re.compile(r"\s+(?:[|\-–—·•:»*]|::)\s+")
_WORDS: Final = re.compile(r"[^\W_]+")
_MIN_SITE: Final = 2
_ALIKE: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """Every title a page states, and what its site may be called (names, host)."""

    jsonld: str = ""
    h1s: tuple[str, ...] = ()
    og: str = ""
    twitter: str = ""
    title: str = ""
    sites: tuple[str, ...] = ()


def page_headline(titles: Titles) -> str | None:
    """Let the titles vote, each in its own weight, without the name of the site; the first wins a tie."""
    stated = (titles.jsonld, shown_title(titles), titles.og, titles.twitter, titles.title)
    bare = tuple(without_site(title, titles) for title in stated)
    votes: Counter[tuple[str, ...]] = Counter()
    for title, weight in zip(bare, WEIGHTS, strict=True):
        votes[normalised(title)] += weight if title else 0
    return max((title for title in bare if title), key=lambda title: votes[normalised(title)], default=None)


def without_site(title: str, titles: Titles) -> str:
    """Cut what stands after the headline: what another title leaves out, or the site's name."""
    others = {normalised(other) for other in (titles.jsonld, titles.og, titles.twitter, *titles.h1s) if other}
    parts = list(_SEPARATOR.finditer(title))
    for part in parts:
        if normalised(title[: part.start()]) in others:
            return title[: part.start()]
    if parts and _names_site(title[parts[-1].end() :], titles.sites):
        return without_site(title[: parts[-1].start()], titles)
    return title


def h1s(root: Any) -> tuple[str, ...]:
    """Give the visible h1 texts, each on one line."""
    return tuple(text for h1 in root.iter("h1") if (text := " ".join(blocks(h1))))


def shown_title(titles: Titles) -> str:
    """Choose the h1 that shares most words with what else is stated: a page may have one for its menu."""
    others = [title for title in (titles.jsonld, titles.og, titles.twitter, titles.title) if title]
    best = max(titles.h1s, key=lambda h1: _agreement(h1, others), default="")
    menu = best and _names_site(best, titles.sites) and _agreement(best, others) < _ALIKE
    return "" if menu and others else best


def _names_site(tail: str, sites: Iterable[str]) -> bool:
    """Tell the site's name, or words that all stand in its host ("Tide Blog" of blog.tide-table.example)."""
    letters, words = _letters(tail), set(tail.casefold().split())
    return len(letters) >= _MIN_SITE and any(
        letters in _letters(site) or words <= set(_WORDS.findall(site.casefold())) for site in sites
    )


def _letters(text: str) -> str:
    return "".join(mark for mark in text.casefold() if mark.isalnum())


def _agreement(h1: str, titles: Sequence[str]) -> float:
    return max(_shares(h1, titles), default=0.0)


def _shares(h1: str, titles: Sequence[str]) -> Iterator[float]:
    ours = set(normalised(h1))
    for title in titles:
        theirs = set(normalised(title))
        yield round(len(ours & theirs) / max(len(ours | theirs), 1), 6)
