"""TF-IDF with cosine, the yardstick: what anybody would try first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from bench.overlap import tokens

_BLOCK = 4096  # columns multiplied at a time: bounds the memory


def cosines(texts: Sequence[str]) -> Any:
    """Give the cosine of every two texts as a square matrix: log tf × log N/df, lower case, no stop words."""
    counts = [Counter(word.lower() for word in tokens(text)) for text in texts]
    frequency = Counter(word for one in counts for word in one)
    columns = {word: at for at, word in enumerate(sorted(frequency))}
    weights = [_weights(one, frequency, len(texts)) for one in counts]
    alike = np.zeros((len(texts), len(texts)), dtype=np.float32)
    for start in range(0, len(columns), _BLOCK):
        block = np.zeros((len(texts), min(_BLOCK, len(columns) - start)), dtype=np.float32)
        for row, one in enumerate(weights):
            for word, weight in one.items():
                if 0 <= columns[word] - start < block.shape[1]:
                    block[row, columns[word] - start] = weight
        alike += block @ block.T
    return alike


def _weights(counts: Counter[str], frequency: Counter[str], size: int) -> dict[str, float]:
    raw = {word: (1 + math.log(n)) * math.log(size / frequency[word]) for word, n in counts.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in raw.values())) or 1.0
    return {word: weight / length for word, weight in raw.items() if weight}


def average_link(alike: Any, thresholds: Sequence[float]) -> dict[float, list[int]]:
    """Cut the average-link tree of a likeness matrix at each threshold: the group of each row."""
    size = len(alike)
    mean = np.array(alike, dtype=np.float64)
    np.fill_diagonal(mean, -1.0)
    weight, label, cuts = [1] * size, list(range(size)), {}
    waiting = sorted(thresholds, reverse=True)
    while waiting:
        one, other = divmod(int(mean.argmax()), size)
        while waiting and mean[one, other] < waiting[0]:
            cuts[waiting.pop(0)] = list(label)
        if waiting:
            _join(mean, weight, one, other)
            label = [one if group == other else group for group in label]
    return cuts


def _join(mean: Any, weight: list[int], one: int, other: int) -> None:
    """Let `one` stand for both groups; `other` is no more."""
    mean[one] = (weight[one] * mean[one] + weight[other] * mean[other]) / (weight[one] + weight[other])
    mean[:, one] = mean[one]
    mean[other] = mean[:, other] = mean[one, one] = -1.0
    weight[one] += weight[other]
