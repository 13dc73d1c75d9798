"""digest build: gather what is new, then make the site."""

from __future__ import annotations

import argparse

from digest.adapters.lock import hold
from digest.build import Order, build
from digest.cli.hints import NO_ADDRESS
from digest.cli.progress import Tell, say
from digest.cli.project import LOCK, configured, moment
from digest.cli.watch import aloud, watched
from digest.model import Report


def run(options: argparse.Namespace) -> int:
    """Build once under the lock and give the night's exit code."""
    project, config = configured(options)
    now = moment(options, config)

    def work(tell: Tell) -> Report:
        order = Order(
            now=now,
            offline=options.offline,
            regather=options.regather,
            drafts=options.drafts,
            dry_run=options.dry_run,
            tell=tell,
        )
        with hold(project / LOCK):
            return build(project, config, order)

    code = watched(options, project, work)
    if aloud(options) and not config.site.base_url:
        say(NO_ADDRESS)
    return code
