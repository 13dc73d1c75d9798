"""digest serve: the newsletter in a browser on this machine, reloading as files change."""

from __future__ import annotations

import argparse
import sys

from digest.adapters.preview import serve
from digest.cli.progress import say, warn
from digest.cli.project import config_file, configured
from digest.serve import Preview


def run(options: argparse.Namespace) -> int:
    """Show the newsletter until Ctrl-C; mistakes are told here and over the page."""
    project, _ = configured(options)
    preview = Preview(
        project=project,
        file=config_file(options),
        configure=lambda: configured(options)[1],
        tell=warn,
        drafts=options.drafts,
    )

    def ready(address: str) -> None:
        if not options.quiet:
            say(f"Preview at {address} (Ctrl-C ends it). Pages are drawn anew as you save a file.")
            sys.stdout.flush()

    serve(options.port, preview.answer, ready)
    return 0
