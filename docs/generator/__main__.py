"""python -m docs.generator: write the reference anew; with --check only say what is stale."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from docs.generator import commands, config, errors, schema, templates

ROOT = Path(__file__).resolve().parents[2]
FILES: dict[str, Callable[[], str]] = {
    "docs/reference/commands.md": commands.page,
    "docs/reference/config.md": config.page,
    "docs/reference/templates.md": templates.page,
    "docs/reference/errors.md": errors.page,
    "templates/project/digest.schema.json": schema.text,
}


def stale() -> tuple[str, ...]:
    """Name the files that do not say what the code says."""
    return tuple(name for name, written in FILES.items() if before(name) != written())


def before(name: str) -> str:
    """Give a file's text as it stands, empty when there is none."""
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.exists() else ""


def main(words: list[str]) -> int:
    """Write or check every file; 1 when a check found one stale or a name without words."""
    try:
        found = stale()
    except LookupError as error:
        sys.stderr.write(f"{error.args[0]}\n")
        return 1
    if words == ["--check"]:
        sys.stderr.write("".join(f"{name} is stale: run make docs\n" for name in found))
        return int(bool(found))
    for name in found:
        (ROOT / name).write_text(FILES[name](), encoding="utf-8")
        sys.stdout.write(f"wrote {name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
