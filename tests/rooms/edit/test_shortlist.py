from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.edit import left, shortlist
from digest.edit.weigh import weigh
from digest.model import Dateline, Story
from tests.rooms.edit.invented import NOW, article, date, shuffled, source, story

SOURCES = {"harbour": source("harbour"), "world": source("world", weight=1.5)}


def ids(stories: tuple[Story, ...]) -> list[str]:
    return [each.id for each in stories]


def test_the_reasons_are_words_and_the_score_follows_them() -> None:
    copies = [article(f"a{number}", source=name) for number, name in enumerate(("harbour", "world", "sea"))]
    told = story("s", *copies, origins=[1, 1, 2])
    weight = weigh(told, SOURCES, NOW)
    assert weight.reasons == ("carried by 3 outlets, 2 origins", "weight 1.5", "11 hours old")
    assert weight.score == pytest.approx(1.5 * (1 + 1 + 0.5 * 1.58496) + 24 / 36, abs=0.001)


def test_several_texts_of_one_outlet_are_one_origin() -> None:
    sources = ("harbour", "harbour", "Harbour", "world", "world", "sea")
    pieces = [article(f"a{number}", source=name) for number, name in enumerate(sources)]
    assert story("own", *pieces[:3], origins=[1, 2, 3]).origins == 1
    assert story("two", *pieces, origins=[1, 2, 3, 4, 4, 5]).origins == 3
    assert story("copied", *pieces, origins=[1, 2, 3, 4, 5, 4]).origins == 3


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(1, 6)), min_size=1, max_size=12))
def test_a_story_never_has_more_origins_than_outlets_or_texts(members: list[tuple[str, int]]) -> None:
    pieces = [article(f"a{number}", source=name) for number, (name, _) in enumerate(members)]
    told = story("s", *pieces, origins=[origin for _, origin in members])
    assert 1 <= told.origins <= min(told.outlets, len({origin for _, origin in members}))


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "undated"),
        ("2026-11-20T23:30:00Z", "less than an hour old"),
        ("2026-11-20T22:30:00Z", "1 hour old"),
        ("2026-11-21T22:30:00Z", "less than an hour old"),
        ("2026-11-18", "dated 2026-11-18"),
        ("2026-11-18T13:00:00Z", "58 hours old"),
    ],
)
def test_age_in_words(when: str | None, words: str) -> None:
    assert weigh(story("s", article("a", when=when)), SOURCES, NOW).reasons == ("carried by 1 outlet", words)


def test_what_stands_beside_the_news_counts_half_as_new_and_says_so() -> None:
    news = story(
        "news", replace(article("a", when="2026-11-19T23:59:59Z"), headline="Orsk empties below the dam")
    )
    opinion = story("opinion", replace(article("b"), headline="Was the dam at Orsk ever safe?"))
    weight = weigh(opinion, SOURCES, NOW)
    assert weight.reasons == ("carried by 1 outlet", "opinion, pictures or background", "11 hours old")
    assert weight.score == pytest.approx(1 + 24 / 36 / 2, abs=0.02)
    assert weigh(news, SOURCES, NOW).score > weight.score


def test_a_dateline_without_a_year_dates_a_story() -> None:
    told = replace(
        article("a", when=None),
        dateline=Dateline(text="PORT, Nov 20", location_created="PORT", date=date("11-20"), agency=None),
    )
    assert weigh(story("s", told), SOURCES, NOW).reasons[-1] == "dated 2026-11-20"


def test_breadth_then_weight_then_recency() -> None:
    wide = story(
        "wide",
        article("a", source="harbour", when="2026-11-17"),
        article("b", source="sea", when="2026-11-17"),
        origins=[1, 2],
    )
    heavy = story("heavy", article("c", source="world", when="2026-11-17"))
    newer = story("newer", article("d", when="2026-11-20T22:00:00Z"))
    older = story("older", article("e", when="2026-11-20T10:00:00Z"))
    kept, rest = shortlist([older, newer, heavy, wide], SOURCES, 3, NOW)
    assert ids(kept) == ["wide", "newer", "heavy"]
    assert ids(rest) == ["older"]


def test_one_prolific_source_does_not_fill_the_list() -> None:
    many = [story(f"m{number:02}", article(f"m{number:02}", source="mill")) for number in range(40)]
    few = [
        story(name, article(name, source=name, when="2026-11-15T12:00:00Z"))
        for name in ("sea", "hill", "moor")
    ]
    kept, rest = shortlist([*many, *few], {}, 12, NOW)
    assert {"sea", "hill", "moor"} <= set(ids(kept))
    assert len(kept) == 12
    assert len(rest) == 31


def test_a_source_alone_may_fill_the_list() -> None:
    many = [story(f"m{number:02}", article(f"m{number:02}", source="mill")) for number in range(40)]
    kept, rest = shortlist(many, {}, 12, NOW)
    assert (len(kept), len(rest)) == (12, 28)


def test_what_may_be_one_wide_event_is_read_before_what_is_newer() -> None:
    wide = [
        story(name, article(name, source=name, when="2026-11-18T12:00:00Z"))
        for name in ("sea", "hill", "moor")
    ]
    newer = [story(f"n{number}", article(f"n{number}", source=f"from{number}")) for number in range(9)]
    company = {each.id: frozenset({"sea", "hill", "moor"} - {each.id}) for each in wide}
    kept, _ = shortlist([*newer, *wide], {}, 5, NOW, company)
    assert set(ids(kept)) > {"sea", "hill", "moor"}
    assert set(ids(shortlist([*newer, *wide], {}, 5, NOW)[0])).isdisjoint(company)


def test_one_event_does_not_fill_the_list() -> None:
    names = [f"e{number:02}" for number in range(20)]
    crowd = [story(name, article(name, source=name)) for name in names]
    others = [story(f"o{number}", article(f"o{number}", source=f"from{number}")) for number in range(4)]
    company = {name: frozenset(names) - {name} for name in names}
    kept, _ = shortlist([*crowd, *others], {}, 10, NOW, company)
    assert {each.id for each in others} < set(ids(kept))
    assert len(kept) == 10


def test_what_has_no_date_comes_last_in_a_first_issue_alone() -> None:
    undated, old = story("undated", article("u", when=None)), story("old", article("o", when="2026-11-17"))
    assert ids(shortlist([old, undated], {}, 2, NOW)[0]) == ["undated", "old"]
    assert ids(shortlist([old, undated], {}, 2, NOW, first=True)[0]) == ["old", "undated"]


def test_the_order_of_arrival_does_not_matter() -> None:
    stories = [
        story(f"s{number:02}", article(f"s{number:02}", source=f"from{number % 5}")) for number in range(30)
    ]
    expected = shortlist(stories, SOURCES, 10, NOW)
    for seed in range(5):
        assert shortlist(shuffled(stories, seed), SOURCES, 10, NOW) == expected


def test_every_article_left_has_its_line() -> None:
    told = story("s", article("a"), article("b"))
    lines = left([told], 60)
    assert [(line.id, line.decision, line.story) for line in lines] == [
        ("a", "over-limit", "s"),
        ("b", "over-limit", "s"),
    ]
    assert lines[0].reason == "not among the 60 stories read in full: fewer outlets, less weight or older"


def test_teasers_alone_show_no_number_of_origins() -> None:
    one, two = (replace(article(name, source=name), teaser_only=True) for name in ("a", "b"))
    assert weigh(story("s", one, two, origins=(1, 2)), SOURCES, NOW).reasons[0] == "carried by 2 outlets"
    assert weigh(story("s", one, two), SOURCES, NOW).reasons[0] == "carried by 2 outlets, 1 origin"
