"""Drafts whose time has come are let out with every night."""

from __future__ import annotations

from dataclasses import replace

from digest.adapters.archive import Archives
from digest.build.order import House
from digest.edit import parse_note, waits
from digest.record import State


def due(house: House) -> House:
    """Let out every draft that waits no longer; a dry run lets none out."""
    names = [name for name, mark in house.state.issues.items() if mark.draft and _waits(house, name) is None]
    if not names or house.order.dry_run:
        return house
    state = let_out(house.archives, house.state, names)
    house.keep_state(state)
    return replace(
        house, state=state, before=replace(house.before, issues={**house.before.issues, **state.issues})
    )


def _waits(house: House, name: str) -> str | None:
    text = house.archives.read_note(name)
    note = parse_note(text, str(house.archives.note_path(name))) if text is not None else None
    config = house.config
    return waits(config.issue.release, note, name, house.order.now, config.site.timezone)


def let_out(archives: Archives, state: State, names: list[str]) -> State:
    """Move the records; a mark that still says draft over a record that was moved is mended here too."""
    for name in names:
        archives.write_record(archives.read_record(name), draft=False)
    marks = {name: replace(state.issues[name], draft=False) for name in names}
    return replace(state, issues={**state.issues, **marks})
