"""digest note: the editor's file of a day, made when there is none, and opened."""

from __future__ import annotations

import argparse
import os
import sys

from digest.adapters.archive import Archives
from digest.adapters.editor import open_in_editor
from digest.adapters.lock import hold
from digest.build import begun_note
from digest.cli.progress import say
from digest.cli.project import LOCK, configured, moment
from digest.edit import parse_note


def run(options: argparse.Namespace) -> int:
    """Open the note in the editor at a terminal, else print where it is; a mistake in it is told at once."""
    project, config = configured(options)
    day = options.day.isoformat() if options.day else None
    with hold(project / LOCK):
        path, made = begun_note(project, config, moment(options, config), day)
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if not (terminal and open_in_editor(path, os.environ)):
        say(str(path))
    elif not options.quiet:
        say(f"{path}: {'made' if made else 'opened'}. digest build brings it into the issue.")
    parse_note(Archives(content=project / "content").read_note(path.stem) or "", str(path))
    return 0
