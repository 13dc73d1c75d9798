"""What the state remembers of a night: articles seen, sources' health, the issue's mark."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from digest.dates import from_timestamp
from digest.edit.continued import quotes_of
from digest.edit.names import names
from digest.model import Article
from digest.record import Issue, IssueStory, Mark, State, StorySketch

__all__ = [
    "kept_sketches",
    "mark_of",
    "marked",
    "printed",
    "published",
    "quotes_of",
    "seen_after",
    "seen_before",
    "state_before",
    "with_released",
    "without_draft",
]

SEEN_DAYS = 30
SKETCH_DAYS = 14


def seen_before(seen: Mapping[str, str], issue_id: str) -> dict[str, str]:
    """Give the keys that earlier issues considered: those of this very day are still open."""
    return {key: day for key, day in seen.items() if day < issue_id}


def seen_after(
    seen: Mapping[str, str], considered: Iterable[Article], present: Iterable[Article], issue_id: str
) -> dict[str, str]:
    """Add the keys of tonight's new articles, and forget what no source offers any more.

    A key is kept for 30 days, and as long as its article is still among those `present`: an
    undated item that stays in its feed for months is not new again. An article known by one of its
    names is known by all of them from now on.
    """
    oldest = (dt.date.fromisoformat(issue_id) - dt.timedelta(days=SEEN_DAYS)).isoformat()
    here = [names(article) for article in present]
    offered = {key for own in here for key in own}
    found = {key: day for key, day in seen.items() if day >= oldest or key in offered}
    for own in here:
        days = [found[key] for key in own if key in found]
        found |= {key: min(days) for key in own if key not in found} if days else {}
    for key in (key for article in considered for key in names(article)):
        found[key] = min(issue_id, found.get(key, issue_id))
    return dict(sorted(found.items()))


def printed(state: State) -> dict[str, dt.datetime]:
    """Give by article key when an issue last told its story."""
    return {
        key: from_timestamp(state.issues[sketch.last_issue].date_published)
        for sketch in sorted(state.sketches, key=lambda sketch: sketch.last_issue)
        if sketch.last_issue in state.issues
        for key in sketch.articles
    }


def state_before(state: State, issue: Issue | None, issue_id: str) -> State:
    """Take out of the state what an open issue left in it, so that it can be composed again.

    `issue` is the record of that day, if there is one. Of a story told before, the sketch of the
    earlier issue comes back; one told today for the first time keeps its sketch, and so its id and
    address.
    """
    told = {story.id: story for story in issue.stories} if issue else {}
    known = {sketch.id for sketch in state.sketches if sketch.last_issue < issue_id}
    sketches = tuple(
        _without(sketch, told[sketch.id], issue_id) if sketch.id in told else sketch
        for sketch in state.sketches
        if sketch.last_issue < issue_id or sketch.id not in known
    )
    return replace(
        state,
        seen=seen_before(state.seen, issue_id),
        retry=seen_before(state.retry, issue_id),
        sketches=sketches,
        aliases=aliases_before(state.aliases, issue),
    )


def without_draft(state: State, draft: Issue) -> State:
    """Take out of the state the sketches of an earlier draft: no reader has it, so nothing goes on from it.

    A story it continued is remembered as the issue before told it. Keys in `seen` and the id stay.
    """
    told = {story.id: story for story in draft.stories}
    sketches = [
        _without(sketch, told[sketch.id], draft.id)
        if sketch.last_issue == draft.id and sketch.id in told
        else sketch
        for sketch in state.sketches
        if sketch.first_issue < draft.id or sketch.last_issue != draft.id
    ]
    return replace(state, sketches=tuple(sorted(sketches, key=_age)))


def with_released(state: State, issue: Issue) -> State:
    """Remember what a draft let out tells in the sketches that later issues left of its stories too."""
    told = {story.id: quotes_of(story) for story in issue.stories}
    sketches = tuple(
        replace(sketch, quotes=tuple(sorted({*sketch.quotes, *told.get(sketch.id, ())})))
        for sketch in state.sketches
    )
    return replace(state, sketches=sketches)


def _without(sketch: StorySketch, told: IssueStory, issue_id: str) -> StorySketch:
    """Make do without the earlier sketch of a continued story, as when the state was rebuilt."""
    if sketch.first_issue >= issue_id or sketch.last_issue < issue_id:
        return sketch
    return replace(
        sketch,
        quotes=tuple(sorted(set(sketch.quotes) - set(quotes_of(told)))),
        shingles=(),
        last_issue=told.new_since or told.continues or sketch.first_issue,
    )


def aliases_after(aliases: Mapping[str, str], issue: Issue) -> dict[str, str]:
    """Add the names of stories that became one with another in this issue; no name stands for a name."""
    merged = {old: story.id for story in issue.stories for old in story.aliases}
    found = {old: merged.get(name, name) for old, name in aliases.items()} | merged
    return dict(sorted(found.items()))


def aliases_before(aliases: Mapping[str, str], issue: Issue | None) -> dict[str, str]:
    """Take back the names that this very issue gave away: it may be composed otherwise."""
    given = {old for story in issue.stories for old in story.aliases} if issue else set()
    return {old: name for old, name in aliases.items() if old not in given}


def mark_of(issue: Issue, record: str, ledger: str, before: Mark | None = None) -> Mark:
    """Make the mark of an issue just built: open, taken by no target unless its bytes are the same.

    `record` and `ledger` are sha256 of the files' bytes.
    """
    same = before is not None and (before.record, before.ledger) == (record, ledger)
    return Mark(
        number=issue.number,
        title=issue.title,
        date_published=issue.date_published,
        stories=len(issue.stories),
        record=record,
        ledger=ledger,
        outline=issue.outline,
        published=before.published if before and same else (),
        frozen=before.frozen if before and same else False,
    )


def remade(mark: Mark, issue: Issue, record: str) -> Mark:
    """Mark a draft as let out; `record` is the sha256 of its file's bytes."""
    return replace(
        mark, draft=False, record=record, title=issue.title, stories=len(issue.stories), outline=issue.outline
    )


