"""What the operator is told in the morning of the sources: each turn once, many in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from digest.edit.health import GONE_ONCE, gone
from digest.edit.moved import moved
from digest.record import SourceHealth

Healths = Mapping[str, SourceHealth]
Turn = Callable[[SourceHealth, SourceHealth], bool]

NAMED = 5
_WELL = SourceHealth()


def turned(before: Healths, after: Healths) -> tuple[str, ...]:
    """Say which sources failed, recovered, are asked less often now, moved, or renamed their items."""
    turns = (_failed, _gone, _recovered, _rested, _moved, _reset)
    return tuple(sentence for turn in turns for sentence in turn(before, after))


def fell_silent(before: Healths, after: Healths) -> tuple[str, ...]:
    """Say which sources fell silent."""
    found = _turns(before, after, lambda old, new: bool(new.silent_since) and not old.silent_since)
    return _sentence(
        {name: f"since {health.last_item}" for name, health in found.items()},
        "{} has given nothing {}.",
        "{} sources have given nothing: {}.",
    )


def _failed(before: Healths, after: Healths) -> tuple[str, ...]:
    found = _turns(before, after, lambda old, new: bool(new.told) and not old.told and not gone(new.reason))
    reasons = {name: health.reason or "no reason given" for name, health in found.items()}
    return _sentence(reasons, "{} failed: {}.", "{} sources failed: {}.")


def _gone(before: Healths, after: Healths) -> tuple[str, ...]:
    found = _turns(before, after, lambda old, new: gone(new.reason) and not gone(old.reason))
    return _sentence(
        dict.fromkeys(found, GONE_ONCE),
        "{} is gone for good ({}) and no longer asked; take it out of digest.toml.",
        "{} sources are gone for good and no longer asked; take them out of digest.toml: {}.",
    )


def _recovered(before: Healths, after: Healths) -> tuple[str, ...]:
    found = _turns(before, after, lambda old, new: bool(old.told) and not new.failing_since)
    since = {name: f"since {before[name].failing_since}" for name in found}
    return _sentence(since, "{} is well again; it had failed {}.", "{} sources are well again: {}.")


def _rested(before: Healths, after: Healths) -> tuple[str, ...]:
    found = _turns(before, after, lambda old, new: _rests(new) and not _rests(old))
    return _sentence(
        {name: f"since {health.failing_since}" for name, health in found.items()},
        "{} has failed {}; it is asked less often now.",
        "{} sources have failed for long and are asked less often now: {}.",
    )


def _rests(health: SourceHealth) -> bool:
    return bool(health.resting_until) and health.reason != GONE_ONCE and not gone(health.reason)


def _moved(before: Healths, after: Healths) -> tuple[str, ...]:
    found = _turns(
        before, after, lambda old, new: moved(new) and (old.moved_to != new.moved_to or not moved(old))
    )
    return _sentence(
        {name: health.moved_to or "" for name, health in found.items()},
        "{} moved for good and is asked at {}; change its url in digest.toml.",
        "{} sources moved for good and are asked there; change their urls in digest.toml: {}.",
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
