"""What may have been meant when nothing of the name is known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from digest.explain.asking import Clue
from digest.record import Issue, LedgerEntry
from digest.text import normalised
from digest.urls import host

_CLOSE = 0.4
_CLOSE_PATH = 0.6
_SAID = 0.25  # of the words: fewer are chance


def nearest(wanted: Clue, issue: Issue, ledger: Iterable[LedgerEntry]) -> tuple[float, str] | None:
    """Give the known thing of an issue that is most like what was asked, and how like it is in [0, 1]."""
    known = sorted(set(_known(wanted, issue, ledger)))
    if wanted.kind == "words":
        said = frozenset(normalised(wanted.asked))
        best = max(((_shared(said, text), text) for text in known), default=(0.0, ""))
        return best if best[0] >= _SAID else None
    if wanted.kind == "address":
        return _address(wanted.asked, known)
    near = get_close_matches(wanted.asked, known, 1, _CLOSE)
    return (_ratio(wanted.asked, near[0]), near[0]) if near else None


def _address(asked: str, known: Iterable[str]) -> tuple[float, str] | None:
    """Give the address of the same host that is most like it behind the host, which says nothing."""
    here = host(asked)
    behind = {url.partition(here)[2]: url for url in known if here and host(url) == here}
    near = get_close_matches(asked.partition(here)[2], sorted(behind), 1, _CLOSE_PATH)
    return (_ratio(asked.partition(here)[2], near[0]), behind[near[0]]) if near else None


def _ratio(one: str, other: str) -> float:
    return round(SequenceMatcher(None, one, other).ratio(), 3)


def _known(wanted: Clue, issue: Issue, ledger: Iterable[LedgerEntry]) -> list[str]:
    """Name what of an issue can be asked about in the manner it was asked."""
    stories = issue.stories
    if wanted.kind == "words":
        quotes = [cited.quote for story in stories for point in story.points for cited in point.citations]
        return [*quotes, *(story.headline for story in stories)]
    if wanted.kind == "path":
        return [story.path for story in stories]
    if wanted.kind == "id":
        return [story.id for story in stories]
    return [entry.url for entry in ledger if entry.url]


def _shared(said: frozenset[str], text: str) -> float:
    there = frozenset(normalised(text))
    both = said & there
    return round(2 * len(both) / (len(said) + len(there)), 3) if both else 0.0
