"""Every way we know of a server being hostile ends in its typed failure, in time, the rest untouched."""

from __future__ import annotations

import datetime as dt
import gzip
import itertools
import socket
import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Callable

import brotli
import pytest

from digest.adapters.http import Answer, FetchRules, Request, fetch
from digest.model import Document, Failure, Source

Mode = Callable[[socket.socket], None]
Serve = Callable[[str, Mode], str]

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
FEED = b"<rss version='2.0'><channel><title>Harbour Post</title></channel></rss>"
SECONDS = 1.5


def answer(head: str, body: bytes = b"") -> Mode:
    return lambda connection: connection.sendall(
        head.replace("\n", "\r\n").encode("latin-1") + b"\r\n\r\n" + body
    )


def ok(head: str = "", body: bytes = FEED) -> Mode:
    lines = f"HTTP/1.1 200 OK\nContent-Type: text/xml\nContent-Length: {len(body)}\nConnection: close"
    return answer(f"{lines}\n{head}" if head else lines, body)


def redirect(to: str) -> Mode:
    return answer(f"HTTP/1.1 302 Found\nLocation: {to}\nContent-Length: 0\nConnection: close")


def stall(_: socket.socket) -> None:
    time.sleep(SECONDS + 0.5)


def drip(head: bytes) -> Mode:
    def mode(connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in range(40):
            connection.sendall(b"x")
            time.sleep(0.1)

    return mode


def endless_headers(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in itertools.count():
        connection.sendall(b"X-%d: %s\r\n" % (number, b"y" * 4000))


def endless_items(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss><channel>")
    while True:
        connection.sendall(b"<item><title>again</title></item>" * 2000)


def bomb(coding: bytes, made: Callable[[], object]) -> Mode:
    def mode(connection: socket.socket) -> None:
        connection.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: %s\r\n\r\n" % coding
        )
        compressor = made()
        zeros = bytes(1_048_576)
        for _ in range(10_240):
            connection.sendall(compressor.compress(zeros))  # type: ignore[attr-defined]

    return mode


def gzip_made() -> object:
    return zlib.compressobj(9, zlib.DEFLATED, 31)


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def growing(connection: socket.socket) -> None:
    connection.sendall(
        b"HTTP/1.1 302 Found\r\nLocation: "
        + b"a/" * 1000
        + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )


MODES: dict[str, tuple[Mode, str]] = {
    "accepts and says nothing": (stall, "timeout"),
    "body byte by byte": (drip(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n"), "timeout"),
    "headers byte by byte": (drip(b"HTTP/1.1 200 OK\r\nX: "), "timeout"),
    "endless headers": (endless_headers, "not an HTTP answer, or headers too large"),
    "one huge header": (ok("X: " + "y" * 70_000), "not an HTTP answer, or headers too large"),
    "endless items": (endless_items, "too large (over 3000000 bytes)"),
    "gzip bomb": (bomb(b"gzip", gzip_made), "too large (compressed beyond belief)"),
    "deflate bomb": (bomb(b"deflate", lambda: zlib.compressobj(9)), "too large (compressed beyond belief)"),
    "not gzip at all": (ok("Content-Encoding: gzip"), "garbled compression"),
    "redirect to the metadata address": (
        redirect("http://169.254.169.254/latest/"),
        "refused address: cloud metadata",
    ),
    "redirect to a private address": (redirect("http://192.168.0.1/"), "refused address: private use"),
    "redirect to mapped loopback": (redirect("http://[::ffff:127.0.0.1]/"), "refused address: IPv4-mapped"),
    "redirect to odd digits": (redirect("http://0x0a.1/"), "refused address: private use"),
    "redirect to a file": (redirect("file:///etc/passwd"), "not a web address"),
    "redirect to mail": (redirect("mailto:a@b.example"), "not a web address"),
    "redirect with a password": (
        redirect("http://a:b@127.0.0.1/"),
        "credentials in the address; name them by auth_env",
    ),
    "redirect loop": (redirect("/"), "redirect loop"),
    "growing address": (growing, "address too long"),
    "a hundred and twenty headers": (
        ok("\n".join(f"X-{n}: y" for n in range(120))),
        "headers too large",
    ),
    "a megabyte of headers": (ok("\n".join(f"X-{n}: {'y' * 8000}" for n in range(60))), "headers too large"),
    "asked to wait for a secret": (
        answer("HTTP/1.1 429 Slow\nRetry-After: <script>alert(1)</script>\nContent-Length: 0"),
        "http 429",
    ),
    "truncated body": (answer("HTTP/1.1 200 OK\nContent-Length: 999\nConnection: close", FEED), "truncated"),
    "broken chunks": (
        answer("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nConnection: close", b"zz\r\nhello"),
        "not an HTTP answer, or headers too large",
    ),
    "connection reset": (reset, "connection lost"),
    "closes at once": (lambda _: None, "connection lost"),
    "garbage": (answer("SSH-2.0-OpenSSH_9.2"), "not an HTTP answer, or headers too large"),
    "status 404": (answer("HTTP/1.1 404 Not Found\nContent-Length: 0"), "http 404"),
    "status 410": (answer("HTTP/1.1 410 Gone\nContent-Length: 0"), "http 410"),
    "status 500": (answer("HTTP/1.1 500 Oh\nContent-Length: 0"), "http 500"),
    "asked to wait": (
        answer("HTTP/1.1 429 Slow\nRetry-After: 120\nContent-Length: 0"),
        "http 429, retry after 120",
    ),
    "not modified, unasked": (answer("HTTP/1.1 304 Not Modified"), "http 304"),
    "part of it": (answer("HTTP/1.1 206 Partial\nContent-Length: 0"), "http 206"),
}
TEMPORARY = {"timeout", "connection lost"}


def rules(**changes: object) -> FetchRules:
    return FetchRules(
        **{  # type: ignore[arg-type]
            "now": NOW,
            "seconds": SECONDS,
            "bytes_per_document": 3_000_000,
            "allow_private": ("127.0.0.0/8",),
            **changes,
        }
    )


def request(url: str, name: str = "s") -> Request:
    return Request(source=Source(id=name, kind="feed", url=url), url=url)


@pytest.fixture(scope="module")
def night(serve: Serve) -> tuple[dict[str, Answer], float]:
    """All hostile servers and one good one, asked in one night."""
    modes = {**{name: mode for name, (mode, _) in MODES.items()}, "good": ok()}
    requests = [request(serve(f"127.0.1.{n}", mode), name) for n, (name, mode) in enumerate(modes.items(), 1)]
    begun = time.monotonic()
    answers = fetch(requests, rules())
    return dict(zip(modes, answers, strict=True)), time.monotonic() - begun


@pytest.mark.parametrize("name", MODES)
def test_each_mode_is_its_own_failure(night: tuple[dict[str, Answer], float], name: str) -> None:
    reason = MODES[name][1]
    expected = Failure(subject=name, stage="fetch", reason=reason, temporary=reason in TEMPORARY)
    assert night[0][name] == expected


def test_the_good_one_is_untouched(night: tuple[dict[str, Answer], float]) -> None:
    good = night[0]["good"]
    assert isinstance(good, Document)
    assert good.body == FEED


def test_the_night_ends_in_time(night: tuple[dict[str, Answer], float]) -> None:
    assert night[1] < SECONDS + 3


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    (found,) = fetch([request(f"http://127.0.0.1:{port}/")], rules())
    assert found == Failure(subject="s", stage="fetch", reason="no connection", temporary=True)


def test_a_name_that_does_not_resolve() -> None:
    (found,) = fetch([request("http://nobody.invalid/feed")], rules(seconds=10))
    assert found == Failure(subject="s", stage="fetch", reason="name not resolved", temporary=True)


@pytest.mark.parametrize(
    "url", ["ftp://127.0.0.1/", "file:///etc/passwd", "http://", "", "http://[::1", "http:a b"]
)
def test_what_is_no_web_address(url: str) -> None:
    (found,) = fetch([request(url)], rules())
    assert found == Failure(subject="s", stage="fetch", reason="not a web address")


def test_a_host_that_stays_silent_is_given_up(serve: Serve) -> None:
    url = serve("127.0.2.2", stall)
    begun = time.monotonic()
    answers = fetch([request(f"{url}{n}", f"s{n}") for n in range(12)], rules(seconds=0.2))
    assert time.monotonic() - begun < 2
    assert [isinstance(found, Failure) and found.reason for found in answers] == (
        ["timeout"] * 3 + ["timeout (3 others at this host)"] * 9
    )


def test_a_dead_network_does_not_take_all_night_and_a_late_answer_is_heard(serve: Serve) -> None:
    requests = [request(serve(f"127.0.3.{n}", stall), f"s{n}") for n in range(1, 13)]
    begun = time.monotonic()
    answers = fetch([*requests, request(serve("127.0.3.99", ok()), "good")], rules(seconds=0.6, at_once=2))
    assert time.monotonic() - begun < 2
    assert [isinstance(found, Failure) and found.reason for found in answers] == ["timeout"] * 12 + [False]


def test_one_source_has_one_time_for_all_its_pages(serve: Serve) -> None:
    def slow(connection: socket.socket) -> None:
        time.sleep(0.15)
        ok()(connection)

    source = Source(id="s", kind="feed", url=serve("127.0.2.3", slow))
    answers = fetch([Request(source=source, url=f"{source.url}{n}") for n in range(9)], rules(seconds=0.5))
    assert 1 <= sum(isinstance(found, Document) for found in answers) <= 3


def test_a_bomb_of_ten_gigabytes_takes_little_memory(serve: Serve) -> None:
    url = serve("127.0.2.4", bomb(b"gzip", gzip_made))
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
        [sys.executable, "-c", program, url], capture_output=True, text=True, check=True, timeout=30
    )
    reason, megabytes = done.stdout.splitlines()
    assert reason == "too large (compressed beyond belief)"
    assert int(megabytes) < 128


def test_a_well_compressed_honest_page_passes(serve: Serve) -> None:
    text = b"".join(b"<p>Line %d of a long and honest table.</p>\n" % n for n in range(40_000))
    packed = gzip.compress(text)
    (found,) = fetch([request(serve("127.0.2.5", ok("Content-Encoding: gzip", packed)))], rules())
    assert isinstance(found, Document)
    assert found.body == text
    assert len(text) > 1_048_576


def test_truncated_gzip_is_named(serve: Serve) -> None:
    packed = gzip.compress(FEED * 100)[:-20]
    (found,) = fetch([request(serve("127.0.2.6", ok("Content-Encoding: gzip", packed)))], rules())
    assert found == Failure(subject="s", stage="fetch", reason="truncated")


def test_endless_bytes_behind_a_compressed_feed(serve: Serve) -> None:
    def mode(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(FEED))
        while True:
            connection.sendall(bytes(65_536))

    (found,) = fetch([request(serve("127.0.2.10", mode))], rules(seconds=5))
    assert found == Failure(subject="s", stage="fetch", reason="too large (over 3000000 bytes)")


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
    requests = [
        request(serve("127.0.2.8", ok(f"Content-Encoding: {name}", body))) for name, body in coded.items()
    ]
    bodies = [
        found.body if isinstance(found, Document) else found for found in fetch(requests, rules(seconds=5))
    ]
    assert bodies == [text] * len(coded)


def test_a_brotli_bomb_and_a_cut_one(serve: Serve) -> None:
    zeros = brotli.compress(bytes(50_000_000))
    requests = [
        request(serve("127.0.2.9", ok("Content-Encoding: br", zeros))),
        request(serve("127.0.2.9", ok("Content-Encoding: br", brotli.compress(FEED)[:-3]))),
        request(serve("127.0.2.9", ok("Content-Encoding: br", b"nonsense"))),
        request(serve("127.0.2.9", ok("Content-Encoding: compress", b"nonsense"))),
    ]
    reasons = [found.reason for found in fetch(requests, rules(seconds=5)) if isinstance(found, Failure)]
    assert reasons == [
        "too large (compressed beyond belief)",
        "truncated",
        "garbled compression",
        "unknown content coding",
    ]


def test_secrets_do_not_reach_a_failure(serve: Serve) -> None:
    url = serve("127.0.2.7", answer("HTTP/1.1 404 No\nContent-Length: 0")) + "page?token=canary-7351"
    source = Source(id="s", kind="feed", url="http://127.0.2.7/")
    (found,) = fetch([Request(source=source, url=url)], rules())
    assert "canary" not in repr(found)
    assert "canary" not in repr(rules(environment={"KEY": "canary"}))


def test_pages_that_the_time_did_not_suffice_for_are_named(serve: Serve) -> None:
    def slow(connection: socket.socket) -> None:
        time.sleep(0.2)
        ok()(connection)

    source = Source(id="s", kind="feed", url=serve("127.0.2.11", slow))
    pages = [Request(source=source, url=f"{source.url}{n}") for n in range(9)]
    answers = fetch(pages, rules(seconds=0.5))
    missed = [found for found in answers if isinstance(found, Failure)]
    assert {found.subject for found in missed} == {page.url for page in pages[len(pages) - len(missed) :]}
    assert [found.reason for found in missed[1:]] == ["not reached: its source's 0.5 seconds were over"] * (
        len(missed) - 1
    )
    assert all(found.temporary for found in missed)


def test_two_that_ask_us_to_wait_spare_the_others_of_their_host(serve: Serve) -> None:
    heard: list[int] = []

    def busy(connection: socket.socket) -> None:
        heard.append(1)
        answer("HTTP/1.1 503 Busy\nRetry-After: 120\nContent-Length: 0\nConnection: close")(connection)

    url = serve("127.0.2.12", busy)
    answers = fetch([request(f"{url}{n}", f"s{n}") for n in range(12)], rules())
    assert [isinstance(found, Failure) and found.reason for found in answers] == (
        ["http 503, retry after 120"] * 2 + ["not reached: 2 others of 127.0.2.12 asked us to wait"] * 10
    )
    assert len(heard) == 2
