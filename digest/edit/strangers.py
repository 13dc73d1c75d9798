"""What a note names and the issue does not have: stories and points that are gone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from digest.edit.note import Note, renamed

_POINT = re.compile(r"[0-9a-f]{12}")
_NO_POINTS: Mapping[str, Collection[str]] = MappingProxyType({})


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


def strange_drops(note: Note, points: Mapping[str, Collection[str]], where: str) -> Iterator[str]:
    """Name what the note drops and cannot have been a point: what was dropped stands in no record.

    `points` are the ids of the points that the issue prints, by story.
    """
    printed = {name: story for story, names in sorted(points.items()) for name in names}
    for story in note.stories:
        for name in story.drop_points:
            near = get_close_matches(name, sorted(points.get(story.id, ())), 1, 0.85)
            if printed.get(name, story.id) != story.id:
                yield f"{where} drops point {name} of story {story.id}; it is of story {printed[name]}"
            elif name not in printed and (near or not _POINT.fullmatch(name)):
                hint = f". Did you mean {near[0]}?" if near else ""
                yield f"{where} drops point {name} of story {story.id}, which has no such point{hint}"


def _closest(name: str, ids: Mapping[str, str]) -> str:
    near = get_close_matches(name, sorted(ids), 1, 0.5)
    return f"; the closest is {near[0]} ({ids[near[0]]})" if near else ""
