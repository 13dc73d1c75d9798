"""The weight of a body: read piece by piece, never more than allowed."""

from __future__ import annotations

from collections.abc import AsyncIterator

from digest.adapters.codings import coding
from digest.adapters.refusals import RefusalError

RATIO_FROM = 1_048_576


async def body_of(wire: AsyncIterator[bytes], content_encoding: str, size: int, ratio: int) -> bytes:
    """Decode a body from the bytes on the `wire`; `RefusalError` as soon as it exceeds `size` bytes.

    From 1 MiB on it may also not be more than `ratio` times the bytes that came over the wire:
    what grows faster is a bomb. A coded stream without its end is truncated.
    """
    decoder = coding(content_encoding)
    body = bytearray()
    heard = 0
    async for chunk in wire:
        heard += len(chunk)
        _weigh(max(len(body), heard), heard, size, ratio)
        for piece in decoder.pieces(chunk):
            body += piece
            _weigh(len(body), heard, size, ratio)
    if not decoder.whole():
        raise RefusalError("truncated")
    return bytes(body)


def _weigh(body: int, heard: int, size: int, ratio: int) -> None:
    if body > size:
        raise RefusalError(f"too large (over {size} bytes)")
    if body > RATIO_FROM and body > ratio * heard:
        raise RefusalError("too large (compressed beyond belief)")
