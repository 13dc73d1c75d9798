"""digest run: the cron verb. Lock, build, publish, one line at the end."""

from __future__ import annotations

import argparse

from digest.adapters.lock import hold
from digest.build import Order, build, publish
from digest.cli.build import spoken
from digest.cli.progress import shown
from digest.cli.project import LOCK, configured, moment

PUBLISHABLE = (0, 3)


def run(options: argparse.Namespace) -> int:
    """Build and publish once under the lock and give the night's exit code."""
    project, config = configured(options)
    now = moment(options, config)
    with hold(project / LOCK), shown(options) as tell:
        report = build(project, config, Order(now=now, offline=options.offline, tell=tell))
        if report.exit_code in PUBLISHABLE:
            report = publish(project, config, config.publish, report)
    spoken(report, options)
    return report.exit_code
