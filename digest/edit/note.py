"""The editor's file of a day: what to pin, hide, order, reword, and the editor's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from digest.errors import NoteError
from digest.markup import front_matter, markdown
from digest.text import squeeze

_NO_POINTS: Mapping[str, Collection[str]] = MappingProxyType({})
_UNBUILT = frozenset({"status", "publish_at"})
_PAIR = 2


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
class Note:
    """content/notes/<date>.md: story ids in the editor's order, edits by story, the day's note.

    Each entry of `same` and `apart` lists the stories (by id) or articles (by id or address) that
    the editor wants in one story, or each in one of its own.
    """

    pin: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    stories: tuple[StoryNote, ...] = ()
    note_html: str | None = None
    same: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every story id the note names, once, in its order."""
        named = (*self.pin, *self.hide, *self.order, *(story.id for story in self.stories))
        return tuple(dict.fromkeys(named))


@dataclass(frozen=True, slots=True)
class _Paper:
    """The note's text and its name in errors."""

    text: str
    where: str

    def error(self, key: str, message: str, nth: int = 0) -> NoteError:
        """Make the error for the nth place where a key is set."""
        key_line = re.compile(rf"""\s*(?:-\s+)?["']?{re.escape(key)}["']?\s*[=:]""")
        lines = [number for number, line in enumerate(self.text.splitlines(), 1) if key_line.match(line)]
        place = f" line {lines[min(nth, len(lines) - 1)]}" if lines else ""
        return NoteError(f"{self.where}{place}: {message}")


def parse_note(text: str, where: str) -> Note:
    """Read a note: TOML (+++) or YAML (---) front matter, then Markdown.

    Raises NoteError naming file and line.
    """
    paper = _Paper(text, where)
    try:
        table, body = front_matter(text)
    except RecursionError as error:
        raise NoteError(f"{where}: brackets nested too deeply") from error
    except ValueError as error:
        raise NoteError(_placed(where, str(error))) from error
    _check_keys(table, {"pin", "hide", "order", "same", "apart", "story"}, paper, "a note")
    return Note(
        pin=_ids(table, "pin", paper),
        hide=_ids(table, "hide", paper),
        order=_ids(table, "order", paper),
        stories=_stories(table.get("story", []), paper),
        note_html=_html(body),
        same=_lists(table, "same", paper),
        apart=_lists(table, "apart", paper),
    )


def _lists(table: Mapping[str, Any], key: str, paper: _Paper) -> tuple[tuple[str, ...], ...]:
    """Read lists of ids or addresses, two or more in each."""
    value = table.get(key) or []
    if not isinstance(value, list) or not all(_is_list_of_names(each) for each in value):
        raise paper.error(key, f'{key} must be lists of two or more ids or addresses: [["…", "…"]]')
    return tuple(tuple(name.strip() for name in each) for each in value)


def _is_list_of_names(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) >= _PAIR
        and all(isinstance(name, str) and name.strip() for name in value)
    )


def _placed(where: str, message: str) -> str:
    """Put "front matter, line 3: …" behind the file's name."""
    return f"{where} {message.removeprefix('front matter, ')}"


def _html(text: str) -> str | None:
    return str(markdown(text)) if text.strip() else None


def _check_keys(table: Mapping[str, object], known: Iterable[str], paper: _Paper, name: str) -> None:
    names = sorted(known)
    for key in table:
        if key in _UNBUILT:
            raise paper.error(key, f"'{key}' is not built yet in this version; take it out")
        if key not in names:
            near = get_close_matches(key, names, 1, 0.6)
            hint = f"did you mean '{near[0]}'?" if near else "known are " + ", ".join(names)
            raise paper.error(key, f"{name} has no key '{key}'; {hint}")


def _ids(table: Mapping[str, Any], key: str, paper: _Paper, nth: int = 0) -> tuple[str, ...]:
    """Read a list of ids; one id alone is a list too."""
    value = table.get(key) or []
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(each, str) and each.strip() for each in listed):
        raise paper.error(key, f"{key} must be a list of ids, each in quotes", nth)
    return tuple(dict.fromkeys(each.strip() for each in listed))


