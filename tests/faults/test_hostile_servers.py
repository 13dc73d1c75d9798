"""What a hostile server does to a night besides failing: modes.py has the ways of being hostile."""

from __future__ import annotations

import asyncio
import datetime as dt
import gzip
import socket
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from types import SimpleNamespace

import brotli
import pytest

from digest.adapters.http import FetchRules, Request, fetch
from digest.model import Document, Failure, Source
from tests.faults.modes import deflated, ok, reset, said, stall, status

Mode = Callable[[socket.socket], None]
Serve = Callable[[str, Mode], str]

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
FEED = b"<rss version='2.0'><channel><title>Harbour Post</title></channel></rss>"
LIMIT = 3_000_000
PLENTY = 60.0  # seconds, where an answer is awaited: the machine may be busy


def rules(**changes: object) -> FetchRules:
    given = {"now": NOW, "seconds": PLENTY, "bytes_per_document": LIMIT, "allow_private": ("127.0.0.0/8",)}
    return FetchRules(**{**given, **changes})  # type: ignore[arg-type]


def request(url: str, name: str = "s") -> Request:
    return Request(source=Source(id=name, kind="feed", url=url), url=url)


def reasons(answers: tuple[object, ...]) -> list[str]:
    return [found.reason if isinstance(found, Failure) else "" for found in answers]


@pytest.mark.parametrize("mode", [reset, lambda _: None])
def test_a_lost_connection_is_temporary(serve: Serve, mode: Mode) -> None:
    (found,) = fetch([request(serve("127.0.1.1", mode))], rules())
    assert found == Failure(subject="s", stage="fetch", reason="connection lost", temporary=True)


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        (status("404 Not Found"), "http 404"),
        (said(b"SSH-2.0-OpenSSH_9.2\r\n"), "not an HTTP answer, or headers too large"),
    ],
)
def test_what_waiting_does_not_mend_is_not_temporary(serve: Serve, mode: Mode, reason: str) -> None:
    (found,) = fetch([request(serve("127.0.1.1", mode))], rules())
    assert found == Failure(subject="s", stage="fetch", reason=reason)


def test_silence_is_temporary(serve: Serve) -> None:
    (found,) = fetch([request(serve("127.0.1.2", stall))], rules(seconds=0.2))
    assert found == Failure(subject="s", stage="fetch", reason="timeout", temporary=True)


def test_nobody_listens() -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        (found,) = fetch([request(f"http://127.0.0.1:{deaf.getsockname()[1]}/")], rules())
    assert found == Failure(subject="s", stage="fetch", reason="no connection", temporary=True)


def test_a_name_that_does_not_resolve() -> None:
    (found,) = fetch([request("http://nobody.invalid/feed")], rules())
    assert found == Failure(subject="s", stage="fetch", reason="name not resolved", temporary=True)


@pytest.mark.parametrize(
    "url", ["ftp://127.0.0.1/", "file:///etc/passwd", "http://", "", "http://[::1", "http:a b"]
)
def test_what_is_no_web_address(url: str) -> None:
    (found,) = fetch([request(url)], rules())
    assert found == Failure(subject="s", stage="fetch", reason="not a web address")


def test_a_host_that_stays_silent_is_given_up(serve: Serve) -> None:
    url = serve("127.0.2.2", stall)
    answers = fetch([request(f"{url}{n}", f"s{n}") for n in range(12)], rules(seconds=0.2))
    assert reasons(answers) == ["timeout"] * 3 + ["timeout (3 others at this host)"] * 9


