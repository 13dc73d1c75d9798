"""Where we gather from, and what came back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

SourceKind = Literal["feed", "page", "sitemap", "folder", "mail"]
FullText = Literal["auto", "always", "never"]


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
    file. `charset` is what the transport said, if anything. `retrieved` is aware UTC. `asked` is
    the address before redirects, `validators` what to ask with next time, `warnings` what happened
    on the way that is no failure. `rights` are the answer's header lines that reserve rights, `moved`
    is where it moved for good, when every redirect on the way said so.
    """

    source: Source
    url: str | None
    media_type: str
    body: bytes
    retrieved: dt.datetime
    charset: str | None = None
    name: str | None = None
    asked: str | None = None
    validators: Validators | None = None
    warnings: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    moved: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave us to ask with next time: HTTP ETag and Last-Modified, verbatim."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """The server said that nothing changed since the validators we sent; `moved` as in `Document`."""

    url: str
    moved: str | None = None


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
