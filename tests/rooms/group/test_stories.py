from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.group import coarse, group
from digest.model import Article, Story
from tests.rooms.group.newsroom import article

FERRY = [
    "The ferry link between the mainland and Ostrava Island reopened on Thursday after nine days.",
    "Two boats carried 640 passengers on the first morning, the port authority said in a short statement.",
    "Harbour master Ilse Brandt called it the first good day since the storm broke the pier.",
    "The repairs are expected to cost 3.4 million crowns, of which the storm fund bears a little over half.",
]
ORCHARD = [
    "Apple growers in the Lomna valley have brought in their best harvest for ten years, growers said.",
    "Chairwoman Greta Vann said that 61,000 tons had been picked and that every cold store was full.",
    "Last year a late frost took nearly half of the blossom, and eleven growers gave up for good.",
]
WORDS = ["pier", "crane", "vote", "mill", "choir", "frost", "lamp", "tram", "goat", "ferry", "kiln", "moss"]


def shape(stories: tuple[Story, ...]) -> list[list[tuple[str, str, int]]]:
    return [[(m.article.id, m.role, m.origin) for m in story.members] for story in stories]


def test_nothing_gives_nothing() -> None:
    assert group([]) == ()
    assert coarse([]) == ()


def test_one_story_in_sixty_outlets_is_one_text() -> None:
    ferry = [article(f"f{n}", f"Paper {n}", FERRY[: 2 + n % 3], date="2026-11-19") for n in range(60)]
    others = [article(f"o{n}", f"Paper {n}", ORCHARD[: n + 1], date="2026-11-19") for n in range(3)]
    stories = group([*others, *ferry])
    assert sorted((len(story.members), story.origins) for story in stories) == [(3, 1), (60, 1)]


def test_every_join_says_why_in_words() -> None:
    stories = group([article("a", "Post", FERRY), article("b", "Mirror", FERRY[:2])])
    lead, copy = stories[0].members
    assert lead.join is None
    assert copy.join is not None
    assert copy.join.to == "a"
    assert copy.join.rule == "copy: 30 of 30 shared three-word runs"
    assert (copy.join.score, copy.join.shared, copy.join.paragraphs, copy.join.hours) == (1.0, 30, 2, None)


def test_a_related_article_names_the_words_it_shares() -> None:
    own = [
        "Passengers queued at dawn as the Ostrava ferry sailed again. Ilse Brandt, the harbour master, waved."
    ]
    stories = group([article("a", "Post", FERRY), article("b", "Mirror", own, headline="Ostrava ferry back")])
    join = stories[0].members[1].join
    assert join is not None
    assert join.rule.startswith("same event: both say ")
    assert {"ferry", "ostrava"} <= set(join.rule.removeprefix("same event: both say ").split(", "))


def test_one_agency_with_shared_wording_is_no_second_origin() -> None:
    own = [
        FERRY[0],
        *(f"The Ostrava ferry {verb} by the harbour, Ilse Brandt told the {n} islanders." for n, verb in
          enumerate(["sailed", "lay", "hooted", "turned", "stayed", "waited", "swung", "rolled"], start=3)),
    ]  # fmt: skip
    long = [
        *FERRY,
        *(f"The Ostrava islanders {n} also asked Ilse Brandt for a dry shed." for n in range(40, 60)),
    ]
    with_agency = [
        article("a", "Post", long, agency="Reuters"),
        article("b", "Mirror", own, agency="Reuters"),
    ]
    without = [article("a", "Post", long, agency="Reuters"), article("b", "Mirror", own, agency="AP")]
    assert [story.origins for story in group(with_agency)] == [1]
    assert [story.origins for story in group(without)] in ([1], [2])


def test_two_files_of_one_folder_with_equal_text_are_one_story() -> None:
    stories = group([article("a", "Inbox", FERRY), article("b", "Inbox", FERRY)])
    assert shape(stories) == [[("a", "lead", 1), ("b", "update", 1)]]


def test_the_agencys_own_page_leads_before_a_longer_copy() -> None:
    own = article("w", "Reuters", FERRY[:3], agency="Reuters")
    longer = article("a", "Post", FERRY, agency="Reuters")
    assert group([longer, own])[0].lead.id == "w"


def test_a_withdrawn_copy_never_leads() -> None:
    longer = article("a", "Post", FERRY, correction="This story has been withdrawn")
    withdrawn = replace(longer, corrections=(replace(longer.corrections[0], kind="withdrawn"),))
    assert group([withdrawn, article("b", "Mirror", FERRY[:3])])[0].lead.id == "b"


def test_coarse_compares_a_teaser_with_a_whole_text_and_gives_both_back_whole() -> None:
    teaser = article("t", "Mirror", [FERRY[0]], headline="Ostrava Island ferry link reopens", teaser=True)
    whole = article("w", "Post", FERRY, headline="Ferry link to Ostrava Island reopens")
    apples = article("o", "Mirror", ORCHARD[:1], headline="Best apple harvest in ten years", teaser=True)
    stories = coarse([apples, whole, teaser])
    assert sorted(sorted(a.id for a in story.articles) for story in stories) == [["o"], ["t", "w"]]
    assert {a for story in stories for a in story.articles} == {teaser, whole, apples}


@pytest.mark.parametrize("seed", range(20))
def test_shuffling_a_night_changes_nothing(seed: int) -> None:
    night = [
        *(article(f"f{n}", f"Paper {n % 7}", FERRY[n % 2 : 2 + n % 3], date="2026-11-19") for n in range(12)),
        *(article(f"o{n}", f"Paper {n % 5}", ORCHARD[: 1 + n % 3], date="2026-11-18") for n in range(9)),
        article("r", "Briefs", [f"{FERRY[0]} {FERRY[1]}", f"{ORCHARD[0]} {ORCHARD[1]}"], date="2026-11-19"),
        *(article(f"e{n}", f"Paper {n}", []) for n in range(4)),
    ]
    usual = (group(night), coarse(night))
    random.Random(seed).shuffle(night)  # noqa: S311  an order, not a secret
    assert (group(night), coarse(night)) == usual


bodies = st.lists(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), max_size=5)
nights = st.lists(st.tuples(st.sampled_from("ABC"), bodies, st.booleans()), max_size=9)


@settings(max_examples=60, deadline=None)
@given(nights)
def test_every_article_is_in_one_story_or_named_as_a_roundup(
    night: list[tuple[str, list[str], bool]],
) -> None:
    articles: list[Article] = [
        article(f"n{at}", outlet, body, date="2026-11-19" if dated else "")
        for at, (outlet, body, dated) in enumerate(night)
    ]
    stories = group(articles)
    members = [a.id for story in stories for a in story.articles]
    roundups = {name for story in stories for name in story.roundups}
    assert len(members) == len(set(members))
    assert set(members) | roundups == {a.id for a in articles}
    assert set(members).isdisjoint(roundups)
    assert all(story.members[0].role == "lead" for story in stories)
    assert all(m.role != "lead" and m.join is not None for story in stories for m in story.members[1:])
