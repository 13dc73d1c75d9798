"""Whether the files of old issues are as they were made: looked at each night, read when they changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from digest.adapters.archive import Archives
from digest.adapters.atomic import write
from digest.errors import BuildError
from digest.record import State

Look = tuple[int, int]
Memory = dict[str, Look]


def touched(archives: Archives, state: State, memory: Path, today: str) -> tuple[Path, ...]:
    """Name the records and ledgers of issues other than today's that are not those of their marks.

    `memory` is a file that remembers the size in bytes and the time in ns of each file that was right: one
    that looks the same is not read again.
    """
    before, right, wrong = _load(memory), {}, []
    for file, sums in _files(archives, state, today):
        look = _look(file)
        if look is not None and (before.get(str(file)) == look or _sha256(file) in sums):
            right[str(file)] = look
        elif sums - {""}:
            wrong.append(file)
    _keep(memory, before, right)
    return tuple(wrong)


def _files(archives: Archives, state: State, today: str) -> Iterator[tuple[Path, set[str]]]:
    """Give each file that is looked at, with the sums it may have."""
    for name, mark in sorted(state.issues.items()):
        if name != today:
            yield archives.record_path(name), {mark.record, mark.pending}
            yield archives.ledger_path(name), {mark.ledger}


def _sha256(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return "unreadable"


def _look(file: Path) -> Look | None:
    try:
        seen = file.stat()
    except OSError:
        return None
    return seen.st_size, seen.st_mtime_ns


def _load(memory: Path) -> Memory:
    """Open the memory; a damaged or missing one remembers nothing, and every file is read."""
    try:
        return msgspec.json.decode(memory.read_bytes(), type=Memory)
    except (OSError, msgspec.MsgspecError):
        return {}


def _keep(memory: Path, before: Memory, right: Memory) -> None:
    """Keep the memory; a disk that refuses costs the next night some reading, and no more."""
    if right == before:
        return
    try:
        write(memory, msgspec.json.encode(right, order="sorted"))
    except BuildError:
        return
