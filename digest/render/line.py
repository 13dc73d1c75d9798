"""One line that says what is behind a link: for previews, search engines and feeds."""

from __future__ import annotations

from collections.abc import Iterator

from digest.record import Issue, IssueStory
from digest.render.catalogue import Words
from digest.text import normalised, shortened

COLUMNS = 160


def story_line(story: IssueStory) -> str:
    """Give the first point that does not only say the headline again, or who reported the story.

    At most 160 columns, whole sentences where one fits. A withdrawn story says why.
    """
    for text, language in _told(story):
        return shortened(text, COLUMNS, language)
    return shortened(", ".join(dict.fromkeys(source.outlet for source in story.sources)), COLUMNS, None)


def issue_line(issue: Issue, title: str, words: Words) -> str:
    """Say how much an issue holds, and as many of its headlines as fit; not what `title` says."""
    stories = issue.stories
    outlets = {source.outlet for story in stories for source in story.sources}
    held = words.counted(len(stories), "%(n)s story", "%(n)s stories")
    held = f"{held}, {words.counted(len(outlets), '%(n)s outlet', '%(n)s outlets')}"
    told = [story.headline for story in stories if not title.startswith(story.headline)]
    told = told or [story_line(story) for story in stories[:1]]
    return _listed(f"{held}: ", told) if told else held


def _told(story: IssueStory) -> Iterator[tuple[str, str | None]]:
    """Give what may be told of a story, best first, each with its language."""
    if story.withdrawn:
        yield story.withdrawn, None
    title = normalised(story.headline)
    texts = [(point.text, point.in_language or story.in_language) for point in story.points]
    yield from (each for each in texts if normalised(each[0])[: len(title)] != title)
    yield from (each for each in texts if normalised(each[0]) != title)


def _listed(line: str, told: list[str]) -> str:
    """Add whole texts while they fit; of the first its beginning."""
    listed = line + told[0]
    if shortened(listed, COLUMNS, None) != listed:
        return line + shortened(told[0], COLUMNS - len(line), None)
    for text in told[1:]:
        if shortened(f"{listed}; {text}", COLUMNS, None) != f"{listed}; {text}":
            break
        listed = f"{listed}; {text}"
    return listed
