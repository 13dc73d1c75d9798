from __future__ import annotations

import json
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from digest.adapters import reports
from digest.adapters.reports import KEPT, RunReport, Trouble
from digest.adapters.stopwatch import Stopwatch


def report(number: int = 0, code: int = 0) -> RunReport:
    return RunReport(
        verb="run",
        version="0.1.0",
        started=f"2026-11-22T05:17:{number:02d}.250Z",
        ended="2026-11-22T05:18:00.000Z",
        exit_code=code,
        seconds_total=50.75,
        seconds={"sources": 3.2, "rest": 0.4},
        counts={"sources": 4, "stories": 12},
        failed=(Trouble(subject="quay", stage="fetch", reason="timeout", temporary=True),),
        warnings=("quay turned bad: timeout",),
        summary="Issue 3",
    )


def test_a_report_is_one_readable_json_file(tmp_path: Path) -> None:
    path = reports.keep(tmp_path, report())
    assert path == tmp_path / ".digest/reports/20261122T051700250Z.json"
    assert json.loads(path.read_text()) == {
        "schema": 1,
        "verb": "run",
        "version": "0.1.0",
        "started": "2026-11-22T05:17:00.250Z",
        "ended": "2026-11-22T05:18:00.000Z",
        "exit_code": 0,
        "seconds_total": 50.75,
        "seconds": {"sources": 3.2, "rest": 0.4},
        "counts": {"sources": 4, "stories": 12},
        "failed": [{"subject": "quay", "stage": "fetch", "reason": "timeout", "temporary": True}],
        "warnings": ["quay turned bad: timeout"],
        "summary": "Issue 3",
        "sources": {},
        "error": "",
    }


def test_reports_come_back_newest_first(tmp_path: Path) -> None:
    for number in (2, 0, 1):
        reports.keep(tmp_path, report(number, code=number))
    assert [run.exit_code for run in reports.last(tmp_path)] == [2, 1, 0]
    assert [run.exit_code for run in reports.last(tmp_path, 2)] == [2, 1]
    assert reports.last(tmp_path)[2] == report(0)


def test_only_the_newest_thirty_are_kept(tmp_path: Path) -> None:
    for number in range(KEPT + 5):
        reports.keep(tmp_path, report(number))
    kept = sorted(path.name for path in (tmp_path / ".digest/reports").iterdir())
    assert (len(kept), kept[0]) == (KEPT, "20261122T051705250Z.json")


def test_two_runs_of_one_moment_are_both_kept(tmp_path: Path) -> None:
    reports.keep(tmp_path, report(0, code=0))
    reports.keep(tmp_path, report(0, code=75))
    assert {run.exit_code for run in reports.last(tmp_path)} == {0, 75}


@pytest.mark.parametrize("rot", [b"", b"{", b'{"verb": 3}', b"\xff\xfe"])
def test_a_report_that_cannot_be_read_is_passed_over(tmp_path: Path, rot: bytes) -> None:
    reports.keep(tmp_path, report())
    (tmp_path / ".digest/reports/20261123T000000000Z.json").write_bytes(rot)
    assert reports.last(tmp_path, 1) == (report(),)


def test_no_report_at_all(tmp_path: Path) -> None:
    assert reports.last(tmp_path) == ()


def test_the_stopwatch_charges_the_stage_that_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([0.0, 2.0, 3.0, 3.5, 4.0, 10.0])
    clock = SimpleNamespace(monotonic=lambda: next(ticks), time=time.time)
    monkeypatch.setattr("digest.adapters.stopwatch.time", clock)
    watch = Stopwatch()
    assert watch.hear("sources", 1, 2) is None
    assert watch.hear("sources", 2, 2) is None
    ended = watch.hear("read", 1, 1)
    assert ended is not None
    assert (ended.stage, ended.done, ended.total, ended.seconds) == ("sources", 2, 2, 3.0)
    watch.hear("sources", 1, 1)
    watch.turn()
    watch.hear("rest", 1, 1)
    watch.turn()
    assert watch.turn() is None
    assert watch.seconds() == {"sources": 3.5, "read": 0.5, "rest": 6.0}
