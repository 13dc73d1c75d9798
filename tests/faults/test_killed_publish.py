"""A publish that dies or fails at any call leaves the old site or the new one, never a mixture."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.adapters.publish import publish
from digest.adapters.publish.manifest import verify
from digest.config import Target

TARGET = Target(name="site", kind="folder", path="www", keep=2)
STRIKES = ("kill", "full", "full for good")

CALLS = ("mkdir", "link", "rename", "replace", "symlink", "fsync", "unlink", "rmdir", "chmod")


class Strike:
    """Counts every call that changes the disk, and strikes at the n-th."""

    def __init__(self, how: str, at: int) -> None:
        self.how = how
        self.at = at
        self.calls = 0

    def wrapped(self, function: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            self.calls += 1
            if self.calls == self.at and self.how == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            if self.calls == self.at or (self.calls > self.at > 0 and self.how == "full for good"):
                raise OSError(errno.ENOSPC, "No space left on device")
            return function(*arguments, **named)

        return call


def strike(project: Path, how: str, at: int) -> tuple[int, int]:
    """Publish in a child process; its exit code (-9 for killed) and, in its last byte, its calls."""
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # no thread of ours holds what the child needs
        child = os.fork()
    if child == 0:
        blow = Strike(how, at)
        for name in CALLS:
            setattr(os, name, blow.wrapped(getattr(os, name)))
        shutil.copyfile = blow.wrapped(shutil.copyfile)  # type: ignore[assignment]
        Path.write_text = blow.wrapped(Path.write_text)  # type: ignore[assignment,method-assign]
        found = publish(TARGET, project / "site", project)
        os.write(writer, bytes([blow.calls]))
        os._exit(1 if found else 0)
    _, status = os.waitpid(child, 0)
    os.close(writer)
    with os.fdopen(reader, "rb") as told:
        calls = told.read()
    return os.waitstatus_to_exitcode(status), calls[0] if calls else 0


def build(project: Path, version: str) -> None:
    for name in ("index.html", "feed.xml", "2026/11/20/index.html", "2026/11/19/index.html"):
        path = project / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("same" if "19" in name else f"{version} {name}")


def tree(root: Path) -> dict[str, str]:
    return {
        found.relative_to(root).as_posix(): found.read_text() for found in root.rglob("*") if found.is_file()
    }


def begun(project: Path) -> tuple[dict[str, str], dict[str, str]]:
    """A project with three releases published and a fourth waiting; what is live, and what is to be."""
    for version in ("v0", "v1"):
        build(project, version)
        assert publish(TARGET, project / "site", project) is None
    build(project, "v2")
    old = tree(project / "www/current")
    twin = project.with_name("twin")
    again(project, twin)
    assert publish(TARGET, twin / "site", twin) is None
    return old, tree(twin / "www/current")


def again(project: Path, fresh: Path) -> Path:
    return Path(shutil.copytree(project, fresh, symlinks=True))


@pytest.mark.parametrize("how", STRIKES)
def test_old_or_new_at_every_call(tmp_path: Path, how: str) -> None:
    old, new = begun(tmp_path / "project")
    code, calls = strike(again(tmp_path / "project", tmp_path / "count"), how, 0)
    assert (code, calls > 25) == (0, True)
    torn, silent, unhealed = [], [], []
    for at in [*range(1, calls, 1 if how == "kill" else 3), calls]:
        project = again(tmp_path / "project", tmp_path / f"{at}")
        code, _ = strike(project, how, at)
        assert code == -signal.SIGKILL if how == "kill" else code in (0, 1)
        live = tree(project / "www/current")
        if live not in (old, new):
            torn.append(at)
        verify((project / "www/current").resolve())
        if code == 0 and live != new:
            silent.append(at)
        if publish(TARGET, project / "site", project) is not None or tree(project / "www/current") != new:
            unhealed.append(at)
        leftovers = [found.name for found in (project / "www").rglob("*.tmp")]
        assert (at, leftovers) == (at, [])
        shutil.rmtree(project)
    assert (torn, silent, unhealed) == ([], [], [])


def test_everything_is_on_the_disk_before_it_has_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "project"
    build(project, "v1")
    log: list[str] = []
    fsync, rename, replace = os.fsync, os.rename, os.replace

    def watched_fsync(descriptor: int) -> None:
        log.append(f"sync {Path(f'/proc/self/fd/{descriptor}').readlink().name}")
        fsync(descriptor)

    def watched_rename(old: Path, new: Path) -> None:
        log.append(f"name {Path(new).name.split('-')[-1]}")
        rename(old, new)

    def watched_replace(old: Path, new: Path) -> None:
        log.append(f"name {Path(new).name}")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(os, "rename", watched_rename)
    monkeypatch.setattr(os, "replace", watched_replace)
    assert publish(TARGET, project / "site", project) is None
    release = (project / "www/current").resolve().name
    named = log.index(f"name {release.split('-')[-1]}")
    synced = log[:named]
    assert synced.count("sync index.html") == 3
    assert {"sync feed.xml", "sync MANIFEST", "sync 2026", "sync 11", "sync 20", "sync 19"} <= set(synced)
    assert f"sync {release}.tmp" in synced
    assert log[named + 1 :] == ["sync releases", "name current", "sync www"]
