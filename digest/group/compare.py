"""Two articles side by side: what joins them, or how little they have in common."""

from __future__ import annotations

from digest.group.imprint import hours_between, imprints
from digest.group.likeness import likenesses, night
from digest.group.match import RUNS, SHARE, share_a_paragraph
from digest.group.portrait import portrait, shared_words
from digest.group.stories import group
from digest.group.vectors import vectors
from digest.model import Article, Comparison


def compare(one: Article, other: Article) -> Comparison:
    """Group two articles as if they were alone, and measure them whether or not they are joined.

    On a whole night the other articles say what wording is rare, so figures differ a little there.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    texts = imprints((one, other))
    small, large = sorted(texts, key=lambda text: (text.size, text.article.id))
    found = vectors(texts)
    of = night(texts, found, lambda at: portrait(texts[at], found.tongues[at], found))
    alike = likenesses(of, np.array([0]), np.array([1]))
    words = shared_words(0, 1, texts[0], found)
    story = next((story for story in group((one, other)) if len(story.members) > 1), None)
    return Comparison(
        lead=story.lead.id if story else None,
        role=story.members[1].role if story else None,
        join=story.members[1].join if story else None,
        shared=len(small.runs & large.runs),
        runs=small.size,
        paragraph=share_a_paragraph(*texts),
        likeness=round(float(alike[0]), 3),
        words=f"both say {', '.join(words)}" if words else "no telling word in both",
        hours=hours_between(*texts),
        needs_shared=RUNS,
        needs_share=SHARE,
    )
