"""The editor's examples: every `tests/examples/clean/*.md` holds texts before and after cleaning.

An example is a `## title` with fenced blocks: `before` and `after` (one paragraph a line, empty lines
do not matter), and, as wanted, `given` and `fields` (`key: value`, several values split by " ; ") and
`removed` (`reason | text`, complete and in any order).
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest

from digest.clean import clean
from digest.dates import parse
from digest.model import Article, Correction, Dateline, PartialDate, Person

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "clean"
NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
EMPTY = Article(id="x", source="inbox", label="harbour.txt", url=None, headline=None, body=(), retrieved=NOW)
Example = dict[str, str]


def examples() -> list[tuple[str, Example]]:
    found = []
    for path in sorted(FOLDER.glob("*.md")):
        for section in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            title, _, rest = section.partition("\n")
            blocks = re.findall(r"^```(\w+)\n(.*?)^```$", rest, flags=re.MULTILINE | re.DOTALL)
            found.append((f"{path.stem}: {title.strip()}", dict(blocks)))
    return found


EXAMPLES = examples()


def lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())


def pairs(text: str) -> dict[str, str]:
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines(text))}


def article(example: Example) -> Article:
    given: dict[str, object] = dict(pairs(example.get("given", "")))
    if "authors" in given:
        given["authors"] = tuple(Person(name=name) for name in str(given["authors"]).split(" ; "))
    if "date_published" in given:
        given["date_published"] = parse(str(given["date_published"]), "feed", NOW)
    return dataclasses.replace(EMPTY, body=lines(example["before"]), **given)  # type: ignore[arg-type]


def shown(value: object) -> str:
    if isinstance(value, tuple):
        return " ; ".join(map(shown, value))
    if isinstance(value, Person):
        return value.name
    if isinstance(value, PartialDate):
        return f"{value.value} ({value.precision}, {value.evidence})"
    if isinstance(value, Dateline):
        return value.text
    if isinstance(value, Correction):
        return f"{value.kind}, {value.story_date.value if value.story_date else 'no day'}: {value.text}"
    return "" if value is None else str(value)


@pytest.mark.parametrize("example", [each for _, each in EXAMPLES], ids=[title for title, _ in EXAMPLES])
def test_example(example: Example) -> None:
    cleaned = clean(article(example))
    assert lines(example["after"]) == cleaned.body
    fields = pairs(example.get("fields", ""))
    assert fields == {key: shown(getattr(cleaned, key)) for key in fields}
    if "removed" in example:
        gone = sorted(f"{each.reason} | {each.text}" for each in cleaned.removed)
        assert sorted(lines(example["removed"])) == gone
    assert clean(cleaned) == cleaned


def test_there_are_examples_enough() -> None:
    assert len(EXAMPLES) >= 150
