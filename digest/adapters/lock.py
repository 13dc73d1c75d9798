"""The lock: one run at a time on one project."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digest.errors import BuildError, TemporaryError


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """Hold the lock file at `path` for the body; `TemporaryError` at once when another run does.

    The descriptor is closed on exec, so no child keeps the lock after this process was killed.
    The file stays: removing it would let two runs hold two locks of one name.
    """
    descriptor = _opened(path)
    try:
        _taken(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def held(path: Path) -> bool:
    """Tell whether another run holds the lock just now; nothing is made or changed."""
    if not path.exists():
        return False
    try:
        with hold(path):
            return False
    except TemporaryError:
        return True


def _opened(path: Path) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
    except OSError as error:
        raise BuildError(f"The lock file {path} cannot be opened: {error.strerror}.") from error


def _taken(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise TemporaryError(
            f"Another run of digest is at work here (it holds {path}); try again when it is done."
        ) from error
    except OSError as error:
        raise BuildError(f"The lock file {path} cannot be locked: {error.strerror}.") from error
