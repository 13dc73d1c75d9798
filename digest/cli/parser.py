"""Every verb and option, with the words that help; importing this imports nothing heavy."""

from __future__ import annotations

import argparse
import datetime as dt
import difflib
import re
import sys
from pathlib import Path
from typing import TypeAlias

from digest import __version__

_Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  its only name

USAGE = 2
GLOBALS = {"project": Path(), "config": None, "quiet": False, "verbose": 0, "plain": False, "json_log": False}

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
    """Name the nearest verb for a misspelt one."""
    said = re.match(r"invalid choice: '(.*?)'", error.message)
    if error.argument_name != "VERB" or said is None:
        return str(error)
    verbs = re.findall(r"\w+", error.message.partition("choose from")[2])
    near = difflib.get_close_matches(said[1], verbs, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(verbs)}"
    return f"there is no verb {said[1]!r}; {hint}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="digest",
        description="Many sources into one dated issue of key points, each linked to its exact sentence.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        exit_on_error=False,
    )
    parser.add_argument("--version", action="version", version=f"digest {__version__}")
    _global_options(parser)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for add in (
        _init,
        _build,
        _run,
        _serve,
        _check,
        _sources,
        _context,
        _explain,
        _verify,
        _publish,
        _rollback,
        _doctor,
    ):
        add(verbs)
    return parser


def _global_options(parser: argparse.ArgumentParser) -> None:
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


def _verb(verbs: _Verbs, name: str, text: str, more: str = "") -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}. {more}".strip())
    _global_options(parser)
    return parser


def _init(verbs: _Verbs) -> None:
    parser = _verb(
        verbs,
        "init",
        "start a new newsletter",
        "Writes digest.toml, content/, templates/, .gitignore and a workflow file; overwrites nothing.",
    )
    parser.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="where (default: here)")
    parser.add_argument("--opml", metavar="FILE-OR-URL", help="take the sources from an OPML list")
    parser.add_argument(
        "--allow-private",
        action="append",
        default=[],
        metavar="NET",
        help="let sources live in this private network, e.g. 127.0.0.0/8",
    )
    parser.add_argument("--title", help="the newsletter's title (default: the folder's name)")
    parser.add_argument(
        "--base-url", default="", metavar="URL", help="the address readers will find it under"
    )


def _build(verbs: _Verbs) -> None:
    parser = _verb(
        verbs,
        "build",
        "gather what is new, then make the site",
        "An issue once published is never gathered again; its pages are drawn from its record.",
    )
    _night_options(parser)
    parser.add_argument("--regather", action="store_true", help="start the day's open issue afresh")
    parser.add_argument(
        "--dry-run", action="store_true", help="change nothing under content/ or the site; say what would be"
    )


def _run(verbs: _Verbs) -> None:
    parser = _verb(
        verbs,
        "run",
        "the cron verb: build, publish, one line at the end",
        "Silent when all is well and no terminal is attached, except with -v.",
    )
    _night_options(parser)


def _serve(verbs: _Verbs) -> None:
    parser = _verb(
        verbs,
        "serve",
        "preview the site in a browser; it reloads as you save",
        "Shows the issues there are; a mistake in a template is shown over the page until it is mended.",
    )
    parser.add_argument(
        "--port", type=int, default=8000, metavar="N", help="where (default: 8000; 0: any free one)"
    )


def _night_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--date", type=_day, metavar="D", help="the issue's date, YYYY-MM-DD (default: today)"
    )
    parser.add_argument("--offline", action="store_true", help="use what was fetched before; ask no network")


def _check(verbs: _Verbs) -> None:
    parser = _verb(verbs, "check", "look over configuration, templates and notes")
    parser.add_argument("--sources", action="store_true", help="also fetch every source")
    parser.add_argument("--links", action="store_true", help="also follow every link of the latest issue")


def _sources(verbs: _Verbs) -> None:
    parser = _verb(verbs, "sources", "list, add, test, import or export sources")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    listing = actions.add_parser("list", help="every source and how it has been (the default)")
    add = actions.add_parser("add", help="add a feed, or the feed a page names, to digest.toml")
    add.add_argument("url", metavar="URL")
    test = actions.add_parser("test", help="fetch an address and show what it gives; changes nothing")
    test.add_argument("url", metavar="URL")
    taken = actions.add_parser("import", help="add every feed of an OPML file to digest.toml")
    taken.add_argument("file", metavar="FILE.opml", type=Path)
    export = actions.add_parser("export", help="print the public sources as OPML")
    for each in (listing, add, test, taken, export):
        _global_options(each)


def _context(verbs: _Verbs) -> None:
    parser = _verb(verbs, "context", "print exactly what a template gets for an issue, as JSON")
    parser.add_argument("date", type=_day, metavar="DATE", help="the issue's date, YYYY-MM-DD")


def _explain(verbs: _Verbs) -> None:
    parser = _verb(
        verbs,
        "explain",
        "where a sentence came from, why copies were joined, why a story was chosen",
        "Asks no network and changes nothing. Give two articles to learn why they were joined or kept apart.",
    )
    parser.add_argument(
        "what", metavar="URL-OR-STORY-OR-TEXT", help="an article's or story's address, an id, or a sentence"
    )
    parser.add_argument("other", nargs="?", metavar="URL2", help="another article, to compare with the first")
    parser.add_argument("--json", action="store_true", help="the whole account as JSON, for tools")


def _verify(verbs: _Verbs) -> None:
    parser = _verb(
        verbs,
        "verify",
        "check every published point against the evidence kept",
        "Asks no network and changes nothing. Exit code 4 when something does not hold.",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "date", nargs="?", type=_day, metavar="DATE", help="one issue, YYYY-MM-DD (default: the latest)"
    )
    which.add_argument("--all", action="store_true", help="every issue there is")
    parser.add_argument("--json", action="store_true", help="counts and findings as JSON, for tools")


def _publish(verbs: _Verbs) -> None:
    parser = _verb(verbs, "publish", "bring the built site to its targets")
    parser.add_argument("target", nargs="?", metavar="TARGET", help="one [publish.NAME] (default: all)")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done")


def _rollback(verbs: _Verbs) -> None:
    parser = _verb(
        verbs,
        "rollback",
        "let readers see the release before the last one again",
        "For targets of kind folder. The issue stays marked as it was, and the next publishing goes forward.",
    )
    parser.add_argument("target", nargs="?", metavar="TARGET", help="one [publish.NAME] (default: all)")
    parser.add_argument(
        "--to", dest="release", metavar="RELEASE", help="this release, by its name or number (also forward)"
    )


def _doctor(verbs: _Verbs) -> None:
    parser = _verb(
        verbs,
        "doctor",
        "look over machine, project, stores, last runs and targets",
        "Changes nothing and shows no secret; exit code 4 when something is wrong.",
    )
    parser.add_argument("--json", dest="as_json", action="store_true", help="the same as one JSON object")


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as YYYY-MM-DD") from None
