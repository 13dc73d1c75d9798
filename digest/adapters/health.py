"""Health of the private store: how large it is, what it holds, whether it is whole. Looked at read-only."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

SOUND = "ok"


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Bytes on disk with the journal, entries by shelf, and what is wrong ("" when nothing is)."""

    size: int
    entries: dict[str, int]
    problem: str = ""


def health(path: Path) -> Health:
    """Look at an SQLite file without changing, mending or locking out anything."""
    size = sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*") if file.is_file())
    try:
        with closing(sqlite3.connect(_address(path), uri=True, timeout=2)) as database:
            return Health(size=size, entries=_entries(database), problem=_problem(database))
    except sqlite3.Error as error:
        return Health(size=size, entries={}, problem=str(error))


def _address(path: Path) -> str:
    """Open it as if it could not change while no journal lies beside it: so none is made by looking."""
    mode = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "mode=ro&immutable=1"
    return f"{path.resolve().as_uri()}?{mode}"


def folder_size(folder: Path) -> int:
    """Give the bytes of all files below a folder; 0 when there is none."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _entries(database: sqlite3.Connection) -> dict[str, int]:
    names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    counts = {name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608  the file's own names
    return dict(sorted(counts.items()))


def _problem(database: sqlite3.Connection) -> str:
    said = str(database.execute("PRAGMA quick_check(1)").fetchone()[0])
    return "" if said == SOUND else said
