"""Run reports: what each run did, without a word of anyone's text, newest thirty kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from digest.adapters.atomic import write
from digest.model import Failure

FOLDER = ".digest/reports"
KEPT = 30
SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What failed (a source's id, or the address of one page), where on the way, and why."""

    subject: str
    stage: str
    reason: str
    temporary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RunReport:
    """One run: when, which version, what it came to.

    `seconds` are by stage, `seconds_total` is the whole run; `started` and `ended` are RFC 3339 in
    UTC. `error` is the paragraph that was said when the run could not be finished. `sources` says of
    each by its id how it was when the run ended; what is not known of it is not there.
    """

    schema: int = SCHEMA
    verb: str
    version: str
    started: str
    ended: str
    exit_code: int
    seconds_total: float
    seconds: dict[str, float]
    counts: dict[str, int]
    failed: tuple[Trouble, ...] = ()
    warnings: tuple[str, ...] = ()
    summary: str = ""
    error: str = ""
    sources: dict[str, dict[str, object]] = field(default_factory=dict)


def troubles(failures: tuple[Failure, ...]) -> tuple[Trouble, ...]:
    """Write failures as a report has them, in their order."""
    return tuple(
        Trouble(subject=f.subject, stage=f.stage, reason=f.reason, temporary=f.temporary) for f in failures
    )


def keep(project: Path, report: RunReport) -> Path:
    """Write the report into the project's private folder and drop all but the newest thirty.

    Raises `BuildError` when the disk refuses.
    """
    folder = project / FOLDER
    path = _free(folder, "".join(mark for mark in report.started if mark.isalnum()))
    write(path, msgspec.json.format(msgspec.json.encode(report), indent=1) + b"\n")
    for old in _files(folder)[:-KEPT]:
        with suppress(OSError):
            old.unlink()
    return path


def last(project: Path, count: int = KEPT) -> tuple[RunReport, ...]:
    """Read the newest reports, newest first; what cannot be read is passed over."""
    return tuple(_read(reversed(_files(project / FOLDER)), count))


def _read(paths: Iterator[Path], count: int) -> Iterator[RunReport]:
    for path in paths:
        if count <= 0:
            return
        with suppress(OSError, msgspec.MsgspecError):
            yield msgspec.json.decode(path.read_bytes(), type=RunReport)
            count -= 1


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("[0-9]*.json"))


def _free(folder: Path, stem: str) -> Path:
    """Two runs of one millisecond are told apart by a number."""
    names = (f"{stem}{mark}.json" for mark in ("", *(f"-{number}" for number in range(2, KEPT))))
    return next((folder / name for name in names if not (folder / name).exists()), folder / f"{stem}.json")
