"""The manifest of a release: every file with its size and sha256, in the order of the paths."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from digest.errors import PublishError

NAME = "MANIFEST"


def manifest(root: Path) -> str:
    """One line a file: sha256, size in bytes, path; `PublishError` for anything but plain files."""
    return "".join(_line(root, path) for path in _paths(root))


def verify(root: Path) -> None:
    """Read the release again and compare it with its manifest."""
    expected = (root / NAME).read_text(encoding="utf-8", errors="surrogateescape")
    if manifest(root) != expected:
        raise PublishError(f"{root} does not hold what its manifest says; the disk may be failing.")


def release_id(text: str) -> str:
    """Name a release: the hash of its manifest, so that a re-run finds it again."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _paths(root: Path) -> list[str]:
    found: list[str] = []
    for place, folders, files in os.walk(root):
        linked = [name for name in folders if Path(place, name).is_symlink()]
        found += [Path(place, name).relative_to(root).as_posix() for name in files + linked]
    return sorted(path for path in found if path != NAME)


def _line(root: Path, path: str) -> str:
    file = root / path
    if file.is_symlink() or not file.is_file() or "\n" in path:
        raise PublishError(f"{file} is not a plain file; a site holds nothing else.")
    data = file.read_bytes()
    return f"{hashlib.sha256(data).hexdigest()} {len(data)} {path}\n"
