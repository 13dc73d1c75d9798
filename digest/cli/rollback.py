"""digest rollback: readers see the release before the last one again."""

from __future__ import annotations

import argparse
from pathlib import Path

from digest.adapters.lock import hold
from digest.adapters.publish import rollback
from digest.cli.progress import say, warn
from digest.cli.project import LOCK, configured
from digest.cli.publish import targets_of
from digest.config import Target
from digest.errors import DigestError

NOT_EVERYWHERE = 1


def run(options: argparse.Namespace) -> int:
    """Roll back one target or all and say of each what was done or why not; 1 when one could not."""
    project, config = configured(options)
    targets = targets_of(config, options.target)
    with hold(project / LOCK):
        if len(targets) == 1:
            _speak(options, rollback(targets[0], project, options.release))
            return 0
        done = [_tried(options, target, project) for target in targets]
    return 0 if all(done) else NOT_EVERYWHERE


def _tried(options: argparse.Namespace, target: Target, project: Path) -> bool:
    try:
        _speak(options, rollback(target, project, options.release))
    except (DigestError, OSError) as error:
        warn(str(error))
        return False
    return True


def _speak(options: argparse.Namespace, text: str) -> None:
    if not options.quiet:
        say(text)
