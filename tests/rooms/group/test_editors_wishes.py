"""What the editor says of stories is done, and said."""

from __future__ import annotations

from digest.edit import Note, asked_for, said, unknown_wishes, wishes
from digest.group import group, identify, sketch
from digest.model import Article, Member, Story
from digest.record import LedgerEntry, State
from tests.rooms.group.newsroom import article

FERRY = article("a", "Post", ["The ferry to Ostrava Island sails again after nine days of storm and repair."])
CHOIR = article(
    "b", "Mirror", ["A choir of postal workers won the first prize at a festival in Lomna today."]
)
MILL = article(
    "c", "Echo", ["The paper mill at Kelm closes for a week because its river has fallen too low."]
)
COPY = article("d", "Herald", FERRY.body)


def told(articles: list[Article], same: list[tuple[str, str]], apart: list[tuple[str, str]]) -> list[str]:
    stories = group(articles, same, apart)
    return sorted("".join(sorted(each.id for each in story.articles)) for story in stories)


def test_the_editor_joins_what_has_nothing_in_common() -> None:
    assert told([FERRY, CHOIR, MILL], [("a", "b"), ("b", "c")], []) == ["abc"]


def test_an_address_names_an_article_too() -> None:
    assert told([FERRY, CHOIR, MILL], [(str(FERRY.url), str(MILL.url))], []) == ["ac", "b"]


def test_the_editor_parts_copies() -> None:
    assert told([FERRY, COPY], [], []) == ["ad"]
    assert told([FERRY, COPY], [], [("a", "d")]) == ["a", "d"]


def test_where_the_editor_contradicts_himself_the_two_stay_apart() -> None:
    assert told([FERRY, COPY], [("a", "d")], [("a", "d")]) == ["a", "d"]


def test_a_join_the_editor_wants_says_so() -> None:
    story = group([FERRY, CHOIR], [("a", "b")])[0]
    assert [member.join.rule for member in story.members if member.join] == ["the editor says: same"]


def test_a_name_not_met_changes_nothing() -> None:
    assert told([FERRY, CHOIR], [("a", "nobody")], [("", "b")]) == ["a", "b"]


def test_a_story_stands_for_its_articles_and_any_other_name_for_itself() -> None:
    members = (Member(article=FERRY, role="lead"), Member(article=COPY, role="copy"))
    note = Note(same=(("s1", "https://x.example/y"),), apart=(("p", "q", "r"),))
    assert wishes(note, [Story(id="s1", members=members)]) == (
        (("a", "https://x.example/y"), ("d", "https://x.example/y"), ("s1", "https://x.example/y")),
        (("p", "q"), ("p", "r"), ("q", "r")),
    )


def of_story(name: str, *articles: Article) -> Story:
    members = tuple(
        Member(article=each, role="related" if at else "lead") for at, each in enumerate(articles)
    )
    return Story(id=name, members=members)


def before(*stories: Story) -> State:
    made = [sketch(story, f"slug-{story.id}", (), "2026-11-19", None) for story in stories]
    return State(sketches=tuple(made))


def test_the_editor_says_that_a_story_goes_on_one_told_before() -> None:
    earlier = before(of_story("told", FERRY))
    (found,) = identify([of_story("x", MILL)], earlier, "2026-11-20", same=[("c", "told")])
    assert (found.id, found.continues) == ("told", "2026-11-19")
    (found,) = identify([of_story("x", MILL)], earlier, "2026-11-20", same=[("told", str(MILL.url))])
    assert found.id == "told"


def test_the_editor_says_that_a_story_does_not_go_on() -> None:
    earlier = before(of_story("told", FERRY))
    (found,) = identify([of_story("x", COPY)], earlier, "2026-11-20")
    assert found.continues == "2026-11-19"
    (found,) = identify([of_story("x", COPY)], earlier, "2026-11-20", apart=[("told", "d")])
    assert (found.id != "told", found.continues) == (True, None)


def test_a_story_the_note_asks_for_is_read_though_it_is_not_on_the_shortlist() -> None:
    ferry, choir, mill = of_story("f", FERRY), of_story("c", CHOIR), of_story("m", MILL)
    note = Note(same=((str(MILL.url), "a"),))
    assert asked_for(note, [ferry], [choir, mill]) == ((ferry, mill), (choir,))
    assert asked_for(None, [ferry], [choir]) == ((ferry,), (choir,))


def test_the_ledger_says_what_the_editor_keeps_apart() -> None:
    lines = [
        LedgerEntry(id=name, source="s", outlet="o", url=url, headline=None, decision="lead", reason="leads")
        for name, url in (("a", "https://post.example/a"), ("b", None))
    ]
    note = Note(apart=(("https://post.example/a", "d"),))
    assert [line.reason for line in said(note, lines)] == ["leads; the editor keeps it apart from d", "leads"]
    assert said(None, lines) == tuple(lines)


def test_a_name_that_nobody_has_is_told_with_the_nearest() -> None:
    note = Note(same=(("https://post.example/aa", "b"),), apart=(("f", "told", "b"),))
    (warning,) = unknown_wishes(note, ["f"], [FERRY, CHOIR], {"told"}, "note.md")
    assert warning == (
        "note.md names https://post.example/aa in same, which is no story and no article of tonight; "
        "the closest is https://post.example/a"
    )


def test_a_story_that_became_one_with_another_is_still_named_by_its_id() -> None:
    alone, joined = group([FERRY, CHOIR]), group([FERRY, CHOIR], same=[("a", "b")])
    one, other = sorted(story.id for story in alone)
    note = Note(same=((one, other),))
    first, again = wishes(note, alone)[0], wishes(note, joined)[0]
    assert told([FERRY, CHOIR], list(first), []) == told([FERRY, CHOIR], list(again), []) == ["ab"]
    ids = {story.id for story in joined}
    assert list(unknown_wishes(note, ids, [FERRY, CHOIR], (), "note.md")) == []
