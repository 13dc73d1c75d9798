"""One thing the doctor looked at, and how it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

How = Literal["ok", "note", "wrong"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was looked at, what was found, how that is, and what to do about it if anything."""

    area: str
    name: str
    text: str
    how: How = "ok"
    advice: str = ""


def size(count: int) -> str:
    """Write a number of bytes for people: “512 B”, “3.4 MB”."""
    amount = float(count)
    for unit in ("B", "kB", "MB", "GB"):
        if amount < 1000 or unit == "GB":  # noqa: PLR2004  SI units
            return f"{amount:.0f} {unit}" if unit == "B" else f"{amount:.1f} {unit}"
        amount /= 1000
    raise AssertionError(count)
