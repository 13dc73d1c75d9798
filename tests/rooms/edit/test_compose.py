from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from digest.config import Config, IssueRules, Summary
from digest.edit import Note, PointEdit, StoryNote, compose, quotes_of
from digest.model import Brief, Correction, Difference, Story
from digest.record import Issue, LedgerEntry, Mark, State
from tests.rooms.edit.invented import (
    DAY,
    NOW,
    article,
    brief,
    config,
    gathered,
    shuffled,
    sketch,
    source,
    story,
)


def composed(
    briefs: Sequence[Brief],
    *,
    without: Sequence[Story] = (),
    rules: Config | None = None,
    state: State | None = None,
    previous: Issue | Mark | None = None,
    note: Note | None = None,
) -> tuple[Issue, tuple[LedgerEntry, ...]]:
    return compose(
        briefs,
        without,
        rules or config(),
        state or State(),
        previous,
        gathered(len(briefs) + len(without)),
        NOW,
        DAY,
        3,
        note,
        "1",
    )


def ids(issue: Issue) -> list[str]:
    return [each.id for each in issue.stories]


def fates(ledger: Sequence[LedgerEntry]) -> dict[str, tuple[str, str]]:
    return {line.id: (line.decision, line.reason) for line in ledger}


def test_an_issue_of_one_story_to_the_letter() -> None:
    lead = article("a", source="harbour", headline="Ferry late")
    copy = article("b", source="world", body=["The ferry a was late."], private=True)
    told = story("s", lead, copy)
    made = replace(
        brief(told, headline="Ferry late"),
        differences=(Difference(text="1 or 2 hours", articles=("b", "a", "gone")),),
        corrections=((("b"), Correction(text="It was the ferry.", kind="clarified")),),
    )
    issue, ledger = composed([made])
    (printed,) = issue.stories
    assert (issue.id, issue.number, issue.date_published) == (DAY, 3, "2026-11-20T23:59:59Z")
    assert issue.title == "Ferry late"
    assert [section.title for section in issue.sections] == ["News"]
    assert issue.gathered == replace(gathered(1), left_out=0)
    assert (printed.slug, printed.path) == ("ferry-late", "2026/11/20/ferry-late/")
    assert (printed.outlets, printed.origins, printed.dir, printed.words) == (2, 1, "ltr", 2 + 5 + 6 + 4 + 4)
    assert [(each.n, each.id, each.role, each.score, each.url) for each in printed.sources] == [
        (1, "a", "lead", 1.0, "https://harbour.example/a"),
        (2, "b", "copy", 0.9, None),
    ]
    assert [each.sources for each in printed.differences] == [(1, 2)]
    assert [each.source for each in printed.corrections] == [2]
    assert printed.reasons == (
        "carried by 2 outlets, 1 origin",
        "11 hours old",
        "in News: no section named",
    )
    whole = "\n".join(lead.body)
    for point in printed.points:
        for citation in point.citations:
            assert whole[citation.start : citation.end] == citation.quote
    assert fates(ledger) == {
        "a": ("lead", "stands for the story"),
        "b": ("copy", "containment, 0.900 alike"),
    }
    assert [line.story for line in ledger] == ["s", "s"]


def test_a_private_text_is_cited_without_a_link() -> None:
    lead = article("a", private=True)
    (printed,) = composed([brief(story("s", lead))])[0].stories
    assert [citation.url for point in printed.points for citation in point.citations] == [None, None]
    assert printed.sources[0].url is None


def test_a_citation_of_an_article_outside_the_story_is_not_printed() -> None:
    made = brief(story("s", article("a")))
    strange = replace(made.key_points[0].citations[0], article="elsewhere")
    points = (replace(made.key_points[0], citations=(strange,)), made.key_points[1])
    (printed,) = composed([replace(made, key_points=points)])[0].stories
    assert [point.id for point in printed.points] == [made.key_points[1].id]


def test_breadth_leads_and_the_rest_is_over_the_limit() -> None:
    wide = brief(story("wide", article("a"), article("b", source="world"), origins=[1, 2]))
    others = [brief(story(f"s{number}")) for number in range(3)]
    issue, ledger = composed([*others, wide], rules=config(max_stories=2))
    assert ids(issue) == ["wide", "s0"]
    assert issue.title == "Headline of a and 1 more"
    assert issue.gathered.left_out == 2
    assert fates(ledger)["s2"] == ("over-limit", "ranked 4, the issue holds 2")


