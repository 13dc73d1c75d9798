"""The verbs of the editor: note, hide, pin, add."""

from __future__ import annotations

from digest.cli.verbs.verb import Verbs, day, verb

ID = "the story: its id, the beginning of one, or its address"


def note(verbs: Verbs) -> None:
    """Add `digest note`."""
    parser = verb(
        verbs,
        "note",
        "make or open the editor's file of a day, ids listed",
        "Opens $VISUAL or $EDITOR at a terminal, else prints the file's path. Overwrites nothing.",
    )
    parser.add_argument(
        "day", nargs="?", type=day, metavar="DATE", help="the day, YYYY-MM-DD (default: the latest issue's)"
    )


def hide(verbs: Verbs) -> None:
    """Add `digest hide`."""
    parser = verb(
        verbs,
        "hide",
        "leave a story out of the latest issue",
        "One name more in the day's note, and the site is made again. Once published, withdraw it.",
    )
    parser.add_argument("id", metavar="ID", help=ID)


def pin(verbs: Verbs) -> None:
    """Add `digest pin`."""
    parser = verb(
        verbs,
        "pin",
        "put a story of the latest issue first",
        "One name more in the day's note, and the site is made again.",
    )
    parser.add_argument("id", metavar="ID", help=ID)


def add(verbs: Verbs) -> None:
    """Add `digest add`."""
    parser = verb(
        verbs,
        "add",
        "tell of an article in the issue that comes out next",
        "Fetches it, writes its address into the day's note, and makes the site again.",
    )
    parser.add_argument("url", metavar="URL", help="the article's address")
