"""The weight of a body: read piece by piece, never more than allowed."""

from __future__ import annotations

from aiohttp import ClientResponse

from digest.adapters.refusals import RefusalError

PIECE = 65_536
RATIO_FROM = 1_048_576


async def body_of(response: ClientResponse, size: int, ratio: int) -> bytes:
    """Read the decoded body; a `RefusalError` as soon as it exceeds `size` bytes.

    From 1 MiB on it may also not be more than `ratio` times the bytes that came over the wire:
    what grows faster is a bomb.
    """
    body = bytearray()
    async for piece in response.content.iter_chunked(PIECE):
        body += piece
        if len(body) > size:
            raise RefusalError(f"too large (over {size} bytes)")
        if len(body) > RATIO_FROM and len(body) > ratio * response.content.total_raw_bytes:
            raise RefusalError("too large (compressed beyond belief)")
    return bytes(body)