def _stories(tables: object, paper: _Paper) -> tuple[StoryNote, ...]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise paper.error("story", "write each story as [[story]] with an id")
    stories = tuple(_story(table, nth, paper) for nth, table in enumerate(tables))
    ids = [story.id for story in stories]
    for nth, name in enumerate(ids):
        if name in ids[:nth]:
            raise paper.error("id", f"story {name} has two entries; write one", nth)
    return stories


def _story(table: Mapping[str, Any], nth: int, paper: _Paper) -> StoryNote:
    _check_keys(table, {"id", "title", "section", "note", "points", "drop_points"}, paper, "a story")
    name = _text(table, "id", paper, nth)
    if name is None:
        raise paper.error("title", f"story number {nth + 1} has no id", nth)
    note = table.get("note")
    if note is not None and not isinstance(note, str):
        raise paper.error("note", "note must be text in quotes", nth)
    return StoryNote(
        id=name,
        title=_text(table, "title", paper, nth),
        section=_text(table, "section", paper, nth),
        note_html=_html(note or ""),
        points=_points(table.get("points", []), paper),
        drop_points=_ids(table, "drop_points", paper),
    )


def _text(table: Mapping[str, Any], key: str, paper: _Paper, nth: int) -> str | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not squeeze(value):
        raise paper.error(key, f"{key} must be text in quotes, and not empty", nth)
    return squeeze(value)


def _points(values: object, paper: _Paper) -> tuple[PointEdit, ...]:
    if not isinstance(values, list):
        raise paper.error("points", "points must be a list")
    return tuple(_point(value, paper) for value in values)


def _point(value: object, paper: _Paper) -> PointEdit:
    """Read a point: a text is the editor's own line, {id, text} rewords one."""
    if isinstance(value, str) and squeeze(value):
        return PointEdit(id=None, text=squeeze(value))
    if isinstance(value, dict) and set(value) == {"id", "text"}:
        name, text = value["id"], value["text"]
        if isinstance(name, str) and isinstance(text, str) and squeeze(text):
            return PointEdit(id=name.strip(), text=squeeze(text))
    raise paper.error("points", 'each point must be your own line in quotes, or {id = "…", text = "…"}')


def note_warnings(
    note: Note,
    ids: Mapping[str, str],
    aliases: Mapping[str, str],
    where: str,
    points: Mapping[str, Collection[str]] = _NO_POINTS,
) -> tuple[str, ...]:
    """Name each story of the note that is gone, and the closest one there is; and each point.

    `ids` maps the ids of tonight's stories to their headlines, `aliases` old ids to new ones,
    `points` the stories' ids to those of their points (a story that is not among them is not asked).
    """
    gone = tuple(
        f"{where} names story {name}, which is not among tonight's{_closest(name, ids)}"
        for name in note.ids
        if name not in ids and aliases.get(name) not in ids
    )

    return gone + tuple(_lost_points(renamed(note, aliases), points, where))


def _lost_points(note: Note, points: Mapping[str, Collection[str]], where: str) -> Iterator[str]:
    for story in note.stories:
        named = (*(edit.id for edit in story.points if edit.id is not None), *story.drop_points)
        for name in dict.fromkeys(named):
            if story.id in points and name not in points[story.id]:
                yield f"{where} names point {name} of story {story.id}, which has no such point tonight"


def _closest(name: str, ids: Mapping[str, str]) -> str:
    near = get_close_matches(name, sorted(ids), 1, 0.5)
    return f"; the closest is {near[0]} ({ids[near[0]]})" if near else ""


def renamed(note: Note, aliases: Mapping[str, str]) -> Note:
    """Give the note with ids that were merged away replaced by those that live on."""

    def now(name: str) -> str:
        return aliases.get(name, name)

    return Note(
        pin=_each(note.pin, now),
        hide=_each(note.hide, now),
        order=_each(note.order, now),
        stories=tuple(_renamed_story(story, now) for story in note.stories),
        note_html=note.note_html,
        same=tuple(_each(names, now) for names in note.same),
        apart=tuple(_each(names, now) for names in note.apart),
    )


def _each(ids: Iterable[str], now: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(now(name) for name in ids))


def _renamed_story(story: StoryNote, now: Callable[[str], str]) -> StoryNote:
    return StoryNote(
        id=now(story.id),
        title=story.title,
        section=story.section,
        note_html=story.note_html,
        points=story.points,
        drop_points=story.drop_points,
    )
