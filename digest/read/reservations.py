"""tdmrep.json: for which paths of a host text and data mining is reserved (W3C TDMRep, 2024)."""

from __future__ import annotations

import json

from digest.read.robots import LONGEST, fits, normal

FILE = "/.well-known/tdmrep.json"
MARK = "tdmrep.json"


def reservation(body: bytes, target: str) -> str | None:
    """Give “1” or “0” for a path with its query, or None when no rule fits: the longest location decides.

    A rule that is none, or a file that is none, reserves nothing.
    """
    path = normal(target or "/")
    rules = [(len(where), value) for where, value in _rules(body) if fits(where, path)]
    return max(rules)[1] if rules else None


def _rules(body: bytes) -> list[tuple[str, str]]:
    try:
        found = json.loads(body[:LONGEST].decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return []
    lines = [line for line in found if isinstance(line, dict)] if isinstance(found, list) else []
    pairs = ((line.get("location"), str(line.get("tdm-reservation"))) for line in lines)
    return [
        (normal(where), value) for where, value in pairs if isinstance(where, str) and value in ("0", "1")
    ]
