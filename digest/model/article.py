"""One outlet's text, and what it says of itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Precision = Literal["minute", "day", "month-day", "unknown"]
Evidence = Literal["feed", "jsonld", "meta", "url", "dateline", "text", "front-matter"]
CorrectionKind = Literal["corrected", "clarified", "refiled", "withdrawn", "editors-note"]


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
    `rights` are what the publisher reserves ("noarchive", "nosnippet", "max-snippet:50", …).
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
    rights: tuple[str, ...] = ()

    @property
    def snippet(self) -> int | None:
        """The most characters the publisher lets others show; None when it sets no limit."""
        limits = [int(mark.partition(":")[2]) for mark in self.rights if mark.startswith("max-snippet:")]
        return min(limits, default=None)

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
