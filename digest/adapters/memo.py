"""The memo: results of dear steps by the hash of all they depend on. It may be lost at any time."""

from __future__ import annotations

from digest.adapters.shelves import Shelves


class Memo:
    """Bytes by content address, on the shelves of the evidence file.

    `day` is the ISO date of the run: entries not used for long are forgotten by it.
    """

    def __init__(self, shelves: Shelves, day: str) -> None:
        self._shelves = shelves
        self._day = day

    def get(self, key: str) -> bytes | None:
        """Give what was made before from the same input by the same rules, if it is still there."""
        value = self._shelves.get("memo", key)
        if value is not None:
            self._shelves.touch("memo", key, self._day)
        return value

    def put(self, key: str, value: bytes) -> None:
        """Remember a result."""
        self._shelves.put("memo", key, value, self._day)

    def forget(self, before: str) -> None:
        """Let go of what was last used before the ISO date `before`."""
        self._shelves.forget("memo", before)
