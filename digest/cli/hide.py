"""digest hide: leave a story out of the latest issue."""

from __future__ import annotations

import argparse

from digest.adapters.lock import hold
from digest.build import Order, noted
from digest.cli.progress import Tell
from digest.cli.project import LOCK, configured, moment
from digest.cli.watch import watched
from digest.model import Report


def run(options: argparse.Namespace) -> int:
    """Write the story into the day's note and make issue and site again."""
    project, config = configured(options)
    now = moment(options, config)

    def work(tell: Tell) -> Report:
        with hold(project / LOCK):
            return noted(project, config, Order(now=now, tell=tell), "hide", options.id)

    return watched(options, project, work)
