"""Gathering: what the sources hold tonight, from network and folders, with last night's where they fail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from digest.adapters.evidence import Evidence
from digest.adapters.http import Answer, FetchRules, Request, fetch
from digest.adapters.inbox import folder
from digest.adapters.mailbox import mailbox
from digest.adapters.patience import noted, paused
from digest.adapters.welcome import UNWELCOME, Welcome
from digest.model import Document, Failure, NotModified, Source
from digest.urls import redacted


@dataclass(frozen=True, slots=True, kw_only=True)
class Haul:
    """What came back: documents to read, and what failed. A failed source may still have a document.

    `moved` is of each source that answered the address asked, and where that says it moved for good, or
    None.
    """

    documents: tuple[Document, ...]
    failures: tuple[Failure, ...]
    moved: dict[str, tuple[str, str | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gatherer:
    """Everything a fetch needs that does not change during a night, and what hosts `told` us in it.

    `moved` are the addresses to ask instead, by source id; `left` the seconds that sources have left.
    """

    project: Path
    evidence: Evidence
    rules: FetchRules
    now: dt.datetime
    offline: bool
    tell: Callable[[str, int, int], None]
    moved: Mapping[str, str] = field(default_factory=dict)
    told: dict[str, Answer] = field(default_factory=dict)
    left: dict[str, float] = field(default_factory=dict)

    @property
    def welcome(self) -> Welcome:
        """The gate to web pages, with what hosts told us tonight."""
        return Welcome(evidence=self.evidence, now=self.now, told=self.told)

    def sources(self, sources: Sequence[Source]) -> Haul:
        """Fetch or read every source; the order of what comes back is the sources' order."""
        answers = self._answers([source for source in sources if source.url])
        found = [answers[source.id] if source.url else self._local(source) for source in sources]
        return Haul(
            documents=tuple(each for answer in found for each in answer if isinstance(each, Document)),
            failures=tuple(each for answer in found for each in answer if isinstance(each, Failure)),
            moved={} if self.offline else {name: told for name in answers if (told := _told(answers[name]))},
        )

    def _answers(self, sources: Sequence[Source]) -> dict[str, tuple[Document | Failure, ...]]:
        """Ask each source where it is; one that is not where it moved to is asked at home again."""
        placed = [replace(source, url=self.moved.get(source.id, source.url)) for source in sources]
        found = dict(zip((each.id for each in sources), self._asked(placed), strict=True))
        lost = [source for source in sources if source.id in self.moved and _lost(found[source.id])]
        return found | dict(zip((each.id for each in lost), self._asked(lost), strict=True))

    def _asked(self, sources: Sequence[Source]) -> tuple[tuple[Document | Failure, ...], ...]:
        return self.addresses([(source, str(source.url)) for source in sources], "sources")

    def addresses(
        self, wanted: Sequence[tuple[Source, str]], stage: str
    ) -> tuple[tuple[Document | Failure, ...], ...]:
        """Fetch addresses; each answer is a document, or a failure with the last good document if any."""
        if self.offline:
            return tuple(self._kept(source, url) for source, url in wanted)
        waiting = self._waiting(wanted)
        places = [(source.id, url) for source, url in wanted]
        open_ones = [each for each, place in zip(wanted, places, strict=True) if place not in waiting]
        answers = iter(self._fetched(open_ones, stage))
        return tuple(waiting[place] if place in waiting else next(answers) for place in places)

    def _waiting(
        self, wanted: Sequence[tuple[Source, str]]
    ) -> dict[tuple[str, str], tuple[Document | Failure, ...]]:
        """Find what asked us to wait, or is gone: it is not asked, and what it had still counts."""
        found = ((s, url, paused(self.evidence, subject(s, url), url, self.now)) for s, url in wanted)
        return {(s.id, url): (failure, *self._kept(s, url)) for s, url, failure in found if failure}

    def _fetched(
        self, wanted: Sequence[tuple[Source, str]], stage: str
    ) -> tuple[tuple[Document | Failure, ...], ...]:
        requests = [
            Request(
                source=source,
                url=url,
                validators=self.evidence.validators(url),
                page=stage == "pages" or source.kind == "page",
            )
            for source, url in wanted
        ]
        total = len(requests)
        answers = fetch(
            requests, self.rules, lambda done: self.tell(stage, done, total), self.welcome, self.left
        )
        return tuple(
            self._settled(request, answer, stage) for request, answer in zip(requests, answers, strict=True)
        )

    def _local(self, source: Source) -> tuple[Document | Failure, ...]:
        read = mailbox if source.kind == "mail" else folder
        return read(source, self.project, self.now, self.rules.bytes_per_document)

    def _kept(self, source: Source, url: str) -> tuple[Document | Failure, ...]:
        document = self.evidence.document(url, source)
        return (document,) if document else ()

    def _settled(
        self, request: Request, answer: Document | NotModified | Failure, stage: str
    ) -> tuple[Document | Failure, ...]:
        """Settle on documents; a source's own is kept by who could read it, or the last good one stays."""
        if isinstance(answer, Document):
            document = self.welcome.marked(answer) if request.page else answer
            if stage == "pages":
                self.evidence.keep(document)
            return (document,)
        kept = self._kept(request.source, request.url)
        if isinstance(answer, NotModified) and kept:
            return tuple(self._unchanged(request, answer, each) for each in kept)
        if isinstance(answer, NotModified):
            reason = "the server says nothing changed, but what it had is no longer here"
            return (Failure(subject=request.source.id, stage="fetch", reason=reason),)
        failure = noted(self.evidence, request.url, answer, self.now)
        return (failure,) if failure.reason == UNWELCOME else (failure, *kept)

    def _unchanged(
        self, request: Request, answer: NotModified, kept: Document | Failure
    ) -> Document | Failure:
        """Give the document that a server said is still the one, as it stands tonight."""
        if isinstance(kept, Failure):
            return kept
        document = replace(kept, moved=answer.moved)
        return self.welcome.marked(document) if request.page else document


def _told(answer: Sequence[Document | Failure]) -> tuple[str, str | None] | None:
    """Give the address that answered, and where it says that it moved; None when none answered."""
    first = answer[0] if answer else None
    return (first.asked or "", first.moved) if isinstance(first, Document) else None


def _lost(answer: Sequence[Document | Failure]) -> bool:
    return bool(answer) and isinstance(answer[0], Failure) and not answer[0].temporary


def subject(source: Source, url: str) -> str:
    """Say what to call an address that failed: its source, or itself when it is but a page."""
    return source.id if url == source.url else redacted(url)
