"""What the doctor sees of the last runs and of the places the site is published to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from digest.adapters import reports
from digest.adapters.publish import probe
from digest.adapters.reports import RunReport
from digest.cli.doctor.finding import Finding, How
from digest.cli.progress import many
from digest.config import Config
from digest.errors import DigestError
from digest.urls import redacted

SHOWN = 7
HOW: dict[int, How] = {0: "ok", 3: "note", 75: "note", 130: "note"}


def runs(project: Path) -> Iterator[Finding]:
    """Name the last runs, newest first; only the newest can be wrong, for the others are past."""
    found = reports.last(project, SHOWN)
    if not found:
        yield Finding(area="last runs", name="reports", text="none yet")
    for place, run in enumerate(found):
        how = HOW.get(run.exit_code, "wrong")
        text = f"{run.verb}, exit code {run.exit_code}, {run.seconds_total:.1f} s: {_said(run)}"
        past: How = "note" if how == "wrong" else how
        yield Finding(area="last runs", name=run.started[:19] + "Z", text=text, how=past if place else how)


def _said(run: RunReport) -> str:
    failed = f" ({many(len(run.failed), 'failure')}, {many(len(run.warnings), 'warning')})"
    told = run.error or run.summary or "nothing said"
    return told + (failed if run.failed or run.warnings else "")


def targets(project: Path, config: Config) -> Iterator[Finding]:
    """Ask each target whether it would take a site."""
    if not config.publish:
        text = "none: the site stays in its folder"
        yield Finding(area="targets", name="publish", text=text)
    for target in config.publish:
        try:
            text = redacted(probe(target, project))
        except (DigestError, OSError) as error:
            said = redacted(str(error))
            advice = f"mend [publish.{target.name}], or the place it names"
            yield Finding(area="targets", name=target.name, text=said, how="wrong", advice=advice)
        else:
            yield Finding(area="targets", name=target.name, text=f"{target.kind}, {text}")
