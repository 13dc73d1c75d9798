"""Versions: one outlet telling one story again, as an update or under a second address."""

from __future__ import annotations

from digest.group.imprint import Imprint
from digest.text import normalised, shingles

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
    """Say whether half of the shorter headline's words stand in the other; a missing one agrees."""
    ours, theirs = one.article.headline, other.article.headline
    if not ours or not theirs:
        return True
    return _share(frozenset(normalised(ours)), frozenset(normalised(theirs))) >= _HALF


def opening(imprint: Imprint) -> frozenset[int]:
    """Give the runs of the first paragraph that is long enough to be a sentence."""
    first = next((words for words in imprint.paragraphs if len(words) >= _SENTENCE), ())
    return shingles(first)


def _share(ours: frozenset[int] | frozenset[str], theirs: frozenset[int] | frozenset[str]) -> float:
    smaller = min(len(ours), len(theirs))
    return round(len(ours & theirs) / smaller, 3) if smaller else 0.0
