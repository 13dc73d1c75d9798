"""Shelves: the SQLite file behind evidence and memo. Losing it loses no published byte.

So nothing here is ever raised: a damaged file is moved aside and started afresh, a disk that
refuses makes the shelf forgetful, and either is said once in `warnings`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from digest.adapters.seal import sealed, unsealed

NAMES = ("document", "body", "member", "retrieval", "memo", "pause", "record")
SCHEMA = 1
DAMAGED = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
TABLE = (
    "CREATE TABLE IF NOT EXISTS {name} (key TEXT PRIMARY KEY, used TEXT NOT NULL, value BLOB NOT NULL) STRICT"
)


class Shelves:
    """Named shelves of sealed values by key; `used` is a sortable mark of the last use.

    Opened with WAL; one process at a time holds it under the run's lock.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.warnings: list[str] = []
        self._database = self._opened()

    def get(self, shelf: str, key: str) -> bytes | None:
        """Give the value under `key`, None when there is none or it is no longer whole."""
        rows = self._run(f"SELECT value FROM {_known(shelf)} WHERE key = ?", (key,))  # noqa: S608  names are ours
        if not rows:
            return None
        value = unsealed(key, rows[0][0])
        if value is None:
            self._warn(f"A damaged entry in {self.path} was dropped; it will be made again.")
            self.drop(shelf, key)
        return value

    def put(self, shelf: str, key: str, value: bytes, used: str) -> None:
        """Keep `value` under `key`."""
        self._run(
            f"INSERT INTO {_known(shelf)} VALUES (?, ?, ?) "  # noqa: S608  names are ours
            "ON CONFLICT (key) DO UPDATE SET used = excluded.used, value = excluded.value",
            (key, used, sealed(key, value)),
        )

    def keys(self, shelf: str, start: str) -> list[str]:
        """Name what is kept under keys with this beginning, sorted."""
        rows = self._run(
            f"SELECT CAST(key AS BLOB) FROM {_known(shelf)} WHERE substr(key, 1, ?) = ? ORDER BY key",  # noqa: S608  names are ours
            (len(start), start),
        )
        return [row[0].decode("utf-8", "replace") for row in rows]

    def touch(self, shelf: str, key: str, used: str) -> None:
        """Say that the value under `key` was used."""
        statement = f"UPDATE {_known(shelf)} SET used = ? WHERE key = ? AND used < ?"  # noqa: S608  names are ours
        self._run(statement, (used, key, used))

    def drop(self, shelf: str, key: str) -> None:
        """Forget one value."""
        self._run(f"DELETE FROM {_known(shelf)} WHERE key = ?", (key,))  # noqa: S608  names are ours

    def forget(self, shelf: str, before: str) -> None:
        """Forget what was last used before the mark `before`."""
        self._run(f"DELETE FROM {_known(shelf)} WHERE used < ?", (before,))  # noqa: S608  names are ours

    def close(self) -> None:
        """Close the file; the shelves are forgetful from here on."""
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
        self._database = None

    def _run(self, statement: str, values: Sequence[object], *, again: bool = True) -> list[tuple[bytes]]:
        if self._database is None:
            return []
        try:
            return self._database.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            mended = self._mended(error)
        return self._run(statement, values, again=False) if mended and again else []

    def _mended(self, error: sqlite3.Error) -> bool:
        """Start afresh after damage; live without the file when the disk refuses."""
        if (getattr(error, "sqlite_errorcode", 0) & 0xFF) not in DAMAGED:
            self._warn(f"{self.path} cannot be used just now ({error}); nothing is lost but time.")
            return False
        self.close()
        self._set_aside(error)
        self._database = self._opened(again=False)
        return True

    def _opened(self, *, again: bool = True) -> sqlite3.Connection | None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return _connected(self.path)
        except sqlite3.OperationalError as error:
            if (error.sqlite_errorcode & 0xFF) not in DAMAGED:
                again = False
            return self._reopened(error, again=again)
        except (sqlite3.DatabaseError, OSError) as error:
            return self._reopened(error, again=again and not isinstance(error, OSError))

    def _reopened(self, error: Exception, *, again: bool) -> sqlite3.Connection | None:
        if again:
            self._set_aside(error)
            return self._opened(again=False)
        self._warn(f"{self.path} cannot be opened ({error}); this run goes without it.")
        return None

    def _set_aside(self, error: Exception) -> None:
        """Move the damaged file out of the way, its journal with it."""
        self._warn(f"{self.path} was damaged ({error}); it was moved aside and begun again.")
        for tail in ("", "-wal", "-shm"):
            file = self.path.with_name(self.path.name + tail)
            with suppress(OSError):
                file.replace(self.path.with_name(f"{self.path.name}.damaged{tail}"))

    def _warn(self, text: str) -> None:
        if text not in self.warnings:
            self.warnings.append(text)


def _known(shelf: str) -> str:
    if shelf not in NAMES:
        raise ValueError(f"no shelf is called {shelf}")
    return shelf


def _connected(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None, timeout=10)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        _of_our_schema(database)
        for name in NAMES:
            database.execute(TABLE.format(name=name))
    except BaseException:
        database.close()
        raise
    return database


def _of_our_schema(database: sqlite3.Connection) -> None:
    """Treat a file of another schema like a damaged one: it is only evidence."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version not in (0, SCHEMA):
        raise sqlite3.DatabaseError(f"schema {version}")
    database.execute(f"PRAGMA user_version = {SCHEMA}")