def test_a_dead_network_does_not_take_all_night_and_a_late_answer_is_heard(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each step is given what it asks for in our words, and in deed little or plenty."""
    given: list[float] = []

    def timeout(seconds: float) -> AbstractAsyncContextManager[object]:
        given.append(seconds)
        return asyncio.timeout(0.05 if len(given) <= 12 else PLENTY)

    monkeypatch.setattr(
        "digest.adapters.road.asyncio", SimpleNamespace(**{**vars(asyncio), "timeout": timeout})
    )
    requests = [request(serve(f"127.0.3.{n}", stall), f"s{n}") for n in range(1, 13)]
    requests += [request(serve(f"127.0.3.{n}", ok(FEED)), f"s{n}") for n in (98, 99)]
    answers = fetch(requests, rules(seconds=30, at_once=1))
    assert reasons(answers) == ["timeout"] * 12 + ["", ""]
    assert given == [30.0] + [5.0] * 12 + [30.0]


def test_one_source_has_one_time_for_all_its_pages(serve: Serve) -> None:
    def slow(connection: socket.socket) -> None:
        time.sleep(0.02)
        ok(FEED)(connection)

    source = Source(id="s", kind="feed", url=serve("127.0.2.3", slow))
    pages = [Request(source=source, url=f"{source.url}{n}") for n in range(9)]
    left: dict[str, float] = {}
    assert reasons(fetch(pages, rules(), left=left)) == [""] * 9
    assert left["s"] <= PLENTY - 9 * 0.02
    left["s"] = 0.0
    assert set(reasons(fetch(pages, rules(), left=left))) == {
        "not reached: its source's 60 seconds were over"
    }


def test_pages_that_the_time_did_not_suffice_for_are_named(serve: Serve) -> None:
    source = Source(id="s", kind="feed", url=serve("127.0.2.11", stall))
    pages = [Request(source=source, url=f"{source.url}{n}") for n in range(5)]
    answers = fetch(pages, rules(seconds=0.3))
    assert reasons(answers) == ["timeout"] + ["not reached: its source's 0.3 seconds were over"] * 4
    assert [found.subject for found in answers if isinstance(found, Failure)] == [page.url for page in pages]
    assert all(found.temporary for found in answers if isinstance(found, Failure))


def test_a_bomb_of_ten_gigabytes_takes_little_memory(serve: Serve) -> None:
    url = serve("127.0.2.4", deflated("gzip", 31))
    program = (
        "import datetime as dt, sys\n"
        "from digest.adapters.http import *\nfrom digest.model import Source\n"
        "r = FetchRules(now=dt.datetime(2026, 11, 20, tzinfo=dt.UTC), allow_private=('127.0.0.0/8',))\n"
        "s = Source(id='s', kind='feed', url=sys.argv[1])\n"
        "print(fetch([Request(source=s, url=sys.argv[1])], r)[0].reason)\n"
        "peak = next(line for line in open('/proc/self/status') if line.startswith('VmHWM'))\n"
        "print(int(peak.split()[1]) // 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, url], capture_output=True, text=True, check=True, timeout=300
    )
    reason, megabytes = done.stdout.splitlines()
    assert reason == "too large (compressed beyond belief)"
    assert int(megabytes) < 128


def test_a_well_compressed_honest_page_passes(serve: Serve) -> None:
    text = b"".join(b"<p>Line %d of a long and honest table.</p>\n" % n for n in range(40_000))
    packed = gzip.compress(text)
    (found,) = fetch([request(serve("127.0.2.5", ok(packed, Content_Encoding="gzip")))], rules())
    assert isinstance(found, Document)
    assert found.body == text
    assert len(text) > 1_048_576


@pytest.mark.parametrize("size", [1, 100, 65_536, 300_000])
def test_every_coding_gives_the_same_bytes(serve: Serve, size: int) -> None:
    text = bytes(n * n % 251 for n in range(size))
    raw = zlib.compressobj(9, zlib.DEFLATED, -15)
    coded = {
        "gzip": gzip.compress(text[: size // 2]) + gzip.compress(text[size // 2 :]) + bytes(8),
        "x-gzip": gzip.compress(text),
        "deflate": zlib.compress(text),
        "Deflate": raw.compress(text) + raw.flush(),
        "br": brotli.compress(text),
        "identity": text,
    }
    requests = [request(serve("127.0.2.8", ok(body, Content_Encoding=name))) for name, body in coded.items()]
    bodies = [found.body if isinstance(found, Document) else found for found in fetch(requests, rules())]
    assert bodies == [text] * len(coded)


def test_a_cut_brotli_and_one_that_is_none(serve: Serve) -> None:
    requests = [
        request(serve("127.0.2.9", ok(brotli.compress(FEED)[:-3], Content_Encoding="br"))),
        request(serve("127.0.2.9", ok(b"nonsense", Content_Encoding="br"))),
    ]
    assert reasons(fetch(requests, rules())) == ["truncated", "garbled compression"]


def test_secrets_do_not_reach_a_failure(serve: Serve) -> None:
    url = serve("127.0.2.7", status("404 No")) + "page?token=canary-7351"
    source = Source(id="s", kind="feed", url="http://127.0.2.7/")
    (found,) = fetch([Request(source=source, url=url)], rules())
    assert "canary" not in repr(found)
    assert "canary" not in repr(rules(environment={"KEY": "canary"}))


def test_two_that_ask_us_to_wait_spare_the_others_of_their_host(serve: Serve) -> None:
    heard: list[int] = []

    def busy(connection: socket.socket) -> None:
        heard.append(1)
        status("503 Busy", Retry_After="120")(connection)

    url = serve("127.0.2.12", busy)
    answers = fetch([request(f"{url}{n}", f"s{n}") for n in range(12)], rules())
    assert reasons(answers) == (
        ["http 503, retry after 120"] * 2 + ["not reached: 2 others of 127.0.2.12 asked us to wait"] * 10
    )
    assert len(heard) == 2
