"""What a preview shows: every issue there is as its record says, the latest as its note wants it by now."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.archive import Archives, archive
from digest.build.order import STATE
from digest.build.revising import is_public
from digest.config import Config
from digest.dates import from_timestamp
from digest.edit import parse_note, revised
from digest.record import Archive, Issue, State


def shown(project: Path, config: Config | None = None, *, drafts: bool = False) -> Archive:
    """Open the archive for looking at; nothing is gathered and nothing written.

    With a configuration the latest issue is shown as its note would change it. What only a build can do
    (`add`, `same`, `apart`, bringing back what was hidden) does not show before it. `NoteError` when the
    note cannot be read.
    """
    content = project / "content"
    state = states.load(content / STATE)
    there = archive(state, content, drafts=drafts)
    if config is None or not there.marks:
        return there
    name, mark = there.marks[0]
    issue = _as_noted(Archives(content=content), state, config, there, name)
    if issue is None:
        return there
    mark = replace(
        mark, title=issue.title, stories=len(issue.stories), record="preview", outline=issue.outline
    )
    return replace(
        there,
        marks=((name, mark), *there.marks[1:]),
        issue=lambda wanted: issue if wanted == name else there.issue(wanted),
    )


def _as_noted(archives: Archives, state: State, config: Config, there: Archive, name: str) -> Issue | None:
    """Give an issue as its note wants it, None when it is made with that note."""
    text, mark = archives.read_note(name), state.issues[name]
    if text is None or hashlib.sha256(text.encode()).hexdigest() == mark.note:
        return None
    note, issue = parse_note(text, str(archives.note_path(name))), there.issue(name)
    later = from_timestamp(issue.date_modified) + dt.timedelta(seconds=1)
    return revised(issue, issue, note, config, state.aliases, later, public=is_public(mark))
