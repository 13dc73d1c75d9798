"""An outcome: what a task measured, and what it predicted row by row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.rows import Row

Scores = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line may set: points a text, words of a story, shuffled orders."""

    points: int = 3
    words: int = 10**6
    orders: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Scores of ours and of each rival in the same run; a rival that is not installed is None."""

    ours: Scores
    rivals: Mapping[str, Scores | None]
    predictions: tuple[Row, ...]
    beside: Scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task: the fields its rows need (each under one of several names), and how it is run."""

    needs: Mapping[str, Sequence[str]]
    run: Callable[[Sequence[Row], Options], Outcome]


def rounded(value: Any) -> Any:
    """Round every fraction in a structure to four decimals, for people and for floors."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, Mapping):
        return {key: rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(each) for each in value]
    return value
