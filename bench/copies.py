"""Copies: which articles carry one and the same text."""

from __future__ import annotations

from collections.abc import Sequence

from bench.clusters import Labels, compared, connected, star
from bench.near_copies import Find, Near, finders
from bench.newsdesk import articles
from bench.outcome import Options, Outcome, Scores, Task
from bench.overlap import tokens
from bench.rows import Row
from digest.group import group

THRESHOLDS = tuple(step / 20 for step in range(2, 19))
RIVALS = "at the best of 17 thresholds and 2 ways of grouping, chosen on this very file"


def run(rows: Sequence[Row], _: Options) -> Outcome:
    """Group the rows as a night does; articles of one story and one origin are copies."""
    true = {row["id"]: row["story"] or f"alone {row['id']}" for row in rows}
    found = labels(rows)
    return Outcome(
        ours=compared(found, true),
        rivals={name: best(rows, true, find) if find else None for name, find in finders().items()},
        predictions=tuple({"id": row["id"], "group": found[row["id"]]} for row in rows),
        beside={"rivals_are": RIVALS},
    )


def labels(rows: Sequence[Row]) -> dict[int | str, str]:
    """Label each row with its copy group; a roundup that belongs to none is alone."""
    ids = {str(row["id"]): row["id"] for row in rows}
    found = {id_: f"alone {id_}" for id_ in ids.values()}
    for story in group(articles(rows)):
        for member in story.members:
            found[ids[member.article.id]] = f"{story.id}.{member.origin}"
    return found


def best(rows: Sequence[Row], true: Labels, find: Find) -> Scores:
    """Group the rows as a rival does, at the threshold and in the way that suit it best here."""
    near = find([f"{row.get('headline') or ''}\n{row['text']}" for row in rows])
    sizes = {at: float(len(set(tokens(row["text"])))) for at, row in enumerate(rows)}
    tried = [_tried(rows, true, sizes, near, at) for at in THRESHOLDS]
    return max((scores for pair in tried for scores in pair), key=lambda scores: float(scores["pair_f1"]))


def _tried(
    rows: Sequence[Row], true: Labels, sizes: dict[int, float], near: Near, threshold: float
) -> list[Scores]:
    accepted = {pair: value for pair, value in near.items() if value >= threshold}
    made = {"star": star(sizes, accepted), "connected": connected(sizes, accepted)}
    return [
        {
            **compared({row["id"]: found[at] for at, row in enumerate(rows)}, true),
            "threshold": threshold,
            "grouping": how,
        }
        for how, found in made.items()
    ]


TASK = Task(needs={"text": ("text",), "story": ("story",)}, run=run)
