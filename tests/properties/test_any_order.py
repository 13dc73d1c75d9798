"""Grouping: whatever the order the articles come in, the stories are the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.edit import shortlist
from digest.group import coarse, group, identify, sketch
from digest.model import Article
from digest.record import State
from tests.properties.drawn import NOW, nights


@settings(max_examples=60)
@given(nights(), st.randoms(use_true_random=False))
def test_grouping_is_independent_of_order(night: list[Article], chance: object) -> None:
    usual = group(night), coarse(night)
    shuffled = list(night)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert (group(shuffled), coarse(shuffled)) == usual


@settings(max_examples=60)
@given(nights())
def test_every_article_is_in_one_story_or_named_as_a_roundup(night: list[Article]) -> None:
    for stories in (group(night), coarse(night)):
        members = [one.id for story in stories for one in story.articles]
        roundups = {name for story in stories for name in story.roundups}
        assert len(members) == len(set(members))
        assert set(members) | roundups == {one.id for one in night}


@settings(max_examples=60)
@given(nights())
def test_tomorrow_s_copy_of_a_story_has_its_id(night: list[Article]) -> None:
    first = identify(group(night), State(), "2026-11-19")
    sketches = tuple(sketch(story, f"slug-{story.id}", (), "2026-11-19", None) for story in first)
    again = identify(group(night), State(sketches=sketches), "2026-11-20")
    assert sorted(story.id for story in again) == sorted(story.id for story in first)
    assert len({story.id for story in again}) == len(again)


@settings(max_examples=60)
@given(nights(), st.integers(0, 5), st.randoms(use_true_random=False))
def test_the_shortlist_is_independent_of_order_and_leaves_nobody_out(
    night: list[Article], size: int, chance: object
) -> None:
    stories = list(coarse(night))
    kept, left = shortlist(stories, {}, size, NOW)
    shuffled = list(stories)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert shortlist(shuffled, {}, size, NOW) == (kept, left)
    assert sorted(one.id for one in (*kept, *left)) == sorted(one.id for one in stories)
    assert len(kept) <= size
