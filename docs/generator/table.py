"""A table in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NOTICE = "<!-- Written by `make docs` from the code and docs/generator/prose/. Do not edit it here. -->"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; a bar in a cell is escaped, a line break becomes a space."""
    lines = [_row(head), "|" + "---|" * len(head), *(_row(row) for row in rows)]
    return "\n".join(lines) + "\n"


def code(text: str) -> str:
    """Write text as code in a line."""
    return f"`{text}`" if text else ""


def page(*parts: str) -> str:
    """Join the parts of a page with an empty line between, one final newline."""
    return "\n\n".join(part.strip("\n") for part in (*parts[:1], NOTICE, *parts[1:]) if part) + "\n"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"
