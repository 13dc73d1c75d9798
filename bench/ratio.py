"""CPU time of two ways to do one thing, taken in turns A B A B; wall time never counts."""

from __future__ import annotations

import gc
import resource
import time
from collections.abc import Callable

from bench.outcome import Scores
from bench.overlap import divided
from bench.workloads import Workload

ROUNDS = 5


def compared(workload: Workload, rounds: int = ROUNDS) -> Scores:
    """Run both sides in turns and give the least CPU seconds of each; `ratio` is the rival's to ours.

    Above 1 ours is the faster. Each side runs once before, so that imports and caches are nobody's speed.
    """
    sides = [workload.ours] + ([workload.rival] if workload.rival else [])
    for side in sides:
        side()
    spent: list[list[float]] = [[] for _ in sides]
    for _ in range(rounds):
        for side, seconds in zip(sides, spent, strict=True):
            seconds.append(seconds_of(side))
    least = [min(seconds) for seconds in spent]
    return {
        "ours_cpu_s": least[0],
        "against": workload.against,
        "rival_cpu_s": least[1] if workload.rival else None,
        "ratio": divided(least[1], least[0]) if workload.rival else None,
    }


def seconds_of(work: Callable[[], object]) -> float:
    """Give the CPU seconds of one call, of its own process and of those it started."""
    gc.collect()
    start = _spent()
    work()
    return _spent() - start


def _spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
