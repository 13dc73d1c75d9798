"""Evidence: the private store of what was fetched, and of the texts that were quoted from."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Self

import msgspec

from digest.adapters.secrets import blotted, secrets_of
from digest.adapters.shelves import Shelves
from digest.dates import from_timestamp, timestamp
from digest.model import Document, Member, Source, Validators
from digest.record import Issue, record_bytes
from digest.urls import keys_of


class Evidence:
    """Fetched documents by address, cleaned bodies by sha256, first retrievals by article.

    Also every article told of, whole, with why it was joined, by issue and article id: for proof
    and explanation.

    Deleting the file changes no published byte; `verify` then says that evidence has expired.
    `warnings` tell of damage that was met and mended.
    """

    def __init__(self, path: Path) -> None:
        self.shelves = Shelves(path)
        self._held: dict[str, bytes] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What was wrong with the file, if anything."""
        return tuple(self.shelves.warnings)

    def document(self, url: str, source: Source | None = None) -> Document | None:
        """Give the last good document of the address asked for; `source` stands in for the one then."""
        value = self.shelves.get("document", _key(url))
        if value is None:
            return None
        self._held[url] = sha256(value).digest()
        head, _, body = value.partition(b"\n")
        try:
            kept = msgspec.json.decode(head, type=Document)
        except msgspec.MsgspecError:
            self.shelves.drop("document", _key(url))
            return None
        return replace(kept, body=body, asked=url, source=source or kept.source)

    def validators(self, url: str) -> Validators | None:
        """Say what to ask the server with, only while the body it stands for is kept."""
        kept = self.document(url)
        return kept.validators if kept else None

    def keep(self, document: Document, validators: Validators | None = None) -> None:
        """Keep a document, and its validators with it, under the address that was asked for.

        What was taken from here and has not changed is here already: packing it again is what costs.
        """
        url = document.asked or document.url
        if url is None:
            return
        head = replace(_bare(document), validators=validators or document.validators)
        value = msgspec.json.encode(head) + b"\n" + document.body
        if self._held.get(url) == (held := sha256(value).digest()):
            return
        self._held[url] = held
        self.shelves.put("document", _key(url), value, timestamp(document.retrieved))

    def drop(self, url: str) -> None:
        """Let go of the document of an address: its publisher does not want it kept."""
        self._held.pop(url, None)
        self.shelves.drop("document", _key(url))

    def pause(self, url: str, reason: str, until: dt.datetime, now: dt.datetime) -> None:
        """Remember not to ask an address before a moment, and why."""
        self.shelves.put("pause", _key(url), f"{timestamp(until)} {reason}".encode(), timestamp(now))

    def paused(self, url: str) -> tuple[str, str] | None:
        """Give the moment an address may be asked again, and why not before; None when there is none."""
        value = self.shelves.get("pause", _key(url))
        if value is None:
            return None
        until, _, reason = value.decode().partition(" ")
        return until, reason

    def body(self, sha: str) -> str | None:
        """Give the cleaned text whose UTF-8 bytes have this sha256."""
        value = self.shelves.get("body", sha)
        return None if value is None else value.decode()

    def keep_body(self, sha: str, text: str, now: dt.datetime) -> None:
        """Keep a cleaned text for another `keep_days` from `now`."""
        self.shelves.put("body", sha, text.encode("utf-8", "replace"), timestamp(now))

    def member(self, issue: str, article: str) -> Member | None:
        """Give an article as an issue had it, with its place in its story."""
        key = f"{issue} {article}"
        value = self.shelves.get("member", key)
        try:
            return None if value is None else msgspec.json.decode(value, type=Member)
        except msgspec.MsgspecError:
            self.shelves.drop("member", key)
            return None

    def keep_member(self, issue: str, member: Member, now: dt.datetime) -> None:
        """Keep an article as an issue has it, for another `keep_days` from `now`."""
        key = f"{issue} {member.article.id}"
        self.shelves.put("member", key, msgspec.json.encode(member), timestamp(now))

    def members(self, issue: str) -> tuple[Member, ...]:
        """Give every article that is kept under an issue's name, sorted by its id."""
        ids = [key.partition(" ")[2] for key in self.shelves.keys("member", f"{issue} ")]
        return tuple(member for name in ids if (member := self.member(issue, name)))

    def drop_member(self, issue: str, article: str) -> None:
        """Let go of an article that is kept under an issue's name."""
        self.shelves.drop("member", f"{issue} {article}")

    def first_record(self, issue: str) -> Issue | None:
        """Give the record of an issue as it was before the editor first changed it in public."""
        value = self.shelves.get("record", issue)
        try:
            return None if value is None else msgspec.json.decode(value, type=Issue)
        except msgspec.MsgspecError:
            self.shelves.drop("record", issue)
            return None

    def keep_first_record(self, record: Issue, now: dt.datetime) -> None:
        """Keep such a record for another `keep_days` from `now`, so that a change can be taken back."""
        self.shelves.put("record", record.id, record_bytes(record), timestamp(now))

    def first_retrieved(self, key: str, sha: str, now: dt.datetime) -> dt.datetime:
        """When this article first had this body; `now`, and remembered, if it is new."""
        name = f"{key} {sha}"
        value = self.shelves.get("retrieval", name)
        first = timestamp(now) if value is None else value.decode()
        self.shelves.put("retrieval", name, first.encode(), timestamp(now))
        return from_timestamp(first)

    def forget(self, before: dt.datetime) -> None:
        """Let go of bodies, articles, documents and first retrievals not met since `before`."""
        for shelf in ("document", "body", "member", "retrieval", "pause", "record"):
            self.shelves.forget(shelf, timestamp(before))

    def close(self) -> None:
        """Close the file."""
        self.shelves.close()


def _key(url: str) -> str:
    """Name the shelf's place of an address; one that holds a key or password is named by its hash."""
    return sha256(url.encode("utf-8", "surrogatepass")).hexdigest() if keys_of(url) else url


def _bare(document: Document) -> Document:
    """Leave out the body, and every key or password that an address holds."""
    secrets = secrets_of(document.source, {})
    source = replace(document.source, url=blotted(document.source.url or "", secrets) or None)
    return replace(
        document, body=b"", asked=None, url=blotted(document.url or "", secrets) or None, source=source
    )
