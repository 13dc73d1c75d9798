"""Where we are welcome: each host's robots.txt is asked once a night, before its web pages are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.adapters.evidence import Evidence
from digest.adapters.http import FetchRules, Request, fetch
from digest.adapters.request import PACKAGE, Answer
from digest.adapters.robots import SHUT, SILENT, Robots, robots
from digest.model import Document, Failure, NotModified, Source

UNWELCOME = "robots.txt asks us not to fetch it"
_PLACE = re.compile(r"(https?://[^/?#]+)([^#]*)", re.IGNORECASE)
_NO_RULES = re.compile(r"http 4(?!29)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """What each origin asks of us; `trouble` where it could not be asked."""

    rules: dict[str, Robots]
    trouble: dict[str, Failure]

    def refusal(self, source: Source, url: str) -> Failure | None:
        """Say why a page is not to be fetched, if it is not."""
        origin, path = _place(url)
        if self.rules.get(origin, SILENT).allows(path):
            return None
        subject = source.id if url == source.url else url
        met = self.trouble.get(origin)
        reason, temporary = (_trouble(met), met.temporary) if met else (UNWELCOME, False)
        return Failure(subject=subject, stage="fetch", reason=reason, temporary=temporary)


def welcome(urls: Sequence[str], evidence: Evidence, rules: FetchRules) -> Welcome:
    """Ask the origins of these pages for their robots.txt; what was asked this night is not asked again.

    No such file: all is allowed. A host that cannot be asked is taken at its last word; without one
    nothing is allowed (RFC 9309, 2.3.1.4).
    """
    origins = sorted({origin for url in urls if (origin := _place(url)[0])})
    requests = [_request(origin, evidence) for origin in origins if not _fresh(origin, evidence, rules)]
    for answer in (answers := fetch(requests, rules)):
        if isinstance(answer, Document):
            evidence.keep(answer)
    told = dict(zip((request.url for request in requests), answers, strict=True))
    found = {origin: _said(told.get(_file(origin)), _kept(origin, evidence)) for origin in origins}
    trouble = {o: a for o in origins if isinstance(a := told.get(_file(o)), Failure)}
    return Welcome(rules=found, trouble=trouble)


def _trouble(met: Failure) -> str:
    return f"robots.txt: {met.reason}" if met.reason.startswith("http ") else met.reason


def _place(url: str) -> tuple[str, str]:
    """Part an address into its origin and its path with query; "" for what is no web address."""
    found = _PLACE.match(url)
    return (found[1].lower(), found[2]) if found else ("", "")


def _file(origin: str) -> str:
    return f"{origin}/robots.txt"


def _kept(origin: str, evidence: Evidence) -> Document | None:
    return evidence.document(_file(origin))


def _fresh(origin: str, evidence: Evidence, rules: FetchRules) -> bool:
    kept = _kept(origin, evidence)
    return kept is not None and kept.retrieved == rules.now


def _request(origin: str, evidence: Evidence) -> Request:
    url = _file(origin)
    source = Source(id=f"robots.txt of {origin}", kind="page", url=url)
    return Request(source=source, url=url, validators=evidence.validators(url))


def _said(answer: Answer | None, kept: Document | None) -> Robots:
    """Read the answer's rules; the last ones kept where there is no new answer."""
    if isinstance(answer, Failure) and _NO_RULES.match(answer.reason):
        return SILENT
    if isinstance(answer, Document | NotModified) or kept:
        return robots(kept.body, PACKAGE) if kept else SILENT
    return SHUT
