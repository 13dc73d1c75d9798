"""Content codings: compressed bytes in, decoded pieces out, never a large piece at once.

Our own, because a compressed body that stops early must be called truncated, and a small one that
decodes to gigabytes must be left after its first pieces.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any, Protocol

from digest.adapters.refusals import RefusalError

PIECE = 65_536
GZIP_MAGIC = b"\x1f\x8b"


class Coding(Protocol):
    """A body's coding while it is being read."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Decode the next bytes from the wire, in pieces of at most 64 KiB."""

    def whole(self) -> bool:
        """Tell whether the coded stream has come to its own end."""


def coding(name: str) -> Coding:
    """Choose the coding by the value of Content-Encoding; `RefusalError` for one we did not ask for."""
    made = CODINGS.get(name.strip().lower())
    if made is None:
        raise RefusalError("unknown content coding")
    return made()


class Plain:
    """No coding at all."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Hand the bytes on."""
        yield data

    def whole(self) -> bool:
        """Say yes: only the transport knows where plain bytes end."""
        return True


class Deflated:
    """gzip (of one member or more), or deflate with or without its header."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._inflate = zlib.decompressobj(window)
        self._begun = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Inflate; what stands behind the last gzip member is left alone."""
        self._settle(data)
        piece = bytes(PIECE)
        if len(self._inflate.unused_data) > PIECE:
            return
        while data or len(piece) == PIECE:
            try:
                piece = self._inflate.decompress(data, PIECE)
            except zlib.error as error:
                raise RefusalError("garbled compression") from error
            yield piece
            data = self._next_member() if self._inflate.eof else self._inflate.unconsumed_tail

    def whole(self) -> bool:
        """Tell whether the last member ended, or none ever began."""
        return self._inflate.eof or not self._begun

    def _settle(self, data: bytes) -> None:
        """Take a deflate stream without its header for what it is."""
        if data and not self._begun:
            self._begun = True
            if self._window == zlib.MAX_WBITS and data[0] & 0x0F != zlib.DEFLATED:
                self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)

    def _next_member(self) -> bytes:
        rest = self._inflate.unused_data
        if not rest.startswith(GZIP_MAGIC):
            return b""
        self._inflate = zlib.decompressobj(self._window)
        return rest


class Brotli:
    """The coding “br”."""

    def __init__(self) -> None:
        import brotli  # noqa: PLC0415  lazy: few servers send it unasked for

        self._error: type[Exception] = brotli.error
        self._decoder = brotli.Decompressor()
        self._begun = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Decode; each call of the library gives at most about 64 KiB."""
        self._begun = self._begun or bool(data)
        piece = b"more"
        while piece and not self._decoder.is_finished():
            try:
                piece = self._decoder.process(data, output_buffer_limit=PIECE)
            except self._error as error:
                raise RefusalError("garbled compression") from error
            yield piece
            data = b""

    def whole(self) -> bool:
        """Tell whether the stream ended, or never began."""
        return self._decoder.is_finished() or not self._begun


class Zstandard:
    """The coding “zstd” (RFC 8878), frame after frame; only where a library for it is at hand."""

    def __init__(self) -> None:
        self._library = _zstandard()
        if self._library is None:
            raise RefusalError("unknown content coding")
        self._frame = self._library.ZstdDecompressor()
        self._begun = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Decode; each call of the library gives at most 64 KiB."""
        self._begun = self._begun or bool(data)
        while data or not (self._frame.eof or self._frame.needs_input):
            try:
                piece = self._frame.decompress(data, PIECE)
            except self._library.ZstdError as error:
                raise RefusalError("garbled compression") from error
            yield piece
            data = self._next_frame() if self._frame.eof else b""

    def whole(self) -> bool:
        """Tell whether the last frame ended, or none ever began."""
        return self._frame.eof or not self._begun

    def _next_frame(self) -> bytes:
        rest: bytes = self._frame.unused_data
        if rest:
            self._frame = self._library.ZstdDecompressor()
        return rest


def _zstandard() -> Any:
    """Find a library for zstd: Python's own since 3.14, or its backport where one is installed."""
    for name in ("compression.zstd", "backports.zstd"):
        with suppress(ImportError):
            return import_module(name)
    return None


def offered() -> str:
    """Say which codings may be sent to us: none that we cannot read."""
    return "gzip, deflate, br, zstd" if _zstandard() else "gzip, deflate, br"


CODINGS: dict[str, Callable[[], Coding]] = {
    "": Plain,
    "identity": Plain,
    "gzip": lambda: Deflated(16 + zlib.MAX_WBITS),
    "x-gzip": lambda: Deflated(16 + zlib.MAX_WBITS),
    "deflate": lambda: Deflated(zlib.MAX_WBITS),
    "br": Brotli,
    "zstd": Zstandard,
}
