"""Layouts: the copies task on texts of any file, dressed by outlets that no rule of ours has seen."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from bench.clusters import compared
from bench.copies import RIVALS, best, labels
from bench.dressing import OUTLETS, brief, edited, page, paragraphs, reworded, shortened
from bench.near_copies import finders
from bench.newsdesk import articles
from bench.outcome import Options, Outcome, Task
from bench.rows import Row
from digest.group import group
from digest.text import normalised, shingles

_FEWEST_WORDS = 120
_HEADLINE = 9  # words
_CONSTANT = 3  # teasers that stand under everything an outlet prints

Rework = Callable[[Sequence[str], random.Random], list[str]]
WAYS: Mapping[str, Rework] = {
    "full": lambda body, _: list(body),
    "shortened": shortened,
    "edited": edited,
    "reworded": reworded,
    "brief": brief,
}


def run(rows: Sequence[Row], _: Options) -> Outcome:
    """Dress one text of each event in five ways at five outlets, and group them; then each text once, alone.

    Alone, all at one outlet and with teasers of each other, no two may be joined that are not without it.
    """
    texts = _one_of_each(rows)
    dressed = [page for turn, way in enumerate(WAYS) for page in _dressed(texts, way, turn * 2)]
    found, true = labels(dressed), {row["id"]: row["story"] for row in dressed}
    return Outcome(
        ours={
            **compared(found, true),
            "wording_kept": {way: _kept(texts, way) for way in WAYS if way != "full"},
            "recall_by_way": {way: _recall(dressed, found, way) for way in WAYS if way != "full"},
            "false_joins": {"copies absent": _false(texts, 0), "copies present": _false(texts, 2)},
        },
        rivals={name: best(dressed, true, find) if find else None for name, find in finders().items()},
        predictions=tuple({"id": row["id"], "group": found[row["id"]]} for row in dressed),
        beside={"texts": len(texts), "pages": len(dressed), "rivals_are": RIVALS},
    )


def _one_of_each(rows: Sequence[Row]) -> list[Row]:
    """Give one text of each event or story, long enough to be cut."""
    found: dict[str, Row] = {}
    for row in rows:
        if len(row["text"].split()) >= _FEWEST_WORDS:
            found.setdefault(str(row.get("event") or row.get("story") or row["id"]), row)
    return list(found.values())


def _dressed(texts: Sequence[Row], way: str, turn: int, *, outlets: Sequence[str] = OUTLETS) -> list[Row]:
    """Print each text in one way, every one at the next outlet, among teasers of the other texts."""
    bodies = [paragraphs(row["text"]) for row in texts]
    heads = [" ".join(body[0].split()[:_HEADLINE]) for body in bodies]
    made = []
    for at, row in enumerate(texts):
        chance = random.Random(f"{row['id']} {way}")  # noqa: S311  invention, no secret
        outlet = outlets[(at + turn) % len(outlets)]
        always = random.Random(outlet).sample(heads, min(_CONSTANT, len(heads)))  # noqa: S311  no secret
        teasers = [head for head in (*always, chance.choice(heads)) if head != heads[at]] or always
        text = page(heads[at], WAYS[way](bodies[at], chance), outlet, teasers, chance)
        made.append({"id": f"{row['id']}.{way}", "story": str(row["id"]), "outlet": outlet, "text": text})
    return made


def _recall(rows: Sequence[Row], found: Mapping[int | str, str], way: str) -> float:
    """Give the share of texts of one way that stand with the full one."""
    mine = [row for row in rows if row["id"].endswith(f".{way}")]
    return sum(found[row["id"]] == found[f"{row['story']}.full"] for row in mine) / len(mine)


def _kept(texts: Sequence[Row], way: str) -> float:
    """Give the mean share of the three-word runs of a text told in one way that stand in the text itself."""
    shares = []
    for row in texts:
        body = paragraphs(row["text"])
        told = WAYS[way](body, random.Random(f"{row['id']} {way}"))  # noqa: S311  invention, no secret
        own, runs = (shingles(normalised(" ".join(each))) for each in (told, body))
        shares.append(len(own & runs) / max(1, len(own)))
    return sum(shares) / len(shares)


def _false(texts: Sequence[Row], nth: int) -> int:
    """Count the pairs that one outlet's dressing alone puts into one story.

    Every `nth` text stands elsewhere too, shortened; with 0 none does.
    """
    dressed = _dressed(texts, "full", 0, outlets=OUTLETS[:1])
    plain = [{**page, "text": row["text"]} for page, row in zip(dressed, texts, strict=True)]
    elsewhere = _dressed(texts[::nth], "shortened", 0, outlets=OUTLETS[1:]) if nth else []
    return len(_joined([*dressed, *elsewhere]) - _joined([*plain, *elsewhere]))


def _joined(rows: Sequence[Row]) -> frozenset[tuple[str, str]]:
    """Give the pairs of different texts that stand in one story."""
    of = {row["id"]: row["story"] for row in rows}
    stories = [sorted({of[article.id] for article in story.articles}) for story in group(articles(rows))]
    return frozenset(pair for story in stories for pair in combinations(story, 2))


TASK = Task(needs={"text": ("text",)}, run=run)
