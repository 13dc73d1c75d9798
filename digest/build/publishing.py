"""The built site goes to its targets; an issue that every target took is frozen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.publish import publish as publish_to
from digest.build.comparing import keep_published
from digest.build.order import STATE
from digest.config import Config, Target
from digest.edit import memory
from digest.errors import BuildError
from digest.model import Report

FAILED = 1


def publish(project: Path, config: Config, targets: Sequence[Target], report: Report) -> Report:
    """Bring the site to each target in turn and mark the latest issue; a refusal gives exit code 1."""
    site = project / config.site.output
    if not (site / "index.html").is_file():
        raise BuildError(f"There is no built site in {site}; build it first: digest build")
    path = project / "content" / STATE
    state = states.load(path)
    latest = max((name for name, mark in state.issues.items() if not mark.draft), default=None)
    names = [target.name for target in config.publish]
    failures = []
    for target in targets:
        failure = publish_to(target, site, project)
        failures += [failure] if failure else []
        if failure is None and latest:
            state = memory.published(state, latest, target.name, names)
    states.save(path, state)
    if len(failures) < len(targets):
        keep_published(project, site)
    return _said(report, len(targets), [f"{failure.subject}: {failure.reason}" for failure in failures])


def _said(report: Report, count: int, refusals: list[str]) -> Report:
    done = (
        f"Published to {count - len(refusals)} of {count} {'target' if count == 1 else 'targets'}."
        if count
        else "No target to publish to."
    )
    return replace(
        report,
        exit_code=FAILED if refusals else report.exit_code,
        warnings=(*report.warnings, *(f"publishing to {refusal}" for refusal in refusals)),
        summary=f"{report.summary} {done}".strip(),
    )
