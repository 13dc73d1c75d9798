"""Roundups: a page of several briefs is linked from each story, merges none and never leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from digest.group.imprint import Imprint
from digest.group.rarity import Rarity
from digest.group.versions import headlines_agree

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Part = tuple[int, NDArray[np.intp]]  # a neighbour of a page, and the runs both share

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
    shared = {page: _parts(page, others, weights) for page, others in near.items() if len(others) > 1}
    suspects = [
        (_cover(parts, weights, totals[page]), page)
        for page, parts in shared.items()
        if _is_roundup(parts, texts, weights, totals[page])
    ]
    found: list[int] = []
    for _, page in sorted(suspects):
        parts = [part for part in shared[page] if part[0] not in found]
        if _is_roundup(parts, texts, weights, totals[page]):
            found.append(page)
    return tuple(sorted(found))


def _parts(page: int, others: Sequence[int], weights: Rarity) -> list[Part]:
    """Give what each of its neighbours shares with a page."""
    return [(other, weights.shared(page, other)) for other in others]


def _cover(parts: Sequence[Part], weights: Rarity, total: int) -> float:
    """Give the largest share of a page, of weight `total`, that stands in one of its neighbours."""
    return max((round(weights.weigh(runs) / total, 2) for _, runs in parts), default=0.0)


def _is_roundup(parts: Sequence[Part], texts: Sequence[Imprint], weights: Rarity, total: int) -> bool:
    """Say whether two of the texts a page shares wording with have nothing to do with each other.

    None of them may cover 60 % of the page, whose weight is `total`; a part of less than a tenth is
    a teaser, not a brief.
    """
    if _cover(parts, weights, total) >= WHOLE:
        return False
    briefs = [part for part in parts if weights.weigh(part[1]) >= total * _BRIEF]
    return any(_strangers(one, other, texts) for at, one in enumerate(briefs) for other in briefs[:at])


def _strangers(one: Part, other: Part, texts: Sequence[Imprint]) -> bool:
    """Say whether two texts hold different parts of the page and speak of different things.

    Opening and end of one text share no word with each other, but stand under one headline.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    both = np.intersect1d(one[1], other[1], assume_unique=True)
    if round(len(both) / min(len(one[1]), len(other[1])), 3) >= _OVERLAP:
        return False
    left, right = texts[one[0]], texts[other[0]]
    if left.article.headline and right.article.headline and headlines_agree(left, right):
        return False
    ours, theirs = _vocabulary(left), _vocabulary(right)
    return round(len(ours & theirs) / max(min(len(ours), len(theirs)), 1), 3) < _VOCABULARY


def _vocabulary(text: Imprint) -> frozenset[str]:
    every = frozenset(word for words in text.paragraphs for word in words)
    return frozenset(word for word in every if len(word) >= _LONG) or every
