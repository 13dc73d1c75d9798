"""Every verb and option, with the words that help; importing this imports nothing heavy."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from pathlib import Path

from digest import __version__
from digest.cli.verbs import asking, editing, gathering, hosting, nights
from digest.cli.verbs.verb import global_options

USAGE = 2
WORDS = {"VERB": "verb", "ACTION": "digest sources"}
GLOBALS = {"project": Path(), "config": None, "quiet": False, "verbose": 0, "plain": False, "json_log": False}

VERBS = (
    nights.init,
    nights.build,
    nights.run,
    nights.serve,
    editing.note,
    editing.hide,
    editing.pin,
    editing.add,
    asking.check,
    gathering.sources,
    asking.context,
    asking.explain,
    asking.verify,
    hosting.release,
    hosting.withdraw,
    hosting.diff,
    hosting.publish,
    hosting.rollback,
    asking.doctor,
)

EXIT_CODES = """exit codes:
  0   done, also when there was nothing new
  1   the build failed, or too little came in (the old site is untouched); or a target refused it
  2   usage or configuration
  3   published, but degraded: too many sources failed or fell silent
  4   a check found something
  75  temporary: another run holds the lock, or no host answered"""


def arguments(argv: list[str]) -> argparse.Namespace:
    """Parse the command line; exits with code 2 and a usage line when it is wrong."""
    parser = _parser()
    if not argv:
        parser.print_help(sys.stderr)
        parser.exit(USAGE)
    try:
        return argparse.Namespace(**GLOBALS | vars(parser.parse_args(argv)))
    except argparse.ArgumentError as error:
        parser.error(_hinted(error))


def _hinted(error: argparse.ArgumentError) -> str:
    """Name the nearest verb for a misspelt one, or the nearest of what a verb does."""
    said = re.match(r"invalid choice: '(.*?)'", error.message)
    if error.argument_name not in WORDS or said is None:
        return str(error)
    verbs = re.findall(r"\w+", error.message.partition("choose from")[2])
    near = difflib.get_close_matches(said[1], verbs, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(verbs)}"
    return f"there is no {WORDS[error.argument_name]} {said[1]!r}; {hint}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        allow_abbrev=False,
        prog="digest",
        description="Many sources into one dated issue of key points, each linked to its exact sentence.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        exit_on_error=False,
    )
    parser.add_argument("--version", action="version", version=f"digest {__version__}")
    global_options(parser)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for add in VERBS:
        add(verbs)
    return parser
