"""Floors: figures that were reached once and are never to be lost again; they only rise."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.outcome import Scores

FILE = Path(__file__).with_name("floors.toml")
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """What one task must reach on one file: figures at least, figures at most, by name ("ours/f1")."""

    task: str
    file: str
    points: int
    least: Mapping[str, float]
    most: Mapping[str, float]


def floors(text: str) -> tuple[Floor, ...]:
    """Read floors.toml."""
    return tuple(
        Floor(
            task=table["task"],
            file=table.get("file", ""),
            points=table.get("points", 3),
            least=table.get("least", {}),
            most=table.get("most", {}),
        )
        for table in tomllib.loads(text)["floor"]
    )


def missed(floor: Floor, scores: Scores) -> list[str]:
    """Say in a sentence each figure that is under its floor or over its ceiling."""
    where = f"{floor.task} {floor.file}".strip()
    under = [
        f"{where}: {name} is {_figure(scores, name)}, its floor {least}"
        for name, least in floor.least.items()
        if (figure := _figure(scores, name)) is None or figure < least
    ]
    over = [
        f"{where}: {name} is {_figure(scores, name)}, its ceiling {most}"
        for name, most in floor.most.items()
        if (figure := _figure(scores, name)) is None or figure > most
    ]
    return under + over


def sunk(before: Sequence[Floor], after: Sequence[Floor]) -> list[str]:
    """Say what fell between two versions: a floor lowered, a ceiling raised, either gone."""
    least, most = _by_key(after, "least"), _by_key(after, "most")
    lower = [
        f"{' '.join(key).strip()}: {was} → {least.get(key, 'gone')}"
        for key, was in _by_key(before, "least").items()
        if key not in least or least[key] < was
    ]
    higher = [
        f"{' '.join(key).strip()}: {was} → {most.get(key, 'gone')}"
        for key, was in _by_key(before, "most").items()
        if key not in most or most[key] > was
    ]
    return lower + higher


def _by_key(known: Sequence[Floor], side: str) -> dict[Key, float]:
    return {
        (floor.task, floor.file, name): value
        for floor in known
        for name, value in getattr(floor, side).items()
    }


def _figure(scores: Scores, name: str) -> float | None:
    """Look a name such as "ours/f1" up in the scores, None where it leads nowhere."""
    found: Any = scores
    for part in name.split("/"):
        if isinstance(found, list) and part.isdecimal() and int(part) < len(found):
            found = found[int(part)]
        else:
            found = found.get(part) if isinstance(found, dict) else None
    return found if isinstance(found, int | float) else None