def test_the_title_in_a_language_we_do_not_speak() -> None:
    briefs = [brief(story(name)) for name in ("s1", "s2", "s3")]
    assert composed(briefs, rules=config(language="pt"))[0].title == "Headline of s1 (+2)"


def test_every_article_has_one_line_whatever_became_of_it() -> None:
    briefs = [brief(story(f"s{number}", article(f"a{number}"), article(f"b{number}"))) for number in range(5)]
    without = [story("mute", article("m1"), article("m2"))]
    note = Note(hide=("s1",))
    _, ledger = composed(briefs, without=without, rules=config(max_stories=2), note=note)
    expected = sorted([*(f"{mark}{number}" for mark in "ab" for number in range(5)), "m1", "m2"])
    assert sorted(line.id for line in ledger) == expected
    assert fates(ledger)["a1"] == ("hidden", "hidden by the editor")
    assert fates(ledger)["m2"] == ("no-text", "no point could be made of it")


def test_the_order_of_briefs_does_not_matter() -> None:
    rules = config(source("harbour", section="Sea"), source("world"), sections=["World"], max_stories=7)
    briefs = [
        brief(story(f"s{number:02}", article(f"a{number:02}", source=name)), headline="The same headline")
        for number, name in enumerate(["harbour", "world", "moor"] * 4)
    ]
    note = Note(pin=("s05",), order=("s07", "s03"), hide=("s01",))
    expected = composed(briefs, rules=rules, note=note)
    for seed in range(8):
        assert composed(shuffled(briefs, seed), rules=rules, note=note) == expected


def test_slugs_are_unique_and_leave_room_for_our_own_pages() -> None:
    headlines = ["Left out", "Same", "Same", "left—out!", "Same 2"]
    briefs = [brief(story(f"s{n}"), headline=headline) for n, headline in enumerate(headlines)]
    slugs = [each.slug for each in composed(briefs)[0].stories]
    assert len(set(slugs)) == len(slugs)
    assert "left-out" not in slugs


def test_a_slug_stays_when_the_open_issue_is_built_again() -> None:
    told = story("s")
    state = State(sketches=(replace(sketch(told, first=DAY), slug="as-it-was"),))
    (printed,) = composed([brief(told, headline="Another headline")], state=state)[0].stories
    assert (printed.slug, printed.path) == ("as-it-was", "2026/11/20/as-it-was/")


def test_the_editor_pins_orders_and_hides() -> None:
    briefs = [brief(story(f"s{number}")) for number in range(6)]
    note = Note(pin=("s5", "s4"), order=("s3", "s5"), hide=("s0",), note_html="<p>Hello</p>")
    issue, _ = composed(briefs, note=note, rules=config(max_stories=4))
    assert ids(issue) == ["s5", "s4", "s3", "s1"]
    assert [each.pinned for each in issue.stories] == [True, True, False, False]
    assert issue.stories[0].reasons[0] == "pinned by the editor"
    assert issue.stories[2].reasons[0] == "placed by the editor"
    assert issue.note_html == "<p>Hello</p>"


def test_the_editor_rewords_a_story() -> None:
    made = brief(story("s"))
    first, second = (point.id for point in made.key_points)
    edit = StoryNote(
        id="s",
        title="Better",
        section="Sea",
        note_html="<p>Note</p>",
        points=(PointEdit(id=first, text="Said better."), PointEdit(id=None, text="Ours.")),
        drop_points=(second,),
    )
    issue, _ = composed([made], note=Note(stories=(edit,)))
    (printed,) = issue.stories
    assert [(point.text, point.edited, len(point.citations)) for point in printed.points] == [
        ("Said better.", True, 1),
        ("Ours.", True, 0),
    ]
    assert (printed.headline, printed.edited, printed.note_html) == ("Better", True, "<p>Note</p>")
    assert printed.words == 1 + 2 + 1
    assert printed.slug == "headline-of-s"
    assert issue.sections[0].title == "Sea"
    assert issue.title == "Better"


def test_a_brief_without_a_point_is_no_text() -> None:
    _, ledger = composed([replace(brief(story("s")), key_points=())])
    assert fates(ledger) == {"s": ("no-text", "no point could be made of it")}


def test_a_story_stripped_of_every_point_is_hidden_unless_the_editor_wrote_one() -> None:
    made = brief(story("s"))
    dropped = tuple(point.id for point in made.key_points)
    bare = Note(stories=(StoryNote(id="s", drop_points=dropped),))
    issue, ledger = composed([made], note=bare)
    assert ids(issue) == []
    assert fates(ledger)["s"] == ("hidden", "the editor dropped every point")
    own = Note(stories=(replace(bare.stories[0], points=(PointEdit(id=None, text="Ours."),)),))
    (printed,) = composed([made], note=own)[0].stories
    assert [point.text for point in printed.points] == ["Ours."]


