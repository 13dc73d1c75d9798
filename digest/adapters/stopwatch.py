"""The stopwatch: how long each stage of a run took, and what time it is on the wall."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass, field


def wall() -> dt.datetime:
    """Give the real time, aware UTC, to the millisecond: for logs and reports, never for an issue."""
    instant = dt.datetime.fromtimestamp(time.time(), dt.UTC)
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def _ticks() -> float:
    return time.monotonic()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lap:
    """A stage that is over: its name, how many of how many items were done, and its seconds."""

    stage: str
    done: int
    total: int
    seconds: float


@dataclass(slots=True)
class Stopwatch:
    """Hears (stage, done, total) and charges the seconds since the last word to the stage that speaks.

    What the corridor does between two stages without a word counts for the one that speaks next.
    `laps` are the stages that are over, in their order; a stage may come more than once.
    """

    begun: dt.datetime = field(default_factory=wall)
    laps: list[Lap] = field(default_factory=list)
    _heard: float = field(default_factory=_ticks)
    _current: Lap | None = None

    def hear(self, stage: str, done: int, total: int) -> Lap | None:
        """Take note of a stage's progress; give the lap that this ends, if any."""
        ended = self.turn() if self._current and self._current.stage != stage else None
        seconds = self._since() + (self._current.seconds if self._current else 0.0)
        self._current = Lap(stage=stage, done=done, total=total, seconds=seconds)
        return ended

    def turn(self) -> Lap | None:
        """End the stage that spoke last; what follows is another's."""
        ended, self._current = self._current, None
        if ended is not None:
            self.laps.append(ended)
        return ended

    def seconds(self) -> dict[str, float]:
        """Sum the seconds by stage, to the millisecond, in the order the stages were first heard."""
        sums: dict[str, float] = {}
        for lap in self.laps:
            sums[lap.stage] = sums.get(lap.stage, 0.0) + lap.seconds
        return {stage: round(total, 3) for stage, total in sums.items()}

    def total(self) -> float:
        """Sum the seconds of all laps, to the millisecond: no clock that is set anew changes them."""
        return round(sum(lap.seconds for lap in self.laps), 3)

    def _since(self) -> float:
        before, self._heard = self._heard, _ticks()
        return self._heard - before


def stamp(instant: dt.datetime) -> str:
    """Write an instant as logs and reports have it: “2026-11-22T05:17:09.250Z”."""
    return instant.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
