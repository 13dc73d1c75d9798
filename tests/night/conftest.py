"""A newsletter in a folder of its own, built the way an operator does, and two small articles for it."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from digest.build import Order, build
from digest.config import parse
from digest.model import Report

HEAD = """\
[site]
title = "The Test Sheet"
base_url = "https://sheet.example/"
[feeds]
authority = "sheet.example,2026-11-20"
"""
INBOX = """\
[[source]]
id = "inbox"
kind = "folder"
path = "content/inbox"
"""
ARTICLES = {
    "quay.md": """\
+++
title = "Harbour board buys a second dredger"
date = 2026-11-20T08:00:00Z
outlet = "Quay Courier"
url = "https://quay.example/dredger"
+++
The harbour board of Port Ellery bought a second dredger for 14 million crowns on Thursday.

The vessel will clear the northern channel twice a year, said Ada Renholm, who chairs the board.

Skippers had asked for deeper water since two coasters ran aground in the spring.
""",
    "varn.md": """\
+++
title = "Upper Varn opens its library on Sundays"
date = 2026-11-20T09:00:00Z
outlet = "Varn Weekly"
url = "https://varn.example/library"
+++
The town library of Upper Varn will open its doors every Sunday from January.

Volunteers collected 3,200 signatures for the longer hours, the council said.

Two new librarians begin work in the children's room before Christmas.
""",
}


@dataclass(frozen=True)
class Newsletter:
    """A project folder with a configuration and an inbox."""

    folder: Path

    def configure(self, more: str = "", sources: str = INBOX) -> None:
        (self.folder / "digest.toml").write_text(HEAD + more + sources, encoding="utf-8")

    def put(self, name: str, text: str | bytes) -> None:
        path = self.folder / "content" / "inbox" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def build(self, day: str = "2026-11-20", **wishes: object) -> Report:
        now = dt.datetime.fromisoformat(f"{day}T23:59:59+00:00")
        order = Order(now=now, workers=0, **wishes)  # type: ignore[arg-type]
        config = parse((self.folder / "digest.toml").read_text("utf-8"), "digest.toml", {})
        return build(self.folder, config, order)

    def files(self, *below: str) -> dict[str, bytes]:
        """Every file under the given folders, by path."""
        found = (path for place in below for path in sorted((self.folder / place).rglob("*")))
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found if path.is_file()
        }

    def times(self) -> dict[str, int]:
        """When each durable or published file was last written, in nanoseconds."""
        return {name: (self.folder / name).stat().st_mtime_ns for name in self.files("content", "site")}

    def page(self, path: str) -> str:
        return (self.folder / "site" / path).read_text("utf-8")


@pytest.fixture
def newsletter(tmp_path: Path) -> Newsletter:
    made = Newsletter(tmp_path / "sheet")
    for name, text in ARTICLES.items():
        made.put(name, text)
    made.configure()
    return made


Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def digest() -> Command:
    """The real command in a process of its own; environment variables as keywords."""

    def run(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "digest", *words],
            cwd=cwd,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )

    return run
