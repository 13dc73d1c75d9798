"""Cosines: how much the words of two texts agree, for many pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.group.vectors import Vectors

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.intp]
    Weights = NDArray[np.float64]

_CELLS = 1 << 19  # weights that are laid out together, and terms that are looked up: this bounds the memory


def cosines(found: Vectors, ones: Numbers, others: Numbers) -> Weights:
    """Give the cosine of each of the `ones` with the one of the `others` beside it.

    Sums run in the order of the terms of the `ones`, so that they are the same to the last bit
    however the pairs are cut into blocks.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    given = np.zeros(len(ones))
    order = np.argsort(others, kind="stable")
    for block in _blocks(found, ones[order], others[order]):
        own = order[block]
        given[own] = _laid_out(found, ones[own], others[own])
    return given


def _blocks(found: Vectors, ones: Numbers, others: Numbers) -> Iterator[slice]:
    """Cut pairs, in order of their second text, into runs with few such texts and few terms."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    if not len(ones):
        return
    texts = np.cumsum(np.diff(others, prepend=others[0]) > 0) // max(1, _CELLS // max(1, len(found.words)))
    terms = np.cumsum(found.starts[ones + 1] - found.starts[ones]) // _CELLS
    cuts = np.flatnonzero(np.diff(texts) | np.diff(terms)) + 1
    ends = [0, *cuts.tolist(), len(ones)]
    yield from map(slice, ends, ends[1:])


def _laid_out(found: Vectors, ones: Numbers, others: Numbers) -> Weights:
    """Lay the weights of the second texts out on a page, a line each, and look those of the first up."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    shown, lines = np.unique(others, return_inverse=True)
    page = np.zeros((len(shown), len(found.words)))
    texts, at = _terms_of(found, shown)
    page[texts, found.terms[at]] = found.weights[at]
    pairs, at = _terms_of(found, ones)
    met = page[lines[pairs], found.terms[at]] * found.weights[at]
    return np.bincount(pairs, met, minlength=len(ones)).astype(np.float64, copy=False)


def _terms_of(found: Vectors, texts: Numbers) -> tuple[Numbers, Numbers]:
    """Give the places of the terms of some texts, one text after the other, and whose each is."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    first, lengths = found.starts[texts], found.starts[texts + 1] - found.starts[texts]
    return np.repeat(np.arange(len(texts)), lengths), spread(first, lengths)


def spread(first: Numbers, lengths: Numbers) -> Numbers:
    """Give every place of stretches that begin at `first` and have these lengths, one after the other."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    ends = np.cumsum(lengths)
    every = int(ends[-1]) if len(ends) else 0
    return np.repeat(first - (ends - lengths), lengths) + np.arange(every)
