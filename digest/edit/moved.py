"""Where sources moved for good: asked there once three nights in a row said so, and said aloud."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from digest.model import Source
from digest.record import SourceHealth
from digest.urls import keys_of

NIGHTS = 3


def moved(health: SourceHealth) -> bool:
    """Tell a source whose move was said often enough to be believed."""
    return bool(health.moved_to) and len(health.moved_days) >= NIGHTS


def followed(health: Mapping[str, SourceHealth], sources: Collection[Source]) -> dict[str, str]:
    """Give the addresses to ask instead, by source id: of sources that moved, by three nights' word.

    An address that the operator has changed since is asked as it is written.
    """
    known = ((source, health.get(source.id)) for source in sources)
    return {
        source.id: found.moved_to
        for source, found in known
        if found and found.moved_to and found.moved_from == source.url and moved(found)
    }


def with_moves(
    after: Mapping[str, SourceHealth],
    before: Mapping[str, SourceHealth],
    sources: Mapping[str, Source],
    answers: Mapping[str, tuple[str, str | None]],
    day: str,
) -> dict[str, SourceHealth]:
    """Bring into tonight's health where each source moved.

    `answers` has of each source that answered tonight the address asked, and where that says it moved
    for good, or None. A night without an answer changes nothing, and a day counts once.
    """
    return {
        name: _moved(found, before.get(name, SourceHealth()), sources[name], answers.get(name), day)
        for name, found in after.items()
    }


def _moved(
    found: SourceHealth,
    before: SourceHealth,
    source: Source,
    answer: tuple[str, str | None] | None,
    day: str,
) -> SourceHealth:
    known = before if before.moved_from == source.url else SourceHealth()
    asked, to = answer or ("", None)
    if to is None or not _fit(source, to):
        return _kept(found, SourceHealth() if asked == source.url else known)
    days = known.moved_days if known.moved_to == to else ()
    days = tuple(sorted({*days, day}))[:NIGHTS]
    return replace(found, moved_from=source.url, moved_to=to, moved_days=days)


def _kept(found: SourceHealth, known: SourceHealth) -> SourceHealth:
    return replace(found, moved_from=known.moved_from, moved_to=known.moved_to, moved_days=known.moved_days)


def _fit(source: Source, to: str) -> bool:
    """Tell whether an address is fit for a public file: of no private source, without a key."""
    return not (source.private or source.auth_env or keys_of(to) or "***" in to)
