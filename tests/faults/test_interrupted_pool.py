"""Ctrl-C at every line that bears, feeds or ends workers: nobody complains, nobody is left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

# In a process of its own, as Ctrl-C is: the n-th line run in the pool's own files raises it, for n = FIRST,
# FIRST + STEP, … until the work ends before that line is reached. TWICE raises it again at the line after.
# The fork server stays from one try to the next, so most workers are just being born when it is heard.
SCRIPT = """
import multiprocessing, signal, sys
from types import FrameType
from digest.adapters import interrupts, pool

FILES = {pool.__file__, interrupts.__file__}


def tried(number: int, last: int) -> bool:
    lines = 0

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal lines
        if frame.f_code.co_filename not in FILES:
            return None
        if event == "line":
            lines += 1
            if number <= lines <= last:
                signal.raise_signal(signal.SIGINT)
        return trace

    heard = False
    sys.settrace(trace)
    try:
        assert list(pool.mapped(2, 30, 512)(len, ["one", "three"])) == [3, 5]
    except KeyboardInterrupt:
        heard = True
    finally:
        sys.settrace(None)
    assert multiprocessing.active_children() == [], number
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler, number
    assert heard == (lines >= number), number
    return heard


if __name__ == "__main__":
    first, step, twice = map(int, sys.argv[1:])
    pool.WARM = "json"  # this is about birth, not about what is loaded
    number = first
    while tried(number, number + twice):
        number += step
    print(number)
"""
LINES = 60  # at least so many are run, or the sweep has missed its aim
ALL = [pytest.param(first, 5, 0, marks=[pytest.mark.faults] if first > 1 else []) for first in range(1, 6)]
TWICE = [pytest.param(first, 5, 1, marks=pytest.mark.faults) for first in range(1, 6)]


@pytest.mark.parametrize(("first", "step", "twice"), [*ALL, *TWICE])
def test_ctrl_c_at_any_line_of_the_pool(tmp_path: Path, first: int, step: int, twice: int) -> None:
    script = tmp_path / "sweep.py"
    script.write_text(SCRIPT)
    told = subprocess.run(
        [sys.executable, str(script), str(first), str(step), str(twice)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        timeout=300,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, "")
    assert int(told.stdout) >= LINES
