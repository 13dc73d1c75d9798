"""Rows of a data file: one JSON object a line, packed with gzip or not."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]


class DataError(Exception):
    """What is to be measured cannot be used; the text names the file, the line and what is wrong."""


def rows(path: Path, needs: Mapping[str, Sequence[str]]) -> list[Row]:
    """Read a file whose every row has an `id` of its own and, for each of `needs`, one of its fields.

    Raises DataError for a file that is missing, empty, not JSON lines or of another shape.
    """
    found = [_row(line, f"{path}:{number}") for number, line in enumerate(_lines(path), 1) if line.strip()]
    if not found:
        raise DataError(f"{path}: no rows")
    for number, row in enumerate(found, 1):
        for field, names in {"id": ("id",), **needs}.items():
            if not any(name in row for name in names):
                raise DataError(f"{path}: row {number} has no {field}; it has {', '.join(sorted(row))}")
    _once([row["id"] for row in found], path)
    return found


def write(path: Path, predictions: Sequence[Row]) -> None:
    """Write what was predicted, one JSON object a line, in the rows' order."""
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in predictions]
    path.write_bytes(_packed("".join(lines).encode("utf-8", "surrogatepass"), path))


def _packed(body: bytes, path: Path) -> bytes:
    return gzip.compress(body, mtime=0) if path.suffix == ".gz" else body


def _lines(path: Path) -> Iterator[str]:
    try:
        body = path.read_bytes()
        yield from (gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body).decode().split("\n")
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"{path}: cannot be read: {error}") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path}: is not UTF-8: {error}") from error


def _row(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise DataError(f"{where}: is not JSON: {error}") from error
    if not isinstance(row, dict):
        raise DataError(f"{where}: is not a JSON object")
    return row


def _once(ids: Sequence[Any], path: Path) -> None:
    seen: set[Any] = set()
    for id_ in ids:
        if not isinstance(id_, str | int):
            raise DataError(f"{path}: an id is neither text nor a whole number: {id_!r}")
        if id_ in seen:
            raise DataError(f"{path}: the id {id_!r} stands twice")
        seen.add(id_)
