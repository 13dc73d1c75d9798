"""What the editor says of stories is done, and said."""

from __future__ import annotations

from digest.edit import Note, wishes
from digest.group import group
from digest.model import Article, Member, Story
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
        (("a", "https://x.example/y"), ("d", "https://x.example/y")),
        (("p", "q"), ("p", "r"), ("q", "r")),
    )
