"""Events: which articles tell one event, whatever order they arrive in."""

from __future__ import annotations

import random
from collections.abc import Sequence

from bench.clusters import Labels, compared
from bench.newsdesk import articles
from bench.outcome import Options, Outcome, Scores, Task
from bench.rows import Row
from bench.vectors import average_link, cosines
from digest.group import group
from digest.model import Article

THRESHOLDS = tuple(step / 100 for step in range(8, 31))


def run(rows: Sequence[Row], options: Options) -> Outcome:
    """Group the rows in several arrival orders; the middle one counts, the spread is told."""
    true = {row["id"]: row["event"] for row in rows}
    known = articles(rows)
    orders = [labels(rows, _shuffled(known, seed)) for seed in range(max(1, options.orders))]
    scored = sorted((compared(found, true) for found in orders), key=lambda scores: float(scores["b3"]))
    ours = scored[len(scored) // 2]
    return Outcome(
        ours={**ours, "b3_spread": scored[-1]["b3"] - scored[0]["b3"], "orders": len(orders)},
        rivals={"tf-idf average link": _best(rows, true)},
        predictions=tuple({"id": row["id"], "group": orders[0][row["id"]]} for row in rows),
        beside={"rivals_are": "at the best of 23 thresholds, chosen on this very file"},
    )


def labels(rows: Sequence[Row], known: Sequence[Article]) -> dict[int | str, str]:
    """Label each row with the id of its story; a roundup that belongs to none is alone."""
    ids = {str(row["id"]): row["id"] for row in rows}
    found = {id_: f"alone {id_}" for id_ in ids.values()}
    for story in group(known):
        found |= {ids[article.id]: story.id for article in story.articles}
    return found


def _shuffled(known: Sequence[Article], seed: int) -> list[Article]:
    order = list(known)
    if seed:  # the first order is the file's
        random.Random(seed).shuffle(order)  # noqa: S311  an order, no secret
    return order


def _best(rows: Sequence[Row], true: Labels) -> Scores:
    cuts = average_link(cosines([row["text"] for row in rows]), THRESHOLDS)
    tried = [
        {**compared({row["id"]: cut[at] for at, row in enumerate(rows)}, true), "threshold": threshold}
        for threshold, cut in sorted(cuts.items())
    ]
    return max(tried, key=lambda scores: float(scores["b3"]))


TASK = Task(needs={"text": ("text",), "event": ("event",)}, run=run)
