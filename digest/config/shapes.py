"""What digest.toml says, as values; the field names are the file's keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from digest.model import Source
from digest.record import Budget

PublishKind = Literal["folder", "git", "command"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """[site]: what the newsletter is called and where it lives."""

    title: str
    base_url: str = ""
    tagline: str = ""
    language: str = "en"
    timezone: str = "UTC"
    theme: str = "default"
    output: str = "site"
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRules:
    """[issue]: how large an issue is and how far it looks back."""

    every: Literal["day"] = "day"
    max_stories: int = 20
    points: int = 3
    overlap_hours: int = 6
    first_issue_days: int = 7
    sections: tuple[str, ...] = ()
    release: str = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """[summary]: the summariser's name and the quotation budget per outlet and story."""

    method: str = "lead-centroid"
    quote_words: int = 100
    quote_share: float = 0.30

    @property
    def budget(self) -> Budget:
        """The quotation budget, as a record states under which it was made."""
        return Budget(words=self.quote_words, share=self.quote_share)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeds:
    """[feeds]: the tag authority that ids are minted under, how many items a feed holds, its WebSub hub."""

    authority: str
    items: int = 30
    hub: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """[limits]: what one source may cost, and when a night is called bad."""

    max_failed_sources: float = 0.5
    min_stories: int = 1
    silent_days: int = 7
    seconds_per_source: float = 30.0
    bytes_per_document: int = 10_485_760
    allow_private: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRules:
    """[evidence]: how long private evidence is kept."""

    keep_days: int = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Notify:
    """[notify]: whom to tell that a run begins and how it ended."""

    ping_url: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """[publish.<name>]: one place the site is published to."""

    name: str
    kind: PublishKind
    path: str = ""
    remote: str = ""
    branch: str = "gh-pages"
    command: str = ""
    keep: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All of digest.toml."""

    site: Site
    issue: IssueRules
    summary: Summary
    feeds: Feeds
    limits: Limits
    evidence: EvidenceRules
    sources: tuple[Source, ...]
    publish: tuple[Target, ...] = ()
    notify: Notify = Notify()
