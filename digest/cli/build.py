"""digest build: gather what is new, then make the site."""

from __future__ import annotations

import argparse
import sys

from digest.adapters.lock import hold
from digest.build import Order, build
from digest.cli.progress import say, shown, warn
from digest.cli.project import LOCK, configured, moment
from digest.model import Report


def run(options: argparse.Namespace) -> int:
    """Build once under the lock and give the night's exit code."""
    project, config = configured(options)
    now = moment(options, config)
    with hold(project / LOCK), shown(options) as tell:
        order = Order(
            now=now, offline=options.offline, regather=options.regather, dry_run=options.dry_run, tell=tell
        )
        report = build(project, config, order)
    spoken(report, options)
    return report.exit_code


def spoken(report: Report, options: argparse.Namespace) -> None:
    """Say what a person should know: trouble always; what was done when asked, or at a terminal."""
    if options.quiet:
        return
    for warning in report.warnings:
        warn(warning)
    if options.verbose or getattr(options, "dry_run", False) or sys.stdout.isatty():
        say(report.summary)
