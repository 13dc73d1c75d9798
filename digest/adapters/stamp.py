"""Whether files have changed: one short text that is another one once any of them is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def stamp(places: Iterable[Path]) -> str:
    """Sum up name, time and size of every file in these places: files, or folders with all below."""
    total = hashlib.sha256()
    for path in sorted(_files(places)):
        try:
            seen = path.stat()
        except OSError:
            continue  # gone while we looked
        total.update(f"{path}\0{seen.st_mtime_ns}\0{seen.st_size}\n".encode("utf-8", "surrogateescape"))
    return total.hexdigest()[:16]


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from (path for path in place.rglob("*") if path.is_file())
        else:
            yield place
