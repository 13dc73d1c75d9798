"""Same story: pairs of texts that people scored from 1 (the same) to 4 (nothing in common)."""

from __future__ import annotations

from collections.abc import Sequence

from bench.interval import pearson
from bench.newsdesk import articles
from bench.outcome import Options, Outcome, Scores, Task
from bench.overlap import divided
from bench.rows import Row
from bench.vectors import cosines
from digest.group import compare, group

SAME = 2.0
THRESHOLDS = tuple(step / 100 for step in range(2, 61))


def run(rows: Sequence[Row], _: Options) -> Outcome:
    """Group all texts as one night, and compare each pair by itself; the score is the pair's likeness.

    One night is what counts: a rare word is rare among the texts of a night, for the rival too.
    """
    true = [float(row["score"]) <= SAME for row in rows]
    degrees = [-float(row["score"]) for row in rows]
    sides = [{"id": f"{at}{side}", "text": row[side]} for at, row in enumerate(rows) for side in "ab"]
    known = articles(sides)
    home = {article.id: story.id for story in group(known) for article in story.articles}
    same = [home.get(f"{at}a", "a") == home.get(f"{at}b", "b") for at in range(len(rows))]
    pairs = [compare(known[2 * at], known[2 * at + 1]) for at in range(len(rows))]
    likeness = [max(pair.likeness, pair.join.score if pair.join else 0.0) for pair in pairs]
    by_themselves = _scores([pair.lead is not None for pair in pairs], true)
    return Outcome(
        ours={**_scores(same, true), "pearson": pearson(likeness, degrees), "pair_by_pair": by_themselves},
        rivals={"tf-idf": _best(rows, true, degrees)},
        predictions=tuple(
            {"id": row["id"], "same": yes, "score": round(score, 4)}
            for row, yes, score in zip(rows, same, likeness, strict=True)
        ),
        beside={"rivals_are": "at the best of 59 thresholds, chosen on this very file"},
    )


def _scores(found: Sequence[bool], true: Sequence[bool]) -> Scores:
    both = sum(one and other for one, other in zip(found, true, strict=True))
    return {
        "p": divided(both, sum(found)),
        "r": divided(both, sum(true)),
        "f1": divided(2 * both, sum(found) + sum(true)),
    }


def _best(rows: Sequence[Row], true: Sequence[bool], degrees: Sequence[float]) -> Scores:
    alike = cosines([row[side] for row in rows for side in "ab"])
    likeness = [float(alike[2 * at, 2 * at + 1]) for at in range(len(rows))]
    tried = [{**_scores([value >= t for value in likeness], true), "threshold": t} for t in THRESHOLDS]
    best = max(tried, key=lambda scores: float(scores["f1"]))
    return {**best, "pearson": pearson(likeness, degrees)}


TASK = Task(needs={"a": ("a",), "b": ("b",), "score": ("score",)}, run=run)
