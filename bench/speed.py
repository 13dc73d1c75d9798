"""python -m bench speed [FILE]: CPU of the dear steps beside what anybody would use, in one run."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bench import workloads
from bench.newsletter import founded, night
from bench.outcome import Scores
from bench.ratio import compared
from bench.rows import Row
from bench.workloads import Workload

PAGES = 20


def run(pages: Sequence[Row] = ()) -> Scores:
    """Measure parse, clean, group, summarise, render and the night on which nothing is new.

    `pages` are rows of the articles shape to clean; without any, invented pages are.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        folder = founded(Path(place) / "newsletter")
        return {
            "parse": compared(workloads.parse()),
            "parse_known": compared(workloads.parse_known()),
            "clean": compared(workloads.cleaning(pages[:PAGES])),
            "group": compared(workloads.grouping()),
            "summarise": compared(workloads.summarising()),
            "render": compared(workloads.rendering(folder)),
            "nothing_new": compared(_nights(folder, Path(place))),
            "ratio_is": "CPU seconds of the rival to ours, least of 5 in turns: above 1 ours is the faster",
        }


def _nights(folder: Path, place: Path) -> Workload:
    """Compare a night without news, in a process of its own, with a first night of the same newsletter."""
    return Workload(
        ours=partial(night, folder),
        against="the first night of the same newsletter",
        rival=lambda: founded(Path(tempfile.mkdtemp(dir=place)) / "newsletter"),
    )
