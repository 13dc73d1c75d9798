"""digest withdraw: take a story down for good."""

from __future__ import annotations

import argparse

from digest.adapters.lock import hold
from digest.build import Order, withdraw
from digest.cli.progress import Tell
from digest.cli.project import LOCK, configured, moment
from digest.cli.watch import watched
from digest.errors import ConfigError
from digest.model import Report


def run(options: argparse.Namespace) -> int:
    """Leave a tombstone wherever the story was told; readers are told the reason."""
    project, config = configured(options)
    now = moment(options, config)
    reason = " ".join(options.reason.split())
    if not reason:
        raise ConfigError("--reason is empty. Say to your readers why the story is taken down.")

    def work(tell: Tell) -> Report:
        with hold(project / LOCK):
            return withdraw(project, config, Order(now=now, tell=tell), options.id, reason)

    return watched(options, project, work)
