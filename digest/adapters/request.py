"""What is asked of the web, under which rules, and what may come back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from digest.model import Document, Failure, NotModified, Source, Validators

PACKAGE = "digest-newsletter"
Answer = Document | NotModified | Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One address to ask for on behalf of a source, with what to ask “is it new?” by.

    `page` says that it is a web page, which is fetched only where its host welcomes us.
    """

    source: Source
    url: str
    validators: Validators | None = None
    page: bool = False


class Gate(Protocol):
    """Whoever knows where we are welcome, and what has to be asked to know it."""

    def question(self, source: Source, url: str) -> Request | None:
        """Give what is still to be asked before a page may be fetched for a source; None at the end."""

    def learn(self, asked: Request, answer: Answer) -> None:
        """Hear the answer to a question."""

    def refusal(self, url: str) -> Failure | None:
        """Say why a page may not be fetched, if so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRules:
    """What a fetch may cost and where it may go.

    `seconds` bound all the work for one source by the wall clock (waiting for a busy host not
    counted), `connect` the making of one connection; `size` is in bytes once decoded, refused
    sooner when over `ratio` times what came over the wire. `environment` holds the secrets that
    sources name. `now` becomes `Document.retrieved`.
    """

    now: dt.datetime
    seconds: float = 30.0
    bytes_per_document: int = 10_485_760
    connect: float = 10.0
    redirects: int = 5
    ratio: int = 200
    at_once: int = 64
    allow_private: tuple[str, ...] = ()
    user_agent: str = PACKAGE
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
