"""Clusters compared with the true ones: pairs, B-cubed, adjusted Rand index."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from math import comb
from typing import Any

from bench.outcome import Scores
from bench.overlap import divided

Labels = Mapping[Any, Hashable]
Near = Mapping[tuple[Any, Any], float]


def compared(found: Labels, true: Labels) -> Scores:
    """Score a labelling of the same ids: pair P, R, F1; B-cubed P, R, F1; ARI."""
    together = Counter((found[id_], true[id_]) for id_ in true)
    ours, theirs = Counter(found[id_] for id_ in true), Counter(true.values())
    both, of_ours, of_theirs = _pairs(together), _pairs(ours), _pairs(theirs)
    precision = sum(n * n / ours[mine] for (mine, _), n in sorted(together.items(), key=repr)) / len(true)
    recall = sum(n * n / theirs[his] for (_, his), n in sorted(together.items(), key=repr)) / len(true)
    return {
        "pair_p": divided(both, of_ours),
        "pair_r": divided(both, of_theirs),
        "pair_f1": divided(2 * both, of_ours + of_theirs),
        "b3_p": precision,
        "b3_r": recall,
        "b3": divided(2 * precision * recall, precision + recall),
        "ari": _adjusted(both, of_ours, of_theirs, comb(len(true), 2)),
    }


def star(order: Mapping[Any, float], near: Near) -> Labels:
    """Group by leaders: from the heaviest down, an id joins its nearest leader or leads itself.

    `order` weighs the ids, `near` holds the accepted pairs with their likeness.
    """
    neighbours = _neighbours(near)
    label: dict[Any, Hashable] = {}
    for id_ in sorted(order, key=lambda each: (-order[each], repr(each))):
        leaders = [
            (value, repr(other), other) for other, value in neighbours[id_] if label.get(other) == other
        ]
        label[id_] = max(leaders, key=lambda each: each[:2])[2] if leaders else id_
    return label


def connected(order: Mapping[Any, float], near: Near) -> Labels:
    """Group by connection: whatever hangs together through accepted pairs is one."""
    neighbours = _neighbours(near)
    label: dict[Any, Hashable] = {}
    for first in sorted(order, key=repr):
        waiting = [first]
        while waiting:
            id_ = waiting.pop()
            if id_ not in label:
                label[id_] = first
                waiting.extend(other for other, _ in neighbours[id_])
    return label


def _neighbours(near: Near) -> defaultdict[Any, list[tuple[Any, float]]]:
    found: defaultdict[Any, list[tuple[Any, float]]] = defaultdict(list)
    for (one, other), value in near.items():
        found[one].append((other, value))
        found[other].append((one, value))
    return found


def _pairs(sizes: Counter[Any]) -> int:
    return sum(comb(size, 2) for size in sizes.values())


def _adjusted(both: int, ours: int, theirs: int, every: int) -> float:
    expected = divided(ours * theirs, every)
    most = (ours + theirs) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)
