"""How much of what a text carries besides itself is found: counted over all of the editor's examples.

`pytest -s` prints the table. An example counts for the fields it states, and for its lines.
"""

from __future__ import annotations

from collections import Counter

from digest.clean import clean
from tests.rooms.clean.test_examples import EXAMPLES, Example, article, lines, pairs, shown

FIELDS = ("dateline", "source_organization", "authors", "editors", "contributors", "corrections")
GOAL = 0.99
ENOUGH = {"dateline": 20, "source_organization": 40, "authors": 40, "editors": 18, "corrections": 38}
Counts = Counter[tuple[str, str]]


def counted(example: Example, counts: Counts) -> None:
    """Add an example's values found rightly, too many and missed, and its lines left or lost."""
    cleaned = clean(article(example))
    stated = pairs(example.get("fields", ""))
    for field in stated.keys() & set(FIELDS):
        true = Counter(filter(None, stated[field].split(" ; ")))
        found = Counter(filter(None, shown(getattr(cleaned, field)).split(" ; ")))
        counts[field, "right"] += (true & found).total()
        counts[field, "much"] += (found - true).total()
        counts[field, "missed"] += (true - found).total()
    true, found = Counter(lines(example["after"])), Counter(cleaned.body)
    counts["body", "right"] += (true & found).total()
    counts["body", "much"] += (found - true).total()
    counts["body", "missed"] += (true - found).total()


def measured() -> Counts:
    counts: Counts = Counter()
    for _, example in EXAMPLES:
        counted(example, counts)
    return counts


def shares(counts: Counts, fields: tuple[str, ...]) -> tuple[float, float]:
    """Give precision and recall over these fields together."""
    right, much, missed = (
        sum(counts[field, kind] for field in fields) for kind in ("right", "much", "missed")
    )
    return right / (right + much), right / (right + missed)


def test_the_furniture_of_the_examples_is_found() -> None:
    counts = measured()
    for field in (*FIELDS, "body"):
        print(f"{field:20}", *(f"{kind} {counts[field, kind]:4}" for kind in ("right", "much", "missed")))  # noqa: T201  the table
    precision, recall = shares(counts, FIELDS)
    print(f"precision {precision:.3f}, recall {recall:.3f}")  # noqa: T201  the table
    assert precision >= GOAL
    assert recall >= GOAL
    assert counts["corrections", "missed"] == 0
    assert counts["body", "much"] == 0


def test_there_are_enough_of_each_field() -> None:
    counts = measured()
    assert {field: counts[field, "right"] >= least for field, least in ENOUGH.items()} == dict.fromkeys(
        ENOUGH, True
    )
