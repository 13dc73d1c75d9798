"""The verbs that make issues and sites: init, build, run, serve."""

from __future__ import annotations

import argparse
from pathlib import Path

from digest.cli.verbs.verb import Verbs, day, verb


def init(verbs: Verbs) -> None:
    """Add `digest init`."""
    parser = verb(
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


def build(verbs: Verbs) -> None:
    """Add `digest build`."""
    parser = verb(
        verbs,
        "build",
        "gather what is new, then make the site",
        "An issue once published is never gathered again; its pages are drawn from its record.",
    )
    _night_options(parser)
    parser.add_argument(
        "--drafts", action="store_true", help="also draw the site with the drafts, in .digest/preview/"
    )
    parser.add_argument("--regather", action="store_true", help="start the day's open issue afresh")
    parser.add_argument(
        "--dry-run", action="store_true", help="change nothing under content/ or the site; say what would be"
    )


def run(verbs: Verbs) -> None:
    """Add `digest run`."""
    parser = verb(
        verbs,
        "run",
        "the cron verb: build, verify and publish",
        "Says one line at the end at a terminal or with -v; from cron it is silent when all is well.",
    )
    _night_options(parser)


def serve(verbs: Verbs) -> None:
    """Add `digest serve`."""
    parser = verb(
        verbs,
        "serve",
        "preview the site in a browser; it reloads as you save",
        "Shows the issues there are; a mistake in a template is shown over the page until it is mended.",
    )
    parser.add_argument(
        "--port", type=int, default=8000, metavar="N", help="where (default: 8000; 0: any free one)"
    )
    parser.add_argument("--drafts", action="store_true", help="show the drafts too")


def _night_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--date", type=day, metavar="D", help="the issue's date, YYYY-MM-DD (default: today)")
    parser.add_argument("--offline", action="store_true", help="use what was fetched before; ask no network")
