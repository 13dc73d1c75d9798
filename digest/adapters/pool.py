"""The pool: untrusted work in worker processes with a deadline and a memory cap each."""

from __future__ import annotations

import logging
import math
import multiprocessing
import os
import resource
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from multiprocessing import resource_tracker
from multiprocessing.context import ForkServerContext
from types import SimpleNamespace
from typing import TypeVar, cast

from pebble import ProcessExpired, ProcessPool
from pebble.common.types import MultiprocessingContext

from digest.adapters.interrupts import deaf, kept_back
from digest.model import Article, Document, Failure, Story
from digest.ports import Map

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4
CHATTY = ("trafilatura", "htmldate", "courlan", "justext", "readability")
HASTE = 3  # of the wall seconds this part may be CPU: a busy machine is not the item's fault
REASON = 300
DIED = "the worker process died"
WARM = "digest.adapters.warm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """What one item may cost: wall `seconds`, a third of them CPU, and `memory` in MB of address space."""

    seconds: float
    memory: int


def mapped(workers: int, seconds: float, memory: int, stage: str = "work") -> Map:
    """Make a `Map` over `workers` processes; 0 works in this process, without the caps.

    An item that raises, exceeds `seconds` of wall time or `memory` MB, or kills its worker yields
    a `Failure` of `stage` in its place; all others are untouched, and order is kept.
    """
    if workers <= 0:
        _hushed()
        return partial(_inline, stage)
    return partial(_pooled, workers, Caps(seconds=seconds, memory=memory), stage)


def _inline(stage: str, function: Callable[[T], R], items: Iterable[T], /) -> Iterator[R | Failure]:
    for item in items:
        try:
            result: R | Failure = function(item)
        except Exception as error:  # noqa: BLE001  whatever goes wrong with one item is that item's failure
            result = _failure(item, stage, error)
        yield result


def _pooled(
    workers: int, caps: Caps, stage: str, function: Callable[[T], R], items: Iterable[T], /
) -> Iterator[R | Failure]:
    """Work with one set of workers; with another when all of them were lost while none had work.

    An item that is first in line twice when that happens is given up.
    """
    rest = iter(items)
    left = list(islice(rest, 1))
    stuck: list[T] = []
    while left:
        if left[0] in stuck:
            yield Failure(subject=subject(left[0]), stage=stage, reason=DIED)
            left = left[1:] or list(islice(rest, 1))
            continue
        stuck = left[:1]
        rest = chain(left, rest)
        left = yield from _through(workers, caps, stage, function, rest)


def _through(
    workers: int, caps: Caps, stage: str, function: Callable[[T], R], items: Iterable[T]
) -> Generator[R | Failure, None, list[T]]:
    """Work with one set of workers, ended whatever happens; return the items left unanswered."""
    with kept_back() as heeding:
        pool = _pool(workers, caps)
        try:
            _start(pool)
            with heeding():
                return (yield from _answers(pool, workers, caps, stage, function, items))
        finally:
            _end(pool)


def _answers(
    pool: ProcessPool, workers: int, caps: Caps, stage: str, function: Callable[[T], R], items: Iterable[T]
) -> Generator[R | Failure, None, list[T]]:
    """Keep a few items per worker on their way, hand results out in order; return those left unanswered."""
    waiting: deque[tuple[T, Future[R] | None]] = deque()
    try:
        for item in items:
            waiting.append((item, _sent(pool, caps, function, item)))
            if len(waiting) >= workers * AHEAD:
                result = _result(stage, waiting[0])
                yield result
                waiting.popleft()
        while waiting:
            result = _result(stage, waiting[0])
            yield result
            waiting.popleft()
    except BrokenProcessPool:
        return [item for item, _ in waiting]
    return []


def _pool(workers: int, caps: Caps) -> ProcessPool:
    """Workers to be forked from a server that has loaded the heavy libraries once and runs no thread."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([WARM])
    return ProcessPool(
        max_workers=workers, initializer=_capped, initargs=(caps.memory,), context=_keeping_locks(context)
    )


def _keeping_locks(context: ForkServerContext) -> MultiprocessingContext:
    """Make a context whose locks live as long as the pool that has it.

    Pebble frees them before it ends the workers, and one that is just being born would look for them.
    """
    locks: list[object] = []

    def lock() -> object:
        locks.append(context.RLock())
        return locks[-1]

    kept = SimpleNamespace(
        Process=context.Process, Pipe=context.Pipe, RLock=lock, get_start_method=context.get_start_method
    )
    return cast("MultiprocessingContext", kept)


def _start(pool: ProcessPool) -> None:
    """Have the workers and their server born, deaf to Ctrl-C: only we are interrupted, and say so once.

    The tracker comes first: starting it undeafens us.
    """
    resource_tracker.ensure_running()
    with deaf():
        _ = pool.active  # asking starts it


def _end(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]  # the library does not say so
    pool.join()


def _hushed() -> None:
    """Keep the libraries' own remarks off the night's stderr: what matters is in the values they give."""
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _capped(memory: int) -> None:
    """Cap this worker's address space at `memory` MB, and leave no core file behind."""
    _hushed()
    size = memory << 20
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _sent(pool: ProcessPool, caps: Caps, function: Callable[[T], R], item: T) -> Future[R] | None:
    """Send an item on its way; None when there is nobody to send it to."""
    work = partial(_timed, function, math.ceil(caps.seconds / HASTE))
    try:
        future: Future[R] = pool.schedule(work, args=(item,), timeout=caps.seconds)
    except RuntimeError:
        return None
    return future


def _timed(function: Callable[[T], R], seconds: int, item: T) -> R:
    """Work in a worker for at most so many seconds of CPU: more, and the kernel ends it."""
    spent = math.ceil(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds, resource.RLIM_INFINITY))
    return function(item)


def _result(stage: str, sent: tuple[T, Future[R] | None]) -> R | Failure:
    """Wait for a result. Raises BrokenProcessPool when there is nobody left to give one."""
    item, future = sent
    if future is None:
        raise BrokenProcessPool
    try:
        return future.result()
    except BrokenProcessPool:
        raise
    except Exception as error:  # noqa: BLE001  whatever goes wrong with one item is that item's failure
        return _failure(item, stage, error)


def _failure(item: object, stage: str, error: Exception) -> Failure:
    return Failure(subject=subject(item), stage=stage, reason=_reason(error)[:REASON])


def _reason(error: Exception) -> str:
    """Say the failure in words: an input's own fault says what it is, a bug its type as well."""
    match error:
        case TimeoutError():
            return "took too long"
        case MemoryError():
            return "needed too much memory"
        case ProcessExpired() if error.exitcode == -signal.SIGXCPU:
            return "took too long"
        case ProcessExpired():
            return DIED
        case ValueError():
            return str(error) or "not usable"
        case _:
            return f"{type(error).__name__}: {error}"


def subject(item: object) -> str:
    """Say what to call an item in a failure: its address or name, else its source, else its text."""
    match item:
        case Document():
            return item.asked or item.url or f"{item.source.id}/{item.name}"
        case Article():
            return item.url or item.id
        case Story():
            return item.id
        case tuple() if item:
            return subject(item[0])
        case _:
            return str(item)[:REASON]
