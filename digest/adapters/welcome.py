"""Where we are welcome: what each host says in robots.txt of its pages, and in tdmrep.json of their text.

Each is asked once a night, before the first page of its origin is; also where a redirect leads to.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from digest.adapters.evidence import Evidence
from digest.adapters.patience import noted, paused
from digest.adapters.request import PACKAGE, Answer, Request
from digest.model import Document, Failure, NotModified, Source
from digest.read.reservations import FILE as RESERVATIONS
from digest.read.reservations import MARK, reservation
from digest.read.robots import SHUT, SILENT, Robots, robots

ROBOTS = "/robots.txt"
UNWELCOME = "robots.txt asks us not to fetch it"
ABSENT = dt.timedelta(days=7)
_PLACE = re.compile(r"(https?://[^/?#]+)([^#]*)", re.IGNORECASE)
_NO_FILE = re.compile(r"http 4(?!29)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """The gate of one night: `told` are the answers to what was asked, `rules` what they come to.

    No robots.txt: all is allowed. A host that cannot be asked is taken at its last word; without one
    nothing is allowed (RFC 9309, 2.3.1.4). No tdmrep.json: nothing is reserved by it, and it is asked
    for again after a week.
    """

    evidence: Evidence
    now: dt.datetime
    told: dict[str, Answer] = field(default_factory=dict)
    rules: dict[str, Robots] = field(default_factory=dict)

    def question(self, source: Source, url: str) -> Request | None:
        """Ask for robots.txt first; for tdmrep.json only where a page may be fetched at all."""
        origin, _ = _place(url)
        if not origin:
            return None
        if self._unasked(origin + ROBOTS):
            return self._request(source, origin + ROBOTS)
        if self.refusal(url) is None and self._unasked(origin + RESERVATIONS):
            return self._request(source, origin + RESERVATIONS)
        return None

    def learn(self, asked: Request, answer: Answer) -> None:
        """Keep what a host says, and remember where it says nothing."""
        self.told[asked.url] = answer
        if isinstance(answer, Document):
            self.evidence.keep(answer)
        elif isinstance(answer, Failure):
            noted(self.evidence, asked.url, answer, self.now)
            if _NO_FILE.fullmatch(answer.reason) and asked.url.endswith(RESERVATIONS):
                self.evidence.pause(asked.url, answer.reason, self.now + ABSENT, self.now)

    def refusal(self, url: str) -> Failure | None:
        """Say why a page is not to be fetched, if it is not."""
        origin, path = _place(url)
        if origin not in self.rules:
            self.rules[origin] = self._robots(origin + ROBOTS)
        if self.rules[origin].allows(path):
            return None
        met = self.told.get(origin + ROBOTS)
        if not isinstance(met, Failure):
            return Failure(subject=url, stage="fetch", reason=UNWELCOME)
        reason = f"robots.txt: {met.reason}" if met.reason.startswith("http ") else met.reason
        return Failure(subject=url, stage="fetch", reason=reason, temporary=met.temporary)

    def marked(self, document: Document) -> Document:
        """Write to a page's rights what its host's tdmrep.json says of it tonight."""
        origin, path = _place(document.url or "")
        kept = self.evidence.document(origin + RESERVATIONS) if origin else None
        absent = _NO_FILE.fullmatch(getattr(self.told.get(origin + RESERVATIONS), "reason", ""))
        said = reservation(kept.body, path) if kept and not absent else None
        others = tuple(line for line in document.rights if not line.startswith(f"{MARK}:"))
        return replace(document, rights=(*others, *((f"{MARK}: {said}",) if said else ())))

    def _unasked(self, file: str) -> bool:
        if file in self.told:
            return False
        waiting = paused(self.evidence, file, file, self.now)
        if waiting:
            self.told[file] = waiting
        kept = self.evidence.document(file)
        return not waiting and (kept is None or kept.retrieved != self.now)

    def _request(self, source: Source, file: str) -> Request:
        """Ask in the time of the source whose page it is for, but without its secret."""
        asker = Source(id=source.id, kind="page", url=file)
        return Request(source=asker, url=file, validators=self.evidence.validators(file))

    def _robots(self, file: str) -> Robots:
        """Read the answer's rules; the last ones kept where there is no new answer."""
        answer, kept = self.told.get(file), self.evidence.document(file)
        if isinstance(answer, Failure) and _NO_FILE.match(answer.reason):
            return SILENT
        if kept:
            return robots(kept.body, PACKAGE)
        return SILENT if isinstance(answer, NotModified) else SHUT


def _place(url: str) -> tuple[str, str]:
    """Part an address into its origin and its path with query; "" for what is no web address."""
    found = _PLACE.match(url)
    return (found[1].lower(), found[2]) if found else ("", "")
