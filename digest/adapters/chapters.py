"""What stands in the site already: chapters drawn from the same things, their files untouched since."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import msgspec

from digest.adapters import fingerprint
from digest.adapters.atomic import write
from digest.model import Chapter

DRAWING = ("babel", "jinja2", "markupsafe", "tzdata")
Look = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a chapter was drawn from, and its files: path → size in bytes, modification time in ns."""

    source: str
    files: dict[str, Look]


Memory = dict[str, Standing]


def load(path: Path | None) -> Memory:
    """Open the memory; a damaged or missing one remembers nothing, and everything is drawn."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Memory) if path else {}
    except (OSError, msgspec.MsgspecError):
        return {}


def save(path: Path | None, memory: Memory) -> None:
    """Keep the memory for the next night."""
    if path:
        write(path, msgspec.json.encode(memory, order="sorted"))


def source(chapter: Chapter) -> str:
    """Name what a chapter is drawn from: what its room says, our own code, and the libraries that draw."""
    return f"{fingerprint.code()} {_libraries()} {chapter.fingerprint}"


@cache
def _libraries() -> str:
    return " ".join(f"{name} {version(name)}" for name in DRAWING)


def stands(root: Path, chapter: Chapter, before: Standing | None) -> bool:
    """Whether the chapter's files are still the ones that were drawn from these very things."""
    if before is None or before.source != source(chapter):
        return False
    return all(_look(f"{root}/{path}") == look for path, look in before.files.items())


def standing(root: Path, chapter: Chapter, paths: Iterable[str]) -> Standing:
    """Look at the files of a chapter as they stand now."""
    looks = {path: _look(f"{root}/{path}") for path in paths}
    return Standing(source=source(chapter), files={path: look for path, look in looks.items() if look})


def _look(path: str) -> Look | None:
    """Look at a file by its name alone: making a `Path` of each would cost more than looking."""
    try:
        seen = os.lstat(path)
    except OSError:
        return None
    return seen.st_size, seen.st_mtime_ns
