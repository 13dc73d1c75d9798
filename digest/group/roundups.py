"""Roundups: a page of several briefs is linked from each story, merges none and never leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.group.imprint import Imprint
from digest.group.rarity import Rarity

WHOLE = 0.60  # a page of which one story covers so much is that story's
_BRIEF = 0.10
_OVERLAP = 0.5  # two texts that hold this much of the same part of the page tell one story
_VOCABULARY = 0.15  # so do two that share this much of the smaller one's long words
_LONG = 6


def roundups(
    near: Mapping[int, Sequence[int]], texts: Sequence[Imprint], weights: Rarity, totals: Sequence[int]
) -> tuple[int, ...]:
    """Name the pages that hold several stories; `near` gives what each page shares wording with.

    The most scattered pages are asked first: a story is no roundup for standing in one.
    """
    near_texts = {page: [texts[n] for n in others] for page, others in near.items() if len(others) > 1}
    suspects = [
        (_cover(texts[page], others, weights, totals[page]), page)
        for page, others in near_texts.items()
        if is_roundup(texts[page], others, weights, totals[page])
    ]
    found: list[int] = []
    for _, page in sorted(suspects):
        others = [texts[n] for n in near[page] if n not in found]
        if is_roundup(texts[page], others, weights, totals[page]):
            found.append(page)
    return tuple(sorted(found))


def _cover(page: Imprint, neighbours: Sequence[Imprint], weights: Rarity, total: int) -> float:
    """Give the largest share of a page, of weight `total`, that stands in one of its neighbours."""
    return max((round(weights.weigh(page.runs & text.runs) / total, 2) for text in neighbours), default=0.0)


def is_roundup(page: Imprint, neighbours: Sequence[Imprint], weights: Rarity, total: int) -> bool:
    """Say whether two of the texts a page shares wording with have nothing to do with each other.

    None of them may cover 60 % of the page, whose weight is `total`; a part of less than a tenth is
    a teaser, not a brief.
    """
    if _cover(page, neighbours, weights, total) >= WHOLE:
        return False
    parts = [(page.runs & text.runs, text) for text in neighbours]
    briefs = [part for part in parts if weights.weigh(part[0]) >= total * _BRIEF]
    return any(_strangers(one, other) for at, one in enumerate(briefs) for other in briefs[:at])


def _strangers(one: tuple[frozenset[int], Imprint], other: tuple[frozenset[int], Imprint]) -> bool:
    """Say whether two texts hold different parts of the page and speak of different things."""
    common = len(one[0] & other[0]) / min(len(one[0]), len(other[0]))
    if round(common, 3) >= _OVERLAP:
        return False
    ours, theirs = _vocabulary(one[1]), _vocabulary(other[1])
    return round(len(ours & theirs) / max(min(len(ours), len(theirs)), 1), 3) < _VOCABULARY


def _vocabulary(text: Imprint) -> frozenset[str]:
    every = frozenset(word for words in text.paragraphs for word in words)
    return frozenset(word for word in every if len(word) >= _LONG) or every
