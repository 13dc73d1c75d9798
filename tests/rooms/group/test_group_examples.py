"""The examples an editor may read and extend: tests/examples/group/*.md.

A file holds one case or more, each under its own `# heading`. `## A | outlet | 2026-11-20 10:00 |
headline` opens an article (date and headline may be empty; a line `agency: Reuters`, `correction: …`,
`withdrawn: …` or `teaser` may follow; `text: A` takes over the text of A, `text: A 1-2` its first two
paragraphs, and `copies: 59` adds so many articles with the same text, each in an outlet of its own).
`## On every page of outlet` is added to each article of that outlet. `## Stories` lists what must come
out: one line a story, its articles with their roles in any order, then the number of origins; `A+59
copy` are the 59 copies of A. `## The editor says` may hold lines `same: A, B` and `apart: A, B`.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from digest.group import group
from digest.model import Article, Correction, Story
from tests.rooms.group.newsroom import article

FOLDER = Path(__file__).parents[2] / "examples" / "group"
FIELD = re.compile(r"^(agency|correction|withdrawn|teaser|text|copies):? ?(.*)$")
MEMBER = re.compile(r"([\w+]+) (lead|copy|shortened|update|related|roundup)\b")


def cases() -> dict[str, str]:
    """Every case by the name of its file and its heading."""
    found = {}
    for path in sorted(FOLDER.glob("*.md")):
        for case in re.split(r"^(?=# )", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            found[f"{path.stem}: {case.partition(chr(10))[0].removeprefix('# ')}"] = case
    return found


CASES = cases()


def sections(text: str) -> list[tuple[str, list[str]]]:
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    blocks = [[block.strip() for block in part.split("\n\n") if block.strip()] for part in parts[1::2]]
    return list(zip([head.strip() for head in parts[::2]], blocks, strict=True))


def articles_in(text: str) -> list[Article]:
    found = sections(text)
    endings = {
        head.removeprefix("On every page of "): body for head, body in found if head.startswith("On every")
    }
    texts: dict[str, list[str]] = {}
    return [each for head, body in found if "|" in head for each in _articles(head, body, endings, texts)]


def _articles(
    head: str, blocks: list[str], endings: dict[str, list[str]], texts: dict[str, list[str]]
) -> list[Article]:
    name, outlet, date, headline = (part.strip() for part in head.split("|"))
    fields = {m[1]: m[2] for block in blocks if (m := FIELD.match(block))}
    own = [" ".join(block.split()) for block in blocks if not FIELD.match(block)]
    texts[name] = [*_taken(fields.get("text", ""), texts), *own]

    def made(name: str, outlet: str) -> Article:
        made = article(
            name,
            outlet,
            [*texts[name.partition("+")[0]], *endings.get(outlet, [])],
            date=date,
            headline=headline,
            agency=fields.get("agency"),
            correction=fields.get("correction"),
            teaser="teaser" in fields,
        )
        withdrawn = Correction(text=fields["withdrawn"], kind="withdrawn") if "withdrawn" in fields else None
        return replace(made, corrections=(*made.corrections, withdrawn)) if withdrawn else made

    more = range(1, int(fields.get("copies", "0")) + 1)
    return [made(name, outlet), *(made(f"{name}+{nth:02}", f"Paper {nth} of {outlet}") for nth in more)]


def _taken(wanted: str, texts: dict[str, list[str]]) -> list[str]:
    """The paragraphs of another article: "A", or "A 2-3"."""
    name, _, part = wanted.partition(" ")
    first, _, last = part.partition("-")
    return texts[name][int(first or 1) - 1 : int(last or first or len(texts[name]))] if name else []


def expected_in(text: str) -> list[str]:
    lines = dict(sections(text))["Stories"][0].splitlines()
    return sorted(_written(MEMBER.findall(line), line.rpartition("origins")[2]) for line in lines)


def _line(members: list[tuple[str, str]], origins: int) -> str:
    """Write a story as the examples do: the copies of one text counted."""
    many = Counter((name.partition("+")[0], role) for name, role in members if "+" in name)
    alone = [(name, role) for name, role in members if "+" not in name]
    return _written([*alone, *((f"{name}+{count}", role) for (name, role), count in many.items())], origins)


def _written(members: list[tuple[str, str]], origins: object) -> str:
    named = ", ".join(f"{name} {role}" for name, role in sorted(members))
    return f"{named}, origins {str(origins).strip()}"


def wishes_in(text: str, kind: str) -> list[tuple[str, str]]:
    lines = "\n".join(dict(sections(text)).get("The editor says", [])).splitlines()
    lists = [line.partition(":")[2].split(",") for line in lines if line.startswith(f"{kind}:")]
    return [(one.strip(), other.strip()) for one, other in lists]


def stories_of(articles: list[Article], text: str) -> tuple[Story, ...]:
    return group(articles, wishes_in(text, "same"), wishes_in(text, "apart"))


def actual(stories: tuple[Story, ...]) -> list[str]:
    found = []
    for story in stories:
        members = [(m.article.id, str(m.role)) for m in story.members]
        members += [(name, "roundup") for name in story.roundups]
        found.append(_line(members, story.origins))
    return sorted(found)


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_the_example_comes_out_as_written(text: str) -> None:
    assert actual(stories_of(articles_in(text), text)) == expected_in(text)


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_the_order_of_the_articles_changes_nothing(text: str) -> None:
    articles = articles_in(text)
    usual = stories_of(articles, text)
    for seed in range(8):
        random.Random(seed).shuffle(articles)  # noqa: S311  an order, not a secret
        assert stories_of(articles, text) == usual


def test_there_are_examples_enough() -> None:
    assert len(CASES) >= 80
