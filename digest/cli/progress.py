"""What a person at a terminal sees of long work; without a terminal nothing is said."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from digest.cli.log import event, safe, wanted

Tell = Callable[[str, int, int], None]


@contextmanager
def shown(options: argparse.Namespace) -> Iterator[Tell]:
    """Give a function (stage, done, total) that draws progress bars on a terminal's stderr."""
    if options.quiet or wanted() or not sys.stderr.isatty():
        yield lambda _stage, _done, _total: None
        return
    from rich.console import Console  # noqa: PLC0415  lazy: heavy
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description:<18}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True, no_color=options.plain)
    with Progress(*columns, console=console, transient=True) as bars:
        tasks: dict[str, object] = {}

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)  # type: ignore[arg-type]  # rich's TaskID is an int

        yield tell


def say(text: str) -> None:
    """Print one line of results on stdout."""
    print(text)  # noqa: T201  the front door speaks


def warn(text: str) -> None:
    """Print one line of trouble on stderr, or log it."""
    if not event("warning", {"text": text}):
        print(f"digest: {safe(text)}", file=sys.stderr)  # noqa: T201  the front door speaks


def many(count: int, one: str, more: str = "") -> str:
    """Count in words: “1 source”, “2 sources”."""
    return f"{count} {one if count == 1 else more or one + 's'}"
