"""Key points: what is chosen of a text, against what people wrote of it."""

from __future__ import annotations

from collections.abc import Sequence

from bench import facts
from bench.faults import faulty, relative
from bench.interval import paired
from bench.outcome import Options, Outcome, Scores, Task
from bench.overlap import divided
from bench.points import Made, Make, makers, split
from bench.rouge import KINDS, rouge
from bench.rows import Row
from digest.model import KeyPoint
from digest.text import visible_lines, word_count

Marks = list[tuple[float, float, float]]


def run(rows: Sequence[Row], options: Options) -> Outcome:
    """Let every method choose of every text; ROUGE is in hundredths, against the first reference."""
    methods = makers()
    made = {name: [make(row, options) for row in rows] for name, make in methods.items()}
    marks = {
        name: [_mark(row, one) for row, one in zip(rows, found, strict=True)] for name, found in made.items()
    }
    scores = {name: _scores(marks[name], found) for name, found in made.items()}
    for name, make in methods.items():
        scores[name] |= _facts(rows, make)
    rivals = [name for name in made if name != "ours"]
    for name in rivals:
        scores[name]["ours_less_this"] = _differences(marks["ours"], marks[name])
    return Outcome(
        ours=scores["ours"],
        rivals={name: scores[name] for name in rivals},
        predictions=tuple(_prediction(row, one) for row, one in zip(rows, made["ours"], strict=True)),
        beside={
            "points": options.points,
            "facts": f"share told by {facts.ASKED.points} points of {facts.ASKED.words} words a text",
            "facts_freely": f"by {facts.FREELY.points} points of any length; words_freely is their mean",
            "ours_less_this": "mean difference and its 95 % interval, paired bootstrap over the rows",
        },
    )


def _mark(row: Row, made: Made) -> tuple[float, float, float]:
    reference = row["reference"] if "reference" in row else row["references"][0]
    return rouge("\n".join(split(visible_lines(reference))), "\n".join(made.lines))


def _scores(marks: Marks, made: Sequence[Made]) -> Scores:
    lines = [line for one in made for line in one.lines]
    means = {kind: 100 * sum(mark[at] for mark in marks) / len(marks) for at, kind in enumerate(KINDS)}
    return {
        **means,
        "faults": divided(sum(map(faulty, lines)), len(lines)),
        "relative_dates": divided(sum(map(relative, lines)), len(lines)),
        "words": _mean_words([one.lines for one in made]),
        "points_a_text": len(lines) / len(made),
    }


def _facts(rows: Sequence[Row], make: Make) -> Scores:
    held = [make(row, facts.ASKED).lines for row in rows]
    free = [make(row, facts.FREELY).lines for row in rows]
    return {
        "facts": facts.coverage(rows, held),
        "facts_words": _mean_words(held),
        "facts_freely": facts.coverage(rows, free),
        "words_freely": _mean_words(free),
    }


def _mean_words(made: Sequence[Sequence[str]]) -> float:
    return sum(word_count(line) for lines in made for line in lines) / len(made)


def _differences(ours: Marks, theirs: Marks) -> Scores:
    return {
        kind: [100 * value for value in paired([mark[at] for mark in ours], [mark[at] for mark in theirs])]
        for at, kind in enumerate(KINDS)
    }


def _prediction(row: Row, made: Made) -> Row:
    """Offsets are characters of the row's paragraphs (its sentences or lines) joined by one newline."""
    return {"id": row["id"], "points": [_point(point) for point in made.points]}


def _point(point: KeyPoint) -> Row:
    cited = point.citations[0]
    return {"text": point.text, "quote": cited.quote, "start": cited.start, "end": cited.end}


TASK = Task(needs={"text": ("text", "sentences"), "reference": ("reference", "references")}, run=run)
