"""Drafts whose time has come are let out with every night."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import replace

from digest.adapters.archive import Archives
from digest.build.order import House, before_today
from digest.config import Config
from digest.edit import memory, parse_note, untold, waits
from digest.record import Issue, State, record_bytes


def due(house: House) -> House:
    """Let out every draft that waits no longer; a dry run lets none out. What waits still is not told yet."""
    names = [name for name, mark in house.state.issues.items() if mark.draft and _waits(house, name) is None]
    if names and not house.order.dry_run:
        state = let_out(house.archives, house.state, names, house.config)
        house.keep_state(state)
        house = replace(house, state=state, before=before_today(state, house.archives, house.today))
    before = house.before
    for name in sorted((name for name, mark in before.issues.items() if mark.draft), reverse=True):
        if name < house.today:
            before = memory.without_draft(before, house.archives.read_record(name))
    return replace(house, before=before)


def _waits(house: House, name: str) -> str | None:
    text = house.archives.read_note(name)
    note = parse_note(text, str(house.archives.note_path(name))) if text is not None else None
    config = house.config
    return waits(config.issue.release, note, name, house.order.now, config.site.timezone)


def let_out(archives: Archives, state: State, names: list[str], config: Config) -> State:
    """Move the records, oldest first, without the sentences that another issue has brought to readers.

    A mark that still says draft over a record that was moved is mended here too.
    """
    for name in sorted(names):
        issue = untold(archives.read_record(name), _near(archives, state, name), config)
        archives.write_record(issue, draft=False)
        mark = memory.remade(state.issues[name], issue, hashlib.sha256(record_bytes(issue)).hexdigest())
        state = replace(state, issues={**state.issues, name: mark})
        state = memory.with_released(state, issue)
    return state


def _near(archives: Archives, state: State, name: str) -> Iterator[Issue]:
    """Open the public issues that were made since a draft was: they do not know it."""
    for other, mark in state.issues.items():
        if not mark.draft and other != name and abs(_day(other) - _day(name)).days <= memory.SKETCH_DAYS:
            yield archives.read_record(other)


def _day(name: str) -> dt.date:
    return dt.date.fromisoformat(name)
