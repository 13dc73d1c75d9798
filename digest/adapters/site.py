"""The site on disk: every page drawn first, then the changed ones replaced and orphans removed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from digest.adapters.atomic import same
from digest.errors import BuildError, ConfigError
from digest.model import Page

COMMON = frozenset({"index.html", "404.html", "robots.txt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What writing the site did: how many pages it has, how many files changed and went."""

    pages: int
    changed: int
    removed: int


def _ready() -> None:
    """Do nothing between drawing and replacing."""


def write_site(root: Path, pages: Iterable[Page], ready: Callable[[], None] = _ready) -> Written:
    """Make the folder `root` hold exactly these pages.

    `ready` is called once all pages are drawn, before the first file of the site is touched: what
    must not happen when a template is wrong, and must have happened before the site shows it.

    All pages are drawn before the first file is touched, so an error while drawing leaves the old
    site whole. Changed files are replaced one by one, each atomically; files that are no page of
    ours are removed, save hidden ones at the top. Links inside `root` are removed, never followed.
    `ConfigError` for a folder that is not ours to empty, `BuildError` when the disk refuses.
    """
    _refuse(root)
    try:
        root.mkdir(parents=True, exist_ok=True)
        with _staging(root) as staging:
            wanted, staged = _drawn(root, pages, staging)
            orphans = _orphans(root, wanted)
            _recognise(root, wanted, orphans)
            ready()
            in_the_way = _in_the_way(orphans, wanted)
            _prune(root, in_the_way)
            _replace(root, staged)
            _prune(root, sorted(set(orphans) - set(in_the_way)))
    except OSError as error:
        raise BuildError(f"The site in {root} cannot be written: {error}.") from error
    return Written(pages=len(wanted), changed=len(staged), removed=len(orphans))


def _refuse(root: Path) -> None:
    """Stop before a folder is emptied that holds more than a built site."""
    if root.is_symlink():
        raise ConfigError(f"[site] output: {root} is a symbolic link; name the folder itself.")
    real = root.resolve()
    if real == Path(real.anchor) or real == Path.home().resolve():
        raise ConfigError(
            f"[site] output: {root} is no folder for a site; everything in it would be removed."
        )
    if real.exists() and not real.is_dir():
        raise ConfigError(f"[site] output: {root} is a file, not a folder.")
    if (real / "digest.toml").exists() or Path.cwd().resolve().is_relative_to(real):
        raise ConfigError(f"[site] output: {root} holds the project itself; name a folder inside it.")


@contextmanager
def _staging(root: Path) -> Iterator[Path]:
    """Make a folder beside the site, on its file system; what an earlier run left there goes first."""
    staging = root.with_name(f".{root.name}.staging")
    _discard(staging)
    staging.mkdir()
    try:
        yield staging
    finally:
        _discard(staging)


def _discard(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    shutil.rmtree(folder, ignore_errors=True)


def _drawn(root: Path, pages: Iterable[Page], staging: Path) -> tuple[set[str], dict[str, Path]]:
    """All page paths, and for each changed one the staged file of its new bytes."""
    wanted: set[str] = set()
    staged: dict[str, Path] = {}
    for page in pages:
        path = site_path(page.path)
        if path in wanted:
            raise BuildError(f"Two pages of the site have one address: {path}.")
        wanted.add(path)
        data = page.draw()
        if not _holds(root, path, data):
            staged[path] = staging / str(len(staged))
            staged[path].write_bytes(data)
    return wanted, staged


def site_path(path: str) -> str:
    """Give a page's path as a file below the root; `BuildError` for one that would leave it."""
    whole = path + "index.html" if path.endswith("/") or not path else path
    parts = PurePosixPath(whole).parts
    if whole.startswith("/") or ".." in parts or "\0" in whole or "\\" in whole:
        raise BuildError(f"A page may not be written to “{path}”: it is outside the site.")
    return "/".join(parts)


def _holds(root: Path, path: str, data: bytes) -> bool:
    """Whether the site has these bytes there already, in a real file below real folders."""
    target = root / path
    return same(target, data) and not any(folder.is_symlink() for folder in _above(root, target))


def _above(root: Path, target: Path) -> list[Path]:
    """List the folders between `root` and `target`, outermost first."""
    return [
        root.joinpath(*target.relative_to(root).parts[:depth])
        for depth in range(1, len(target.relative_to(root).parts))
    ]


def _orphans(root: Path, wanted: set[str]) -> list[str]:
    """Files and links below `root` that are no page, deepest last; hidden ones at the top stay."""
    found: list[str] = []
    for place, folders, files in os.walk(root):
        links = [name for name in folders if Path(place, name).is_symlink()]
        paths = [Path(place, name).relative_to(root).as_posix() for name in files + links]
        found += [path for path in paths if path not in wanted or (root / path).is_symlink()]
    return sorted(path for path in found if not path.startswith("."))


def _recognise(root: Path, wanted: set[str], orphans: list[str]) -> None:
    """Refuse to prune a folder that shows no sign of having been written by us."""
    if orphans and not any((root / path).is_file() for path in wanted - COMMON):
        raise ConfigError(
            f"[site] output: {root} holds files that are not a Digest site (such as {orphans[0]}); "
            "name an empty folder, or empty this one."
        )


def _in_the_way(orphans: list[str], wanted: set[str]) -> list[str]:
    """List the orphans that must go before a page can come: a link, a file for a folder, or the reverse."""
    folders = {str(folder) for path in wanted for folder in PurePosixPath(path).parents}
    return [
        path
        for path in orphans
        if path in wanted
        or path in folders
        or any(str(folder) in wanted for folder in PurePosixPath(path).parents)
    ]


def _prune(root: Path, orphans: list[str]) -> None:
    for path in orphans:
        (root / path).unlink()
    for place in sorted({parent for path in orphans for parent in PurePosixPath(path).parents}, reverse=True):
        folder = root / place
        if folder != root and not any(folder.iterdir()):
            folder.rmdir()


def _replace(root: Path, staged: dict[str, Path]) -> None:
    for path, new in staged.items():
        target = root / path
        if target.is_dir() and not target.is_symlink():
            target.rmdir()
        target.parent.mkdir(parents=True, exist_ok=True)
        new.replace(target)
