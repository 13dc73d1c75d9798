"""Runs: every three words in a row as a number, and which of them more than one text holds.

A night's texts hold millions of runs, and all but a few stand in one text only. Those are counted;
only runs that another text may hold are kept one by one, so memory grows with what is shared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count
from typing import TYPE_CHECKING

from digest.text.shingles import MASK, PRIME, number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Runs = NDArray[np.uint64]

_PLACES = 8  # of a table for each run, so that one run in eight is kept though nobody shares it
_FEWEST_PLACES = 1 << 16


def shared_runs(texts: Sequence[Sequence[str]]) -> list[tuple[frozenset[int], int]]:
    """Give for each text, as words, the runs that another may hold, and how many others it has."""
    found = _runs(texts)
    held = _held_twice(found)
    kept = [runs[held[_places(runs, len(held))]] for runs in found]
    return [
        (frozenset(some.tolist()), len(every) - len(some)) for some, every in zip(kept, found, strict=True)
    ]


def _runs(texts: Iterable[Sequence[str]]) -> list[Runs]:
    """Give the runs of every text once, in order of size; a word is hashed once for all texts."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    said = [np.fromiter(map(numbers.__getitem__, words), np.intp, len(words)) for words in texts]
    hashes = np.fromiter(map(number, numbers), np.uint64, len(numbers))
    return [_once(np.sort(_of_three(hashes[words]))) for words in said]


def _once(runs: Runs) -> Runs:
    """Drop the repeats of sorted runs: on so few, quicker than any set."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    new = np.ones(len(runs), np.bool_)
    np.not_equal(runs[1:], runs[:-1], out=new[1:])
    return runs[new]


def _of_three(words: Runs) -> Runs:
    """Combine each three numbers as `digest.text.shingles` does; whole numbers wrap at 64 bits."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    one, two, three = words[:-2], words[1:-1], words[2:]
    return (one * np.uint64(PRIME * PRIME) + two * np.uint64(PRIME) + three) & np.uint64(MASK)


def _held_twice(found: Sequence[Runs]) -> NDArray[np.bool_]:
    """Mark in a table the places where the runs of two texts meet."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    size = 1 << max(_FEWEST_PLACES, _PLACES * sum(map(len, found))).bit_length()
    once, twice = np.zeros(size, np.bool_), np.zeros(size, np.bool_)
    for runs in found:
        places = _places(runs, size)
        twice[places[once[places]]] = True
        once[places] = True
    return twice


def _places(runs: Runs, size: int) -> NDArray[np.intp]:
    import numpy as np  # noqa: PLC0415  lazy: heavy

    return (runs & np.uint64(size - 1)).astype(np.intp)
