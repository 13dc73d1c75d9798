"""A newsletter in a folder of its own, with one issue built from invented files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bench.invented import DAY, texts
from bench.rows import DataError

_TOML = """\
[site]
title = "The Bench"
base_url = "https://bench.example/"
[issue]
max_stories = 12
[feeds]
authority = "bench.example,2026-11-20"
[[source]]
id = "inbox"
kind = "folder"
path = "content/inbox"
"""
BUILD = ("build", "--date", DAY, "--offline")


def founded(folder: Path, articles: int = 40) -> Path:
    """Write a newsletter with this many articles and build its first night."""
    inbox = folder / "content" / "inbox"
    inbox.mkdir(parents=True)
    (folder / "digest.toml").write_text(_TOML, encoding="utf-8")
    for at, body in enumerate(texts(articles, seed=7)):
        head = f'+++\ntitle = "{" ".join(body[0].split()[:9])}"\ndate = {DAY}T08:00:00Z\n'
        named = f'outlet = "Outlet {at % 9}"\nurl = "https://outlet{at % 9}.example/{at}"\n+++\n'
        (inbox / f"{at:03}.md").write_text(head + named + "\n\n".join(body) + "\n", encoding="utf-8")
    night(folder)
    return folder


def night(folder: Path) -> None:
    """Run one night in a process of its own, as an operator does."""
    command = (sys.executable, "-m", "digest", "-C", str(folder), *BUILD)
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)  # noqa: S603  our own command
    if done.returncode:
        raise DataError(f"the invented newsletter could not be built: {done.stderr.strip()}")
