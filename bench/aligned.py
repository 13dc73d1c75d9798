"""Aligned sentences: whether two outlets' own sentences state one fact, as a person labelled them.

A file of pairs says so itself (`same`); of texts it is known by the labels in aligned.jsonl, which name
a text by its row and a sentence by the first twelve letters of its SHA-256: no word of it stands there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.newsdesk import articles
from bench.outcome import Options, Outcome, Scores, Task
from bench.overlap import divided
from bench.rows import DataError, Row
from bench.vectors import cosines
from digest.summarise.align import Rarity, likeness, rarity
from digest.summarise.merge import likeness as of_copies
from digest.summarise.sentence import Sentence, sentences_of, terms_of
from digest.text import word_count

LABELS = Path(__file__).with_name("aligned.jsonl")
THRESHOLDS = tuple(step / 100 for step in range(2, 91))
_OPENING = 2  # sentences of a text
_LETTERS = 12

_Texts = Mapping[object, tuple[Sentence, ...]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, how rare their story's terms are, and whether they state one fact.

    `opening` is true when both stand at the opening of their texts, `held` when no rule was tuned on them.
    """

    id: object
    one: Sentence
    other: Sentence
    known: Rarity
    opening: bool
    same: bool
    held: bool


def run(rows: Sequence[Row], _: Options) -> Outcome:
    """Judge every pair: precision, recall and F1 of "the same", on the pairs that were held out."""
    found = _stated(rows) if "same" in rows[0] else _labelled(rows)
    held = [pair for pair in found if pair.held]
    return Outcome(
        ours=_scores(held, [_told(pair) > 0 for pair in held]),
        rivals={
            "copies": _scores(held, [of_copies(pair.one, pair.other) > 0 for pair in held]),
            "tf-idf": _best(held),
        },
        predictions=tuple(
            {"id": pair.id, "same": _told(pair) > 0, "score": round(_told(pair), 4)} for pair in found
        ),
        beside={"tuned_on": _tuned([pair for pair in found if not pair.held])},
    )


def _told(pair: Pair) -> float:
    return likeness(pair.one, pair.other, pair.known, opening=pair.opening)


def _stated(rows: Sequence[Row]) -> list[Pair]:
    """Take the pairs of a file; rows of one `event` are one story, `opening` and `held` may be given."""
    sides = [(sentence(row["a"]), sentence(row["b"])) for row in rows]
    stories: dict[object, list[Sentence]] = {}
    for row, pair in zip(rows, sides, strict=True):
        stories.setdefault(row.get("event", row["id"]), []).extend(pair)
    known = {event: rarity([said]) for event, said in stories.items()}
    return [
        Pair(
            row["id"],
            *pair,
            known[row.get("event", row["id"])],
            bool(row.get("opening", False)),
            bool(row["same"]),
            bool(row.get("held", True)),
        )
        for row, pair in zip(rows, sides, strict=True)
    ]


def sentence(text: str) -> Sentence:
    """Take a text as one English sentence."""
    return Sentence(0, len(text), 0, text, word_count(text), "en", terms_of(text, "en"))


def _labelled(rows: Sequence[Row]) -> list[Pair]:
    """Find the labelled sentences in texts; what no label names is left out."""
    if not all("text" in row for row in rows):
        raise DataError("the rows have no `same` and no text")
    texts = {row["id"]: sentences_of(one) for row, one in zip(rows, articles(rows), strict=True)}
    event = {row["id"]: row.get("event", row["id"]) for row in rows}
    stories: dict[object, list[tuple[Sentence, ...]]] = {}
    for name, said in texts.items():
        stories.setdefault(event[name], []).append(said)
    known = {name: rarity(said) for name, said in stories.items()}
    labels = map(json.loads, LABELS.read_text("utf-8").splitlines())
    found = [_pair(label, texts, known[event[label["a"]]]) for label in labels if label["a"] in texts]
    pairs = [pair for pair in found if pair]
    if not pairs:
        raise DataError(f"no sentence of these texts is labelled in {LABELS.name}, and no row says `same`")
    return pairs


def _pair(label: Row, texts: _Texts, known: Rarity) -> Pair | None:
    one, other = _place(texts[label["a"]], label["of_a"]), _place(texts.get(label["b"], ()), label["of_b"])
    if one is None or other is None:
        return None
    sides = texts[label["a"]][one], texts[label["b"]][other]
    opening = max(one, other) < _OPENING
    return Pair(label["id"], *sides, known, opening, label["same"], label["held"])


def _place(sentences: Sequence[Sentence], name: str) -> int | None:
    return next((at for at, one in enumerate(sentences) if named(one.text) == name), None)


def named(text: str) -> str:
    """Name a sentence without a word of it."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:_LETTERS]


def _scores(pairs: Sequence[Pair], found: Sequence[bool]) -> Scores:
    right = sum(pair.same and yes for pair, yes in zip(pairs, found, strict=True))
    true, taken = sum(pair.same for pair in pairs), sum(found)
    return {
        "p": divided(right, taken),
        "r": divided(right, true),
        "f1": divided(2 * right, taken + true),
        "pairs": len(pairs),
        "same": true,
        "wrong": taken - right,
    }


def _tuned(pairs: Sequence[Pair]) -> Scores:
    return _scores(pairs, [_told(pair) > 0 for pair in pairs])


def _best(pairs: Sequence[Pair]) -> Scores:
    alike = cosines([side.text for pair in pairs for side in (pair.one, pair.other)])
    values = [float(alike[2 * at, 2 * at + 1]) for at in range(len(pairs))]
    return max(_at_thresholds(pairs, values), key=lambda scores: float(scores["f1"]))


def _at_thresholds(pairs: Sequence[Pair], values: Sequence[float]) -> Iterable[Scores]:
    for least in THRESHOLDS:
        yield {**_scores(pairs, [value >= least for value in values]), "threshold": least}


TASK = Task(needs={"a": ("a", "text")}, run=run)
