"""digest publish: bring the built site to its targets."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Iterator

from digest.adapters.lock import hold
from digest.build import publish, publishable
from digest.cli.hub import hub_told
from digest.cli.progress import Tell, say
from digest.cli.project import LOCK, configured
from digest.cli.watch import watched
from digest.config import Config, Target
from digest.errors import ConfigError
from digest.model import Report


def run(options: argparse.Namespace) -> int:
    """Publish to one target or to all; an issue every target took is frozen from then on."""
    project, config = configured(options)
    targets = targets_of(config, options.target)
    if options.dry_run:
        for target in targets:
            place = target.path or target.remote or target.command
            say(f"{target.name}: {config.site.output}/ would go to the {target.kind} {place}")
        return 0

    def work(_: Tell) -> Report:
        with hold(project / LOCK):
            report = publishable(project, config, Report(exit_code=0, warnings=tuple(_addressless(config))))
            return hub_told(config, publish(project, config, targets, report), offline=False)

    return watched(options, project, work)


def _addressless(config: Config) -> Iterator[str]:
    if not config.site.base_url:
        yield "[site] base_url is empty: the links in the published feeds lead nowhere for their readers"


def targets_of(config: Config, name: str | None) -> tuple[Target, ...]:
    """Give the target of that name, or all of them; ConfigError names the nearest known one."""
    known = [target.name for target in config.publish]
    if not known:
        raise ConfigError("digest.toml names no place to publish to; add a [publish.site] with a kind.")
    if name is None:
        return config.publish
    if name not in known:
        near = difflib.get_close_matches(name, known, 1)
        hint = f" Did you mean {near[0]}?" if near else f" There are: {', '.join(known)}."
        raise ConfigError(f"There is no [publish.{name}] in digest.toml.{hint}")
    return tuple(target for target in config.publish if target.name == name)
