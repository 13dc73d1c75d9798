"""Folder sources: local files as documents, in the order of their names."""

from __future__ import annotations

import datetime as dt
import errno
import os
import stat
from pathlib import Path

from digest.model import Document, Failure, Source

BYTES = 10_485_760
MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xml": "application/xml",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".json": "application/json",
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
    paths = [start] if start.is_file() else _walk(start)
    home = start.resolve() if start.is_dir() else start.resolve().parent
    return tuple(_document(source, path, _name(path, start), home, now, limit) for path in paths)


def _walk(start: Path) -> list[Path]:
    found: list[Path] = []
    for place, folders, files in os.walk(start):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place, name) for name in files if _wanted(name)]
    return sorted(found, key=lambda path: path.relative_to(start).as_posix())


def _wanted(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in MEDIA_TYPES


def _name(path: Path, start: Path) -> str:
    name = path.name if path == start else path.relative_to(start).as_posix()
    return name.encode("utf-8", "replace").decode()


def _document(
    source: Source, path: Path, name: str, home: Path, now: dt.datetime, limit: int
) -> Document | Failure:
    try:
        body = _body(path, home, limit)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        return Failure(subject=f"{source.id}/{name}", stage="fetch", reason=reason)
    kind = MEDIA_TYPES.get(path.suffix.lower(), "text/plain")
    return Document(source=source, url=None, media_type=kind, body=body, retrieved=now, name=name)


def _body(path: Path, home: Path, limit: int) -> bytes:
    """Read the bytes, never waiting on a pipe and never leaving `home`."""
    real = _resolved(path)
    if not real.is_relative_to(home):
        raise ValueError("the link leads outside its folder")
    descriptor = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    with os.fdopen(descriptor, "rb") as file:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            raise ValueError("not a plain file")
        body = file.read(limit + 1)
    if len(body) > limit:
        raise ValueError(f"larger than {limit} bytes")
    return body


def _resolved(path: Path) -> Path:
    """Follow the links of a path; a circle is said alike by every Python."""
    try:
        return path.resolve(strict=True)
    except (RuntimeError, OSError) as error:
        if isinstance(error, OSError) and error.errno != errno.ELOOP:
            raise
        raise ValueError("the link leads in a circle") from error
