from __future__ import annotations

from dataclasses import replace

import msgspec

from digest.group import group, identify, sketch
from digest.model import Article, Story
from digest.record import State, StorySketch
from digest.urls import canonical, story_id
from tests.rooms.group.newsroom import article
from tests.rooms.group.test_stories import FERRY, ORCHARD

NIGHTS = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"]
MORE = [
    "Divers began on Friday to lift the fuel barge that the storm sank beside the Ostrava Island ferry.",
    "Harbour master Ilse Brandt said the ferry would keep to its winter timetable while the pier is rebuilt.",
    "The port authority has asked the storm fund for another million crowns for planks and boats.",
]


def one(*articles: Article) -> Story:
    (story,) = group(articles)
    return story


def kept(story: Story, issue: str, before: StorySketch | None = None) -> StorySketch:
    return sketch(story, "ferry-link-reopens", ["ab" * 32], issue, before)


def ferry(name: str = "f", outlet: str = "Post") -> Article:
    return article(name, outlet, FERRY, headline="Ferry link to Ostrava Island reopens")


def test_a_new_story_is_named_after_its_leads_address() -> None:
    (found,) = identify([one(ferry())], State(), "2026-11-19")
    assert found.id == story_id(canonical("https://post.example/f"))
    assert (found.continues, found.first_issue, found.slug) == (None, None, None)


def test_a_story_without_an_address_is_named_after_its_id() -> None:
    lead = ferry()
    local = Article(
        id="abc",
        source="inbox",
        label="a.txt",
        url=None,
        headline=None,
        body=lead.body,
        retrieved=lead.retrieved,
    )
    (found,) = identify([one(local)], State(), "2026-11-19")
    assert found.id == story_id("abc")


def test_tomorrows_copy_in_another_paper_is_the_same_story() -> None:
    (first,) = identify([one(ferry())], State(), "2026-11-19")
    state = State(sketches=(kept(first, "2026-11-19"),))
    (found,) = identify(
        [one(article("g", "Mirror", FERRY[:3], headline="Island ferry back"))], state, "2026-11-20"
    )
    assert (found.id, found.continues, found.first_issue) == (first.id, "2026-11-19", "2026-11-19")
    assert found.slug == "ferry-link-reopens"


def test_what_happened_next_continues_the_story() -> None:
    (first,) = identify([one(ferry())], State(), "2026-11-19")
    state = State(sketches=(kept(first, "2026-11-19"),))
    follow = one(article("g", "Post", MORE, headline="Divers lift barge beside Ostrava Island ferry"))
    (found,) = identify([follow], state, "2026-11-20")
    assert (found.id, found.continues) == (first.id, "2026-11-19")


def test_another_story_is_not_taken_for_it() -> None:
    (first,) = identify([one(ferry())], State(), "2026-11-19")
    state = State(sketches=(kept(first, "2026-11-19"),))
    (found,) = identify(
        [one(article("o", "Post", ORCHARD, headline="Best apple harvest"))], state, "2026-11-20"
    )
    assert found.id != first.id
    assert found.continues is None


def test_the_same_issue_built_again_continues_nothing() -> None:
    (first,) = identify([one(ferry())], State(), "2026-11-19")
    state = State(sketches=(kept(first, "2026-11-19"),))
    assert identify([one(ferry())], state, "2026-11-19") == (first,)


def test_a_story_over_five_nights_keeps_its_name_and_first_address() -> None:
    state, names, continued = State(), [], []
    for night, day in enumerate(NIGHTS):
        today = one(article(f"n{night}", f"Paper {night}", FERRY[night % 2 :], headline="Ostrava ferry"))
        (found,) = identify([today], state, day)
        before = state.sketches[0] if state.sketches else None
        state = State(sketches=(kept(found, day, before),))
        names.append(found.id)
        continued.append(found.continues)
    assert len(set(names)) == 1
    assert continued == [None, *NIGHTS[:-1]]
    assert (state.sketches[0].first_issue, state.sketches[0].last_issue) == (NIGHTS[0], NIGHTS[-1])


def test_two_stories_never_get_one_name() -> None:
    (first,) = identify([one(ferry())], State(), "2026-11-19")
    state = State(sketches=(kept(first, "2026-11-19"),))
    follow = one(article("g", "Mirror", MORE, headline="Divers lift barge beside Ostrava Island ferry"))
    names = [story.id for story in identify([follow, one(ferry())], state, "2026-11-20")]
    assert names[1] == first.id
    assert len(set(names)) == 2


