"""An issue of a mistaken future: when the operator took its record away, the state forgets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from digest.adapters.archive import Archives
from digest.record import State


def without_future(state: State, archives: Archives, today: str | None, tell: Callable[[str], None]) -> State:
    """Take issues later than `today` out of the state whose records are no longer there.

    What they considered is new again; each is told in one sentence.
    """
    gone = [
        name for name in state.issues if today and name > today and not archives.record_path(name).exists()
    ]
    if not gone:
        return state
    first = min(gone)
    for name in gone:
        tell(f"The issue of {name} has no record any more; it was taken out of the state.")
    return replace(
        state,
        issues={name: mark for name, mark in state.issues.items() if name not in gone},
        seen={key: day for key, day in state.seen.items() if day < first},
        retry={key: day for key, day in state.retry.items() if day < first},
        sketches=tuple(sketch for sketch in state.sketches if sketch.last_issue < first),
        chrome=state.chrome_before,
    )
