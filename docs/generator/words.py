"""What only a person can say: the meaning of each name, kept in prose/*.toml beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("prose")


def words(page: str) -> dict[str, Any]:
    """Read the words of one page of the reference."""
    return tomllib.loads((FOLDER / f"{page}.toml").read_text(encoding="utf-8"))


def fitting(names: Iterable[str], said: Mapping[str, str], where: str) -> dict[str, str]:
    """Give each name its meaning; LookupError for a name without words, or words without a name."""
    wanted = list(names)
    silent = [name for name in wanted if not said.get(name)]
    gone = [name for name in said if name not in wanted]
    if silent or gone:
        lacks = f" say what these mean: {', '.join(silent)}." if silent else ""
        holds = f" These are gone from the code, take them out: {', '.join(gone)}." if gone else ""
        raise LookupError(f"docs/generator/prose/{where}:{lacks}{holds}")
    return {name: said[name] for name in wanted}
