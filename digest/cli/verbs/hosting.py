"""The verbs of what readers see: publish, rollback."""

from __future__ import annotations

from digest.cli.verbs.verb import Verbs, verb


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
