"""Neighbours: the pairs of texts that say much the same, among all pairs of a window."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

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

Pair = tuple[int, int]


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


def neighbours(found: Vectors, since: Sequence[int], least: float = 0.0) -> Iterator[Pair]:
    """Give the pairs whose heaviest terms alone make them somewhat alike, the smaller number first.

    `since` is for each text the first one that is near enough in time; those after it and before
    the text are looked at. A pair is left out whose other terms cannot lift its cosine to `least`:
    by Cauchy and Schwarz they give no more than the lengths of both rests. A head has no rest.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    postings = _postings(found, np.array(since, np.intp))
    rests = np.array([math.sqrt(float((weights[_KEYS:] ** 2).sum())) for _, weights in found.rows])
    for begin, end in _blocks(postings, len(since)):
        ones, others, gains = _gained(postings, begin, end, len(since))
        hits = np.nonzero(gains + rests[ones] + rests[others] >= least - _ROUNDING)[0]
        yield from zip(ones[hits].tolist(), others[hits].tolist(), strict=True)


def _postings(found: Vectors, since: Numbers) -> _Postings:
    import numpy as np  # noqa: PLC0415  lazy: heavy

    heavy = [(terms[:_KEYS], weights[:_KEYS]) for terms, weights in found.rows]
    owners = np.repeat(np.arange(len(heavy)), [len(terms) for terms, _ in heavy])
    terms = np.concatenate([np.zeros(0, np.intp), *(terms for terms, _ in heavy)])
    amounts = np.concatenate([np.zeros(0), *(weights for _, weights in heavy)])
    order = np.argsort(terms, kind="stable")
    places = terms[order] * len(heavy) + owners[order]
    return _Postings(
        texts=owners[order],
        weights=amounts[order],
        owners=owners,
        amounts=amounts,
        first=np.searchsorted(places, terms * len(heavy) + since[owners]),
        last=np.searchsorted(places, terms * len(heavy) + owners),
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


def spread(first: Numbers, lengths: Numbers) -> Numbers:
    """Give every place of stretches that begin at `first` and have these lengths, one after the other."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    ends = np.cumsum(lengths)
    return np.repeat(first - (ends - lengths), lengths) + np.arange(int(ends[-1]))


def cosines(found: Vectors, pairs: Iterable[Pair]) -> Iterator[tuple[Pair, float]]:
    """Give the cosine of each pair; those of one second text must come together.

    Sums run in one order, so that they are the same to the last bit.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    page = np.zeros(len(found.words))
    for other, met in groupby(pairs, key=itemgetter(1)):
        ones = [one for one, _ in met]
        terms, weights = found.rows[other]
        page[terms] = weights
        yield from zip(((one, other) for one in ones), _along(page, found, ones), strict=True)
        page[terms] = 0.0


def _along(page: Weights, found: Vectors, ones: Sequence[int]) -> list[float]:
    """Give the cosines of some texts with the one whose weights are laid out on the page."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    rows = [found.rows[one] for one in ones]
    terms = np.concatenate([terms for terms, _ in rows])
    weights = np.concatenate([weights for _, weights in rows])
    owners = np.repeat(np.arange(len(rows)), [len(terms) for terms, _ in rows])
    cosines: list[float] = np.bincount(owners, page[terms] * weights, minlength=len(rows)).tolist()
    return cosines
