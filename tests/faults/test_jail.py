"""A worker that dies over one text fails that source alone: everything else is as it would be without."""

from __future__ import annotations

import ctypes
import datetime as dt
import json
import os
import resource
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from digest.build import Order, build, remembering
from digest.config import parse
from digest.model import Reading
from digest.read import Entries, read_new

SOURCE = '[[source]]\nid = "{0}"\nkind = "folder"\npath = "content/{0}"\n'
TOML = """\
[site]
title = "The Test Sheet"
base_url = "https://sheet.example/"
[limits]
seconds_per_source = 90
max_failed_sources = 0.9
"""
GOOD = {
    "quay": "The harbour board of Port Ellery bought a second dredger for 14 million crowns on Thursday.",
    "varn": "The town library of Upper Varn will open its doors every Sunday from January, the council said.",
}


def spent() -> None:
    """Spend the whole allowance of CPU, made a small one: the test need not take half a minute."""
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 1, resource.RLIM_INFINITY))
    while True:
        pass


DEEDS: dict[bytes, tuple[Callable[[], object], str]] = {
    b"MEMORY": (lambda: bytearray(2_000_000_000), "needed too much memory"),
    b"DEADLINE": (spent, "took too long"),
    b"SIGKILL": (lambda: os.kill(os.getpid(), signal.SIGKILL), "the worker process died"),
    b"SEGFAULT": (lambda: ctypes.string_at(0), "the worker process died"),
    b"ABORT": (os.abort, "the worker process died"),
}


def read_or_die(asked: remembering.Asked) -> Entries | Reading:
    """Read as the night does; a text that names a deed is a parser's undoing."""
    for word, (deed, _) in DEEDS.items():
        if word in asked[0].body:
            deed()
    return read_new(*asked)


def sheet(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        (folder / "content" / name).mkdir(parents=True)
        (folder / "content" / name / f"{name}.txt").write_text(
            f"{text}\n\nMore is said of it on {name} day.\n"
        )
    (folder / "digest.toml").write_text(TOML + "".join(SOURCE.format(name) for name in texts))
    return folder


def night(folder: Path) -> Any:
    config = parse((folder / "digest.toml").read_text(), "digest.toml", {})
    now = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)
    assert build(folder, config, Order(now=now, workers=2)).exit_code == 0
    return json.loads((folder / "content/issues/2026-11-20.json").read_bytes())


def test_workers_that_die_in_a_night_fail_their_source_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = {word.decode().lower(): f"A text of {word.decode()}, told at length." for word in DEEDS}
    alone = night(sheet(tmp_path / "alone", GOOD))
    monkeypatch.setattr(remembering, "_read", read_or_die)
    mixed = night(sheet(tmp_path / "mixed", {**bad, **GOOD}))
    assert mixed["sections"] == alone["sections"]
    assert len(mixed["sections"][0]["stories"]) == len(GOOD)
    failed = {one["source"].partition("/")[0]: one["reason"] for one in mixed["gathered"]["failed"]}
    assert failed == {word.decode().lower(): reason for word, (_, reason) in DEEDS.items()}
