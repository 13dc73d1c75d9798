"""The editor's later word: notes that changed since their issue was made are brought into its record.

A record that readers have is rewritten in three steps (the mark names both sums, the file, the mark names the
new one), so that whoever is interrupted finds a whole archive.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from digest.build.order import House
from digest.edit import Note, parse_note, revised, useless
from digest.record import Issue, Mark, State, record_bytes


def outdated(house: House) -> list[str]:
    """Name the issues whose note is not the one they were made with, oldest first."""
    noted = set(house.archives.noted())
    named = (name for name, mark in house.state.issues.items() if mark.note or name in noted)
    return sorted(name for name in named if house.state.issues[name].note != _sha256(house, name))


def brought_in(house: House, names: Sequence[str]) -> House:
    """Bring the notes of these issues into their records; what has no effect is a warning."""
    if not names:
        return house
    lost = [text for name in names for text in _lost(house, name)]  # asked first: `_made` keeps a record
    made = {name: _made(house, name) for name in names}
    warnings = [text for name in names for text in _useless(house, *made[name])]
    marks = {name: _mark(house, name, issue) for name, (issue, _) in made.items()}
    house = replace(house, warnings=(*house.warnings, *lost, *warnings))
    return written(house, [issue for issue, _ in made.values()], marks)


def _made(house: House, name: str) -> tuple[Issue, Note]:
    """Give the issue as its note wants it now; of a public one the record before is kept."""
    mark, note = house.state.issues[name], _note(house, name)
    issue = house.archive(house.state).issue(name)
    public = is_public(mark)
    moment = house.order.written or house.order.now
    base = (house.evidence.first_record(name) if public else None) or issue
    made = revised(issue, base, note, house.config, house.state.aliases, moment, public=public)
    if public and made != issue and not house.order.dry_run:
        house.evidence.keep_first_record(base, house.order.now)
    return made, note


def _lost(house: House, name: str) -> Iterable[str]:
    """Warn that what an earlier note changed can be taken back only in part."""
    edited = any(change.kind == "edited" for change in house.archive(house.state).issue(name).changes)
    if edited and is_public(house.state.issues[name]) and house.evidence.first_record(name) is None:
        where = house.archives.note_path(name)
        yield (
            f"{where} changed, but the issue of {name} as first published is no longer kept: "
            "points taken out and sections moved stay as they are."
        )


def is_public(mark: Mark) -> bool:
    """Tell whether readers may have the issue: a target took it, or a later one was built."""
    return not mark.draft and (mark.frozen or bool(mark.published))


def _note(house: House, name: str) -> Note:
    text = house.archives.read_note(name)
    return parse_note(text, str(house.archives.note_path(name))) if text is not None else Note()


def _useless(house: House, issue: Issue, note: Note) -> Iterable[str]:
    if not is_public(house.state.issues[issue.id]):
        return ()
    left = {line.story: line.headline or "" for line in house.archives.read_ledger(issue.id) if line.story}
    known = left | {story.id: story.headline for story in issue.stories}
    return useless(note, issue, known, house.state.aliases, str(house.archives.note_path(issue.id)))


def _mark(house: House, name: str, issue: Issue) -> Mark:
    return replace(
        house.state.issues[name],
        record=hashlib.sha256(record_bytes(issue)).hexdigest(),
        note=_sha256(house, name),
        pending="",
        title=issue.title,
        stories=len(issue.stories),
        outline=issue.outline,
    )


def written(house: House, issues: Sequence[Issue], marks: Mapping[str, Mark]) -> House:
    """Write these records and marks; give the house that knows them. A dry run writes nothing."""
    if house.order.dry_run:
        return house
    under_way = {name: replace(house.state.issues[name], pending=mark.record) for name, mark in marks.items()}
    house.keep_state(_with(house.state, under_way))
    for issue in issues:
        house.archives.write_record(issue)
    state = _with(house.state, marks)
    house.keep_state(state)
    return replace(house, state=state, before=_with(house.before, marks))


def _with(state: State, marks: Mapping[str, Mark]) -> State:
    return replace(state, issues={**state.issues, **marks})


def _sha256(house: House, name: str) -> str:
    """Sum up an issue's note as the day's own is: "" without one."""
    text = house.archives.read_note(name)
    return hashlib.sha256(text.encode()).hexdigest() if text is not None else ""
