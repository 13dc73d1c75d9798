"""The editor's hand on one story of the record."""

from __future__ import annotations

from dataclasses import replace

from digest.edit.added import own_point
from digest.edit.note import Note, StoryNote
from digest.edit.printed import count_words
from digest.model import Brief
from digest.record import IssuePoint, IssueStory


def edited(story: IssueStory, note: StoryNote | None, *, pinned: bool) -> IssueStory:
    """Apply the editor's title, points and note to a story, and mark what was touched.

    Reworded points keep their citations, the editor's own lines come last; dropped ones went
    before (`without_dropped`).
    """
    if note is None:
        return replace(story, pinned=pinned)
    headline = note.title or story.headline
    points = _points(story, note)
    touched = (headline, points) != (story.headline, story.points) or bool(note.drop_points)
    return replace(
        story,
        headline=headline,
        headline_made=story.headline_made and note.title is None,
        points=points,
        words=count_words(headline, points, story.corrections, story.differences),
        note_html=note.note_html,
        edited=touched,
        pinned=pinned,
    )


def without_dropped(brief: Brief, note: Note) -> Brief:
    """Leave out the points that the editor dropped."""
    dropped = {name for story in note.stories if story.id == brief.story.id for name in story.drop_points}
    return replace(brief, key_points=tuple(point for point in brief.key_points if point.id not in dropped))


def own_lines(brief: Brief, note: Note) -> bool:
    """Whether the editor wrote a line for the story."""
    edits = [edit for story in note.stories if story.id == brief.story.id for edit in story.points]
    return any(edit.id is None for edit in edits)


def _points(story: IssueStory, note: StoryNote) -> tuple[IssuePoint, ...]:
    wordings = {edit.id: edit.text for edit in note.points if edit.id is not None}
    kept = [_worded(point, wordings) for point in story.points]
    own = [own_point(story.id, edit.text) for edit in note.points if edit.id is None]
    return (*kept, *own)


def _worded(point: IssuePoint, wordings: dict[str, str]) -> IssuePoint:
    text = wordings.get(point.id, point.text)
    return point if text == point.text else replace(point, text=text, edited=True)
