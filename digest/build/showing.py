"""What a preview shows: every issue there is, as its record says."""

from __future__ import annotations

from pathlib import Path

from digest.adapters import state as states
from digest.adapters.archive import archive
from digest.build.order import STATE
from digest.record import Archive


def shown(project: Path) -> Archive:
    """Open the archive for looking at; nothing is gathered and nothing written."""
    content = project / "content"
    return archive(states.load(content / STATE), content)
