"""Which words become tags: the outlets' own, cleaned, and used by more than one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from digest.config import Config
from digest.edit import compose, tagged
from digest.model import Article, Source, Story
from digest.record import Issue, Mark, Outline, State
from tests.rooms.edit.invented import DAY, NOW, article, brief, config, gathered, shuffled, source, story

BODY = ("The Kelder Dam was closed on Friday.", "Rain in Upper Sallow had filled it, the river board said.")


def filed(name: str, *words: str, **changes: Any) -> Article:
    """An article of an outlet of that name, filed under these words."""
    made = article(name, source=name, body=BODY, headline="A wall of water")
    return replace(made, keywords=words, **changes)


def printed(*stories: Story) -> Issue:
    briefs = [brief(each) for each in stories]
    issue, _ = compose(briefs, (), config(), State(), None, gathered(len(briefs)), NOW, DAY, 3, None, "1")
    return issue


def tags(
    *stories: Story,
    others: Sequence[Article] = (),
    rules: Config | None = None,
    state: State | None = None,
) -> dict[str, list[str]]:
    issue = tagged(printed(*stories), stories, others, rules or config(), state or State())
    return {each.id: [tag.title for tag in each.tags] for each in issue.stories}


def test_two_outlets_of_a_story_make_a_tag() -> None:
    told = story("dam", filed("courier", "Kelder Dam", "rain"), filed("herald", "kelder dam"))
    assert tags(told) == {"dam": ["Kelder Dam"]}


def test_another_outlets_article_of_the_night_makes_one_too() -> None:
    told = story("dam", filed("courier", "Kelder Dam", "Rain"))
    assert tags(told) == {"dam": []}
    assert tags(told, others=[filed("herald", "Rain")]) == {"dam": ["Rain"]}


def test_a_headline_says_it_as_well_as_a_tag_does() -> None:
    told = story(
        "dam", filed("courier", "Kelder Dam"), filed("herald", headline="Why Kelder Dam’s wall held")
    )
    assert tags(told) == {"dam": ["Kelder Dam"]}


def test_a_story_whose_headline_names_a_topic_stands_under_it() -> None:
    first = story("dam", filed("courier", "Kelder Dam"), filed("herald", "Kelder Dam"))
    second = story("walk", filed("post", headline="A walk round Kelder Dam"))
    assert tags(first, second)["walk"] == ["Kelder Dam"]


@pytest.mark.parametrize(
    "word",
    [
        "Herald",  # an outlet
        "Near Home",  # a section that the article names
        "Culture",  # a section of every newspaper
        "À la une",
        "ニュース",
        "_Prio_3",
        "12",
        "https://courier.example/tags/dam",
        "Kelder Dam was closed on Friday",  # a sentence
        "Show Types",  # does not stand in the text
    ],
)
def test_what_is_no_topic_is_no_tag(word: str) -> None:
    body = (*BODY, "Herald, Near Home, Culture, À la une, ニュース, 12, Kelder Dam.")
    one = filed("courier", word, "rain", body=body, article_section="near home")
    other = filed("herald", word, "rain", body=body)
    assert tags(story("dam", one, other)) == {"dam": ["rain"]}


def test_a_section_of_the_newsletter_is_no_tag() -> None:
    rules = config(source("courier", section="Rain"), sections=("Kelder Dam",))
    told = story("dam", filed("courier", "Kelder Dam", "Rain", "Friday"), filed("herald", "Rain", "Friday"))
    assert tags(told, rules=rules) == {"dam": ["Friday"]}


def test_a_private_source_gives_no_tag_away() -> None:
    secret = filed("letters", "Kelder Dam", headline="Kelder Dam", private=True)
    assert tags(story("dam", filed("courier", "Kelder Dam"), secret)) == {"dam": []}
    assert tags(story("dam", secret, filed("courier"), filed("herald"))) == {"dam": []}


def test_a_known_tag_needs_one_outlet_and_keeps_its_spelling() -> None:
    outline = Outline(tags=(("kelder-dam", "KELDER DAM"),))
    marks = {
        day: Mark(number=1, title="", date_published="", stories=1, record="", ledger="", outline=outline)
        for day in ("2026-11-19", DAY)
    }
    told = story("dam", filed("courier", "Kelder dam"))
    assert tags(told, state=State(issues=marks)) == {"dam": ["KELDER DAM"]}
    assert tags(told, state=State(issues={DAY: marks[DAY]})) == {"dam": []}  # its own earlier making


def test_the_editors_own_word_counts_at_once() -> None:
    rules = config(Source(id="inbox", kind="folder", path="inbox"))
    mine = filed("note", "Kelder Dam", "The big picture", "Culture", source="inbox")
    assert tags(story("dam", mine), rules=rules) == {"dam": ["Kelder Dam", "The big picture"]}


def test_five_at_most_and_the_ones_most_outlets_bear_first() -> None:
    words = ("Kelder", "Dam", "Friday", "rain", "Sallow", "river", "board")
    told = story("dam", filed("a", *words), filed("b", *words), filed("c", "river", "board"))
    assert tags(told) == {"dam": ["board", "river", "Dam", "Friday", "Kelder"]}


@pytest.mark.parametrize("seed", range(5))
def test_the_order_in_which_articles_come_changes_nothing(seed: int) -> None:
    others = [filed(name, "Kelder Dam", "KELDER DAM", "rain", "Rain") for name in ("d", "e", "f")]
    told = story("dam", filed("a", "kelder dam", "rain"), filed("b", "Kelder dam", "Rain"))
    assert tags(told, others=shuffled(others, seed)) == tags(told, others=others)


def test_hostile_words_are_made_harmless() -> None:
    hostile = ("\x0b#Kelder\u200b Dam", "<script>", "\ud800", "", "   ", "]]>")
    told = story("dam", filed("courier", *hostile), filed("herald", *hostile))
    assert tags(told) == {"dam": ["Kelder Dam"]}


def test_other_scripts_need_no_spaces_between_words() -> None:
    body = ("白波港の灯台が再び点灯した。",)
    told = story("l", filed("a", "白波港", body=body), filed("b", "白波港", body=body))
    assert tags(told) == {"l": ["白波港"]}
