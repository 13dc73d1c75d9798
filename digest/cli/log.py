"""--json-log: one JSON object a line on stderr for every stage, warning, failure and the result."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from digest.adapters.secrets import blotted, secrets_in
from digest.urls import redacted

LEVELS = {"warning": "warning", "failure": "warning", "error": "error"}
_SECRET: ContextVar[frozenset[str]] = ContextVar("_SECRET", default=frozenset())
_WISH: ContextVar[str] = ContextVar("_WISH", default="prose")


@contextmanager
def logged(options: argparse.Namespace) -> Iterator[None]:
    """Let `event` write while the body runs, if --json-log was asked for; with -q errors alone."""
    wish = ("errors" if options.quiet else "all") if options.json_log else "prose"
    token = _WISH.set(wish)
    try:
        yield
    finally:
        _WISH.reset(token)


def wanted() -> bool:
    """Tell whether the log stands in the place of prose."""
    return _WISH.get() != "prose"


def event(name: str, facts: Mapping[str, object]) -> bool:
    """Write one line when the log was asked for; False when prose is wanted instead.

    Every line has `time` (RFC 3339, UTC), `level` and `event`; passwords and keys in addresses are
    blotted out. The keys of each event are listed in docs/operators.md.
    """
    level = LEVELS.get(name, "info")
    if _WISH.get() == "all" or (wanted() and level == "error"):
        _write({"time": _time(), "level": level, "event": name, **facts})
    return wanted()


def clear(text: str) -> str:
    """Give a text as it may be shown: on one line, without passwords or keys."""
    return " ".join(safe(text).split())


def safe(text: str) -> str:
    """Take passwords and keys out of a text: those of addresses, and those the environment holds."""
    return blotted(redacted(text), secrets_in(os.environ, _SECRET.get()))


def keep_secret(names: Iterable[str]) -> None:
    """Let no value of these environment variables be shown, whatever the names look like."""
    _SECRET.set(frozenset(names))


def _write(line: Mapping[str, object]) -> None:
    shown = {key: clear(value) if isinstance(value, str) else value for key, value in line.items()}
    print(json.dumps(shown), file=sys.stderr, flush=True)  # noqa: T201  the front door speaks


def _time() -> str:
    from digest.adapters.stopwatch import stamp, wall  # noqa: PLC0415  lazy: help needs no clock

    return stamp(wall())
