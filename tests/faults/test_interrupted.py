"""Ctrl-C in the middle of a night: one sentence, nobody left at work, nothing published changed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

SAID = "digest: Interrupted; nothing that was published has changed.\n"
TOML = """\
[site]
title = "The Test Sheet"
base_url = "https://sheet.example/"
[[source]]
id = "inbox"
kind = "folder"
path = "content/inbox"
"""
TEXT = "The harbour board of Port Ellery bought dredger number {0} on Thursday, said Ada Renholm.\n\n" * 40
PATIENCE = 60


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    inbox = tmp_path / "content" / "inbox"
    inbox.mkdir(parents=True)
    (tmp_path / "digest.toml").write_text(TOML)
    for number in range(400):
        (inbox / f"{number:03}.txt").write_text(TEXT.format(number))
    return tmp_path


def session(leader: int) -> list[str]:
    """The command lines of those alive in a session, its leader left out."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[3]) == leader and fields[0] != "Z" and stat.parent.name != str(leader):
                found.append((stat.parent / "cmdline").read_text().replace("\0", " "))
        except OSError:
            continue
    return found


def attentive() -> None:
    """Hear Ctrl-C: a test run started in the background would pass its deafness on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def until(wanted: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not wanted():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("present", "later"),
    [
        (1, 0.0),
        (2, 0.0),
        (4, 0.0),
        (4, 0.4),
    ],
    ids=["the first helper starts", "their server loads", "all workers are there", "they are at work"],
)
def test_ctrl_c_is_one_sentence(sheet: Path, present: int, later: float) -> None:
    command = [sys.executable, "-m", "digest", "build", "--date", "2026-11-20", "--offline"]
    with subprocess.Popen(
        command,
        cwd=sheet,
        text=True,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=attentive,  # noqa: PLW1509  nothing else runs in this child yet
    ) as night:
        until(lambda: len(session(night.pid)) >= present)
        time.sleep(later)
        os.killpg(night.pid, signal.SIGINT)  # as a terminal does: everybody in the group hears it
        said, complained = night.communicate(timeout=PATIENCE)
        until(lambda: session(night.pid) == [])
    assert (night.returncode, said, complained) == (130, "", SAID)
    assert not (sheet / "site").exists()
    assert not (sheet / "content" / "issues").exists()
