"""digest add: an article by its address, in the issue that comes out next."""

from __future__ import annotations

import argparse

from digest.adapters.lock import hold
from digest.build import Order, added
from digest.cli.progress import Tell
from digest.cli.project import LOCK, configured, moment
from digest.cli.watch import watched
from digest.model import Report


def run(options: argparse.Namespace) -> int:
    """Fetch the article, write it into the day's note, and make issue and site again."""
    project, config = configured(options)
    now = moment(options, config)

    def work(tell: Tell) -> Report:
        with hold(project / LOCK):
            return added(project, config, Order(now=now, tell=tell), options.url)

    return watched(options, project, work)
