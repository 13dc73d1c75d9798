"""The verbs of what readers see: release, withdraw, diff, publish, rollback."""

from __future__ import annotations

from digest.cli.verbs.verb import Verbs, day, verb


def release(verbs: Verbs) -> None:
    """Add `digest release`."""
    parser = verb(
        verbs,
        "release",
        "let the draft of a day out",
        "It comes out as it stands and is not gathered again. To bring it to readers: digest publish.",
    )
    parser.add_argument("day", type=day, metavar="DATE", help="the draft's day, YYYY-MM-DD")


def withdraw(verbs: Verbs) -> None:
    """Add `digest withdraw`."""
    parser = verb(
        verbs,
        "withdraw",
        "take a story down for good",
        "A tombstone with your reason stays in page, feeds and record; every issue that told it is changed.",
    )
    parser.add_argument("id", metavar="ID", help="the story: its id, the beginning of one, or its address")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="what readers are told")


def diff(verbs: Verbs) -> None:
    """Add `digest diff`."""
    parser = verb(
        verbs,
        "diff",
        "what subscribers would see: new, changed, vanished",
        "Compares the feeds published last with those that would be drawn now. Writes nothing.",
    )
    parser.add_argument(
        "day", nargs="?", type=day, metavar="DATE", help="only what is of this issue, YYYY-MM-DD; a draft too"
    )
    parser.add_argument("--json", action="store_true", help="the same as JSON, for tools")


def publish(verbs: Verbs) -> None:
    """Add `digest publish`."""
    parser = verb(verbs, "publish", "bring the built site to its targets")
    parser.add_argument("target", nargs="?", metavar="TARGET", help="one [publish.NAME] (default: all)")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done")


def rollback(verbs: Verbs) -> None:
    """Add `digest rollback`."""
    parser = verb(
        verbs,
        "rollback",
        "let readers see the release before the last one again",
        "For targets of kind folder. The issue stays marked as it was, and the next publishing goes forward.",
    )
    parser.add_argument("target", nargs="?", metavar="TARGET", help="one [publish.NAME] (default: all)")
    parser.add_argument(
        "--to", dest="release", metavar="RELEASE", help="this release, by its name or number (also forward)"
    )
