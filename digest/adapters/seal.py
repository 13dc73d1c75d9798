"""Sealing: a kept value carries the proof that it is whole and belongs to its key."""

from __future__ import annotations

import hashlib
import zlib

PROOF = 16


def sealed(key: str, value: bytes) -> bytes:
    """`value` compressed, behind the first 16 bytes of the sha256 of its key and itself."""
    return _proof(key, value) + zlib.compress(value, 6)


def unsealed(key: str, blob: bytes) -> bytes | None:
    """Give the value again, or None when a single bit of it, or its key, has changed."""
    try:
        value = zlib.decompress(blob[PROOF:])
    except zlib.error:
        return None
    return value if blob[:PROOF] == _proof(key, value) else None


def _proof(key: str, value: bytes) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass") + b"\0" + value).digest()[:PROOF]
