"""Two articles side by side: what joins them, or how little they have in common."""

from __future__ import annotations

from digest.group.events import events
from digest.group.imprint import imprints
from digest.group.match import RUNS, SHARE, share_a_paragraph
from digest.group.stories import group
from digest.model import Article, Comparison


def compare(one: Article, other: Article) -> Comparison:
    """Group two articles as if they were alone, and measure them whether or not they are joined.

    On a whole night the other articles say what wording is rare, so figures differ a little there.
    """
    texts = imprints((one, other))
    small, large = sorted(texts, key=lambda text: (len(text.runs), text.article.id))
    likely = events(texts, ()).join(0, 1)
    story = next((story for story in group((one, other)) if len(story.members) > 1), None)
    return Comparison(
        lead=story.lead.id if story else None,
        role=story.members[1].role if story else None,
        join=story.members[1].join if story else None,
        shared=len(small.runs & large.runs),
        runs=len(small.runs),
        paragraph=share_a_paragraph(*texts),
        likeness=likely.score,
        words=likely.rule.removeprefix("same event: ") if likely.shared else "no telling word in both",
        hours=likely.hours,
        needs_shared=RUNS,
        needs_share=SHARE,
    )
