"""digest check: configuration, templates and notes; with options also sources and links."""

from __future__ import annotations

import argparse
import os

from digest.adapters.http import fetch_rules
from digest.cli.check.network import links, sources
from digest.cli.check.newsletter import advice, configuration, notes, templates
from digest.cli.progress import many, say, warn
from digest.cli.project import configured, moment

FOUND = 4


def run(options: argparse.Namespace) -> int:
    """Look everything over, name every problem, and give 4 when there was one."""
    project, config = configured(options)
    rules = fetch_rules(config, moment(options, config), os.environ)
    problems = [*configuration(config), *templates(project, config), *notes(project, config)]
    if options.sources:
        problems += sources(config, rules)
    if options.links:
        problems += links(project, rules)
    for problem in problems:
        warn(problem)
    if not problems and not options.quiet:
        say(f"All is well: {many(len(config.sources), 'source')}, theme {config.site.theme}.")
        for hint in advice(config):
            say(hint)
    return FOUND if problems else 0
