"""Which sources turned bad, recovered or fell silent: said once, not every night."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from digest.record import SourceHealth

Healths = Mapping[str, SourceHealth]


def noticed(before: Healths, after: Healths, day: str, silent_days: int) -> dict[str, SourceHealth]:
    """Mark each source that gave items once and has given none for `silent_days`."""
    oldest = (dt.date.fromisoformat(day) - dt.timedelta(days=silent_days)).isoformat()
    marked = {}
    for name, health in after.items():
        silent = health.last_item is not None and health.last_item <= oldest and silent_days > 0
        since = (before[name].silent_since if name in before else None) or day
        marked[name] = replace(health, silent_since=since if silent else None)
    return marked


def fell_silent(before: Healths, after: Healths) -> tuple[str, ...]:
    """Name the sources that fell silent now, in sentences."""
    return tuple(
        f"{name} has given nothing since {health.last_item}."
        for name, health in sorted(after.items())
        if health.silent_since and not _was(before, name).silent_since
    )


def turned(before: Healths, after: Healths) -> tuple[str, ...]:
    """Name the sources that failed or recovered now, in sentences."""
    return tuple(
        sentence
        for name, health in sorted(after.items())
        for sentence in _turn(name, _was(before, name), health)
    )


def _turn(name: str, before: SourceHealth, after: SourceHealth) -> tuple[str, ...]:
    if after.failing_since and not before.failing_since:
        return (f"{name} failed: {after.reason}.",)
    if before.failing_since and not after.failing_since:
        return (f"{name} is well again; it had failed since {before.failing_since}.",)
    return ()


def _was(before: Healths, name: str) -> SourceHealth:
    return before.get(name, SourceHealth())
