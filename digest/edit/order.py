"""The order stories are printed in: the editor's pins, the editor's order, then weight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from digest.config import Config
from digest.edit.added import is_added
from digest.edit.note import Note
from digest.edit.weigh import weigh
from digest.model import Brief
from digest.record import IssueStory


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A brief in its place, and why it stands there."""

    brief: Brief
    reasons: tuple[str, ...]


def ordered(
    briefs: Sequence[Brief], config: Config, note: Note, now: dt.datetime, *, first: bool = False
) -> tuple[Placed, ...]:
    """Put briefs in order, of the `first` issue or a later one; the same whatever order they come in."""
    sources = {source.id: source for source in config.sources}
    weights = {id(brief): weigh(brief.story, sources, now, first=first) for brief in briefs}

    def key(brief: Brief) -> tuple[int, int, float, str, str]:
        pin, order = _place(note.pin, brief.story.id), _place(note.order, brief.story.id)
        return pin, order, -weights[id(brief)].score, brief.story.lead.url or "", brief.story.id

    return tuple(
        Placed(brief=brief, reasons=(*_editor(brief, note), *weights[id(brief)].reasons))
        for brief in sorted(briefs, key=key)
    )


def placed_by(note: Note, stories: Sequence[IssueStory]) -> tuple[IssueStory, ...]:
    """Put stories of the record where the editor's pins and order want them; the others stay in order."""
    return tuple(
        sorted(stories, key=lambda story: (_place(note.pin, story.id), _place(note.order, story.id)))
    )


def _place(ids: Sequence[str], name: str) -> int:
    return ids.index(name) if name in ids else len(ids)


def _editor(brief: Brief, note: Note) -> tuple[str, ...]:
    if brief.story.id in note.pin:
        return ("pinned by the editor",)
    if is_added(brief.story, note):
        return ("added by the editor",)
    return ("placed by the editor",) if brief.story.id in note.order else ()
