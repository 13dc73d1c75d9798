"""What the doctor sees of the stores: state, records, evidence, and the lock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.archive import Archives
from digest.adapters.health import folder_size, health
from digest.adapters.lock import held
from digest.cli.doctor.finding import Finding, size
from digest.cli.progress import many
from digest.cli.project import LOCK
from digest.config import Config
from digest.dates import timestamp
from digest.errors import DigestError
from digest.record import State

AREA = "stores"
EVIDENCE = ".digest/evidence.sqlite"


def stores(project: Path, config: Config, now: dt.datetime) -> Iterator[Finding]:
    """Look at what is durable and what is private, without changing either."""
    yield from _state(project, now)
    yield _evidence(project, config)
    yield _site(project, config)
    yield _lock(project)


def _state(project: Path, now: dt.datetime) -> Iterator[Finding]:
    warnings: list[str] = []
    try:
        state = states.load(project / "content" / "state.json", warnings.append)
    except DigestError as error:
        advice = "take content/ back from git"
        yield Finding(area=AREA, name="state", text=str(error), how="wrong", advice=advice)
        return
    for warning in warnings:
        advice = "the next build mends it; see that content/ is committed"
        yield Finding(area=AREA, name="state", text=warning, how="wrong", advice=advice)
    yield _issues(project, state)
    yield from _ahead(state, now)
    yield from _sources(state)


def _issues(project: Path, state: State) -> Finding:
    bulk = size(folder_size(project / "content"))
    if not state.issues:
        return Finding(area=AREA, name="archive", text=f"no issue yet; content/ holds {bulk}")
    last = max(state.issues)
    mark = state.issues[last]
    how = "a draft" if mark.draft else "published" if mark.frozen else "open"
    text = f"{many(len(state.issues), 'issue')}, the last of {last} ({how}); content/ holds {bulk}"
    archives = Archives(content=project / "content")
    lost = [name for name in state.issues if not archives.record_path(name).is_file()]
    if not lost:
        return Finding(area=AREA, name="archive", text=text)
    advice = f"no record of {', '.join(sorted(lost)[:5])}: take content/issues/ back from git"
    return Finding(area=AREA, name="archive", text=text, how="wrong", advice=advice)


def _ahead(state: State, now: dt.datetime) -> Iterator[Finding]:
    """Notice a clock that is behind the last issue: its next night cannot be."""
    ahead = [name for name, mark in state.issues.items() if mark.date_published > timestamp(now)]
    if ahead:
        advice = "if it was built with --date, wait; otherwise set this machine's clock"
        text = f"it is {timestamp(now)} here, before the issue of {max(ahead)}"
        yield Finding(area=AREA, name="clock", text=text, how="note", advice=advice)


def _sources(state: State) -> Iterator[Finding]:
    bad = {name: health for name, health in state.sources.items() if health.failing_since}
    if not bad:
        return
    first = "; ".join(
        f"{name} since {how.failing_since}: {how.reason}" for name, how in sorted(bad.items())[:5]
    )
    more = f"; and {len(bad) - 5} more" if len(bad) > 5 else ""  # noqa: PLR2004  as many as are named
    text = f"{many(len(bad), 'source')} failing: {first}{more}"
    yield Finding(area=AREA, name="sources", text=text, how="note", advice="digest check --sources")


def _evidence(project: Path, config: Config) -> Finding:
    path = project / EVIDENCE
    if not path.exists():
        return Finding(area=AREA, name="evidence", text="none yet")
    found = health(path)
    if found.problem:
        advice = "delete .digest/: no published page changes, only proof and time are lost"
        return Finding(area=AREA, name="evidence", text=found.problem, how="wrong", advice=advice)
    held = ", ".join(f"{count} {name}" for name, count in found.entries.items())
    text = f"{size(found.size)}, whole; {held}; kept for {many(config.evidence.keep_days, 'day')}"
    return Finding(area=AREA, name="evidence", text=text)


def _site(project: Path, config: Config) -> Finding:
    site = project / config.site.output
    if not (site / "index.html").is_file():
        return Finding(area=AREA, name="site", text="not built yet", how="note", advice="digest build")
    return Finding(area=AREA, name="site", text=f"{size(folder_size(site))} in {site}")


def _lock(project: Path) -> Finding:
    if not held(project / LOCK):
        return Finding(area=AREA, name="lock", text="free")
    advice = "a run is at work just now; when none should be, look for its process"
    return Finding(area=AREA, name="lock", text="held by another run", how="note", advice=advice)
