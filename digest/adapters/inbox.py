"""Folder sources: local files as documents, in the order of their names."""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from digest.model import Document, Failure, Source

BYTES = 10_485_760
MAIL = "message/rfc822"
MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xml": "application/xml",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".json": "application/json",
    ".eml": MAIL,
}


def folder(
    source: Source, root: Path, now: dt.datetime, limit: int = BYTES
) -> tuple[Document | Failure, ...]:
    """Every readable file of a folder source, `root` being the project's folder.

    Sorted by path; hidden files and unknown endings are passed over; a file that is broken, over
    `limit` bytes, special or linked to a place outside is a `Failure` of that file alone. A file's
    time of change is never looked at.
    """
    start = root / (source.path or "")
    if not start.exists():
        return (Failure(subject=source.id, stage="fetch", reason=f"{source.path} does not exist"),)
    paths = [start] if start.is_file() else walk(start, MEDIA_TYPES)
    home = start.resolve() if start.is_dir() else start.resolve().parent
    return tuple(_document(source, path, _name(path, start), home, now, limit) for path in paths)


def walk(start: Path, endings: Iterable[str]) -> list[Path]:
    """Find the files below a folder with one of these endings, none of them hidden, sorted by path."""
    wanted = frozenset(endings)
    found: list[Path] = []
    for place, folders, files in os.walk(start):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place, name) for name in files if _is_wanted(name, wanted)]
    return sorted(found, key=lambda path: path.relative_to(start).as_posix())


def _is_wanted(name: str, endings: frozenset[str]) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in endings


def _name(path: Path, start: Path) -> str:
    name = path.name if path == start else path.relative_to(start).as_posix()
    return name.encode("utf-8", "replace").decode()


def _document(
    source: Source, path: Path, name: str, home: Path, now: dt.datetime, limit: int
) -> Document | Failure:
    kind = MEDIA_TYPES.get(path.suffix.lower(), "text/plain")
    try:
        with opened(path, home) as file:
            body = file.read(limit + 1)
    except (OSError, ValueError) as error:
        shown = "a mail" if kind == MAIL else name
        return Failure(subject=f"{source.id}/{shown}", stage="fetch", reason=reason_of(error))
    if kind == MAIL:
        return mail(source, body, now, limit)
    if len(body) > limit:
        return _too_large(source, name, limit)
    return Document(source=source, url=None, media_type=kind, body=body, retrieved=now, name=name)


def mail(source: Source, body: bytes, now: dt.datetime, limit: int) -> Document | Failure:
    """Make a document of a mail, named by the hash of its bytes, which `sha256sum` finds again.

    Mail programs write subjects and readers' names into the names of files.
    """
    name = f"mail {hashlib.sha256(body).hexdigest()[:12]}"
    if len(body) > limit:
        return _too_large(source, name, limit)
    return Document(source=source, url=None, media_type=MAIL, body=body, retrieved=now, name=name)


def _too_large(source: Source, name: str, limit: int) -> Failure:
    return Failure(subject=f"{source.id}/{name}", stage="fetch", reason=f"larger than {limit} bytes")


def reason_of(error: OSError | ValueError) -> str:
    """Say in a few words why a file could not be read, without its path."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


@contextmanager
def opened(path: Path, home: Path) -> Iterator[BinaryIO]:
    """Open a plain file to read its bytes, never waiting on a pipe and never leaving `home`."""
    real = _resolved(path)
    if not real.is_relative_to(home):
        raise ValueError("the link leads outside its folder")
    descriptor = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("not a plain file")
        yield file


def _resolved(path: Path) -> Path:
    """Follow the links of a path; a circle is said alike by every Python."""
    try:
        return path.resolve(strict=True)
    except (RuntimeError, OSError) as error:
        if isinstance(error, OSError) and error.errno != errno.ELOOP:
            raise
        raise ValueError("the link leads in a circle") from error
