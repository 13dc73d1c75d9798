"""Neighbours: the pairs of texts that say much the same, among all pairs of a window."""

from __future__ import annotations

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


def neighbours(found: Vectors, since: Sequence[int]) -> Iterator[Pair]:
    """Give the pairs whose heaviest terms alone make them somewhat alike, the smaller number first.

    `since` is for each text the first one that is near enough in time; those after it and before
    the text are looked at.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    postings = _postings(found, np.array(since, np.intp))
    for begin, end in _blocks(postings, len(since)):
        yield from _gained(postings, begin, end, len(since))


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


def _gained(postings: _Postings, begin: int, end: int, size: int) -> list[Pair]:
    """Add up what the texts of a block gain with those before them."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    met = postings.last[begin:end] - postings.first[begin:end]
    if not met.any():
        return []
    owners, oldest = postings.owners[begin:end], int(postings.owners[begin])
    at = spread(postings.first[begin:end], met)
    cells = np.repeat((owners - oldest) * size, met) + postings.texts[at]
    gains = np.bincount(cells, weights=np.repeat(postings.amounts[begin:end], met) * postings.weights[at])
    hits = np.nonzero(gains >= _HINT)[0]
    return list(zip((hits % size).tolist(), (hits // size + oldest).tolist(), strict=True))


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
