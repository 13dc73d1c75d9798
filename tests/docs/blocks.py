"""The code blocks of a page, in order, and the file that the words before a block name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))
FENCE = re.compile(r"^```(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`([\w./-]*\w\.(?:md|html|css|toml|py|service|timer))`")


@dataclass(frozen=True)
class Block:
    """A code block: its page, what language it says it is, its text, the file it is the content of."""

    page: str
    number: int
    language: str
    text: str
    file: str | None

    def __str__(self) -> str:
        return f"{self.page}:{self.number}:{self.language}"


def blocks(page: Path) -> tuple[Block, ...]:
    """Give a page's blocks; a block's file is the last one named in the paragraph above it."""
    text, found = page.read_text(encoding="utf-8"), []
    for number, fence in enumerate(FENCE.finditer(text), 1):
        above = text[: fence.start()].rstrip("\n").rpartition("\n\n")[2]
        named = FILE.findall(above) if above.endswith(":") else []
        name = str(page.relative_to(ROOT))
        found.append(Block(name, number, fence[1], fence[2], named[-1] if named else None))
    return tuple(found)


ALL = tuple(block for page in PAGES for block in blocks(page))
