from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from digest.adapters.lock import hold
from digest.errors import BuildError, TemporaryError

HOLDER = """
import subprocess, sys, time
from pathlib import Path
from digest.adapters.lock import hold
with hold(Path(sys.argv[1])):
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], close_fds=False)
    print(child.pid, flush=True)
    time.sleep(600)
"""


def test_a_second_run_is_told_at_once(tmp_path: Path) -> None:
    lock = tmp_path / ".digest" / "lock"
    with hold(lock), pytest.raises(TemporaryError, match="Another run"), hold(lock):
        pass  # who waited would wait for ever


def test_the_lock_is_free_again_afterwards(tmp_path: Path) -> None:
    for _ in range(3):
        with hold(tmp_path / "lock"):
            pass
    with pytest.raises(ZeroDivisionError), hold(tmp_path / "lock"):
        _ = 1 // 0
    with hold(tmp_path / "lock"):
        pass


def test_a_killed_holder_frees_it_though_its_child_lives(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path / "lock"], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    child = int(holder.stdout.readline())
    try:
        with pytest.raises(TemporaryError), hold(tmp_path / "lock"):
            pass
        holder.kill()
        holder.wait()
        with hold(tmp_path / "lock"):
            pass
    finally:
        os.kill(child, 9)
        holder.stdout.close()


def test_a_lock_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BuildError, match="cannot be opened"), hold(tmp_path / "file" / "lock"):
        pass
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BuildError, match="cannot be opened"), hold(tmp_path / "link"):
        pass
    assert not (tmp_path / "elsewhere").exists()
