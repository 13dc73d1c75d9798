"""One story over five nights: whole once, then only what is new; the same id and address; no repeat."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from digest.edit import compose, memory, quotes_of
from digest.model import Story
from digest.record import Issue, State
from tests.rooms.edit.invented import NOW, article, brief, config, gathered, sha256, sketch, story

FIRST = (
    "Councillors in Brackwater voted nine to four on Tuesday to close the swimming baths for good.",
    "The boiler failed twice last winter and the repair was put at two million crowns.",
)
COURT = "A court in Tessel has now stopped the sale until the petition is heard by a judge in May."
BUYER = "The buyer withdrew on Friday and said that the price no longer made any sense to its bank."
NIGHTS = (
    ("2026-11-16", FIRST),
    ("2026-11-17", FIRST),
    ("2026-11-18", (FIRST[1], COURT)),
    ("2026-11-19", (COURT,)),
    ("2026-11-20", (COURT, BUYER, FIRST[0])),
)


def told(day: str, texts: tuple[str, ...], state: State) -> Story:
    """Tonight's story as the grouping room would give it: known by its sketch."""
    lead = article(f"of-{day}", body=texts, headline=f"The baths on {day}")
    known = [each for each in state.sketches if each.last_issue < day]
    if not known:
        return story("baths", lead)
    made = story("baths", lead, continues=known[-1].last_issue)
    return replace(made, slug=known[-1].slug, first_issue=known[-1].first_issue)


def night(day: str, texts: tuple[str, ...], state: State, now: dt.datetime) -> tuple[Issue, State]:
    before = memory.state_before(state, None, day)
    tonight = told(day, texts, before)
    issue, _ = compose([brief(tonight)], [], config(), before, None, gathered(1), now, day, 1, None, "1")
    made = []
    for printed in issue.stories:
        earlier = [each for each in before.sketches if each.last_issue < day]
        fresh = sketch(tonight, first=earlier[-1].first_issue if earlier else day, last=day)
        quotes = {*quotes_of(printed), *(quote for each in earlier for quote in each.quotes)}
        made.append(replace(fresh, slug=printed.slug, quotes=tuple(sorted(quotes))))
    return issue, replace(before, sketches=memory.kept_sketches(before.sketches, made, day))


def test_a_story_over_five_nights() -> None:
    state, issues = State(), []
    for day, texts in NIGHTS:
        now = dt.datetime.combine(dt.date.fromisoformat(day), NOW.timetz())
        issue, after = night(day, texts, state, now)
        assert night(day, texts, after, now) == (issue, after)
        issues.append(issue)
        state = after
    printed = [[point.text for each in issue.stories for point in each.points] for issue in issues]
    assert printed == [list(FIRST), [], [COURT], [], [BUYER]]
    homes = {(each.id, each.path) for issue in issues for each in issue.stories}
    assert homes == {("baths", "2026/11/16/the-baths-on-2026-11-16/")}
    since = [each.new_since for issue in issues for each in issue.stories]
    assert since == [None, "2026-11-16", "2026-11-18"]
    assert {sha256(text) for text in (*FIRST, COURT, BUYER)} == set(state.sketches[-1].quotes)
