"""A reader who does what a page says, word by word, in a folder of their own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from tests.docs.blocks import Block

# What needs a network or a machine of one's own; test_set_up_lines looks at these in another way.
SET_UP = re.compile(r"^(python3 -m venv|\S*pip install|export PATH=|make test\b)", re.MULTILINE)
EPOCH = "1795219199"  # 2026-11-20T23:59:59Z: the day the pages speak of
HEADER = re.compile(r"^\[\[?[\w.]+\]\]?", re.MULTILINE)
SHIMS = {"digest": f'exec "{sys.executable}" -m digest "$@"', "rsync": 'cp -R "$3." "$4"'}


@dataclass
class Reader:
    """Where the reader stands, what stands for the places of the page, and the stranger's server."""

    folder: Path
    tools: Path
    places: dict[str, str]
    here: Path
    ids: dict[str, str] = field(default_factory=dict)

    def follow(self, block: Block) -> None:
        """Do what one block says: run it, or write it where it belongs."""
        if block.language == "sh":
            self.run(block.text)
        elif block.language == "toml":
            self.configure(self.placed(block.text))
        elif block.file and block.language in {"jinja", "markdown", "css"}:
            self.write(block.file, self.named(block.text))

    def run(self, script: str) -> str:
        """Run a shell block; where it ends is where the next one begins."""
        lines = [line for line in self.placed(script).splitlines() if not SET_UP.match(line)]
        ending = f'\npwd > "{self.tools}/where"\n'
        done = subprocess.run(
            ["sh", "-euc", "\n".join(lines) + ending],
            cwd=self.here,
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, f"{lines}\nexit {done.returncode}\n{done.stdout}{done.stderr}"
        self.here = Path((self.tools / "where").read_text(encoding="utf-8").strip())
        return done.stdout

    def environment(self) -> dict[str, str]:
        """Our own command first on the path, the page's day, and leave to ask the loopback server."""
        return {
            **os.environ,
            "PATH": f"{self.tools}{os.pathsep}{os.environ['PATH']}",
            "SOURCE_DATE_EPOCH": EPOCH,
            "DIGEST_LIMITS_ALLOW_PRIVATE": '["127.0.0.0/8"]',
            "GIT_CONFIG_GLOBAL": str(self.tools / "gitconfig"),
        }

    def placed(self, text: str) -> str:
        """Put places of this machine where the page has invented ones."""
        for invented, real in self.places.items():
            text = re.sub(invented, real, text)
        return text

    def named(self, text: str) -> str:
        """Put the ids of stories that there are where the page has invented ones."""
        for invented, real in self.ids.items():
            text = text.replace(invented, real)
        return text

    def write(self, name: str, text: str) -> None:
        path = self.here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def configure(self, fragment: str) -> None:
        """Put each section of a fragment into digest.toml, in the place of the one of that name or id."""
        path = self.here / "digest.toml"
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        for section in sections(fragment):
            others = (kept for kept in sections(text) if title(kept) != title(section))
            text = "".join(others).rstrip("\n") + "\n\n" + section
        path.write_text(text.lstrip("\n"), encoding="utf-8")


def title(section: str) -> tuple[str, str]:
    """What a section is known by: its header, and a source's id."""
    name = re.search(r'^id = "(.*)"', section, re.MULTILINE)
    return section.partition("\n")[0].strip(), name[1] if name else ""


def sections(text: str) -> list[str]:
    """Cut TOML before each section's header; what stands above the first is the first part."""
    cuts = [0, *(found.start() for found in HEADER.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts) if text[start:end].strip()]
