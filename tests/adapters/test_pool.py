from __future__ import annotations

import ctypes
import os
import resource
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from multiprocessing import forkserver
from pathlib import Path

import pytest

from digest.adapters.pool import _sent, mapped, subject
from digest.model import Document, Failure, Source


def awkward(item: tuple[str, int]) -> int:
    deed, number = item
    DEEDS[deed](item)
    return number * 2


def broken(_: object) -> None:
    raise KeyError("title")


def refused(_: object) -> None:
    raise ValueError("not a feed")


def spun(_: object) -> None:
    """Spend the whole allowance of CPU, made a small one: the test need not take minutes."""
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 1, resource.RLIM_INFINITY))
    while True:
        pass


def allowance(_: int) -> tuple[int, int]:
    """Say how many CPU seconds this worker has spent, rounded, and when the kernel will end it."""
    return int(time.process_time()), resource.getrlimit(resource.RLIMIT_CPU)[0]


DEEDS: dict[str, Callable[[tuple[str, int]], object]] = {
    "good": lambda _: None,
    "sleep": lambda _: time.sleep(600),
    "eat": lambda _: bytearray(4_000_000_000),
    "hoard": lambda _: [bytes(10_000_000) + bytes([number % 256]) for number in range(400)],
    "die": lambda _: os.kill(os.getpid(), signal.SIGKILL),
    "leave": lambda _: os._exit(3),
    "segfault": lambda _: ctypes.string_at(0),
    "abort": lambda _: os.abort(),
    "raise": refused,
    "break": broken,
    "spin": spun,
    "recurse": awkward,
}


def failure(name: str, reason: str) -> Failure:
    return Failure(subject=name, stage="read", reason=reason)


def test_every_death_is_a_failure_in_its_place() -> None:
    deeds = ["good", "spin", "eat", "die", "raise", "leave", "break", "recurse", "good"]
    items = [(deed, number) for number, deed in enumerate(deeds)]
    found = list(mapped(2, 600.0, 512, "read")(awkward, items))
    assert found == [
        0,
        failure("spin", "took too long"),
        failure("eat", "needed too much memory"),
        failure("die", "the worker process died"),
        failure("raise", "not a feed"),
        failure("leave", "the worker process died"),
        failure("break", "KeyError: 'title'"),
        failure("recurse", "RecursionError: maximum recursion depth exceeded"),
        16,
    ]


@pytest.mark.parametrize(
    ("deed", "reason"),
    [
        ("segfault", "the worker process died"),
        ("abort", "the worker process died"),
        ("hoard", "needed too much memory"),
    ],
)
def test_other_ways_to_die_harm_no_neighbour(deed: str, reason: str) -> None:
    items = [("good", 1), (deed, 2), ("good", 3)]
    assert list(mapped(2, 600.0, 512, "read")(awkward, items)) == [
        2,
        failure(deed, reason),
        6,
    ]


def test_who_only_waits_is_ended_by_the_wall_clock() -> None:
    assert list(mapped(1, 0.5, 512, "read")(awkward, [("sleep", 1)])) == [failure("sleep", "took too long")]


def test_a_third_of_the_seconds_may_be_spent() -> None:
    spent, allowed = next(iter(mapped(1, 600.0, 512)(allowance, [0])))  # type: ignore[misc]
    assert spent + 200 <= allowed <= spent + 201


def test_all_workers_lost_between_two_items_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    before = workers()
    sent: list[Future[object]] = []

    def noted(*given: object) -> Future[object] | None:
        future = _sent(*given)  # type: ignore[arg-type,var-annotated]
        sent.extend([future] if future else [])
        return future

    def items() -> Iterator[tuple[str, int]]:
        for number in range(20):
            if number == 15:
                wait(sent)  # nothing is under way
                killed(workers() - before)
            yield ("good", number)

    monkeypatch.setattr("digest.adapters.pool._sent", noted)

    assert list(mapped(2, 600.0, 512)(awkward, items())) == [2 * number for number in range(20)]


def killed(children: set[int]) -> None:
    for child in children:
        os.kill(child, signal.SIGKILL)
    while children & workers():
        time.sleep(0.01)
    time.sleep(0.3)  # so that the pool may have seen it; it need not


def workers() -> set[int]:
    """The workers of this process: the children of the server they are forked from."""
    server = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined]  # noqa: SLF001  nobody says it aloud
    if server is None:
        return set()
    return {int(name) for name in Path(f"/proc/{server}/task/{server}/children").read_text().split()}


def test_a_consumer_that_leaves_early_ends_the_workers() -> None:
    before = workers()
    results = mapped(2, 600.0, 512)(awkward, [("good", 1), ("sleep", 2), ("sleep", 3)])
    assert next(results) == 2
    results.close()  # type: ignore[attr-defined]  # would wait for ten minutes
    assert workers() == before


def test_workers_do_not_hear_ctrl_c() -> None:
    assert list(mapped(1, 600.0, 512)(deaf, [1])) == [True]


def deaf(_: int) -> bool:
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, set())


def nap(number: int) -> int:
    time.sleep(0.01 * (number % 3))
    return number


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_the_order_is_the_items_whatever_the_workers(workers: int) -> None:
    assert list(mapped(workers, 600.0, 512)(nap, iter(range(40)))) == list(range(40))


def test_no_items_start_no_worker() -> None:
    assert list(mapped(2, 1.0, 512)(nap, [])) == []


def cap(_: int) -> tuple[int, int]:
    return resource.getrlimit(resource.RLIMIT_AS)


def test_workers_are_capped_and_we_are_not() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    assert list(mapped(1, 600.0, 300)(cap, [1])) == [(300 << 20, 300 << 20)]
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_in_this_process_errors_are_failures_too() -> None:
    assert list(mapped(0, 1.0, 512, "read")(awkward, [("raise", 1), ("good", 2)])) == [
        failure("raise", "not a feed"),
        4,
    ]


def test_a_failure_names_what_failed() -> None:
    source = Source(id="inbox", kind="folder", path="in")
    local = Document(source=source, url=None, media_type="text/plain", body=b"", retrieved=None, name="a.txt")  # type: ignore[arg-type]
    assert subject((local, 3)) == "inbox/a.txt"
    assert subject("x" * 999) == "x" * 300
