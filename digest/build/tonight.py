"""What a night has in hand on its way down the corridor."""

from __future__ import annotations

from dataclasses import dataclass, field

from digest.model import Article, Brief, Failure
from digest.record import Issue, LedgerEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Tonight:
    """Articles `present` at the sources and `new` among them, and what was made of them so far.

    `news` is false when nothing new came in. `titles` are the feeds' own, by source id. `unread`
    says why a page did not come, by article id. `issue`, `briefs` and `chrome` are there once the issue
    is made; `ledger` then holds every article. `moved` is of each source that
    answered the address asked, and where that says it moved for good, or None.
    """

    present: tuple[Article, ...]
    new: tuple[Article, ...]
    ledger: tuple[LedgerEntry, ...]
    failures: tuple[Failure, ...]
    titles: dict[str, str]
    news: bool
    unread: dict[str, str] = field(default_factory=dict)
    briefs: tuple[Brief, ...] = ()
    chrome: dict[str, dict[str, int]] = field(default_factory=dict)
    issue: Issue | None = None
    warnings: tuple[str, ...] = ()
    moved: dict[str, tuple[str, str | None]] = field(default_factory=dict)
