"""digest release: let the draft of a day out."""

from __future__ import annotations

import argparse

from digest.adapters.lock import hold
from digest.build import Order, release
from digest.cli.progress import Tell
from digest.cli.project import LOCK, configured, moment
from digest.cli.watch import watched
from digest.model import Report


def run(options: argparse.Namespace) -> int:
    """Let the draft out as it stands, and draw the site with it."""
    project, config = configured(options)
    now = moment(options, config)

    def work(tell: Tell) -> Report:
        with hold(project / LOCK):
            return release(project, config, Order(now=now, tell=tell), options.day.isoformat())

    return watched(options, project, work)
