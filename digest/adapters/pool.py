"""The pool: untrusted work in worker processes with a deadline and a memory cap each."""

from __future__ import annotations

import logging
import multiprocessing
import os
import resource
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import TypeVar

from pebble import ProcessExpired, ProcessPool

from digest.model import Article, Document, Failure, Story
from digest.ports import Map

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4
CHATTY = ("trafilatura", "htmldate", "courlan", "justext", "readability")
REASON = 300
WARM = "digest.adapters.warm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """What one item may cost: wall `seconds`, and `memory` in MB of address space per worker."""

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
    """Keep a few items per worker on their way; hand results out in the items' order."""
    rest = iter(items)
    begun = list(islice(rest, 1))
    if not begun:
        return
    with _started(workers, caps) as pool:
        waiting: deque[tuple[T, Future[R]]] = deque()
        for item in chain(begun, rest):
            waiting.append((item, _sent(pool, caps, function, item)))
            if len(waiting) >= workers * AHEAD:
                result = _result(stage, waiting.popleft())
                yield result
        while waiting:
            result = _result(stage, waiting.popleft())
            yield result


def _started(workers: int, caps: Caps) -> ProcessPool:
    """Workers forked from a server that has loaded the heavy libraries once and runs no thread."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([WARM])
    return ProcessPool(max_workers=workers, initializer=_capped, initargs=(caps.memory,), context=context)


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


def _sent(pool: ProcessPool, caps: Caps, function: Callable[[T], R], item: T) -> Future[R]:
    future: Future[R] = pool.schedule(function, args=(item,), timeout=caps.seconds)
    return future


def _result(stage: str, sent: tuple[T, Future[R]]) -> R | Failure:
    item, future = sent
    try:
        return future.result()
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
        case ProcessExpired():
            return "the worker process died"
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
