"""The editor's file of a day, as values: what to pin, hide, order, reword, add, and own words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class PointEdit:
    """The editor's wording: of the point `id`, or a line of the editor's own when it is None."""

    id: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryNote:
    """What the editor set for one story; None or empty leaves it as it is."""

    id: str
    title: str | None = None
    section: str | None = None
    note_html: str | None = None
    points: tuple[PointEdit, ...] = ()
    drop_points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnItem:
    """An item of the editor's own: a title, the address it leads to, and the editor's lines."""

    id: str
    title: str
    url: str
    outlet: str
    section: str | None = None
    lines: tuple[str, ...] = ()
    note_html: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """content/notes/<date>.md: story ids in the editor's order, edits by story, the day's note.

    Each entry of `same` and `apart` lists the stories (by id) or articles (by id or address) that
    the editor wants in one story, or each in one of its own. `add` are addresses of articles to fetch
    and tell of, `items` need no article. `status` and `publish_at` say whether and how long the issue
    is a draft; a moment without a zone is the newsletter's local time.
    """

    pin: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    stories: tuple[StoryNote, ...] = ()
    note_html: str | None = None
    same: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    add: tuple[str, ...] = ()
    items: tuple[OwnItem, ...] = ()
    status: Literal["draft", "ready"] | None = None
    publish_at: dt.datetime | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """Every story id the note names, once, in its order."""
        named = (*self.pin, *self.hide, *self.order, *(story.id for story in self.stories))
        return tuple(dict.fromkeys(named))


def renamed(note: Note, aliases: Mapping[str, str]) -> Note:
    """Give the note with ids that were merged away replaced by those that live on."""

    def now(name: str) -> str:
        return aliases.get(name, name)

    return replace(
        note,
        pin=_each(note.pin, now),
        hide=_each(note.hide, now),
        order=_each(note.order, now),
        stories=tuple(replace(story, id=now(story.id)) for story in note.stories),
        same=tuple(_each(names, now) for names in note.same),
        apart=tuple(_each(names, now) for names in note.apart),
    )


def _each(ids: Iterable[str], now: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(now(name) for name in ids))
