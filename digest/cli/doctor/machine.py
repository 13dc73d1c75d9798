"""What the doctor sees of the machine: versions, disk, text encoding, and what is not needed."""

from __future__ import annotations

import importlib.metadata
import locale
import platform
import re
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from digest import __version__
from digest.adapters.request import PACKAGE
from digest.cli.doctor.finding import Finding, size

AREA = "machine"
OLDEST = (3, 11)
SCARCE = 200_000_000
TIGHT = 1_000_000_000
STRICT_TABLES = (3, 37, 0)


def machine(project: Path) -> Iterator[Finding]:
    """Look at Python, the libraries, SQLite, the disk and the encoding."""
    yield Finding(area=AREA, name="digest", text=f"{__version__} in {Path(__file__).parents[2]}")
    yield _python()
    yield from _libraries()
    yield _sqlite()
    yield _disk(project)
    yield _encoding()
    yield Finding(
        area=AREA,
        name="fonts, browser",
        text="none needed: pages use the reader's own fonts; Chromium serves the browser tests alone",
    )


def _python() -> Finding:
    text = f"{platform.python_version()} at {sys.executable}, {platform.system()} {platform.machine()}"
    if sys.version_info >= OLDEST:
        return Finding(area=AREA, name="python", text=text)
    return Finding(area=AREA, name="python", text=text, how="wrong", advice="install Python 3.11 or newer")


def _libraries() -> Iterator[Finding]:
    """Name every library we ask for with its version; one line, and one more for each that is missing."""
    found, missing = [], []
    for name in _required():
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            missing.append(name)
    yield Finding(area=AREA, name="libraries", text=", ".join(found) or "none found")
    for name in missing:
        yield Finding(
            area=AREA,
            name=name,
            text="not installed",
            how="wrong",
            advice=f"install it: pip install {name}, or run make again",
        )


def _required() -> list[str]:
    try:
        asked = importlib.metadata.requires(PACKAGE) or []
    except importlib.metadata.PackageNotFoundError:
        return []
    plain = [text for text in asked if "extra ==" not in text]
    return sorted(re.split(r"[^\w.-]", text, maxsplit=1)[0] for text in plain)


def _sqlite() -> Finding:
    if sqlite3.sqlite_version_info >= STRICT_TABLES:
        return Finding(area=AREA, name="sqlite", text=sqlite3.sqlite_version)
    return Finding(
        area=AREA,
        name="sqlite",
        text=sqlite3.sqlite_version,
        how="wrong",
        advice="evidence needs 3.37 or newer: use a Python that was built with one",
    )


def _disk(project: Path) -> Finding:
    place = next(folder for folder in (project, *project.parents) if folder.exists())
    free = shutil.disk_usage(place).free
    text = f"{size(free)} free at {place}"
    if free >= TIGHT:
        return Finding(area=AREA, name="disk", text=text)
    advice = "make room: a night that cannot write leaves the old site, and no new one"
    return Finding(area=AREA, name="disk", text=text, how="wrong" if free < SCARCE else "note", advice=advice)


def _encoding() -> Finding:
    said = sys.stdout.encoding or "unknown"
    text = (
        f"terminal {said}, locale {locale.getpreferredencoding(do_setlocale=False)}; files are UTF-8 always"
    )
    if said.lower().replace("-", "") == "utf8":
        return Finding(area=AREA, name="encoding", text=text)
    advice = "titles may look odd at this terminal; the site is not touched by it"
    return Finding(area=AREA, name="encoding", text=text, how="note", advice=advice)
