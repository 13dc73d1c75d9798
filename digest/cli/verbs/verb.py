"""What every verb is made of: its words, and the options that may stand before or after it."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TypeAlias

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  its only name


def verb(
    verbs: Verbs, name: str, text: str, more: str = "", *, exits: bool = True
) -> argparse.ArgumentParser:
    """Add a verb: its line of help, what more its own help says, and whether it names mistakes itself."""
    parser = verbs.add_parser(
        name,
        help=text,
        description=f"{text[0].upper()}{text[1:]}. {more}".strip(),
        allow_abbrev=False,
        exit_on_error=exits,
    )
    global_options(parser)
    return parser


def global_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that may stand before or after the verb."""
    add = parser.add_argument
    unset = argparse.SUPPRESS
    add(
        "-C",
        dest="project",
        metavar="DIR",
        type=Path,
        default=unset,
        help="the newsletter's folder (default: here)",
    )
    add("--config", metavar="FILE", type=Path, default=unset, help="another file than digest.toml")
    add("-q", dest="quiet", action="store_true", default=unset, help="say nothing but errors")
    add("-v", dest="verbose", action="count", default=unset, help="one summary line; -vv adds tracebacks")
    add(
        "--json-log",
        dest="json_log",
        action="store_true",
        default=unset,
        help="instead of prose one JSON object a line on stderr: stages, warnings, failures, the result",
    )
    add("--no-color", dest="plain", action="store_true", default=unset, help="no colours in progress")


def day(text: str) -> dt.date:
    """Read a day, YYYY-MM-DD."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as YYYY-MM-DD") from None
