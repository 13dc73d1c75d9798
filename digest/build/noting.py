"""What a night leaves in the state: its issue, what was seen, what waits, and how the sources were."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from digest.adapters.archive import ledger_bytes
from digest.build.order import House
from digest.build.tonight import Tonight
from digest.edit import GIVEN_UP, WAITING, Night, healthy, memory, renewed, retry_after, with_moves
from digest.group import sketch
from digest.model import Article
from digest.record import Issue, SourceHealth, State, StorySketch, record_bytes


def after_issue(house: House, tonight: Tonight, issue: Issue) -> State:
    """Make the state as it stands once this issue is written."""
    record = hashlib.sha256(record_bytes(issue)).hexdigest()
    ledger = hashlib.sha256(ledger_bytes(tonight.ledger)).hexdigest()
    mark = memory.mark_of(issue, record, ledger, house.state.issues.get(issue.id))
    state = memory.marked(
        house.before, issue.id, replace(mark, note=house.note_sha256, draft=house.waits is not None)
    )
    sketches = _sketches(house, tonight, issue)
    waiting = _decided(tonight, WAITING)
    settled = [article for article in tonight.new if article not in waiting]
    seen = memory.seen_after(house.before.seen, settled, tonight.present, issue.id)
    return replace(
        state,
        sources=_health(house, tonight),
        seen=seen,
        retry=retry_after(house.before.retry, seen, waiting, issue.id),
        sketches=memory.kept_sketches((*house.before.sketches, *_of_drafts(house)), sketches, issue.id),
        aliases=memory.aliases_after(house.before.aliases, issue),
        chrome=tonight.chrome,
        chrome_before=house.before.chrome,
    )


def after_no_issue(house: House, tonight: Tonight) -> State:
    """Make the state of a night that brought no issue."""
    return replace(with_waiting(house, tonight), sources=_health(house, tonight))


def with_waiting(house: House, tonight: Tonight) -> State:
    """Add to the state only what waits for its page, and what was given up tonight."""
    given_up = _decided(tonight, GIVEN_UP)
    waiting = _decided(tonight, WAITING)
    seen = memory.seen_after(house.state.seen, given_up, tonight.present, house.today)
    return replace(
        house.state,
        seen=seen,
        retry=retry_after(house.state.retry, seen, waiting, house.today),
    )


def _decided(tonight: Tonight, decision: str) -> Sequence[Article]:
    names = {line.id for line in tonight.ledger if line.decision == decision}
    return [article for article in tonight.new if article.id in names]


def _of_drafts(house: House) -> list[StorySketch]:
    """Give the sketches of earlier drafts, which may still come out."""
    drafts = {name for name, mark in house.state.issues.items() if mark.draft}
    return [sketch for sketch in house.state.sketches if sketch.last_issue in drafts]


def _sketches(house: House, tonight: Tonight, issue: Issue) -> list[StorySketch]:
    """Sketch every printed story: its address, and every sentence printed of it."""
    known = {before.id: before for before in house.before.sketches}
    stories = {brief.story.id: brief.story for brief in tonight.briefs}
    return [
        sketch(
            stories[told.id],
            told.slug,
            memory.quotes_of(told),
            issue.id,
            known.get(told.id),
            [known[name] for name in told.aliases if name in known],
        )
        for told in issue.stories
        if told.id in stories
    ]


def _health(house: House, tonight: Tonight) -> dict[str, SourceHealth]:
    """Bring the sources' health up to today; offline nothing was asked, and nothing is learned of them."""
    if house.order.offline:
        asked = [source.id for source in house.config.sources if not source.url]
    else:
        asked = [source.id for source in house.config.sources]
    titles = {source.id: source.title for source in house.config.sources if source.title}
    night = Night(
        day=house.today,
        sources=asked,
        articles=tonight.new,
        failures=tonight.failures,
        titles=tonight.titles | titles,
        addresses={source.id: source.url for source in house.config.sources if source.url},
        renewed=renewed(tonight.present, house.before.seen),
        silent_days=house.config.limits.silent_days,
    )
    kept = {name: health for name, health in house.state.sources.items() if name in house.sources}
    after = dict(sorted({**kept, **healthy(house.state.sources, night)}.items()))
    return with_moves(after, house.state.sources, house.sources, tonight.moved, house.today)
