"""The files a new newsletter starts with; nothing that is already there is ever overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from digest.adapters.theme import built_in


def shipped(name: str) -> str:
    """Return the text of one of the files that come with the product for a new newsletter."""
    return (built_in() / "project" / name).read_text(encoding="utf-8")


def plant(folder: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    """Write the files (path below `folder` → text) that are not there yet; return which were."""
    missing = [name for name in sorted(files) if not (folder / name).exists()]
    for name in missing:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[name], encoding="utf-8")
    return tuple(missing)
