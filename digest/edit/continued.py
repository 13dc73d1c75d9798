"""Yesterday's story again: only what is new of it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from digest.edit.budget import affordable
from digest.edit.retold import retold
from digest.model import Brief, KeyPoint, Story
from digest.record import Budget, Issue, IssueStory, Mark, State, StorySketch
from digest.text import normalised, shingles


def quotes_of(story: IssueStory) -> tuple[str, ...]:
    """Give the sha256 of every sentence and correction a story printed, sorted."""
    cited = {citation.sha256 for point in story.points for citation in point.citations}
    return tuple(sorted(cited | {_sha256(note.text) for note in story.corrections}))


def sketches(state: State) -> dict[str, StorySketch]:
    """Give the sketches of printed stories by story id."""
    return {sketch.id: sketch for sketch in state.sketches}


def told_before(story: Story, known: Mapping[str, StorySketch]) -> tuple[StorySketch, ...]:
    """Give the sketches of a story and of those that have become one with it."""
    return tuple(known[name] for name in (story.id, *story.merged) if name in known)


def news_of(
    brief: Brief,
    sketches: Sequence[StorySketch],
    previous: Issue | Mark | None,
    most: int,
    budget: Budget,
) -> Brief:
    """Drop every point that was printed, in other words too, or stood in the text that was printed from.

    Of the others at most `most` stay, and no more than the budget allows, perhaps none: a continued
    story's brief brings more points than an issue prints. A correction not printed before is news by
    itself: then the first point stays, so that the reader sees what is corrected.
    """
    printed = _printed(brief, sketches, previous)
    runs = [frozenset(sketch.shingles) for sketch in sketches]
    unprinted = (point for point in brief.key_points if not _known(point, printed, runs))
    new = [point for point in unprinted if not retold(point.text, brief.story.told, _language(brief))]
    points = affordable(new, brief.story, budget, most)
    if not points and any(_sha256(note.text) not in printed for _, note in brief.corrections):
        points = brief.key_points[:1]
    return replace(brief, key_points=points)


def _language(brief: Brief) -> str:
    return brief.story.lead.in_language or "en"


def taken_back(brief: Brief, sketches: Sequence[StorySketch], previous: Issue | Mark | None) -> bool:
    """Say whether an outlet withdrew the story since it was printed."""
    printed = _printed(brief, sketches, previous)
    return any(
        note.kind == "withdrawn" and _sha256(note.text) not in printed for _, note in brief.corrections
    )


def _printed(brief: Brief, sketches: Sequence[StorySketch], previous: Issue | Mark | None) -> frozenset[str]:
    """Sha256 of every sentence of the story that earlier issues printed."""
    remembered = frozenset(quote for sketch in sketches for quote in sketch.quotes)
    earlier = previous.stories if isinstance(previous, Issue) else ()
    return remembered.union(*(quotes_of(old) for old in earlier if old.id == brief.story.id))


def _known(point: KeyPoint, printed: Collection[str], texts: Sequence[frozenset[int]]) -> bool:
    """Whether one of the point's sentences was printed, or its own stood in yesterday's text."""
    if any(citation.sha256 in printed for citation in point.citations):
        return True
    return bool(point.citations) and any(stood_before(point.citations[0].quote, runs) for runs in texts)


def stood_before(sentence: str, runs: frozenset[int]) -> bool:
    """Whether a sentence stood in a text of which `runs` are the smallest shingle hashes.

    The sentence's own hashes below the largest of the sample must all be in it, and there must be
    one. Of news texts of 600 words a sample of 40 shows three old sentences in five, and no other.
    """
    if not runs:
        return False
    limit = max(runs)
    own = {run for run in shingles(normalised(sentence)) if run <= limit}
    return bool(own) and own <= runs


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
