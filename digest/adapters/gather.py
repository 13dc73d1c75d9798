"""Gathering: what the sources hold tonight, from network and folders, with last night's where they fail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.adapters.evidence import Evidence
from digest.adapters.http import FetchRules, Request, fetch
from digest.adapters.inbox import folder
from digest.adapters.mailbox import mailbox
from digest.adapters.patience import noted, paused
from digest.adapters.welcome import UNWELCOME, welcome
from digest.model import Document, Failure, NotModified, Source
from digest.urls import redacted


@dataclass(frozen=True, slots=True, kw_only=True)
class Haul:
    """What came back: documents to read, and what failed. A failed source may still have a document."""

    documents: tuple[Document, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gatherer:
    """Everything a fetch needs that does not change during a night."""

    project: Path
    evidence: Evidence
    rules: FetchRules
    now: dt.datetime
    offline: bool
    tell: Callable[[str, int, int], None]

    def sources(self, sources: Sequence[Source]) -> Haul:
        """Fetch or read every source; the order of what comes back is the sources' order."""
        network = [source for source in sources if source.url]
        fetched = self.addresses([(source, str(source.url)) for source in network], "sources")
        answers = dict(zip((source.id for source in network), fetched, strict=True))
        documents: list[Document] = []
        failures: list[Failure] = []
        for source in sources:
            found = answers[source.id] if source.url else self._local(source)
            documents += [answer for answer in found if isinstance(answer, Document)]
            failures += [answer for answer in found if isinstance(answer, Failure)]
        return Haul(documents=tuple(documents), failures=tuple(failures))

    def addresses(
        self, wanted: Sequence[tuple[Source, str]], stage: str
    ) -> tuple[tuple[Document | Failure, ...], ...]:
        """Fetch addresses; each answer is a document, or a failure with the last good document if any."""
        if self.offline:
            return tuple(self._kept(source, url) for source, url in wanted)
        waiting = self._waiting(wanted)
        refused = waiting | self._refused([w for w in wanted if (w[0].id, w[1]) not in waiting], stage)
        places = [(source.id, url) for source, url in wanted]
        open_ones = [each for each, place in zip(wanted, places, strict=True) if place not in refused]
        answers = iter(self._fetched(open_ones, stage))
        return tuple(refused[place] if place in refused else next(answers) for place in places)

    def _waiting(
        self, wanted: Sequence[tuple[Source, str]]
    ) -> dict[tuple[str, str], tuple[Document | Failure, ...]]:
        """Find what asked us to wait, or is gone: it is not asked, and what it had still counts."""
        found = ((s, url, paused(self.evidence, subject(s, url), url, self.now)) for s, url in wanted)
        return {(s.id, url): (failure, *self._kept(s, url)) for s, url, failure in found if failure}

    def _refused(
        self, wanted: Sequence[tuple[Source, str]], stage: str
    ) -> dict[tuple[str, str], tuple[Document | Failure, ...]]:
        """Ask where web pages may be fetched; feeds and sitemaps are published to be fetched."""
        pages = [each for each in wanted if stage == "pages" or each[0].kind == "page"]
        asked = welcome([url for _, url in pages], self.evidence, self.rules)
        found = ((source, url, asked.refusal(source, url)) for source, url in pages)
        return {
            (source.id, url): (failure, *(() if failure.reason == UNWELCOME else self._kept(source, url)))
            for source, url, failure in found
            if failure
        }

    def _fetched(
        self, wanted: Sequence[tuple[Source, str]], stage: str
    ) -> tuple[tuple[Document | Failure, ...], ...]:
        requests = [
            Request(source=source, url=url, validators=self.evidence.validators(url))
            for source, url in wanted
        ]
        total = len(requests)
        answers = fetch(requests, self.rules, lambda done: self.tell(stage, done, total))
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
        kept = self._kept(request.source, request.url)
        if isinstance(answer, Document):
            if stage == "pages":
                self.evidence.keep(answer)
            return (answer,)
        if isinstance(answer, NotModified) and kept:
            return kept
        if isinstance(answer, NotModified):
            reason = "the server says nothing changed, but what it had is no longer here"
            return (Failure(subject=request.source.id, stage="fetch", reason=reason),)
        return (noted(self.evidence, request.url, answer, self.now), *kept)


def subject(source: Source, url: str) -> str:
    """Say what to call an address that failed: its source, or itself when it is but a page."""
    return source.id if url == source.url else redacted(url)
