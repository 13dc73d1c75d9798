"""The verbs that look and change nothing: check, context, explain, verify, doctor."""

from __future__ import annotations

from digest.cli.verbs.verb import Verbs, day, verb


def check(verbs: Verbs) -> None:
    """Add `digest check`."""
    parser = verb(verbs, "check", "look over configuration, templates and notes")
    parser.add_argument("--sources", action="store_true", help="also fetch every source")
    parser.add_argument("--links", action="store_true", help="also follow every link of the latest issue")


def context(verbs: Verbs) -> None:
    """Add `digest context`."""
    parser = verb(verbs, "context", "print exactly what a template gets for an issue, as JSON")
    parser.add_argument("date", type=day, metavar="DATE", help="the issue's date, YYYY-MM-DD")


def explain(verbs: Verbs) -> None:
    """Add `digest explain`."""
    parser = verb(
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


def verify(verbs: Verbs) -> None:
    """Add `digest verify`."""
    parser = verb(
        verbs,
        "verify",
        "check every published point against the evidence kept",
        "Asks no network and changes nothing. Exit code 4 when something does not hold.",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "date", nargs="?", type=day, metavar="DATE", help="one issue, YYYY-MM-DD (default: the latest)"
    )
    which.add_argument("--all", action="store_true", help="every issue there is")
    parser.add_argument("--json", action="store_true", help="counts and findings as JSON, for tools")


def doctor(verbs: Verbs) -> None:
    """Add `digest doctor`."""
    parser = verb(
        verbs,
        "doctor",
        "look over machine, project, stores, last runs and targets",
        "Changes nothing and shows no secret; exit code 4 when something is wrong.",
    )
    parser.add_argument("--json", dest="as_json", action="store_true", help="the same as one JSON object")
