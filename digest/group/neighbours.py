"""Neighbours: the pairs of texts that say much the same, among all pairs of a window."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.group.cosines import spread
from digest.group.vectors import Vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.intp]
    Weights = NDArray[np.float64]

_KEYS = 60  # heaviest terms of a text through which its like are looked up
_HINT = 0.05  # what those alone must give
_ROUNDING = 1e-6
_CELLS = 1 << 18  # pairs, and terms of pairs, that are looked at together: this bounds the memory


@dataclass(frozen=True, slots=True, kw_only=True)
class _Postings:
    """The heaviest terms of all texts, text by text, and where in the same list by term each is found.

    `texts` and `weights` are by term; `owners` and `amounts` are text by text, and the texts that come
    before an owner and hold its term are the places from `first` up to `last`.
    """

    texts: Numbers
    weights: Weights
    owners: Numbers
    amounts: Weights
    first: Numbers
    last: Numbers


def neighbours(found: Vectors, since: Sequence[int], least: float = 0.0) -> Iterator[tuple[Numbers, Numbers]]:
    """Give the pairs whose heaviest terms alone make them somewhat alike: the earlier texts, the later.

    `since` is for each text the first one that is near enough in time; those after it and before
    the text are looked at. A pair is left out whose other terms cannot lift its cosine to `least`:
    by Cauchy and Schwarz they give no more than the lengths of both rests. A head has no rest.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    postings = _postings(found, np.array(since, np.intp))
    rests = np.array([math.sqrt(float((found.row(at)[1][_KEYS:] ** 2).sum())) for at in range(len(since))])
    for begin, end in _blocks(postings, len(since)):
        ones, others, gains = _gained(postings, begin, end, len(since))
        hits = gains + rests[ones] + rests[others] >= least - _ROUNDING
        yield ones[hits], others[hits]


def _postings(found: Vectors, since: Numbers) -> _Postings:
    import numpy as np  # noqa: PLC0415  lazy: heavy

    size = len(since)
    lengths = np.minimum(np.diff(found.starts), _KEYS)
    owners, heavy = np.repeat(np.arange(size), lengths), spread(found.starts[:-1], lengths)
    terms, amounts = found.terms[heavy], found.weights[heavy]
    order = np.argsort(terms, kind="stable")
    texts, by_term = owners[order], terms[order] * size
    first, last = np.empty_like(order), np.empty_like(order)
    first[order] = np.searchsorted(by_term + texts, by_term + since[texts])
    last[order] = np.arange(len(order))
    return _Postings(
        texts=texts, weights=amounts[order], owners=owners, amounts=amounts, first=first, last=last
    )


def _blocks(postings: _Postings, size: int) -> Iterator[tuple[int, int]]:
    """Cut the list into runs of whole texts, each small enough to be looked at together."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    ends = np.searchsorted(postings.owners, np.arange(size), side="right").tolist()
    met = [0, *np.cumsum(postings.last - postings.first).tolist()]
    begin, texts = 0, 0
    for at, end in enumerate(ends):
        texts += 1
        following = ends[at + 1] if at + 1 < size else None
        if following is None or met[following] - met[begin] > _CELLS or (texts + 1) * size > _CELLS:
            yield begin, end
            begin, texts = end, 0


def _gained(postings: _Postings, begin: int, end: int, size: int) -> tuple[Numbers, Numbers, Weights]:
    """Add up what the texts of a block gain with those before them: the earlier, the later, how much."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    met = postings.last[begin:end] - postings.first[begin:end]
    if not met.any():
        return np.zeros(0, np.intp), np.zeros(0, np.intp), np.zeros(0)
    owners, oldest = postings.owners[begin:end], int(postings.owners[begin])
    at = spread(postings.first[begin:end], met)
    cells = np.repeat((owners - oldest) * size, met) + postings.texts[at]
    weights = np.repeat(postings.amounts[begin:end], met) * postings.weights[at]
    gains: Weights = np.bincount(cells, weights=weights).astype(np.float64, copy=False)
    hits = np.nonzero(gains >= _HINT)[0]
    return hits % size, hits // size + oldest, gains[hits]