def test_an_edit_holds_by_the_id_a_story_was_merged_away_from() -> None:
    state = State(aliases={"old": "s"})
    (printed,) = composed([brief(story("s"))], state=state, note=Note(pin=("old",)))[0].stories
    assert printed.pinned


def test_a_continued_story_tells_only_what_is_new_at_its_first_address() -> None:
    lead = article("a", body=["The mayor resigned on Monday evening.", "A by-election is set for March."])
    told = story("s", lead, continues="2026-11-18")
    remembered = replace(
        sketch(told, [lead.body[0]], first="2026-11-17", last="2026-11-18"), shingles=(), slug="old-s"
    )
    issue, ledger = composed([brief(told)], state=State(sketches=(remembered,)))
    (printed,) = issue.stories
    assert [point.text for point in printed.points] == ["A by-election is set for March."]
    assert (printed.continues, printed.new_since) == ("2026-11-18", "2026-11-18")
    assert printed.reasons[-1] == "continued: only what is new since 2026-11-18"
    assert fates(ledger)["a"][0] == "lead"


def test_a_continued_story_without_news_is_left_out_and_said_so() -> None:
    lead = article("a")
    told = story("s", lead, continues="2026-11-19")
    state = State(sketches=(sketch(told, lead.body),))
    issue, ledger = composed([brief(told)], state=state)
    assert ids(issue) == []
    assert issue.title == "The Lantern"
    assert fates(ledger) == {"a": ("continued", "nothing new since the issue of 2026-11-19")}


def test_the_last_record_is_as_good_a_memory_as_the_sketch() -> None:
    first, _ = composed([brief(story("s"))])
    again = brief(story("s", article("s"), continues="2026-11-19"))
    assert ids(composed([again], previous=first)[0]) == []
    assert ids(composed([again])[0]) == ["s"]


def test_a_continued_storys_brief_may_bring_more_points_than_are_printed() -> None:
    lead = article(
        "a", body=[f"The {word} bridge was closed for repairs." for word in ("old", "new", "high", "low")]
    )
    told = story("s", lead, continues="2026-11-19")
    remembered = replace(sketch(told, lead.body[:1]), shingles=())
    rules = replace(config(), issue=IssueRules(points=2), summary=Summary(quote_share=1.0))
    (printed,) = composed([brief(told)], rules=rules, state=State(sketches=(remembered,)))[0].stories
    assert [point.text for point in printed.points] == list(lead.body[1:3])
    tight = replace(rules, summary=Summary(quote_words=8, quote_share=1.0))
    (printed,) = composed([brief(told)], rules=tight, state=State(sketches=(remembered,)))[0].stories
    assert [point.text for point in printed.points] == [lead.body[1]]


def test_a_new_correction_is_news() -> None:
    lead = article("a")
    told = story("s", lead, continues="2026-11-19")
    wrong = Correction(text="The ferry was early.", kind="corrected")
    state = State(sketches=(sketch(told, lead.body),))
    (printed,) = composed([brief(told, corrections=[wrong])], state=state)[0].stories
    assert [point.text for point in printed.points] == [lead.body[0]]
    seen = State(sketches=(sketch(told, [*lead.body, wrong.text]),))
    assert ids(composed([brief(told, corrections=[wrong])], state=seen)[0]) == []
    assert quotes_of(printed) != ()


def test_a_pinned_story_is_told_again_whole() -> None:
    lead = article("a")
    told = story("s", lead, continues="2026-11-19")
    state = State(sketches=(sketch(told, lead.body),))
    rules = replace(config(), summary=Summary(quote_share=1.0))
    (printed,) = composed([brief(told)], rules=rules, state=state, note=Note(pin=("s",)))[0].stories
    assert len(printed.points) == 2


@pytest.mark.parametrize("now", [NOW, NOW + dt.timedelta(hours=30)])
def test_hidden_stories_never_enter_the_record(now: dt.datetime) -> None:
    secret = brief(story("s", article("a", headline="Not for readers")), headline="Not for readers")
    issue, _ = compose(
        [secret], [], config(), State(), None, gathered(1), now, DAY, 1, Note(hide=("s",)), "1"
    )
    assert "Not for readers" not in repr(issue)
