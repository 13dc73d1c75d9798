"""What was read of each document before: a feed's known entries are not read again.

One row a document in the private memo, written anew when its entries change. Losing it costs time only.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from digest.adapters import fingerprint
from digest.build.order import House
from digest.model import Article, Document, Failure, Reading
from digest.read import NOARCHIVE, Entries, Known, joined, read_new

Asked = tuple[Document, dt.datetime, Known]


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Of a feed: its entries by mark and the setting they were read in; else the whole reading.

    `of` is a hash of the bytes and the day that a whole reading was made from. `body` is a hash of the
    bytes that `marks`, `title` and `warnings` were read from, or "" when another night would read them
    otherwise: while a feed sends the same bytes it is not read at all.
    """

    setting: str = ""
    entries: dict[str, Article] = field(default_factory=dict)
    body: str = ""
    marks: tuple[str, ...] = ()
    title: str | None = None
    warnings: tuple[str, ...] = ()
    of: str = ""
    whole: Reading | None = None


def readings(house: House, documents: Sequence[Document]) -> list[Reading | Failure]:
    """Read each document, or say why not, in their order; what is known is not read again."""
    memories = [_memory_of(house, document) for document in documents]
    known = [_known_whole(house, d, m) for d, m in zip(documents, memories, strict=True)]
    missing = [(d, m) for d, m, k in zip(documents, memories, known, strict=True) if k is None]
    asked = [(d, house.order.now, _known(m)) for d, m in missing]
    made = _finished(house, missing, house.map("read")(_read, asked))
    return [next(made) if each is None else each for each in known]


def _known_whole(house: House, document: Document, memory: Memory) -> Reading | None:
    """Give the reading of bytes that were read before and would be read alike tonight."""
    if memory.whole and memory.of == _today(house, document):
        return memory.whole
    if not memory.body or memory.body != _hash(document):
        return None
    found = Entries(title=memory.title, setting=memory.setting, marks=memory.marks, warnings=memory.warnings)
    return joined(found, memory.entries, document)


def _read(asked: Asked) -> Entries | Reading:
    return read_new(*asked)


def _known(memory: Memory) -> Known:
    return Known(setting=memory.setting, marks=frozenset(memory.entries))


def _finished(
    house: House, missing: Sequence[tuple[Document, Memory]], results: Iterator[Entries | Reading | Failure]
) -> Iterator[Reading | Failure]:
    """Join what was read tonight to what was known, and remember it."""
    for done, ((document, memory), result) in enumerate(zip(missing, results, strict=True), 1):
        house.order.tell("read", done, len(missing))
        if isinstance(result, Entries):
            _remember(house, document, memory, _lasting(result, memory, document))
            yield joined(result, memory.entries, document)
            continue
        if isinstance(result, Reading) and not any(NOARCHIVE in each.rights for each in result.articles):
            _remember(house, document, memory, Memory(of=_today(house, document), whole=result))
        yield result


def _lasting(found: Entries, memory: Memory, document: Document) -> Memory:
    """Keep the entries the feed has now, save those that another night would read otherwise."""
    entries = {mark: found.new.get(mark) or memory.entries[mark] for mark in found.marks}
    return Memory(
        setting=found.setting,
        entries={mark: article for mark, article in entries.items() if mark not in found.passing},
        body="" if found.passing else _hash(document),
        marks=found.marks,
        title=found.title,
        warnings=found.warnings,
    )


def _memory_of(house: House, document: Document) -> Memory:
    kept = house.memo.get(_name(document))
    return msgspec.json.decode(kept, type=Memory) if kept is not None else Memory()


def _remember(house: House, document: Document, before: Memory, memory: Memory) -> None:
    """Write what changed; of bytes that change every night while their entries do not, nothing."""
    same = memory.entries.keys() == before.entries.keys()
    if not same or replace(memory, entries={}, body="") != replace(before, entries={}, body=""):
        house.memo.put(_name(document), msgspec.json.encode(memory))


def _name(document: Document) -> str:
    """Name the row: the code, the source's rules and where the document came from, but not its bytes."""
    steady = replace(
        document, body=b"", retrieved=dt.datetime.min.replace(tzinfo=dt.UTC), validators=None, warnings=()
    )
    return hashlib.sha256(b"entries " + fingerprint.code().encode() + msgspec.json.encode(steady)).hexdigest()


def _today(house: House, document: Document) -> str:
    """Hash what else a whole reading depends on: the bytes, and the day."""
    return house.today + _hash(document)


def _hash(document: Document) -> str:
    return hashlib.sha256(document.body).hexdigest()