def test_a_story_split_off_does_not_take_the_name_of_the_other() -> None:
    (first,) = identify([one(ferry())], State(), "2026-11-19")
    state = State(sketches=(kept(first, "2026-11-19"),))
    twins = [one(ferry()), one(article("f", "Post", ORCHARD))]
    assert len({story.id for story in identify(twins, state, "2026-11-20")}) == 2


def test_an_alias_is_followed() -> None:
    minted = story_id(canonical("https://post.example/f"))
    (found,) = identify([one(ferry())], State(aliases={minted: "0123456789ab"}), "2026-11-19")
    assert found.id == "0123456789ab"


def test_a_later_issue_is_not_looked_into() -> None:
    (first,) = identify([one(ferry())], State(), "2026-11-25")
    state = State(sketches=(kept(first, "2026-11-25"),))
    (found,) = identify([one(ferry("h", "Mirror"))], state, "2026-11-20")
    assert found.continues is None


def test_a_sketch_is_small_however_often_it_is_renewed() -> None:
    before = None
    for number, day in enumerate(NIGHTS):
        story = one(*(article(f"n{number}-{n}", f"Paper {n}", FERRY) for n in range(9)))
        before = sketch(
            story, "a-slug-of-some-length", [f"{number}{n}".ljust(64, "0") for n in range(4)], day, before
        )
    assert before is not None
    assert len(msgspec.json.encode(before)) <= 4096
    assert len(msgspec.json.encode(kept(one(ferry()), NIGHTS[0]))) <= 2048


def test_a_renewed_sketch_remembers_what_was_printed() -> None:
    first = sketch(one(ferry()), "slug", ["aa"], NIGHTS[0], None)
    second = sketch(one(ferry("g", "Mirror")), "other", ["bb"], NIGHTS[1], first)
    assert (second.slug, second.quotes, second.articles) == ("slug", ("aa", "bb"), ("f", "g"))


def test_two_printed_stories_that_become_one_go_on_as_the_older() -> None:
    older, younger = one(ferry()), one(article("o", "Post", ORCHARD, headline="Best apple harvest"))
    first, second = identify([older], State(), NIGHTS[0])[0], identify([younger], State(), NIGHTS[1])[0]
    state = State(sketches=(kept(first, NIGHTS[0]), kept(second, NIGHTS[1])))
    both = Story(id="x", members=(*older.members, *younger.members))
    (found,) = identify([both], state, NIGHTS[2])
    assert (found.id, found.merged, found.continues) == (first.id, (second.id,), NIGHTS[1])
    assert (found.first_issue, found.slug) == (NIGHTS[0], "ferry-link-reopens")
    merged = sketch(found, "x", ["cd" * 32], NIGHTS[2], state.sketches[0], state.sketches[1:])
    assert {"f", "o"} <= set(merged.articles)
    after = State(sketches=(*state.sketches, merged), aliases={second.id: first.id})
    (again,) = identify([younger], after, NIGHTS[3])
    assert (again.id, again.merged) == (first.id, ())


def test_two_stories_alike_only_in_words_are_not_merged() -> None:
    (first,) = identify([one(ferry())], State(), NIGHTS[0])
    twin = replace(kept(first, NIGHTS[0]), id="0123456789ab", articles=("elsewhere",))
    state = State(sketches=(kept(first, NIGHTS[0]), twin))
    follow = one(article("g", "Post", MORE, headline="Divers lift barge beside Ostrava Island ferry"))
    (found,) = identify([follow], state, NIGHTS[1])
    assert found.merged == ()


def test_where_a_story_is_split_the_part_it_was_named_after_keeps_the_name() -> None:
    older = article("a", "Post", ORCHARD, headline="Best apple harvest", date="2026-11-18")
    named_after = ferry()
    both = Story(id="x", members=(*one(named_after).members, *one(older).members))
    (first,) = identify([both], State(), NIGHTS[0])
    state = State(sketches=(kept(first, NIGHTS[0]),))
    parts = identify([one(older), one(named_after)], state, NIGHTS[1])
    assert [part.id == first.id for part in parts] == [False, True]
