"""What one of the texts we read whole says and the others do not; never of teasers or texts cut short."""

from __future__ import annotations

import dataclasses
from typing import Any

from digest.model import Article, KeyPoint, Member, Removed, Story
from digest.summarise.absent import with_absent
from digest.summarise.cite import citation
from tests.rooms.summarise.invented import article

SHARED = (
    "The port of Oldtown let a team of specialists back onto its closed quay on Monday.",
    "A port official said the team would stay until the cranes were repaired.",
    "The insurers called the damage an accident and the council called it neglect.",
    "Talks on the costs go on, three people close to them said.",
)
MORE = "In 1987 the architect Ines Varga drew the first cranes for a yard in Sandhaven."


def absent(*others: Article, origins: tuple[int, ...] = (), **own: Any) -> tuple[str, ...]:
    lead = article("herald", *SHARED, MORE, **own)
    numbers = origins or (1,) * len(others)
    members = [Member(article=one, role="copy", origin=n) for one, n in zip(others, numbers, strict=True)]
    told = Story(id="s", members=(Member(article=lead, role="lead"), *members))
    start = "\n".join(lead.body).index(MORE)
    cited = citation(lead, start, start + len(MORE))
    point = KeyPoint(id="p", text=MORE, citations=(cited,), method="m")
    (made,) = with_absent([point], told)
    return made.absent


def test_a_copy_without_the_passage_lacks_it() -> None:
    assert ("gazette",) == absent(article("gazette", *SHARED))
    assert ("gazette", "record") == absent(article("gazette", *SHARED), article("record", *SHARED))


def test_an_account_of_its_own_lacks_it_only_where_its_names_and_figures_are_nowhere() -> None:
    assert ("gazette",) == absent(article("gazette", *SHARED), origins=(2,))
    named = article("gazette", *SHARED, "The yard of Ines Varga knew nothing of it, it said on Tuesday.")
    assert () == absent(named, origins=(2,))


def test_whoever_says_something_like_it_lacks_nothing() -> None:
    near = article("record", *SHARED, "Ines Varga drew the cranes for the yard in Sandhaven in 1987.")
    assert () == absent(article("gazette", *SHARED), near)
    teaser = article("record", "Ines Varga drew the first cranes of Sandhaven in 1987.", teaser_only=True)
    assert () == absent(article("gazette", *SHARED), teaser)


def test_teasers_and_texts_cut_short_lack_nothing() -> None:
    assert () == absent(article("gazette", *SHARED, teaser_only=True))
    assert () == absent(article("gazette", *SHARED, "The mayor said that he would…"))
    asks = (Removed(text="Subscribe to continue reading", reason="appeal"),)
    assert () == absent(article("gazette", *SHARED, removed=asks))
    assert () == absent(article("gazette", SHARED[0]))
    assert () == absent(article("gazette", *SHARED), teaser_only=True)


def test_other_languages_and_the_same_outlet_are_left_alone() -> None:
    assert () == absent(article("gazette", *SHARED, in_language="de"))
    assert () == absent(article("again", *SHARED, label="Herald"))
    story_of_two = absent(article("gazette", *SHARED), article("again", *SHARED, label="Herald"))
    assert ("gazette",) == story_of_two


def test_a_point_that_others_are_cited_for_is_everyones() -> None:
    lead, copy = article("herald", *SHARED, MORE), article("gazette", *SHARED)
    start = "\n".join(lead.body).index(MORE)
    cited = citation(lead, start, start + len(MORE))
    point = KeyPoint(id="p", text=MORE, citations=(cited, citation(copy, 0, 20)), method="m")
    told = Story(id="s", members=(Member(article=lead, role="lead"), Member(article=copy, role="copy")))
    assert [point] == list(with_absent([dataclasses.replace(point)], told))
