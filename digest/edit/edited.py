"""The editor's hand on one story of the record."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from digest.edit.note import StoryNote
from digest.edit.printed import count_words
from digest.record import IssuePoint, IssueStory


def edited(story: IssueStory, note: StoryNote | None, *, pinned: bool) -> IssueStory:
    """Apply the editor's title, points and note to a story, and mark what was touched.

    Dropped points go, reworded ones keep their citations, the editor's own lines come last.
    """
    if note is None:
        return replace(story, pinned=pinned)
    headline = note.title or story.headline
    points = _points(story, note)
    touched = (headline, points) != (story.headline, story.points) or note.note_html is not None
    return replace(
        story,
        headline=headline,
        headline_made=story.headline_made and note.title is None,
        points=points,
        words=count_words(headline, points, story.corrections, story.differences),
        note_html=note.note_html,
        edited=touched or note.section is not None,
        pinned=pinned,
    )


def _points(story: IssueStory, note: StoryNote) -> tuple[IssuePoint, ...]:
    wordings = {edit.id: edit.text for edit in note.points if edit.id is not None}
    kept = [_worded(point, wordings) for point in story.points if point.id not in note.drop_points]
    own = [_own(story, edit.text) for edit in note.points if edit.id is None]
    return (*kept, *own)


def _worded(point: IssuePoint, wordings: dict[str, str]) -> IssuePoint:
    text = wordings.get(point.id, point.text)
    return point if text == point.text else replace(point, text=text, edited=True)


def _own(story: IssueStory, text: str) -> IssuePoint:
    name = hashlib.sha256(f"{story.id}\n{text}".encode()).hexdigest()[:12]
    return IssuePoint(id=name, text=text, method="editor", citations=(), edited=True)
