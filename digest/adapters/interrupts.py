"""Ctrl-C kept back for a moment, so that nothing is left half born or half ended."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from types import FrameType

Heeding = Callable[[], AbstractContextManager[None]]


@dataclass(slots=True, kw_only=True)
class _Ear:
    """Takes note of a Ctrl-C while `keeping`; else tells `before`, once, and keeps what follows."""

    before: Callable[[int, FrameType | None], object]
    keeping: bool = True
    noted: bool = False
    told: bool = False
    over: bool = False

    def hear(self, number: int, frame: FrameType | None) -> None:
        if self.keeping and not self.over:
            self.noted = True
            return
        self.keeping = self.told = True
        self.before(number, frame)

    @contextmanager
    def heeding(self) -> Iterator[None]:
        """Let a Ctrl-C through, one that was noted before as well."""
        self.keeping = False
        if self.noted:
            self.hear(signal.SIGINT, None)
        try:
            yield
        finally:
            self.keeping = True


@contextmanager
def kept_back() -> Iterator[Heeding]:
    """Keep a Ctrl-C back until the end of the block; `with heeding():` inside lets it through, once.

    So what is begun in the block is ended in the block, whenever and however often it is pressed. Only the
    main thread is ever interrupted: in others, and where nobody would hear it, nothing changes.
    """
    before = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(before):
        yield nullcontext
        return
    ear = _Ear(before=before)
    hear = ear.hear
    signal.signal(signal.SIGINT, hear)
    try:
        yield ear.heeding
    finally:
        if signal.getsignal(signal.SIGINT) is hear:
            signal.signal(signal.SIGINT, before)
        ear.over = True  # a block that was begun inside this one and outlives it may still ask
        if ear.noted and not ear.told:
            signal.raise_signal(signal.SIGINT)


@contextmanager
def deaf() -> Iterator[None]:
    """Have every process and thread that is born in the block be deaf to Ctrl-C: they inherit the mask."""
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
