"""What the operator is told in the morning of the sources: each turn once, many in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from digest.record import SourceHealth

Healths = Mapping[str, SourceHealth]
Turn = Callable[[SourceHealth, SourceHealth], bool]

NAMED = 5
_WELL = SourceHealth()


def turned(before: Healths, after: Healths) -> tuple[str, ...]:
    """Say which sources failed, recovered, are asked less often from now on, or renamed all they have."""
    return (
        *_failed(before, after),
        *_recovered(before, after),
        *_rested(before, after),
        *_reset(before, after),
    )


def fell_silent(before: Healths, after: Healths) -> tuple[str, ...]:
    """Say which sources fell silent."""
    found = _turns(before, after, lambda old, new: bool(new.silent_since) and not old.silent_since)
    return _sentence(
        {name: f"since {health.last_item}" for name, health in found.items()},
        "{} has given nothing {}.",
        "{} sources have given nothing: {}.",
    )


def _failed(before: Healths, after: Healths) -> tuple[str, ...]:
    found = _turns(before, after, lambda old, new: bool(new.told) and not old.told)
    reasons = {name: health.reason or "no reason given" for name, health in found.items()}
    return _sentence(reasons, "{} failed: {}.", "{} sources failed: {}.")


def _recovered(before: Healths, after: Healths) -> tuple[str, ...]:
    found = _turns(before, after, lambda old, new: bool(old.told) and not new.failing_since)
    since = {name: f"since {before[name].failing_since}" for name in found}
    return _sentence(since, "{} is well again; it had failed {}.", "{} sources are well again: {}.")


def _rested(before: Healths, after: Healths) -> tuple[str, ...]:
    found = _turns(before, after, lambda old, new: bool(new.resting_until) and not old.resting_until)
    return _sentence(
        {name: f"since {health.failing_since}" for name, health in found.items()},
        "{} has failed {}; it is asked less often now.",
        "{} sources have failed for long and are asked less often now: {}.",
    )


def _reset(before: Healths, after: Healths) -> tuple[str, ...]:
    found = _turns(before, after, lambda old, new: bool(new.reset) and new.reset != old.reset)
    return _sentence(
        dict.fromkeys(found, "its feed was reset"),
        "{} gave its known items new names ({}); none is told again.",
        "{} sources gave their known items new names; none is told again: {}.",
    )


def _turns(before: Healths, after: Healths, turn: Turn) -> dict[str, SourceHealth]:
    return {name: new for name, new in sorted(after.items()) if turn(before.get(name, _WELL), new)}


def _sentence(found: Mapping[str, str], one: str, many: str) -> tuple[str, ...]:
    """Say one source in full with its detail; of many at most five by name."""
    if not found:
        return ()
    if len(found) == 1:
        ((name, detail),) = found.items()
        return (one.format(name, detail),)
    named = [f"{name} ({detail})" for name, detail in list(found.items())[:NAMED]]
    more = [f"{len(found) - NAMED} more"] if len(found) > NAMED else []
    *first, last = (*named, *more)
    return (many.format(len(found), f"{', '.join(first)} and {last}"),)
