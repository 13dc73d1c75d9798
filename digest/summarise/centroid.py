"""The default summariser: lead-weighted centroid, place and surface; no model, no network."""

from __future__ import annotations

from digest.model import KeyPoint, Story
from digest.summarise.points import key_points
from digest.summarise.rank import scores

METHOD = "lead-centroid/4"


def lead_centroid(story: Story, points: int, words: int, /) -> tuple[KeyPoint, ...]:
    """Make key points of the lead's most central, earliest and best made sentences."""
    return key_points(story, points, words, scores, METHOD)
