from __future__ import annotations

from dataclasses import replace

from digest.edit import compose, memory, roundups, whole
from digest.record import Issue, Mark, State
from tests.rooms.edit.invented import DAY, NOW, article, brief, config, gathered, sketch, story


def issue_of(*names: str, continues: str | None = None) -> Issue:
    briefs = [brief(story(name, continues=continues)) for name in names]
    return compose(briefs, [], config(), State(), None, gathered(), NOW, DAY, 3, None, "1")[0]


def test_what_this_very_day_considered_is_still_open() -> None:
    assert memory.seen_before({"a": "2026-11-19", "b": DAY}, DAY) == {"a": "2026-11-19"}


def test_seen_keeps_the_first_day_and_forgets_after_thirty_unless_still_offered() -> None:
    seen = {"key-known": "2026-11-01", "old": "2026-10-20", "key-stays": "2026-09-01", "edge": "2026-10-21"}
    known, new, stays = article("known"), article("new"), article("stays", when=None)
    assert memory.seen_after(seen, [new, known], [new, known, stays], DAY) == {
        "edge": "2026-10-21",
        "key-known": "2026-11-01",
        "key-new": DAY,
        "key-stays": "2026-09-01",
        "known": "2026-11-01",
        "new": DAY,
        "stays": "2026-09-01",
    }


def test_an_issue_leaves_nothing_in_the_state_it_is_composed_from_again() -> None:
    issue = issue_of("s", continues="2026-11-19")
    before = sketch(story("s"), ["An older sentence."], first="2026-11-18", last="2026-11-19")
    other = sketch(story("t"), first="2026-11-18")
    tonight = replace(before, quotes=memory.quotes_of(issue.stories[0]), shingles=(1, 2), last_issue=DAY)
    new = sketch(story("u"), first=DAY)
    kept = memory.kept_sketches([before, other], [new, tonight], DAY)
    assert kept == (before, tonight, other, new)
    state = State(sketches=kept, seen={"a": DAY, "b": "2026-11-01"})
    undone = memory.state_before(state, issue, DAY)
    assert undone.sketches == (before, other, new)
    assert undone.seen == {"b": "2026-11-01"}
    assert memory.state_before(undone, issue, DAY) == undone


def test_a_rebuilt_state_forgets_what_the_open_issue_printed() -> None:
    issue = issue_of("s", continues="2026-11-19")
    quotes = tuple(sorted((*memory.quotes_of(issue.stories[0]), "ffff")))
    only = replace(sketch(story("s"), first="2026-11-18", last=DAY), quotes=quotes)
    (undone,) = memory.state_before(State(sketches=(only,)), issue, DAY).sketches
    assert undone == replace(only, quotes=("ffff",), shingles=(), last_issue="2026-11-19")


def test_building_the_open_issue_again_gives_the_same_issue() -> None:
    first = issue_of("s")
    remembered = replace(
        sketch(story("s"), first=DAY), quotes=memory.quotes_of(first.stories[0]), slug="headline-of-s"
    )
    state = memory.state_before(State(sketches=(remembered,)), first, DAY)
    again = compose([brief(story("s"))], [], config(), state, None, gathered(), NOW, DAY, 3, None, "1")[0]
    assert again == first


def test_a_mark_is_open_until_every_target_took_it() -> None:
    mark = memory.mark_of(issue_of("a", "b"), "r", "l")
    assert (mark.stories, mark.published, mark.frozen) == (2, (), False)
    state = memory.marked(State(), DAY, mark)
    one = memory.published(state, DAY, "site", ["site", "mirror"])
    assert (one.issues[DAY].published, one.issues[DAY].frozen) == (("site",), False)
    both = memory.published(one, DAY, "mirror", ["site", "mirror"])
    assert both.issues[DAY].frozen
    assert memory.published(both, DAY, "mirror", ["site", "mirror"]) == both


def test_a_changed_record_must_be_published_again() -> None:
    issue = issue_of("a")
    taken = replace(memory.mark_of(issue, "r", "l"), published=("site",))
    assert memory.mark_of(issue, "r", "l", taken).published == ("site",)
    assert memory.mark_of(issue, "r2", "l", taken).published == ()


def test_a_later_issue_freezes_the_earlier_ones() -> None:
    mark = Mark(number=1, title="x", date_published="x", stories=1, record="", ledger="")
    state = memory.marked(State(issues={"2026-11-19": mark}), DAY, replace(mark, number=2))
    assert {name: each.frozen for name, each in state.issues.items()} == {"2026-11-19": True, DAY: False}


def test_sketches_are_kept_for_fourteen_days_and_one_generation_more() -> None:
    old = sketch(story("old"), first="2026-11-05")
    first = sketch(story("edge"), first="2026-11-06")
    second = sketch(story("edge"), ["x"], first="2026-11-06", last="2026-11-15")
    third = sketch(story("edge"), ["y"], first="2026-11-06", last=DAY)
    assert memory.kept_sketches([old, first], [], DAY) == (first,)
    assert memory.kept_sketches([old, first, second], [third], DAY) == (second, third)
    assert memory.kept_sketches([second, third], [third], DAY) == (second, third)
    assert memory.kept_sketches([second, third], [], "2026-11-21") == (third,)


def test_a_story_hidden_after_the_first_build_is_not_remembered_as_printed() -> None:
    hidden = sketch(story("s"), first=DAY)
    assert memory.kept_sketches([hidden], [], DAY) == ()


def test_a_roundup_that_stands_in_no_story_has_its_line() -> None:
    told = replace(story("s", article("a")), roundups=("r", "a"))
    (line,) = roundups([told], [article("a"), article("r"), article("other")])
    assert (line.id, line.decision, line.story) == ("r", "roundup", "s")


def test_a_whole_ledger_has_each_article_of_a_source_once_and_the_last_word_counts() -> None:
    first, _ = roundups([replace(story("s", article("a")), roundups=("r",))], [article("r")]) * 2
    second = replace(first, decision="lead")
    other = replace(first, source="world")
    assert whole([first, other], [second]) == (second, other)


def test_a_name_given_away_stands_for_the_living_story_and_can_be_taken_back() -> None:
    told = brief(replace(story("a"), merged=("b",)))
    merged = compose([told], [], config(), State(), None, gathered(), NOW, DAY, 3, None, "1")[0]
    after = memory.aliases_after({"c": "b", "x": "y"}, merged)
    assert after == {"b": "a", "c": "a", "x": "y"}
    assert memory.aliases_before(after, merged) == {"c": "a", "x": "y"}
    assert memory.aliases_before(after, None) == after
