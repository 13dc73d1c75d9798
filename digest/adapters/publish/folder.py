"""Publishing to a folder: a whole release beside the old one, then one swap of the link `current`."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from digest.adapters.atomic import sync_file, sync_folder
from digest.adapters.publish.manifest import NAME, manifest, release_id, verify
from digest.config import Target
from digest.errors import PublishError

LINK = "current"


def publish_folder(target: Target, site: Path, project: Path) -> None:
    """Make `<path>/current` point at a release that equals `site`, or leave it where it points.

    Order: copy to `releases/<id>.tmp` (hard links for files the last release has) → MANIFEST →
    verify → synchronise → rename → swap the link → drop all but the newest `keep` releases.
    """
    home = project / target.path
    releases = home / "releases"
    _refuse(site, home)
    releases.mkdir(parents=True, exist_ok=True)
    _clear(home)
    text = manifest(site)
    name = _found(releases, release_id(text))
    if not (releases / name).is_dir():
        _release(site, releases, name, text, live(home))
    _dated(home, name)
    swap(home, name)
    _thin(home, target.keep)


def published(home: Path) -> list[str]:
    """List the releases in the order they were last published in, the newest last.

    The order is that of their manifests' times: a release may be published again later.
    """
    found = [path for path in (home / "releases").glob(f"*/{NAME}") if path.parent.suffix != ".tmp"]
    return [path.parent.name for path in sorted(found, key=lambda path: (path.stat().st_mtime_ns, path))]


def _dated(home: Path, name: str) -> None:
    """Make the release the newest: one that is published a second time may have an old number."""
    if published(home)[-1] != name:
        os.utime(home / "releases" / name / NAME)


def _refuse(site: Path, home: Path) -> None:
    if not site.is_dir():
        raise PublishError(f"{site} does not exist; run “digest build” first.")
    if home.resolve().is_relative_to(site.resolve()):
        raise PublishError(f"{home} lies inside the site itself; publish to another folder.")
    link = home / LINK
    if link.exists() and not link.is_symlink():
        raise PublishError(f"{link} is not a symbolic link; move it away, so that it can become one.")


def _clear(home: Path) -> None:
    """Remove what a run that was killed left behind."""
    for stale in sorted((home / "releases").glob("*.tmp")):
        shutil.rmtree(stale)
    (home / f".{LINK}.tmp").unlink(missing_ok=True)


def _found(releases: Path, content: str) -> str:
    """Name the release that holds this content already, else the name of the next one: “000007-<hash>”."""
    names = sorted(path.name for path in releases.iterdir())
    numbers = [int(name.split("-")[0]) for name in names if name.split("-")[0].isdecimal()]
    same = [name for name in names if name.endswith(f"-{content}")]
    return same[-1] if same else f"{max(numbers, default=0) + 1:06d}-{content}"


def live(home: Path) -> Path | None:
    """Find the release readers see now."""
    link = home / LINK
    return link.resolve() if link.is_dir() else None


def _release(site: Path, releases: Path, name: str, text: str, live: Path | None) -> None:
    """Build the release aside and give it its name only when it is whole on the disk."""
    aside = releases / f"{name}.tmp"
    aside.mkdir()
    known = _lines(live)
    for line in text.splitlines():
        path = line.split(" ", 2)[2]
        _place(site / path, aside / path, live / path if live and line in known else None)
    (aside / NAME).write_text(text, encoding="utf-8", errors="surrogateescape")
    verify(aside)
    _synchronise(aside)
    aside.rename(releases / name)
    sync_folder(releases)


def _lines(live: Path | None) -> frozenset[str]:
    if live is None or not (live / NAME).is_file():
        return frozenset()
    return frozenset((live / NAME).read_text(encoding="utf-8", errors="surrogateescape").splitlines())


def _place(source: Path, target: Path, twin: Path | None) -> None:
    """Make a hard link to the last release's equal file, else a copy."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if twin is not None and twin.is_file():
        try:
            os.link(twin, target)
        except OSError:
            pass
        else:
            return
    shutil.copyfile(source, target)
    target.chmod(0o644)


def _synchronise(root: Path) -> None:
    """Every file, then every folder, the root last."""
    for place, _, files in os.walk(root, topdown=False):
        for name in sorted(files):
            sync_file(Path(place, name))
        sync_folder(Path(place))


def swap(home: Path, name: str) -> None:
    """Point `current` at the release in one step; nothing is done when it points there."""
    goal = f"releases/{name}"
    link = home / LINK
    if link.is_symlink() and str(link.readlink()) == goal:
        return
    aside = home / f".{LINK}.tmp"
    aside.symlink_to(goal)
    aside.replace(link)
    sync_folder(home)


def _thin(home: Path, keep: int) -> None:
    """Drop the oldest releases beyond `keep`, never the live one."""
    seen = live(home)
    others = [path for path in sorted((home / "releases").iterdir()) if path != seen and path.is_dir()]
    for path in others[: max(0, len(others) - max(keep - 1, 0))]:
        gone = path.with_name(f"{path.name}.tmp")
        path.rename(gone)
        shutil.rmtree(gone)
