"""Near copies as the rivals find them: each gives every pair of texts it can see, with a likeness."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np

from bench.overlap import tokens
from bench.rival import loaded
from bench.vectors import cosines

Near = dict[tuple[int, int], float]
Find = Callable[[Sequence[str]], Near]

LEAST = 0.1  # likenesses below this are of no use to anyone
_HASHES = 128
_SHINGLE = 3
_SEED = 42


def finders() -> dict[str, Find | None]:
    """Give the rivals by name; one that is not installed is None."""
    rensa, datasketch = loaded("rensa"), loaded("datasketch")
    return {
        "tf-idf": tf_idf,
        "rensa": partial(_rensa, rensa) if rensa else None,
        "datasketch": partial(_datasketch, datasketch) if datasketch else None,
    }


def tf_idf(texts: Sequence[str]) -> Near:
    """Give the cosine of all pairs."""
    alike = np.triu(cosines(texts), 1)
    ones, others = np.nonzero(alike >= LEAST)
    return {(int(i), int(j)): float(alike[i, j]) for i, j in zip(ones, others, strict=True)}


def _rensa(module: Any, texts: Sequence[str]) -> Near:
    """Let rensa's LSH (64 bands of 2) name the candidates and its MinHash estimate them."""
    prints = [module.RMinHash(num_perm=_HASHES, seed=_SEED) for _ in texts]
    index = module.RMinHashLSH(threshold=LEAST, num_perm=_HASHES, num_bands=_HASHES // 2)
    found: Near = {}
    for at, text in enumerate(texts):
        prints[at].update(_shingles(text))
        found |= {(other, at): prints[other].jaccard(prints[at]) for other in index.query(prints[at])}
        index.insert(at, prints[at])
    return found


def _datasketch(module: Any, texts: Sequence[str]) -> Near:
    """Let datasketch's LSH, built for the lowest threshold, name the candidates, MinHash estimate them."""
    prints = [module.MinHash(num_perm=_HASHES, seed=_SEED) for _ in texts]
    index = module.MinHashLSH(threshold=0.2, num_perm=_HASHES)
    found: Near = {}
    for at, text in enumerate(texts):
        prints[at].update_batch([shingle.encode() for shingle in _shingles(text)])
        found |= {(other, at): prints[other].jaccard(prints[at]) for other in index.query(prints[at])}
        index.insert(at, prints[at])
    return found


def _shingles(text: str) -> list[str]:
    words = [word.lower() for word in tokens(text)]
    return sorted({" ".join(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))})
