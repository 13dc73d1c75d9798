"""python -m bench instructions [NAME …]: instructions of the dear steps, counted by callgrind.

With PYTHONHASHSEED=0 and one thread the counts agree to a millionth from run to run on one image, so
they may gate where the clock may not.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.newsletter import founded
from bench.outcome import Scores
from bench.rows import DataError
from bench.workloads import ALONE, WITH_FOLDER

_COLLECTED = re.compile(r"Collected\s*:\s*(\d+)")


def run(names: Sequence[str] = ()) -> Scores:
    """Count the instructions of one more call of each step: a run of two calls less a run of one.

    Gives one line of explanation instead where valgrind is not installed.
    """
    if not shutil.which("valgrind"):
        return {"skipped": "valgrind is not installed: instructions are not counted"}
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        folder = founded(Path(place) / "newsletter")
        return {
            name: _count(name, folder, 2) - _count(name, folder, 1)
            for name in names or (*ALONE, *WITH_FOLDER)
        }


def _count(name: str, folder: Path, times: int) -> int:
    """Run the work under callgrind and read what it counted in the first process."""
    command = ("valgrind", "--tool=callgrind", f"--callgrind-out-file={folder.parent}/out.%p", sys.executable)
    verb = ("-m", "bench", "work", name, str(folder), str(times))
    environment = {**os.environ, "PYTHONHASHSEED": "0", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run((*command, *verb), check=False, capture_output=True, text=True, env=environment)  # noqa: S603  our own command
    counts = _COLLECTED.findall(done.stderr)
    if done.returncode or not counts:
        raise DataError(f"callgrind could not count {name}: {done.stderr[-500:]}")
    return int(counts[-1])
