"""digest run: the cron verb. Lock, build, publish; one line at the end when somebody listens."""

from __future__ import annotations

import argparse

from digest.adapters.lock import hold
from digest.build import Order, build, publish
from digest.cli.bell import bell_of
from digest.cli.hub import hub_told
from digest.cli.progress import Tell
from digest.cli.project import LOCK, configured, moment
from digest.cli.watch import watched
from digest.model import Report

PUBLISHABLE = (0, 3)


def run(options: argparse.Namespace) -> int:
    """Build and publish once under the lock and give the night's exit code."""
    project, config = configured(options)
    now = moment(options, config)

    def work(tell: Tell) -> Report:
        with hold(project / LOCK):
            report = build(project, config, Order(now=now, offline=options.offline, tell=tell))
            if report.exit_code in PUBLISHABLE:
                report = publish(project, config, config.publish, report)
                report = hub_told(config, report, offline=options.offline)
            return report

    return watched(options, project, work, bell_of(config, offline=options.offline))
