"""How a source is, in words for its operator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.cli.progress import many
from digest.edit import moved
from digest.record import SourceHealth
from digest.urls import redacted

GONE = "gone for good"  # how the door begins the reason


def how(health: SourceHealth) -> str:
    """Say in one line how a source is, and what of it is to be known or done."""
    return "; ".join((_now(health), *_besides(health)))


def summed(healths: Iterable[SourceHealth]) -> str:
    """Count the sources by how they are."""
    found = list(healths)
    failing = sum(bool(health.failing_since) for health in found)
    silent = sum(bool(health.silent_since and not health.failing_since) for health in found)
    unasked = sum(not health.failing_since and not health.last_good for health in found)
    counts = (("failing", failing), ("silent", silent), ("not asked yet", unasked))
    well = len(found) - failing - silent - unasked
    said = [f"{well} well", *(f"{count} {name}" for name, count in counts if count)]
    return f"{many(len(found), 'source')}: {', '.join(said)}."


def _now(health: SourceHealth) -> str:
    if health.reason and health.reason.startswith(GONE):
        return f"gone for good since {health.failing_since}: take it out of digest.toml"
    if health.failing_since:
        last = f"last good on {health.last_good}" if health.last_good else "never good"
        return f"failing since {health.failing_since}: {health.reason}; {last}"
    if not health.last_good:
        return "not asked yet"
    items = many(sum(health.items.values()), "item")
    if health.silent_since:
        return f"silent: nothing since {health.last_item}; last asked on {health.last_good}"
    return f"good on {health.last_good}, {items} in 7 days"


def _besides(health: SourceHealth) -> Iterator[str]:
    if health.resting_until and health.reason and not health.reason.startswith(GONE):
        yield f"asked again on {health.resting_until}"
    if moved(health):
        yield f"moved for good to {redacted(health.moved_to or '')}: change its url in digest.toml"
    if health.reset:
        yield f"renamed all its items on {health.reset}"


def known(health: SourceHealth) -> dict[str, object]:
    """Give what a run's report says of a source: what is known, addresses without their secrets."""
    items = sum(health.items.values())
    facts = {
        "last_good": health.last_good,
        "last_item": health.last_item,
        "items": items,
        "failing_since": health.failing_since,
        "reason": redacted(health.reason) if health.reason else None,
        "asked_again": health.resting_until,
        "silent_since": health.silent_since,
        "reset": health.reset,
        "moved_to": redacted(health.moved_to) if health.moved_to and moved(health) else None,
    }
    return {name: fact for name, fact in facts.items() if fact is not None}
