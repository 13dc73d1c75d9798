"""Mailboxes: an mbox file, a Maildir or a folder of .eml files as one document a mail.

A mail is named by the hash of its bytes and not by its file: mail programs write subjects and readers'
names into file names. `sha256sum` finds it again. Nothing is ever written, moved or marked as read.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterator
from pathlib import Path

from digest.adapters.inbox import BYTES, mail, opened, reason_of, walk
from digest.model import Document, Failure, Source

MOST = 1_000  # mails of one mailbox, the newest
TAIL = 67_108_864  # bytes of an mbox that are read, from its end: there the newest are
_BEGIN = b"From "
_FROM = re.compile(rb"(?:\A|\r?\n\r?\n)From [^\n]*\d:\d\d[^\n]*\n(?=[!-9;-~]+[ \t]*:)")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_NUMBER = re.compile(r"\d{1,18}")
_GONE = re.compile(r",[A-Z]*[DT]")  # Maildir flags: a draft, or in the bin


def mailbox(
    source: Source, root: Path, now: dt.datetime, limit: int = BYTES
) -> tuple[Document | Failure, ...]:
    """Give the newest mails of a mail source as documents, `root` being the project's folder.

    A mail over `limit` bytes, or a file that cannot be read, is a `Failure` of that mail alone.
    """
    start = (root / Path(source.path or "").expanduser()).absolute()
    if not start.exists():
        return (Failure(subject=source.id, stage="fetch", reason=f"{source.path} does not exist"),)
    found: list[Document | Failure] = []
    held = 0
    for each in _mails(source, start, limit):
        held += len(each) if isinstance(each, bytes) else 0
        if len(found) >= MOST or held > TAIL:
            break
        found.append(each if isinstance(each, Failure) else mail(source, each, now, limit))
    return tuple(reversed(found))


def _mails(source: Source, start: Path, limit: int) -> Iterator[bytes | Failure]:
    """Give the mails, the newest first; a file that cannot be read fails alone."""
    paths = [start] if start.is_file() else reversed(_files(start))
    home = start.resolve().parent if start.is_file() else start.resolve()
    for path in paths:
        try:
            yield from reversed(_of_file(path, home, limit))
        except (OSError, ValueError) as error:
            subject = source.id if path == start else f"{source.id}/a mail"
            yield Failure(subject=subject, stage="fetch", reason=reason_of(error))


def _files(start: Path) -> list[Path]:
    """Give the files of a Maildir in the order they came, or the .eml and .mbox files of a folder by name."""
    if not (start / "cur").is_dir() and not (start / "new").is_dir():
        return walk(start, (".eml", ".mbox"))
    found = [path for part in ("cur", "new") for path in (start / part).glob("[!.]*") if _is_kept(path)]
    return sorted(found, key=_arrival)


def _is_kept(path: Path) -> bool:
    return not _GONE.search(path.name.rpartition(":2")[2])


def _arrival(path: Path) -> tuple[int, str]:
    """Order Maildir's files by the second they came, with which their names begin."""
    second = _NUMBER.match(path.name)
    return int(second[0]) if second else 0, path.name


def _of_file(path: Path, home: Path, limit: int) -> list[bytes]:
    """Read the mails of one file; of a single mail no more than tells that it is over the limit."""
    with opened(path, home) as file:
        is_mbox = file.read(len(_BEGIN)) == _BEGIN
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - TAIL) if is_mbox else 0)
        return split(file.read(TAIL)) if is_mbox else [file.read(limit + 1)]


def split(mbox: bytes) -> list[bytes]:
    """Split an mbox at its "From " lines; what stands above the first belongs to a mail cut off."""
    cuts = list(_FROM.finditer(mbox))
    ends = [*(cut.start() for cut in cuts[1:]), len(mbox)][: len(cuts)]
    mails = (mbox[cut.end() : end] for cut, end in zip(cuts, ends, strict=True))
    return [_QUOTED.sub(rb"\1", mail) for mail in mails if mail.strip()]
