"""The night watch: times a run, says how it went, and keeps a report of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from digest import __version__
from digest.adapters import reports
from digest.adapters import state as states
from digest.adapters.reports import RunReport, troubles
from digest.adapters.stopwatch import Lap, Stopwatch, stamp, wall
from digest.cli.healthwords import known
from digest.cli.log import clear, event, wanted
from digest.cli.progress import Tell, say, shown, warn
from digest.cli.trouble import verdict
from digest.errors import DigestError
from digest.model import Report

REST = "rest"  # what the corridor does after its last word: publishing, putting things away

Bell = Callable[[RunReport], tuple[str, ...]]


def unheard(_: RunReport) -> tuple[str, ...]:
    """Tell nobody that the run is over."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """One run under way: whose, for how long, and who hears of its end (and may answer warnings)."""

    options: argparse.Namespace
    project: Path
    bell: Bell = unheard
    stopwatch: Stopwatch = field(default_factory=Stopwatch)


def watched(
    options: argparse.Namespace, project: Path, work: Callable[[Tell], Report], bell: Bell = unheard
) -> int:
    """Do the work with a `tell` that is timed and shown; say, log and report what came of it.

    Gives the exit code. What the work raises is reported too, and raised on.
    """
    watch = Watch(options=options, project=project, bell=bell)
    event("start", {"verb": options.verb, "version": __version__})
    try:
        with shown(options) as tell:
            report = work(_telling(watch.stopwatch, tell))
    except (Exception, KeyboardInterrupt) as error:
        code, text = verdict(error)
        _closed(watch, Report(exit_code=code), clear(text))
        raise
    spoken(options, *_closed(watch, report, ""))
    return report.exit_code


def _telling(stopwatch: Stopwatch, tell: Tell) -> Tell:
    def heard(stage: str, done: int, total: int) -> None:
        _log(stopwatch.hear(stage, done, total))
        tell(stage, done, total)

    return heard


def _log(lap: Lap | None) -> None:
    if lap is not None:
        facts = {"stage": lap.stage, "done": lap.done, "total": lap.total, "seconds": round(lap.seconds, 3)}
        event("stage", facts)


def _closed(watch: Watch, report: Report, error: str) -> tuple[Report, RunReport]:
    """Stop the watch, ring the bell, keep the report; trouble with either is one warning more."""
    _log(watch.stopwatch.turn())
    watch.stopwatch.hear(REST, 1, 1)
    _log(watch.stopwatch.turn())
    run = _run_report(watch, report, error)
    more = watch.bell(run)
    run = replace(run, warnings=(*run.warnings, *more))
    if not getattr(watch.options, "dry_run", False):
        more = (*more, *_kept(watch.project, run))
    if error:
        for text in more:
            warn(text)
    return replace(report, warnings=(*report.warnings, *more)), run


def _kept(project: Path, run: RunReport) -> tuple[str, ...]:
    """Keep the report; a disk that refuses changes nothing about the run."""
    try:
        reports.keep(project, run)
    except (DigestError, OSError) as error:
        return (f"The report of this run was not kept: {error}",)
    return ()


def _run_report(watch: Watch, report: Report, error: str) -> RunReport:
    failures = tuple(
        replace(failure, subject=clear(failure.subject), reason=clear(failure.reason))
        for failure in report.failures
    )
    return RunReport(
        verb=watch.options.verb,
        version=__version__,
        started=stamp(watch.stopwatch.begun),
        ended=stamp(wall()),
        exit_code=report.exit_code,
        seconds_total=watch.stopwatch.total(),
        seconds=watch.stopwatch.seconds(),
        counts=dict(report.counts),
        failed=troubles(failures),
        warnings=tuple(clear(warning) for warning in report.warnings),
        summary=clear(report.summary),
        error=error,
        sources=_sources(watch.project),
    )


def _sources(project: Path) -> dict[str, dict[str, object]]:
    """Say how every source is; a state that cannot be read says nothing here, and was told of before."""
    try:
        state = states.load(project / "content" / "state.json")
    except (DigestError, OSError):
        return {}
    return {name: known(health) for name, health in state.sources.items()}


def spoken(options: argparse.Namespace, report: Report, run: RunReport) -> None:
    """Say what a person should know: trouble always; what was done when asked, or at a terminal."""
    if options.quiet:
        return
    for failure in run.failed:
        event("failure", asdict(failure))
    for warning in report.warnings:
        warn(warning)
    result = {"exit_code": run.exit_code, "summary": run.summary, "seconds": run.seconds_total}
    if event("result", {**result, "counts": run.counts}):
        return
    if aloud(options):
        say(report.summary)


def aloud(options: argparse.Namespace) -> bool:
    """Tell whether somebody wants to hear what was done: at a terminal, or because it was asked for."""
    if options.quiet or wanted():
        return False
    return bool(options.verbose or getattr(options, "dry_run", False) or sys.stdout.isatty())
