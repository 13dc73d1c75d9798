"""digest verify: every published point checked against what is kept; offline, and nothing is changed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from digest.adapters.lock import hold
from digest.build import proved
from digest.cli.progress import say, warn
from digest.cli.project import LOCK, configured
from digest.verify import Verdict, summary

FOUND = 4


def run(options: argparse.Namespace) -> int:
    """Prove one issue, the latest, or all; name what does not hold and give 4 when something does not."""
    project, config = configured(options)
    wanted = options.date.isoformat() if options.date else None
    with hold(project / LOCK):
        verdicts = proved(project, config, wanted, every=options.all)
    if options.json:
        say(_json(verdicts))
    else:
        _tell(verdicts, quiet=options.quiet)
    return FOUND if any(verdict.findings for verdict in verdicts) else 0


def _tell(verdicts: Sequence[Verdict], *, quiet: bool) -> None:
    for finding in (finding for verdict in verdicts for finding in verdict.findings):
        warn(f"{finding.issue}, {finding.where}: {finding.text}")
    if not quiet:
        say(summary(verdicts))


def _json(verdicts: Sequence[Verdict]) -> str:
    import msgspec  # noqa: PLC0415  lazy: only when JSON is asked for

    return msgspec.json.format(msgspec.json.encode({"issues": verdicts}, order="sorted"), indent=1).decode()
