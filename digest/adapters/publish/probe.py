"""Looking at a publish target without touching it: whether it is there and would take a site."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

from digest.adapters.publish.folder import LINK, live, published
from digest.adapters.publish.git import reached
from digest.config import Target
from digest.errors import PublishError


def probe(target: Target, project: Path) -> str:
    """Say how the target stands; `PublishError` says why it would not take a site.

    Nothing is changed. A git remote is asked over the network for the state of its branch.
    """
    return {"folder": _folder, "git": _git, "command": _command}[target.kind](target, project)


def _folder(target: Target, project: Path) -> str:
    home = project / target.path
    link = home / LINK
    if link.exists() and not link.is_symlink():
        raise PublishError(f"{link} is not a symbolic link; move it away, so that it can become one.")
    if link.is_symlink() and not link.exists():
        raise PublishError(f"{link} points at nothing; digest publish mends it.")
    there = _existing(home)
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        raise PublishError(f"{there} is not a folder we may write to; change its owner or its rights.")
    seen, names = live(home), published(home)
    if seen is None:
        return f"{home}: can be written to, nothing is published there yet"
    back = "" if seen.name == names[-1] else " (rolled back: the next run shows the newest again)"
    return f"{home}: can be written to, shows {seen.name}{back}, holds {', '.join(names)}"


def _existing(path: Path) -> Path:
    """Give the path itself, or the nearest folder above it that is there."""
    return next(place for place in (path, *path.parents) if place.exists())


def _git(target: Target, project: Path) -> str:
    commit = reached(target, project)
    return f"branch {target.branch}: {'at ' + commit[:12] if commit else 'not there yet, will be made'}"


def _command(target: Target, project: Path) -> str:
    try:
        words = shlex.split(target.command)
    except ValueError as error:
        raise PublishError(f"command: {error}.") from error
    if not words:
        raise PublishError("command: it is empty.")
    found = shutil.which(words[0], path=os.environ.get("PATH")) or shutil.which(str(project / words[0]))
    if found is None:
        raise PublishError(f"command: {words[0]} is not installed here.")
    return f"{found}: there; what it does is known when it runs"
