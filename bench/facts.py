"""How many of the facts that a summary should tell the points do tell.

A fact is told when three quarters of its content stems stand in the points. A row's own `facts` where
people wrote some, else the sentences of its references; of at least three content stems each.
"""

from __future__ import annotations

from collections.abc import Sequence

from bench.outcome import Options
from bench.overlap import divided
from bench.points import split
from bench.rows import Row
from digest.summarise.sentence import terms_of
from digest.text import visible_lines

ASKED = Options(points=4, words=100)
FREELY = Options(points=4)  # as many words as a method takes: what the anchors give, beside their words
_TOLD = 0.75
_FEWEST_STEMS = 3


def coverage(rows: Sequence[Row], lines: Sequence[Sequence[str]]) -> float:
    """Give the share of all rows' facts that their lines tell."""
    told = [
        _told(fact, frozenset(_stems("\n".join(made))))
        for row, made in zip(rows, lines, strict=True)
        for fact in facts(row)
    ]
    return divided(sum(told), len(told))


def facts(row: Row) -> list[frozenset[str]]:
    """Give a row's facts as stems: those it lists, else its references' sentences."""
    written = row.get("facts") or [each for text in _references(row) for each in split(visible_lines(text))]
    found = (frozenset(_stems(fact)) for fact in written)
    return [stems for stems in found if len(stems) >= _FEWEST_STEMS]


def _references(row: Row) -> Sequence[str]:
    return row["references"] if "references" in row else [row["reference"]]


def _stems(text: str) -> tuple[str, ...]:
    return terms_of(text, "en")


def _told(fact: frozenset[str], said: frozenset[str]) -> bool:
    return len(fact & said) >= _TOLD * len(fact)
