"""The time an issue looks at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from digest.config import IssueRules
from digest.dates import from_timestamp
from digest.edit.memory import SEEN_DAYS
from digest.edit.names import names
from digest.model import Article
from digest.record import Issue, Mark, State

EVER = dt.datetime.min.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """After `start`, up to and including `end`; both aware UTC.

    `starts` opens it earlier for some sources (by id). What today's open issue has `considered`
    before, or what waits for its page (keys), is never too old for it.
    """

    start: dt.datetime
    end: dt.datetime
    starts: Mapping[str, dt.datetime] = field(default_factory=dict)
    considered: frozenset[str] = frozenset()


def window(rules: IssueRules, previous: Issue | Mark | None, now: dt.datetime) -> Window:
    """Open the window `overlap_hours` before the last issue, or `first_issue_days` before now.

    However late the last issue was, the window never opens after now − `overlap_hours`.
    """
    if previous is None:
        return Window(start=now - dt.timedelta(days=rules.first_issue_days), end=now)
    overlap = dt.timedelta(hours=rules.overlap_hours)
    return Window(start=min(from_timestamp(previous.date_published), now) - overlap, end=now)


def reopened(span: Window, rules: IssueRules, state: State, today: str) -> Window:
    """Open the window for each failing source where it was when the source began to fail.

    What it published meanwhile is then new once it answers again; at most 30 days back, for older
    keys are forgotten. A second try at today's issue keeps what the first one found that way.
    """
    starts = {
        name: _start(span, rules, state.issues, min(health.failing_since, today))
        for name, health in sorted(state.sources.items())
        if health.failing_since
    }
    considered = {key for key, day in state.seen.items() if day == today}
    return replace(span, starts=starts, considered=frozenset(considered | state.retry.keys()))


def _start(span: Window, rules: IssueRules, issues: Mapping[str, Mark], day: str) -> dt.datetime:
    """Where the window opens after the last issue before a day, never later than for the rest."""
    before = max((name for name in issues if name < day), default=None)
    missed = window(rules, issues[before] if before else None, span.end).start
    return min(span.start, max(missed, span.end - dt.timedelta(days=SEEN_DAYS)))


def opening(span: Window, article: Article) -> dt.datetime:
    """Give the moment after which an article of its source is new."""
    if not span.considered.isdisjoint(names(article)):
        return EVER
    return span.starts.get(article.source, span.start)