def marked(state: State, issue_id: str, mark: Mark) -> State:
    """Put the mark in the state; every earlier issue is frozen by it."""
    marks = {
        name: replace(old, frozen=True) if name < issue_id else old for name, old in state.issues.items()
    }
    return replace(state, issues=dict(sorted({**marks, issue_id: mark}.items())))


def published(state: State, issue_id: str, target: str, targets: Sequence[str]) -> State:
    """Note that a target took the issue; once all have, it is frozen."""
    mark = state.issues[issue_id]
    taken = tuple(sorted({*mark.published, target}))
    done = replace(mark, published=taken, frozen=mark.frozen or set(targets) <= set(taken))
    return replace(state, issues={**state.issues, issue_id: done})


def kept_sketches(
    before: Iterable[StorySketch], made: Iterable[StorySketch], issue_id: str, days: int = SKETCH_DAYS
) -> tuple[StorySketch, ...]:
    """Join tonight's sketches to those of the last `days`, sorted by id, the newest of a story last.

    While tonight's issue is open the sketch before tonight's stays too, so that `state_before` can
    give it back; older ones of the same story go. So do those of an earlier try at tonight's issue.
    """
    oldest = (dt.date.fromisoformat(issue_id) - dt.timedelta(days=days)).isoformat()
    earlier = [sketch for sketch in before if oldest <= sketch.last_issue < issue_id]
    latest = {sketch.id: sketch for sketch in sorted(earlier, key=_age)}
    found = {_age(sketch): sketch for sketch in (*latest.values(), *made)}
    return tuple(found[key] for key in sorted(found))


def _age(sketch: StorySketch) -> tuple[str, str]:
    return sketch.id, sketch.last_issue
