"""Watching the rooms at run time: whatever opens a file, socket, database or process inside one is noted.

An audit hook sees every open of the interpreter, those of libraries too; it blames a room when one of its
functions stands on the stack. So a test may read its own examples: no room is at work then.
"""

from __future__ import annotations

import os
import sys
import zoneinfo
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

HOUSE = Path(__file__).parents[2] / "digest"
ROOMS = (
    *("read", "clean", "group", "summarise", "edit", "render", "verify", "explain"),
    *("text", "markup", "config", "urls", "dates", "model", "record"),
    *("ports.py", "agencies.py", "languages.py", "errors.py"),
)
PLACES = tuple(str(HOUSE / room) + ("" if room.endswith(".py") else os.sep) for room in ROOMS)
CODE = (str(HOUSE), str(Path(os.__file__).parent), sys.prefix, *zoneinfo.TZPATH)
DOORS = (
    *("open", "os.", "shutil.", "glob.", "tempfile.", "mmap.", "fcntl.", "sqlite3."),
    *("socket.", "ftplib.", "http.", "imaplib.", "poplib.", "smtplib.", "urllib.", "webbrowser."),
    *("subprocess.", "pty."),
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

seen: list[str] = []


def hook(event: str, arguments: tuple[object, ...]) -> None:
    """Note the event when it opens a door and a room is at work."""
    if event.startswith(DOORS) and not _harmless(event, arguments):
        room = _room(sys._getframe(1))  # noqa: SLF001  the stack is what tells who asked
        if room:
            seen.append(f"{room}: {event} {arguments[:2]!r}")


def _harmless(event: str, arguments: tuple[object, ...]) -> bool:
    """Tell whether a library only reads its own code or tables: nothing of the newsletter's."""
    if event not in {"open", "os.listdir", "os.scandir", "os.walk"} or not isinstance(
        arguments[0], str | bytes
    ):
        return False
    written = event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING
    return not written and os.fsdecode(arguments[0]).startswith(CODE)


def _room(frame: FrameType | None) -> str | None:
    """Name the innermost function of a room on the stack, unless a module is just being imported."""
    while frame and not frame.f_code.co_filename.startswith(PLACES):
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return None
        frame = frame.f_back
    if frame is None:
        return None
    return f"{Path(frame.f_code.co_filename).relative_to(HOUSE)}, {frame.f_code.co_name}"


@contextmanager
def closed() -> Iterator[None]:
    """Fail when a room opened a door meanwhile.

    What a whole night did before, in the same process, is not a room's test: there the corridor's own
    functions, handed to a room, open files for it.
    """
    seen.clear()
    yield
    opened, seen[:] = list(dict.fromkeys(seen)), []
    if opened:
        pytest.fail("a room opened a door:\n" + "\n".join(opened), pytrace=False)


sys.addaudithook(hook)
