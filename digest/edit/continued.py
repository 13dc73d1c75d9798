"""Yesterday's story again: only what is new of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from digest.model import Brief
from digest.record import Issue, Mark, State, StorySketch


def sketches(state: State) -> dict[str, StorySketch]:
    """Give the sketches of printed stories by story id."""
    return {sketch.id: sketch for sketch in state.sketches}


def printed_quotes(story: str, state: State, previous: Issue | Mark | None) -> frozenset[str]:
    """Sha256 of every sentence of the story that earlier issues printed."""
    sketch = sketches(state).get(story)
    remembered = frozenset(sketch.quotes) if sketch else frozenset()
    if not isinstance(previous, Issue):
        return remembered
    return remembered | {
        citation.sha256
        for old in previous.stories
        if old.id == story
        for point in old.points
        for citation in point.citations
    }


def news_of(brief: Brief, printed: Collection[str]) -> Brief:
    """Drop every point any of whose sentences was printed before; perhaps none is left."""
    points = tuple(
        point
        for point in brief.key_points
        if not any(citation.sha256 in printed for citation in point.citations)
    )
    return replace(brief, key_points=points)
