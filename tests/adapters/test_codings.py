"""Content codings: what is offered can be read, in small pieces, and an end that is missing is noticed."""

from __future__ import annotations

import sys
import zlib
from types import ModuleType

import pytest

from digest.adapters.codings import PIECE, coding, offered
from digest.adapters.refusals import RefusalError


class Frame:
    """A library for zstd as Python 3.14 has it, over deflate: one decompressor a frame, pieces on demand."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj()
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._inflate.eof

    @property
    def unused_data(self) -> bytes:
        return self._inflate.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        try:
            found = self._inflate.decompress(self._inflate.unconsumed_tail + data, max_length)
        except zlib.error as error:
            raise ZstdError(str(error)) from error
        self.needs_input = not self._inflate.unconsumed_tail and len(found) < max_length
        return found


class ZstdError(Exception):
    """What the library raises."""


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> None:
    made = ModuleType("compression.zstd")
    made.ZstdDecompressor = Frame  # type: ignore[attr-defined]
    made.ZstdError = ZstdError  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "compression", ModuleType("compression"))
    monkeypatch.setitem(sys.modules, "compression.zstd", made)


@pytest.fixture
def none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("compression.zstd", "backports.zstd"):
        monkeypatch.setitem(sys.modules, name, None)


def read(data: bytes, step: int = 100) -> tuple[bytes, bool, int]:
    """Read coded bytes as they trickle in: the text, whether it came to its end, the largest piece."""
    reader = coding("zstd")
    pieces = [piece for at in range(0, len(data), step) for piece in reader.pieces(data[at : at + step])]
    return b"".join(pieces), reader.whole(), max(map(len, pieces), default=0)


@pytest.mark.usefixtures("none")
def test_without_a_library_it_is_neither_offered_nor_read() -> None:
    assert "gzip, deflate, br" == offered()
    with pytest.raises(RefusalError, match="unknown content coding"):
        coding("zstd")


@pytest.mark.usefixtures("library")
def test_with_one_it_is_offered_and_read_frame_after_frame() -> None:
    text = bytes(n * n % 251 for n in range(300_000))
    assert "gzip, deflate, br, zstd" == offered()
    for step in (1, 100, 10**6):
        data = zlib.compress(text[:99]) + zlib.compress(text[99:])
        assert (text, True) == read(data, step * 7)[:2]


@pytest.mark.usefixtures("library")
def test_a_bomb_comes_in_small_pieces_and_a_cut_one_is_noticed() -> None:
    text, whole, largest = read(zlib.compress(bytes(5_000_000)))
    assert (5_000_000, True) == (len(text), whole)
    assert largest <= PIECE
    assert not read(zlib.compress(b"the harbour board" * 99)[:-3])[1]
    with pytest.raises(RefusalError, match="garbled"):
        read(b"\xff\xfe nonsense")


@pytest.mark.skipif("zstd" not in offered(), reason="this Python has no zstd: nothing to read it with")
def test_the_library_at_hand_reads_what_it_wrote() -> None:
    from digest.adapters.codings import _zstandard  # noqa: PLC0415  only where there is one

    text = bytes(n * n % 251 for n in range(300_000))
    compress = _zstandard().compress
    assert (text, True) == read(compress(text[:99]) + compress(text[99:]))[:2]
    zeros, whole, largest = read(compress(bytes(50_000_000)))
    assert (50_000_000, True) == (len(zeros), whole)
    assert largest <= PIECE
