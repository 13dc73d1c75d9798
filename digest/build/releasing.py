"""A draft comes out because the editor says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.archive import Archives
from digest.build.desk import rebuilt
from digest.build.drafts import let_out
from digest.build.order import STATE, Order
from digest.config import Config
from digest.errors import ConfigError
from digest.model import Report
from digest.record import State


def release(project: Path, config: Config, order: Order, day: str) -> Report:
    """Let the draft of a day out as it stands, and draw the site; it is closed from then on."""
    path = project / "content" / STATE
    archives, state = Archives(content=project / "content"), states.load(path)
    mark = state.issues.get(day)
    if mark is None or not mark.draft:
        raise ConfigError(_no_draft(state, day))
    state = let_out(archives, state, [day], config)
    states.save(path, replace(state, issues={**state.issues, day: replace(state.issues[day], frozen=True)}))
    report = rebuilt(project, config, order, day)
    return replace(
        report, summary=f"The issue of {day} is out. {report.summary} To publish it: digest publish"
    )


def _no_draft(state: State, day: str) -> str:
    known = sorted(name for name, mark in state.issues.items() if mark.draft)
    there = f"Drafts wait of {', '.join(known)}." if known else "No draft waits."
    return f"There is no draft of {day}. {there}"
