"""digest diff: what subscribers would see, before it is published."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from digest.adapters.lock import hold
from digest.build import Comparison, compared
from digest.cli.progress import many, say
from digest.cli.project import LOCK, configured
from digest.render import FeedChange

SINCE = {
    "published": "Since the last publishing",
    "built": "Since the last build",
    "nothing": "Nothing was published so far",
}
SAID = {
    "new": "appears as new",
    "changed": "changes",
    "vanished": "vanishes",
    "aged": "makes room for newer ones",
}


def run(options: argparse.Namespace) -> int:
    """Say it in words, or as JSON; nothing is written."""
    project, config = configured(options)
    with hold(project / LOCK):
        found = compared(project, config, options.day.isoformat() if options.day else None)
    if options.json:
        say(_json(found))
    else:
        for line in _words(found):
            say(line)
    return 0


def _words(found: Comparison) -> Iterator[str]:
    counts = {kind: sum(change.kind == kind for change in found.changes) for kind in SAID}
    if not found.changes:
        yield f"{SINCE[found.since]}: subscribers would see no change."
        return
    told = ", ".join(f"{counts[kind]} {kind}" for kind in ("new", "changed", "vanished"))
    yield f"{SINCE[found.since]}: subscribers would see {many(len(found.changes), 'difference')} ({told})."
    for change in found.changes:
        yield f"  {change.feed}: “{change.title}” {SAID[change.kind]}{_detail(change)}"


def _detail(change: FeedChange) -> str:
    was = f", was “{change.was}”" if change.was is not None else ""
    return (f": {', '.join(change.fields)}" if change.fields else "") + was


def _json(found: Comparison) -> str:
    import msgspec  # noqa: PLC0415  lazy: only when JSON is asked for

    return msgspec.json.format(msgspec.json.encode(found, order="sorted"), indent=1).decode()
