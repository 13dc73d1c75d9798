"""The fingerprint of our own code: what a memo must forget when a rule changes."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path


@cache
def code() -> str:
    """Return the sha256 over every source file of the package, by name and bytes."""
    package = Path(__file__).resolve().parent.parent
    total = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        total.update(f"{path.relative_to(package).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return total.hexdigest()
