"""content/ledger/ and content/state.json: what became of every article, and the small durable state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from digest.record.issue import Issue, Outline


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One line of content/ledger/<date>.jsonl: an article considered, and what became of it.

    `decision` is one of: lead, copy, shortened, update, related (all printed), over-limit,
    stale, merged, roundup, no-text, waiting, continued, hidden, failed. `story` is the story's id or None.
    No text is kept.
    """

    id: str
    source: str
    outlet: str
    url: str | None
    headline: str | None
    decision: str
    reason: str
    story: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What state keeps of one issue, so that lists are drawn without opening every record.

    `record` and `ledger` are sha256 of the files' bytes; `published` names the targets that took
    it; `frozen` is true once all did, or a later issue was built; `note` is the sha256 of the
    editor's note it was made with, "" without one; `outline` is None where it was not noted yet.
    `draft` says that it waits in content/drafts/. `pending` is the sha256 of a record that is just being
    rewritten: until that is done the file may be either.
    """

    number: int
    title: str
    date_published: str
    stories: int
    record: str
    ledger: str
    published: tuple[str, ...] = ()
    frozen: bool = False
    note: str = ""
    outline: Outline | None = None
    draft: bool = False
    pending: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHealth:
    """How one source has been, to the day (ISO dates). `items` counts by day, last 7 days.

    `silent_since` is the day we first noticed that a source which used to give items gives none;
    `pause` is how many days usually lie between its items. `failing_at` is a hash of the address that
    fails, `told` the day the operator heard of it, `recovered` the last day it was well again,
    `resting_until` the day a long failing source is asked again. On `reset` most of its known items
    came under new names. `moved_to` is where `moved_from`, its address then, redirects for good;
    `moved_days` are the first three days that said so: from the third on it is asked there.
    """

    title: str | None = None
    last_good: str | None = None
    last_item: str | None = None
    failing_since: str | None = None
    reason: str | None = None
    silent_since: str | None = None
    items: dict[str, int] = field(default_factory=dict)
    pause: int = 0
    failing_at: str | None = None
    told: str | None = None
    recovered: str | None = None
    resting_until: str | None = None
    reset: str | None = None
    moved_from: str | None = None
    moved_to: str | None = None
    moved_days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySketch:
    """What is remembered of a printed story, to know its copies and continuation tomorrow.

    `terms` are its weightiest words, `shingles` a sample of its shingle hashes, `quotes` the
    sha256 of every sentence already printed, `articles` the keys of the articles in it.
    """

    id: str
    slug: str
    first_issue: str
    last_issue: str
    headline: str
    terms: tuple[str, ...] = ()
    shingles: tuple[int, ...] = ()
    quotes: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """content/state.json: small, durable, sorted; rebuildable from the records save for health.

    `seen` maps an article key to the ISO date it was first considered, `chrome` an outlet to the
    fingerprints of lines on its pages and the number of articles each was seen in; `chrome_before`
    is the same without the latest issue, so that an open issue can be built again. `retry` maps a key
    of an article whose page did not come to the ISO date of its first night; one that is in `seen`
    too has been settled since. `withdrawn` has the reasons for which stories were taken down, by story id.
    """

    issues: dict[str, Mark] = field(default_factory=dict)
    sources: dict[str, SourceHealth] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)
    chrome: dict[str, dict[str, int]] = field(default_factory=dict)
    chrome_before: dict[str, dict[str, int]] = field(default_factory=dict)
    sketches: tuple[StorySketch, ...] = ()
    aliases: dict[str, str] = field(default_factory=dict)
    retry: dict[str, str] = field(default_factory=dict)
    withdrawn: dict[str, str] = field(default_factory=dict)
    schema: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Every issue so far, newest first, opened only when asked for.

    `marks` pairs issue ids with their marks; `issue` and `ledger` open one by its id; `health`
    is by source id.
    """

    marks: tuple[tuple[str, Mark], ...]
    issue: Callable[[str], Issue]
    ledger: Callable[[str], tuple[LedgerEntry, ...]]
    health: dict[str, SourceHealth] = field(default_factory=dict)
