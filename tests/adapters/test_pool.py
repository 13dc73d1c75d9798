from __future__ import annotations

import os
import resource
import signal
import time

import pytest

from digest.adapters.pool import mapped, subject
from digest.model import Document, Failure, Source


def awkward(item: tuple[str, int]) -> int:
    deed, number = item
    match deed:
        case "sleep":
            time.sleep(30)
        case "eat":
            return len(bytearray(4_000_000_000))
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "leave":
            os._exit(3)
        case "raise":
            raise ValueError("not a feed")
        case "break":
            raise KeyError("title")
        case "recurse":
            return awkward(item)
    return number * 2


def failure(name: str, reason: str) -> Failure:
    return Failure(subject=name, stage="read", reason=reason)


def test_every_death_is_a_failure_in_its_place() -> None:
    deeds = ["good", "sleep", "eat", "die", "raise", "leave", "break", "recurse", "good"]
    items = [(deed, number) for number, deed in enumerate(deeds)]
    begun = time.monotonic()
    found = list(mapped(2, 1.0, 512, "read")(awkward, items))
    assert time.monotonic() - begun < 12
    assert found == [
        0,
        failure("sleep", "took too long"),
        failure("eat", "needed too much memory"),
        failure("die", "the worker process died"),
        failure("raise", "not a feed"),
        failure("leave", "the worker process died"),
        failure("break", "KeyError: 'title'"),
        failure("recurse", "RecursionError: maximum recursion depth exceeded"),
        16,
    ]


def nap(number: int) -> int:
    time.sleep(0.01 * (number % 3))
    return number


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_the_order_is_the_items_whatever_the_workers(workers: int) -> None:
    assert list(mapped(workers, 5.0, 512)(nap, iter(range(40)))) == list(range(40))


def test_no_items_start_no_worker() -> None:
    assert list(mapped(2, 1.0, 512)(nap, [])) == []


def cap(_: int) -> tuple[int, int]:
    return resource.getrlimit(resource.RLIMIT_AS)


def test_workers_are_capped_and_we_are_not() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    assert list(mapped(1, 5.0, 300)(cap, [1])) == [(300 << 20, 300 << 20)]
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
