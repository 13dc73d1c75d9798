"""Atomic writing: a reader of the file sees the old bytes or the new ones, never a part."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from digest.errors import BuildError

ASIDE = ".tmp"


def write(path: Path, data: bytes) -> bool:
    """Make `path` hold `data`; True when it had to be changed.

    Compared first, then written beside it, synchronised, renamed over it. A symbolic link at
    `path` is replaced, not followed. `BuildError` when the disk refuses; the old bytes stay.
    """
    if same(path, data):
        return False
    aside = path.with_name(f".{path.name}{ASIDE}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _spill(aside, data)
        aside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise BuildError(f"{path} cannot be written: {error.strerror or error}; it is as it was.") from error
    return True


def sweep(folder: Path) -> None:
    """Remove what a run that was killed while writing left below a folder; only who holds the lock may."""
    for stale in sorted(folder.rglob(f".*{ASIDE}")):
        stale.unlink(missing_ok=True)


def same(path: Path, data: bytes) -> bool:
    """Whether `path` is a plain file of exactly these bytes."""
    try:
        return not path.is_symlink() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` survive a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make the bytes of `path` survive a loss of power."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _spill(aside: Path, data: bytes) -> None:
    with suppress(FileNotFoundError):
        aside.unlink()
    with aside.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
