"""The nouns, in the order the data meets them.

Frozen, slotted, keyword-only. Names follow schema.org NewsArticle in snake case. Not found at
the source means `None` or an empty tuple, never a guess. What an issue says for ever is in
`digest.record`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

SourceKind = Literal["feed", "page", "sitemap", "folder", "mail"]
FullText = Literal["auto", "always", "never"]
Precision = Literal["minute", "day", "month-day", "unknown"]
Evidence = Literal["feed", "jsonld", "meta", "url", "dateline", "text", "front-matter"]
CorrectionKind = Literal["corrected", "clarified", "refiled", "withdrawn", "editors-note"]
Role = Literal["lead", "copy", "shortened", "update", "related"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One place to gather from, as the operator wrote it in digest.toml."""

    id: str
    kind: SourceKind
    url: str | None = None
    path: str | None = None
    title: str | None = None
    publisher: str | None = None
    section: str | None = None
    in_language: str | None = None
    weight: float = 1.0
    limit: int = 30
    full_text: FullText = "auto"
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    keep: str = ""
    drop: str = ""
    rights: str = ""
    private: bool = False
    auth_env: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Bytes and where they came from; not parsed yet.

    `url` is the address after redirects (None for a local file), `name` the file name of a local
    file. `charset` is what the transport said, if anything. `retrieved` is aware UTC.
    """

    source: Source
    url: str | None
    media_type: str
    body: bytes
    retrieved: dt.datetime
    charset: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave us to ask with next time: HTTP ETag and Last-Modified, verbatim."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """The server said that nothing changed since the validators we sent."""

    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Something that did not work, as a value that travels with the data.

    `subject` is a source id, or an address when one page failed and its source did not;
    `stage` is the room or door (fetch, read, clean, …); `reason` a short phrase ("timeout").
    """

    subject: str
    stage: str
    reason: str
    temporary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date as far as the source states it.

    `value` is ISO 8601 in UTC for precision minute ("2026-11-20T06:30:00Z"), "2026-11-20" for
    day, "11-20" for month-day. `inferred` is true when a year was supplied by us.
    """

    value: str
    precision: Precision
    evidence: Evidence
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A named person: an author, an editor, a contributor."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The opening "CITY, May 31 (Agency) -", as data. `agency` is the canonical name."""

    text: str
    location_created: str | None
    date: PartialDate | None
    agency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A schema.org correction: the note verbatim; `story_date` is of the story it corrects."""

    text: str
    kind: CorrectionKind
    story_date: PartialDate | None = None
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A visible line that is not the article's text, and why: nothing is dropped silently."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One outlet's text.

    `id` comes from the canonical address, else from the hash of the body. `keys` are all the
    names the item may come back under (guid, address), hashed. `label` is what to call the outlet
    when the text names none: the file's name or the source's title. `url` is the address fetched,
    after redirects. `body` is paragraphs of plain text. `page_text` is the visible text of the
    page when the page itself was fetched, else None: only then may a link carry a text fragment.
    """

    id: str
    source: str
    label: str
    url: str | None
    headline: str | None
    body: tuple[str, ...]
    retrieved: dt.datetime
    keys: tuple[str, ...] = ()
    page_text: str | None = None
    date_published: PartialDate | None = None
    date_modified: PartialDate | None = None
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    contributors: tuple[Person, ...] = ()
    publisher: str | None = None
    source_organization: str | None = None
    credit_text: str | None = None
    dateline: Dateline | None = None
    corrections: tuple[Correction, ...] = ()
    in_language: str | None = None
    article_section: str | None = None
    keywords: tuple[str, ...] = ()
    is_based_on: str | None = None
    teaser_only: bool = False
    private: bool = False
    removed: tuple[Removed, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def outlet(self) -> str:
        """The outlet's name for readers: the publisher, else the label."""
        return self.publisher or self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one document held: its articles, the feed's own title, addresses still to fetch."""

    articles: tuple[Article, ...] = ()
    title: str | None = None
    addresses: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why one article was joined to a story: readable by an editor.

    `to` is the article it was matched with, `rule` the rule that decided, `score` the containment
    or cosine in [0, 1] rounded to 3 decimals, `shared` shingles or words, `hours` apart or None.
    """

    to: str
    rule: str
    score: float
    shared: int = 0
    paragraphs: int = 0
    hours: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An article's place in a story. `origin` numbers the independent texts, from 1."""

    article: Article
    role: Role
    origin: int = 1
    join: Join | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One event as several outlets told it; the lead first.

    `id` is minted once from the first lead's canonical address. `continues` is the id of the
    earlier issue that carried it, `slug` and `first_issue` then its first address.
    `roundups` are ids of articles that mention it among other stories.
    """

    id: str
    members: tuple[Member, ...]
    continues: str | None = None
    first_issue: str | None = None
    slug: str | None = None
    roundups: tuple[str, ...] = ()

    @property
    def lead(self) -> Article:
        """The article whose text stands for the story."""
        return self.members[0].article

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles, the lead first."""
        return tuple(member.article for member in self.members)

    @property
    def origins(self) -> int:
        """How many independent texts the story rests on: copies of one text count once."""
        return len({member.origin for member in self.members})


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The exact sentence in one outlet's text.

    `start` and `end` are character offsets into the cleaned body (paragraphs joined by one
    newline); `quote` equals that slice, `sha256` is of its UTF-8 bytes; `url` may carry a text
    fragment, and is None for a text without an address. `article` is an article id.
    """

    article: str
    start: int
    end: int
    quote: str
    sha256: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """One point: the lead copy's own words first, every outlet's wording cited.

    `edits` names each repair made to the quotation ("gloss: Tuesday [17 Nov 2026]").
    """

    id: str
    text: str
    citations: tuple[Citation, ...]
    method: str
    edits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What the copies say differently, and the ids of the articles concerned."""

    text: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A story made short: what the issue may print. Corrections are paired with article ids."""

    story: Story
    headline: str
    headline_made: bool
    key_points: tuple[KeyPoint, ...]
    corrections: tuple[tuple[str, Correction], ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a night did: counts by name, failures, warnings, and the exit code they add up to."""

    exit_code: int
    counts: tuple[tuple[str, int], ...] = ()
    failures: tuple[Failure, ...] = ()
    warnings: tuple[str, ...] = ()
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the site: its path below the root, its media type, and how to draw its bytes.

    `draw` is called only when the page is wanted, so a preview draws one page. `fingerprint`
    names everything the bytes depend on; None means: draw and compare.
    """

    path: str
    media_type: str
    draw: Callable[[], bytes]
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFile:
    """A template's text and the path to show when it is wrong."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Templates by name and assets by site path; a project's own win, file by file.

    `templates` is what a name resolves to; `defaults` the built-in ones, reachable as
    "!default/<name>". `fingerprint` is the sha256 of all of it.
    """

    templates: dict[str, TemplateFile]
    defaults: dict[str, TemplateFile]
    assets: dict[str, bytes]
    fingerprint: str
