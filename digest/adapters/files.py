"""Files: reading the project's own, and the names others write through."""

from __future__ import annotations

from pathlib import Path

from digest.adapters.atomic import write
from digest.adapters.inbox import folder
from digest.adapters.site import Written, write_site
from digest.errors import BuildError

__all__ = ["Written", "folder", "read_bytes", "read_text", "write", "write_site"]


def read_bytes(path: Path) -> bytes:
    """Read the bytes of a file of the project; `BuildError` names it when it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BuildError(f"{path} does not exist.") from error
    except OSError as error:
        raise BuildError(f"{path} cannot be read: {error.strerror}.") from error


def read_text(path: Path) -> str:
    """Read the text of a UTF-8 file (a byte order mark is dropped), line ends as one newline."""
    data = read_bytes(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BuildError(f"{path}, line {line}: this is not UTF-8 text; save the file as UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
