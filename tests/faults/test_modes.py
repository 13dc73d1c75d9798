"""Every mode of the hostile server ends as its row says, in time and little memory, and harms nobody else."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from digest.adapters.road import Road
from digest.build import Order, build
from digest.config import parse
from tests.faults.modes import LITTLE, MODES, SECONDS, Mode, item, ok, rss

Serve = Callable[[str, Any], str]
Weighed = dict[str, Any]

TOML = """\
[site]
title = "The Test Sheet"
base_url = "https://sheet.example/"
[issue]
max_stories = 100
[limits]
seconds_per_source = {seconds}
max_failed_sources = 1.0
allow_private = ["127.0.0.0/8"]
"""
SOURCE = '[[source]]\nid = "{0}"\nkind = "feed"\nurl = "{1}"\nfull_text = "never"\nlimit = 2\n'
GOOD = rss(
    item(8, "The town library of Upper Varn will open its doors every Sunday from January, the council said.")
    + item(9, "Skippers had asked for deeper water since two coasters ran aground in the spring.")
)
SLOW = {f"m{number}" for number, mode in enumerate(MODES) if mode.patience < SECONDS}
CERTAIN = [
    pytest.param(mode, id=f"{mode.group}: {mode.name}", marks=() if mode.first else pytest.mark.faults)
    for mode in MODES
]


@pytest.fixture(scope="module")
def hosted(serve: Serve, serve_raw: Serve) -> Callable[[Mode], str]:
    """One server, and for each mode an address of its own."""
    known: dict[str, str] = {}

    def url(mode: Mode) -> str:
        if mode.name not in known:
            number = MODES.index(mode)
            host = f"127.0.{4 + number // 200}.{number % 200 + 1}"
            known[mode.name] = (serve_raw if mode.raw else serve)(host, mode.talk)
        return known[mode.name].replace("http:", f"{mode.scheme}:")

    return url


@pytest.fixture(scope="module")
def scales() -> Iterator[Callable[[str, float], Weighed]]:
    """The product on its own, so that what is weighed is not the tests."""
    command = [sys.executable, str(Path(__file__).with_name("weigh.py"))]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, start_new_session=True, **pipes) as program:  # type: ignore[call-overload]

        def weighed(url: str, patience: float) -> Weighed:
            program.stdin.write(f"{url} {patience}\n")
            program.stdin.flush()
            return dict(json.loads(program.stdout.readline()))

        yield weighed
        program.stdin.close()


@pytest.mark.parametrize("mode", CERTAIN)
def test_each_mode_ends_as_its_row_says(
    mode: Mode,
    hosted: Callable[[Mode], str],
    scales: Callable[[str, float], Weighed],
    table: list[tuple[str, str, str, float, int]],
) -> None:
    found = scales(hosted(mode), mode.patience)
    table.append((mode.group, mode.name, found["outcome"], found["seconds"], found["megabytes"]))
    assert found["outcome"] == mode.outcome
    assert found["seconds"] <= mode.seconds
    assert found["megabytes"] <= mode.megabytes


def stories_of_the_good(
    folder: Path, hostile: list[tuple[str, str]], good: str
) -> tuple[Any, dict[str, str]]:
    """Build one night; give the good source's stories as printed, and who failed with what."""
    folder.mkdir()
    sources = [*hostile, ("good", good)]
    text = TOML.format(seconds=SECONDS) + "".join(SOURCE.format(name, url) for name, url in sources)
    (folder / "digest.toml").write_text(text)
    now = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)
    assert build(folder, parse(text, "digest.toml", {}), Order(now=now, workers=2)).exit_code == 0
    record = json.loads((folder / "content/issues/2026-11-20.json").read_bytes())
    told = [story for section in record["sections"] for story in section["stories"]]
    mine = [story for story in told if {source["source"] for source in story["sources"]} == {"good"}]
    failed = {one["source"]: short(one["reason"]) for one in record["gathered"]["failed"]}
    return sorted(mine, key=lambda story: str(story["id"])), failed


def patience(road: Road, source: str) -> float:
    """Little for those that are slow, plenty for the others, however busy the machine is."""
    road.left.setdefault(source, SECONDS)
    return LITTLE if source in SLOW else SECONDS


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Road, "_patience", patience)


def one_night(tmp_path: Path, modes: list[Mode], hosted: Callable[[Mode], str], serve: Serve) -> None:
    good = serve("127.0.9.1", ok(GOOD))
    alone, nothing = stories_of_the_good(tmp_path / "alone", [], good)
    hostile = [(f"m{MODES.index(mode)}", hosted(mode)) for mode in modes]
    mixed, failed = stories_of_the_good(tmp_path / "mixed", hostile, good)
    assert len(alone) == 2
    assert mixed == alone
    assert nothing == {}
    reads = {mode.name for mode in modes if " items" in mode.outcome}
    assert failed == {
        f"m{MODES.index(mode)}": short(mode.outcome) for mode in modes if mode.name not in reads
    }


def short(reason: str) -> str:
    """Leave out until when a night waits: a server's wish is remembered in words of its own."""
    said = reason.replace("gone for good (http 410); no longer asked", "http 410")
    return said.partition(",")[0] if said.startswith("http ") else said


def test_the_others_are_as_without_one_of_each_kind(
    tmp_path: Path, hosted: Callable[[Mode], str], serve: Serve
) -> None:
    one_night(tmp_path, [mode for mode in MODES if mode.first], hosted, serve)


@pytest.mark.faults
def test_the_others_are_as_without_all_of_them(
    tmp_path: Path, hosted: Callable[[Mode], str], serve: Serve
) -> None:
    one_night(tmp_path, list(MODES), hosted, serve)
