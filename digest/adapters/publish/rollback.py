"""Rolling back: readers of a folder see an earlier release again, by one swap of the link `current`."""

from __future__ import annotations

import difflib
from pathlib import Path

from digest.adapters.publish.folder import LINK, live, published, swap
from digest.adapters.publish.manifest import verify
from digest.config import Target
from digest.errors import ConfigError, PublishError

ELSEWHERE = {
    "git": "its branch keeps every publication as a commit: revert or reset the branch there",
    "command": "what its command keeps, only that host knows",
}


def rollback(target: Target, project: Path, release: str | None = None) -> str:
    """Point `current` at the release published before the last one, or at `release`; say what was done.

    Doing it again changes nothing: the release before the last one stays the same until something
    is published. Raises `ConfigError` for a target or a release that cannot be meant, and
    `PublishError` for one that is not whole.
    """
    if target.kind != "folder":
        raise ConfigError(f"[publish.{target.name}] is of kind {target.kind}: {ELSEWHERE[target.kind]}.")
    home = project / target.path
    try:
        names = published(home)
        name = _named(target, names, release) if release else _before(target, names)
        return _shown(target, home, name)
    except OSError as error:
        raise PublishError(f"[publish.{target.name}] {home}: {error.strerror or error}.") from error


def _before(target: Target, names: list[str]) -> str:
    if len(names) < 2:  # noqa: PLR2004  the last one and one before it
        held = "holds one release only" if names else "holds no release yet"
        raise ConfigError(f"[publish.{target.name}] {held}; there is none to go back to.")
    return names[-2]


def _named(target: Target, names: list[str], wish: str) -> str:
    """Find a release by its whole name, its number, or the beginning of either half."""
    found = [name for name in names if name == wish or _number(name) == wish.lstrip("0")]
    found = found or [name for name in names if name.startswith(wish) or name.partition("-")[2] == wish]
    if len(found) == 1:
        return found[0]
    near = difflib.get_close_matches(wish, names, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(names) or 'none'}"
    raise ConfigError(f"[publish.{target.name}] has no one release {wish}; {hint}")


def _number(name: str) -> str:
    return name.partition("-")[0].lstrip("0")


def _shown(target: Target, home: Path, name: str) -> str:
    """Let readers see the release, once it is known to be whole."""
    link = home / LINK
    if link.exists() and not link.is_symlink():
        raise PublishError(f"{link} is not a symbolic link; move it away, so that it can become one.")
    seen = live(home)
    if seen is not None and seen.name == name:
        return f"{target.name}: readers see {name} already; nothing was changed."
    verify(home / "releases" / name)
    swap(home, name)
    was = seen.name if seen else "nothing"
    return (
        f"{target.name}: readers see {name} now, and saw {was} before. "
        "The next digest run or publish shows the newest again: mend the cause first."
    )
