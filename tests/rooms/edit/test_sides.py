"""What a difference quotes counts in the quotation budget of its outlet."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from digest.edit.sides import affordable_differences
from digest.model import Article, Brief, Citation, Difference, KeyPoint
from digest.record import Budget
from tests.rooms.edit.invented import article, brief, story

BODY = "Two ferries were late on Friday.\nThree trams were late too."


def cited(one: Article, words: str) -> Citation:
    start = "\n".join(one.body).index(words)
    sha = hashlib.sha256(words.encode()).hexdigest()
    return Citation(article=one.id, start=start, end=start + len(words), quote=words, sha256=sha, url=None)


def told(*words: str, snippet: int | None = None) -> Brief:
    rights = () if snippet is None else (f"max-snippet:{snippet}",)
    one = replace(article("a", body=BODY.split("\n")), rights=rights)
    first = cited(one, BODY.split("\n", maxsplit=1)[0])
    point = KeyPoint(id="p", text=first.quote, citations=(first,), method="m")
    sides = (Difference(text=said, articles=("a",), sides=(cited(one, said),)) for said in words)
    return replace(brief(story("s", one)), key_points=(point,), differences=tuple(sides))


def kept(made: Brief, words: int) -> list[str]:
    return [each.text for each in affordable_differences(made, Budget(words=words, share=1.0))]


def test_words_that_a_point_has_cost_nothing_and_others_do() -> None:
    made = told("Two ferries", "Three trams", "late too")
    assert ["Two ferries"] == kept(made, 6)
    assert ["Two ferries", "Three trams"] == kept(made, 9)
    assert ["Two ferries", "Three trams", "late too"] == kept(made, 10)


def test_the_publishers_own_limit_holds() -> None:
    assert ["Two ferries"] == kept(told("Two ferries", "Three trams", snippet=40), 100)
