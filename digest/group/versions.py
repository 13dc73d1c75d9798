"""Versions: one outlet telling one story again, as an update or under a second address."""

from __future__ import annotations

from digest.group.imprint import Imprint
from digest.text import normalised, shingles, stop_words

_HALF = 0.5
_SENTENCE = 8  # words below which a first paragraph is a kicker or a place, not an opening


def same_text_again(one: Imprint, other: Imprint) -> bool:
    """Say whether two pages of one outlet open alike and are headed alike.

    Text shared further down proves nothing inside one outlet: columns, paywalls and legal text
    share nearly all of it.
    """
    return openings_agree(one, other) and headlines_agree(one, other)


def openings_agree(one: Imprint, other: Imprint) -> bool:
    """Say whether half of the shorter opening paragraph stands in the other."""
    return _share(opening(one), opening(other)) >= _HALF


def headlines_agree(one: Imprint, other: Imprint) -> bool:
    """Say whether half of the shorter headline's telling words stand in the other; a missing one agrees."""
    ours, theirs = _heading(one), _heading(other)
    return not ours or not theirs or _share(ours, theirs) >= _HALF


def headlines_touch(one: Imprint, other: Imprint) -> bool:
    """Say whether two headlines share a telling word; a missing one agrees."""
    ours, theirs = _heading(one), _heading(other)
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _heading(imprint: Imprint) -> frozenset[str]:
    said = frozenset(normalised(imprint.article.headline or ""))
    return said - stop_words(imprint.article.in_language or "en") or said


def opening(imprint: Imprint) -> frozenset[int]:
    """Give the runs of the first paragraph that is long enough to be a sentence."""
    first = next((words for words in imprint.paragraphs if len(words) >= _SENTENCE), ())
    return shingles(first)


def _share(ours: frozenset[int] | frozenset[str], theirs: frozenset[int] | frozenset[str]) -> float:
    smaller = min(len(ours), len(theirs))
    return round(len(ours & theirs) / smaller, 3) if smaller else 0.0
