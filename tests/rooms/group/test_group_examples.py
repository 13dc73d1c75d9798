"""The examples an editor may read and extend: tests/examples/group/*.md.

`## A | outlet | 2026-11-20 10:00 | headline` opens an article (date and headline may be empty; a
line `agency: Reuters`, `correction: …` or `teaser` may follow), `## On every page of outlet` is
added to each article of that outlet, `## Stories` lists what must come out: one line a story, its
articles with their roles in any order, then the number of origins. `## The editor says` may hold
lines `same: A, B` and `apart: A, B`.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from digest.group import group
from digest.model import Article, Story
from tests.rooms.group.newsroom import article

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "group").glob("*.md"))
FIELD = re.compile(r"^(agency|correction|teaser|url|published):? ?(.*)$")
MEMBER = re.compile(r"(\w+) (lead|copy|shortened|update|related|roundup)\b")


def sections(text: str) -> list[tuple[str, list[str]]]:
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    blocks = [[block.strip() for block in part.split("\n\n") if block.strip()] for part in parts[1::2]]
    return list(zip([head.strip() for head in parts[::2]], blocks, strict=True))


def articles_in(text: str) -> list[Article]:
    found = sections(text)
    endings = {
        head.removeprefix("On every page of "): body for head, body in found if head.startswith("On every")
    }
    return [_article(head, body, endings) for head, body in found if "|" in head]


def _article(head: str, blocks: list[str], endings: dict[str, list[str]]) -> Article:
    name, outlet, date, headline = (part.strip() for part in head.split("|"))
    fields = {m[1]: m[2] for block in blocks if (m := FIELD.match(block))}
    body = [" ".join(block.split()) for block in blocks if not FIELD.match(block)]
    return article(
        name,
        outlet,
        [*body, *endings.get(outlet, [])],
        date=date,
        headline=headline,
        agency=fields.get("agency"),
        correction=fields.get("correction"),
        teaser="teaser" in fields,
    )


def expected_in(text: str) -> list[str]:
    lines = dict(sections(text))["Stories"][0].splitlines()
    return sorted(_line(MEMBER.findall(line), line.rpartition("origins")[2]) for line in lines)


def _line(members: list[tuple[str, str]], origins: object) -> str:
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


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_comes_out_as_written(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert actual(stories_of(articles_in(text), text)) == expected_in(text)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_order_of_the_articles_changes_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    articles = articles_in(text)
    usual = stories_of(articles, text)
    for seed in range(20):
        random.Random(seed).shuffle(articles)  # noqa: S311  an order, not a secret
        assert stories_of(articles, text) == usual


def test_there_are_examples_enough() -> None:
    assert len(EXAMPLES) >= 12
