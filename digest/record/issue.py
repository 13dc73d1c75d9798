"""content/issues/<date>.json: the public record of an issue, and all that an issue's pages show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
    """A key point as printed. `citations` is empty only for an editor's own line.

    `absent` are the numbers of the sources, read whole, in which nothing like it stands.
    """

    id: str
    text: str
    method: str
    citations: tuple[IssueCitation, ...]
    edited: bool = False
    edits: tuple[str, ...] = ()
    in_language: str | None = None
    absent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCorrection:
    """A correction note verbatim, and whose it is (`source` is the `n` of an `IssueSource`).

    `predating` are the copies of the corrected text that are older and do not have it.
    """

    text: str
    kind: CorrectionKind
    source: int
    story_date: PartialDate | None = None
    date: PartialDate | None = None
    predating: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueDifference:
    """What the reports say differently, and the numbers of the sources concerned.

    `sides` quotes what each gives, the latest first; each link leads to the sentence that it stands in.
    A record older than they are has none.
    """

    text: str
    sources: tuple[int, ...]
    sides: tuple[IssueCitation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueSource:
    """One outlet's copy as cited. `url` is None for a private or local text.

    `words` counts its cleaned text, `join` says why it was joined (None for the lead); both are
    None in a record older than they are. `kept` is false when the publisher forbids archiving: then
    no text of it is in the evidence, and the record's hash is all there is. `teaser` says that only
    the words with which a feed points to the text were read. `characters` counts a text that is mostly
    written in characters without spaces between words; None for others, and in older records.
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
    kept: bool = True
    teaser: bool = False
    characters: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueTag:
    """A word that outlets themselves file a story under, and the last part of its page's address."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueStory:
    """One story as the issue prints it. `dir` is "ltr" or "rtl"; `words` counts what is printed.

    `path` is the site address of the story's page for life ("2012/05/31/slug/"): a continued
    story keeps its first one. `reasons` say why it was chosen and placed, in words. `withdrawn`
    says why the story was taken down: then it has no points, and a tombstone is all that is shown.
    `aliases` are the ids of stories printed before that have become one with it.
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
    withdrawn: str | None = None
    aliases: tuple[str, ...] = ()
    tags: tuple[IssueTag, ...] = ()

    @property
    def teased(self) -> bool:
        """Whether only teasers of it were read: they cannot show how many accounts there are."""
        return all(source.teaser for source in self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of an issue, in the order the editor configured."""

    slug: str
    title: str
    stories: tuple[IssueStory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedSource:
    """A source that gave nothing this time, and why; `title` is what it was called then."""

    source: str
    stage: str
    reason: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueChange:
    """A change made to an issue after it was published: when (a timestamp), to which story, and why."""

    date: str
    story: str
    kind: Literal["edited", "withdrawn"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What lists need to know of an issue before its record is opened.

    `sections` and `tags` pair slugs with titles, `again` holds the addresses of the stories that were told
    before, `corrected` tells whether it holds an outlet's correction or a change of our own.
    """

    sections: tuple[tuple[str, str], ...] = ()
    again: tuple[str, ...] = ()
    corrected: bool = False
    tags: tuple[tuple[str, str], ...] = ()


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
    changes: tuple[IssueChange, ...] = ()
    schema: int = 1

    @property
    def stories(self) -> tuple[IssueStory, ...]:
        """All stories in printed order."""
        return tuple(story for section in self.sections for story in section.stories)

    @property
    def outline(self) -> Outline:
        """What lists need to know of it."""
        here = f"{self.id.replace('-', '/')}/"
        return Outline(
            sections=tuple((section.slug, section.title) for section in self.sections),
            again=tuple(sorted(story.path for story in self.stories if not story.path.startswith(here))),
            corrected=bool(self.changes) or any(story.corrections for story in self.stories),
            tags=tuple({tag.slug: tag.title for story in self.stories for tag in story.tags}.items()),
        )

    @property
    def date_modified(self) -> str:
        """When it last changed in meaning: its publication, or our last change to it."""
        return max((self.date_published, *(change.date for change in self.changes)))


def record_bytes(issue: Issue) -> bytes:
    """Encode the record of an issue, the same bytes under content/ and as the site's issue.json."""
    return msgspec.json.format(msgspec.json.encode(issue, order="sorted"), indent=1) + b"\n"
