"""How each source has been, to the day."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from digest.model import Article, Failure
from digest.record import SourceHealth

Healths = Mapping[str, SourceHealth]

ITEM_DAYS = 7
STEADY_DAYS = 7  # after a recovery: who fails again sooner is spoken of only when it goes on
GOES_ON = 3
RESET_DAYS = 30
GONE_DAYS = 30
BACK_DAYS = 7
GONE_ONCE = "http 410"
GONE = "gone for good (http 410); no longer asked"
# After so many days of failing a source is asked every so many days.
RARELY = ((28, 7), (14, 4), (7, 2))
PATIENCE = 3  # usual pauses between a source's items: after so many it is silent


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What a night said of the sources: by source id, save the new articles and the failures.

    `addresses` are where sources are asked; `renewed` had their items renamed. With `silent_days` 0
    no source is ever silent.
    """

    day: str
    sources: Iterable[str]
    articles: Iterable[Article] = ()
    failures: Iterable[Failure] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
    renewed: Iterable[str] = ()
    silent_days: int = 0


def healthy(health: Healths, night: Night) -> dict[str, SourceHealth]:
    """Bring each configured source's health up to the day."""
    failed = {failure.subject: failure for failure in reversed(list(night.failures))}
    counts = Counter(article.source for article in night.articles)
    renewed = frozenset(night.renewed)
    found = {name: health[name] for name in night.sources if _known_later(health.get(name), night.day)}
    for name in sorted({*night.sources} - {*found}):
        before = _until(health.get(name, SourceHealth()), night.day)
        after = _asked(before, failed.get(name), name, night)
        after = _given(after, counts[name], night.day)
        after = _silent(after, night.day, night.silent_days)
        reset = _reset(before.reset, night.day, renewed=name in renewed)
        found[name] = replace(after, title=night.titles.get(name) or before.title, reset=reset)
    return dict(sorted(found.items()))


def _known_later(health: SourceHealth | None, day: str) -> bool:
    """Tell that a night soon after this day knew the source: the clock went back, or it is an old issue.

    What it knew stands; a day further ahead is a mistaken date.
    """
    if health is None:
        return False
    told = (health.last_good, health.last_item, health.failing_since, health.recovered, health.told)
    last = max((each for each in told if each), default=day)
    return 0 < days_between(day, last) <= BACK_DAYS


def resting(health: Healths, day: str, addresses: Mapping[str, str]) -> dict[str, str]:
    """Name the failing sources that are not to be asked on a day, and the day they are asked again."""
    return {
        name: known.resting_until
        for name, known in sorted(health.items())
        if known.resting_until
        and known.resting_until > day
        and known.failing_at == _place(addresses.get(name))
    }


def _place(url: str | None) -> str | None:
    """Name an address in a public file by its hash: it may hold a key, or be private."""
    return hashlib.sha256(url.encode()).hexdigest()[:16] if url else None


def _until(health: SourceHealth, day: str) -> SourceHealth:
    """Bring the days of a future that did not come, left by a mistaken date, back to today."""
    return replace(
        health,
        last_good=_earlier(health.last_good, day),
        last_item=_earlier(health.last_item, day),
        failing_since=_earlier(health.failing_since, day),
        silent_since=_earlier(health.silent_since, day),
        told=_earlier(health.told, day),
        recovered=_earlier(health.recovered, day),
        reset=_earlier(health.reset, day),
        resting_until=None if health.last_good and health.last_good > day else health.resting_until,
    )


def _earlier(known: str | None, day: str) -> str | None:
    return min(known, day) if known else known


def _asked(before: SourceHealth, failure: Failure | None, name: str, night: Night) -> SourceHealth:
    """Note that a source answered, or that it did not."""
    day = night.day
    if failure is None:
        recovered = day if before.failing_since else before.recovered
        return replace(
            before,
            last_good=day,
            failing_since=None,
            failing_at=None,
            reason=None,
            told=None,
            recovered=recovered,
            resting_until=None,
        )
    address = _place(night.addresses.get(name))
    same = before.failing_at in {address, None}
    since = before.failing_since or day
    reason = _reason(before, failure.reason, day) if same else failure.reason
    rests = before.resting_until if before.resting_until and before.resting_until > day else None
    return replace(
        before,
        failing_since=since,
        failing_at=address,
        reason=reason,
        told=before.told or (day if _worth_telling(before, since, day) else None),
        resting_until=(rests or _again(name, since, reason, day)) if same else None,
    )


def _reason(before: SourceHealth, reason: str, day: str) -> str:
    """Call a source gone that answers 410 again when it is asked on a later day: one may be a mistake."""
    again = before.reason == GONE_ONCE and before.resting_until and before.resting_until <= day
    return GONE if reason == GONE_ONCE and (again or gone(before.reason)) else reason


def _worth_telling(before: SourceHealth, since: str, day: str) -> bool:
    """Tell trouble from the hiccups of a source that fails every few nights."""
    return _older(before.recovered, day, STEADY_DAYS) or days_between(since, day) + 1 >= GOES_ON


def _again(name: str, since: str, reason: str, day: str) -> str | None:
    """Give the day a long failing source is asked again; their names spread them over the nights."""
    if gone(reason) or reason == GONE_ONCE:
        rest = dt.timedelta(days=GONE_DAYS if gone(reason) else 1)
        return (dt.date.fromisoformat(day) + rest).isoformat()
    every = next((step for days, step in RARELY if days_between(since, day) >= days), None)
    if every is None:
        return None
    today = dt.date.fromisoformat(day)
    phase = int(hashlib.sha256(name.encode()).hexdigest()[:8], 16)
    return (today + dt.timedelta(days=every - (today.toordinal() + phase) % every)).isoformat()


def gone(reason: str | None) -> bool:
    """Tell a source whose server said on two days that it is gone for good (410)."""
    return bool(reason and reason.startswith("gone for good"))


def _given(health: SourceHealth, items: int, day: str) -> SourceHealth:
    """Count tonight's new items, and learn how long the source pauses between items."""
    oldest = (dt.date.fromisoformat(day) - dt.timedelta(days=ITEM_DAYS - 1)).isoformat()
    counts = {when: count for when, count in health.items.items() if oldest <= when <= day}
    if not items:
        return replace(health, items=dict(sorted(counts.items())))
    counts[day] = max(items, counts.get(day, 0))
    gap = days_between(health.last_item, day) if health.last_item else 0
    pause = (health.pause + gap + 1) // 2 if health.pause else gap
    return replace(
        health, items=dict(sorted(counts.items())), last_item=day, pause=pause if gap else health.pause
    )


def _silent(health: SourceHealth, day: str, silent_days: int) -> SourceHealth:
    """Mark a source that answers and used to give items, but has given none for too long.

    Too long is `silent_days`, and three of its usual pauses. While it fails nothing is known.
    """
    if not silent_days or not health.last_item:
        return replace(health, silent_since=None)
    if health.failing_since or (health.silent_since and health.last_item < health.silent_since):
        return health
    last = max(health.last_item, health.recovered or "")
    silent = days_between(last, day) >= max(silent_days, PATIENCE * health.pause)
    return replace(health, silent_since=(health.silent_since or day) if silent else None)


def _reset(before: str | None, day: str, *, renewed: bool) -> str | None:
    """Note a reset once in thirty days, and forget it after them."""
    if not _older(before, day, RESET_DAYS):
        return before
    return day if renewed else None


def _older(known: str | None, day: str, days: int) -> bool:
    return known is None or days_between(known, day) > days


def days_between(first: str, last: str) -> int:
    """Count the days from one ISO date to another."""
    return (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days
