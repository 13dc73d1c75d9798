"""The site on disk: every page drawn first, then the changed ones replaced and orphans removed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from digest.adapters import chapters
from digest.adapters.atomic import same
from digest.errors import BuildError, ConfigError
from digest.model import Chapter, Page

COMMON = frozenset({"index.html", "404.html", "robots.txt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What writing the site did: how many pages it has, how many files changed and went."""

    pages: int
    changed: int
    removed: int


def _ready() -> None:
    """Do nothing between drawing and replacing."""


def write_site(
    root: Path,
    pages: Iterable[Page | Chapter],
    ready: Callable[[], None] = _ready,
    memory: Path | None = None,
) -> Written:
    """Make the folder `root` hold exactly these pages, and those of the chapters.

    `ready` is called once all pages are drawn, before the first file of the site is touched: what
    must not happen when a template is wrong, and must have happened before the site shows it.
    `memory` is a file that remembers what each chapter was drawn from: one that was drawn from the
    same things, and whose files are as they were left, is not drawn again.

    All pages are drawn before the first file is touched, so an error while drawing leaves the old
    site whole. Changed files are replaced one by one, each atomically; files that are no page of
    ours are removed, save hidden ones at the top. Links inside `root` are removed, never followed.
    `ConfigError` for a folder that is not ours to empty, `BuildError` when the disk refuses.
    """
    _refuse(root)
    try:
        root.mkdir(parents=True, exist_ok=True)
        with _staging(root) as staging:
            found, links = _present(root)
            before = {} if links else chapters.load(memory)
            sheet = _drawn(root, pages, staging, before)
            orphans = sorted(links | (found - sheet.wanted))
            _recognise(root, sheet.wanted, orphans)
            ready()
            in_the_way = _in_the_way(orphans, sheet.wanted)
            _prune(root, in_the_way)
            _replace(root, sheet.staged)
            _prune(root, sorted(set(orphans) - set(in_the_way)))
        chapters.save(memory, _remembered(root, sheet, before))
    except OSError as error:
        raise BuildError(f"The site in {root} cannot be written: {error}.") from error
    return Written(pages=len(sheet.wanted), changed=len(sheet.staged), removed=len(orphans))


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


def _drawn(root: Path, pages: Iterable[Page | Chapter], staging: Path, before: chapters.Memory) -> _Sheet:
    """Draw every page and stage those that differ; a chapter that stands is only counted."""
    sheet = _Sheet(root=root, staging=staging)
    for one in pages:
        if isinstance(one, Page):
            sheet.stage(one)
        elif chapters.stands(root, one, before.get(one.name)):
            sheet.chapters.append((one, [sheet.claim(path) for path in before[one.name].files]))
            sheet.stood.add(one.name)
        else:
            sheet.chapters.append((one, [sheet.stage(page) for page in one.pages()]))
    return sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """What is drawn: all paths, for each changed one the staged file, each chapter's paths, which stood."""

    root: Path
    staging: Path
    wanted: set[str] = field(default_factory=set)
    staged: dict[str, Path] = field(default_factory=dict)
    chapters: list[tuple[Chapter, list[str]]] = field(default_factory=list)
    stood: set[str] = field(default_factory=set)

    def stage(self, page: Page) -> str:
        """Draw a page, stage its bytes if the site has others, and give its path."""
        path = self.claim(site_path(page.path))
        data = page.draw()
        if not _holds(self.root, path, data):
            self.staged[path] = self.staging / str(len(self.staged))
            self.staged[path].write_bytes(data)
        return path

    def claim(self, path: str) -> str:
        """Note a path as the site's; no two pages may have one."""
        if path in self.wanted:
            raise BuildError(f"Two pages of the site have one address: {path}.")
        self.wanted.add(path)
        return path


def _remembered(root: Path, sheet: _Sheet, before: chapters.Memory) -> chapters.Memory:
    """Note of each chapter what it was drawn from and how its files stand."""
    return {
        chapter.name: before[chapter.name]
        if chapter.name in sheet.stood
        else chapters.standing(root, chapter, paths)
        for chapter, paths in sheet.chapters
    }


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


def _present(root: Path) -> tuple[set[str], set[str]]:
    """All files and all links below `root`, by path; hidden ones at the top are not ours.

    An archive has hundreds of thousands of files: none is asked for more than its folder's list tells.
    """
    files: set[str] = set()
    links: set[str] = set()
    folders = [""]
    while folders:
        above = folders.pop()
        with os.scandir(f"{root}/{above}") as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{above}{entry.name}/")
                else:
                    (links if entry.is_symlink() else files).add(above + entry.name)
    return _unhidden(files), _unhidden(links)


def _unhidden(paths: set[str]) -> set[str]:
    return {path for path in paths if path[0] != "."}


def _recognise(root: Path, wanted: set[str], orphans: list[str]) -> None:
    """Refuse to prune a folder that shows no sign of having been written by us."""
    if orphans and not any((root / path).is_file() for path in wanted - COMMON):
        raise ConfigError(
            f"[site] output: {root} holds files that are not a Digest site (such as {orphans[0]}); "
            "name an empty folder, or empty this one."
        )


def _in_the_way(orphans: list[str], wanted: set[str]) -> list[str]:
    """List the orphans that must go before a page can come: a link, a file for a folder, or the reverse."""
    if not orphans:
        return []
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
