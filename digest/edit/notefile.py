"""The text of the editor's file of a day becomes a note, or one error that names file and line."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal

from digest.edit.note import Note, OwnItem, PointEdit, StoryNote
from digest.errors import NoteError
from digest.markup import front_matter, markdown, unclosed
from digest.text import squeeze
from digest.urls import canonical, host, redacted, safe_url, story_id

_KEYS = frozenset({"pin", "hide", "order", "same", "apart", "story", "add", "item", "status", "publish_at"})
_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Paper:
    """The note's text and its name in errors."""

    text: str
    where: str

    def error(self, key: str, message: str, nth: int = 0) -> NoteError:
        """Make the error for the nth place where a key is set."""
        key_line = re.compile(rf"""\s*(?:-\s+|\[\[)?["']?{re.escape(key)}["']?\s*(?:[=:]|\]\])""")
        lines = [number for number, line in enumerate(self.text.splitlines(), 1) if key_line.match(line)]
        place = f" line {lines[min(nth, len(lines) - 1)]}" if lines else ""
        return NoteError(f"{self.where}{place}: {message}")


def parse_note(text: str, where: str) -> Note:
    """Read a note: TOML (+++) or YAML (---) front matter, then Markdown.

    Raises NoteError naming file and line.
    """
    paper = _Paper(text, where)
    if unclosed(text):
        fence = text.lstrip("\ufeff").split(None, 1)[0]
        raise NoteError(
            f"{where} line 1: {fence} opens the fields of the note and is never closed; end them with {fence}"
        )
    try:
        table, body = front_matter(text)
    except RecursionError as error:
        raise NoteError(f"{where}: brackets nested too deeply") from error
    except ValueError as error:
        raise NoteError(_placed(where, str(error))) from error
    _check_keys(table, _KEYS, paper, "a note")
    return Note(
        pin=_ids(table, "pin", paper),
        hide=_ids(table, "hide", paper),
        order=_ids(table, "order", paper),
        stories=_stories(table.get("story", []), paper),
        note_html=_html(body),
        same=_lists(table, "same", paper),
        apart=_lists(table, "apart", paper),
        add=_addresses(table, paper),
        items=_items(table.get("item", []), paper),
        status=_status(table, paper),
        publish_at=_moment(table, paper),
    )


def _addresses(table: Mapping[str, Any], paper: _Paper) -> tuple[str, ...]:
    found = _ids(table, "add", paper)
    for url in found:
        if not _web(url):
            raise paper.error("add", f"add: {redacted(url)} is no web address; begin with https://")
    return found


def _web(url: str) -> bool:
    return bool(safe_url(url)) and url.startswith(("https://", "http://"))


def _status(table: Mapping[str, Any], paper: _Paper) -> Literal["draft", "ready"] | None:
    value = table.get("status")
    if value is None or value == "draft" or value == "ready":  # noqa: PLR1714  any value may stand there
        return value
    raise paper.error("status", 'status must be "draft" or "ready"')


def _moment(table: Mapping[str, Any], paper: _Paper) -> dt.datetime | None:
    """Read a moment: as the format has it, or as text."""
    value = table.get("publish_at")
    try:
        found = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        found = ""
    if found is None or isinstance(found, dt.datetime):
        return found
    raise paper.error("publish_at", "publish_at must be a moment such as 2026-11-21T07:00:00")


def _items(tables: object, paper: _Paper) -> tuple[OwnItem, ...]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise paper.error("item", "write each item of your own as [[item]] with a title and a url")
    return tuple(_item(table, nth, paper) for nth, table in enumerate(tables))


def _item(table: Mapping[str, Any], nth: int, paper: _Paper) -> OwnItem:
    _check_keys(table, {"title", "url", "outlet", "section", "points", "note"}, paper, "an item")
    title, url = _text(table, "title", paper, nth), _text(table, "url", paper, nth)
    if title is None or url is None or not _web(url):
        raise paper.error("item", f"item number {nth + 1} needs a title, and a url that begins with https://")
    lines = table.get("points", [])
    if not isinstance(lines, list) or not all(isinstance(line, str) and squeeze(line) for line in lines):
        raise paper.error("points", "the points of an item must be a list of your own lines, each in quotes")
    return OwnItem(
        id=story_id(canonical(url)),
        title=title,
        url=safe_url(url) or url,
        outlet=_text(table, "outlet", paper, nth) or host(url).removeprefix("www."),
        section=_text(table, "section", paper, nth),
        lines=tuple(squeeze(line) for line in lines),
        note_html=_note(table, nth, paper),
    )


def _note(table: Mapping[str, Any], nth: int, paper: _Paper) -> str | None:
    note = table.get("note")
    if note is not None and not isinstance(note, str):
        raise paper.error("note", "note must be text in quotes", nth)
    return _html(note or "")


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
    return StoryNote(
        id=name,
        title=_text(table, "title", paper, nth),
        section=_text(table, "section", paper, nth),
        note_html=_note(table, nth, paper),
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
