"""digest context: exactly what a template gets for an issue, as JSON."""

from __future__ import annotations

import argparse

from digest.adapters import state as states
from digest.adapters.archive import archive
from digest.cli.progress import say
from digest.cli.project import configured
from digest.errors import ConfigError


def run(options: argparse.Namespace) -> int:
    """Print the context of the issue of one date."""
    import msgspec  # noqa: PLC0415  lazy: only this verb prints JSON

    from digest.render import context  # noqa: PLC0415  lazy: heavy

    project, config = configured(options)
    state = states.load(project / "content" / "state.json")
    issue = options.date.isoformat()
    if issue not in state.issues:
        known = sorted(state.issues)
        hint = f" The latest is of {known[-1]}." if known else " Build one first: digest build"
        raise ConfigError(f"There is no issue of {issue}.{hint}")
    drawn = context(archive(state, project / "content", drafts=True), config, issue)
    say(msgspec.json.format(msgspec.json.encode(drawn, order="sorted"), indent=1).decode())
    return 0
