"""The verb of the sources."""

from __future__ import annotations

from pathlib import Path

from digest.cli.verbs.verb import Verbs, global_options, verb


def sources(verbs: Verbs) -> None:
    """Add `digest sources`."""
    parser = verb(verbs, "sources", "list, add, test, import or export sources", exits=False)
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
        global_options(each)
