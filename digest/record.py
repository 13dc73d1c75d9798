"""The shapes of the durable files under content/: the public record, the ledger, the state.

An issue is drawn from its record alone, so whatever a page shows of it stands here. Schema 1.
Every shape is written with its keys sorted; adding a key is free, changing one is a decision.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from digest.model import CorrectionKind, Join, PartialDate, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCitation:
    """One outlet's own sentence behind a point; `source` is the `n` of an `IssueSource`."""

    source: int
    quote: str
    start: int
    end: int
    sha256: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuePoint:
    """A key point as printed. `citations` is empty only for an editor's own line."""

    id: str
    text: str
    method: str
    citations: tuple[IssueCitation, ...]
    edited: bool = False
    edits: tuple[str, ...] = ()
    in_language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCorrection:
    """A correction note verbatim, and whose it is (`source` is the `n` of an `IssueSource`)."""

    text: str
    kind: CorrectionKind
    source: int
    story_date: PartialDate | None = None
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueDifference:
    """What the copies say differently, and the numbers of the sources concerned."""

    text: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueSource:
    """One outlet's copy as cited. `url` is None for a private or local text.

    `words` counts its cleaned text, `join` says why it was joined (None for the lead); both are
    None in a record older than they are.
    """

    n: int
    id: str
    source: str
    outlet: str
    publisher: str | None
    url: str | None
    headline: str | None
    role: Role
    origin: int
    authors: tuple[str, ...]
    date_published: PartialDate | None
    in_language: str | None
    score: float
    cleaner: str
    body_sha256: str
    retrieved: str
    words: int | None = None
    join: Join | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueStory:
    """One story as the issue prints it. `dir` is "ltr" or "rtl"; `words` counts what is printed.

    `path` is the site address of the story's page for life ("2012/05/31/slug/"): a continued
    story keeps its first one. `reasons` say why it was chosen and placed, in words.
    """

    id: str
    slug: str
    path: str
    headline: str
    headline_made: bool
    in_language: str | None
    dir: str
    date_published: PartialDate | None
    agency: str | None
    outlets: int
    origins: int
    points: tuple[IssuePoint, ...]
    corrections: tuple[IssueCorrection, ...]
    differences: tuple[IssueDifference, ...]
    sources: tuple[IssueSource, ...]
    reasons: tuple[str, ...]
    words: int
    continues: str | None = None
    new_since: str | None = None
    edited: bool = False
    pinned: bool = False
    note_html: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of an issue, in the order the editor configured."""

    slug: str
    title: str
    stories: tuple[IssueStory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedSource:
    """A source that gave nothing this time, and why."""

    source: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What the night looked at: counts of sources, articles, stories, and what was left out."""

    sources: int
    articles: int
    stories: int
    left_out: int
    failed: tuple[FailedSource, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """What the issue might quote of an outlet on one story: words, and the share of its text."""

    words: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """content/issues/<date>.json: the public record of one issue. `id` is its date."""

    id: str
    number: int
    date_published: str
    title: str
    sections: tuple[Section, ...]
    gathered: Gathered
    note_html: str | None = None
    budget: Budget | None = None
    schema: int = 1

    @property
    def stories(self) -> tuple[IssueStory, ...]:
        """All stories in printed order."""
        return tuple(story for section in self.sections for story in section.stories)


def record_bytes(issue: Issue) -> bytes:
    """Encode the record of an issue, the same bytes under content/ and as the site's issue.json."""
    return msgspec.json.format(msgspec.json.encode(issue, order="sorted"), indent=1) + b"\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One line of content/ledger/<date>.jsonl: an article considered, and what became of it.

    `decision` is one of: lead, copy, shortened, update, related (all printed), over-limit,
    stale, merged, roundup, no-text, continued, hidden, failed. `story` is the story's id or None.
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
    editor's note it was made with, "" without one.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHealth:
    """How one source has been, to the day (ISO dates). `items` counts by day, last 7 days.

    `silent_since` is the day we first noticed that a source which used to give items gives none.
    """

    title: str | None = None
    last_good: str | None = None
    last_item: str | None = None
    failing_since: str | None = None
    reason: str | None = None
    silent_since: str | None = None
    items: dict[str, int] = field(default_factory=dict)


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
    is the same without the latest issue, so that an open issue can be built again.
    """

    issues: dict[str, Mark] = field(default_factory=dict)
    sources: dict[str, SourceHealth] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)
    chrome: dict[str, dict[str, int]] = field(default_factory=dict)
    chrome_before: dict[str, dict[str, int]] = field(default_factory=dict)
    sketches: tuple[StorySketch, ...] = ()
    aliases: dict[str, str] = field(default_factory=dict)
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
