"""What the editor changed in an issue after it was published, in words for /corrections/."""

from __future__ import annotations

from collections.abc import Iterator

from digest.record import Issue, IssueChange, IssuePoint, IssueStory


def changes(before: Issue, after: Issue, date: str) -> tuple[IssueChange, ...]:
    """Give one entry for each change of meaning; the order of stories is none. `date` is a timestamp.

    A change of the issue's own note names no story.
    """
    standing = {story.id: story for story in before.stories}
    homes = {story.id: section.title for section in before.sections for story in section.stories}
    found = [
        ("", text) for text in _of_note(before.note_html, after.note_html, "The editor's note of the day")
    ]
    for section in after.sections:
        for story in section.stories:
            texts = _of_story(standing.get(story.id), story, homes.get(story.id), section.title)
            found += [(story.id, text) for text in texts]
    return tuple(IssueChange(date=date, story=name, kind="edited", text=text) for name, text in found)


def _of_story(before: IssueStory | None, after: IssueStory, old: str | None, new: str) -> Iterator[str]:
    if before is None:
        yield "The editor added this item."
        return
    if before.headline != after.headline:
        yield f"The headline was “{before.headline}”; it is now “{after.headline}”."
    if old != new:
        yield f"Moved from the section {old} to {new}."
    yield from _of_points(before.points, after.points)
    yield from _of_note(before.note_html, after.note_html, "The editor's words on this story")


def _of_points(before: tuple[IssuePoint, ...], after: tuple[IssuePoint, ...]) -> Iterator[str]:
    old, new = {point.id: point for point in before}, {point.id: point for point in after}
    for name, point in new.items():
        if name not in old:
            added = "A point was put back" if point.citations else "The editor added a line"
            yield f"{added}: “{point.text}”"
        elif point.text != old[name].text:
            what = "was reworded by the editor" if point.edited else "stands in the outlet's own words again"
            yield f"“{old[name].text}” {what}: “{point.text}”"
    for name, point in old.items():
        if name not in new:
            yield "A point was taken out." if point.citations else "A line of the editor's was taken out."


def _of_note(before: str | None, after: str | None, what: str) -> Iterator[str]:
    if before != after:
        yield f"{what} {'was added' if before is None else 'was changed' if after else 'was taken out'}."
