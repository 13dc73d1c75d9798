from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs  # noqa: TID251  an outside opinion on our form

import pytest

from digest.adapters.addresses import guard
from digest.adapters.notify import BODY, Ping, ping_end, ping_hub, ping_start

LOOPBACK = ("127.0.0.0/8", "::1")


@dataclass
class Watchdog:
    """A real server on loopback that remembers what it was told."""

    port: int = 0
    status: int = 200
    heard: list[tuple[str, str, bytes]] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/ping/5f3a"


@pytest.fixture
def watchdog() -> Iterator[Watchdog]:
    dog = Watchdog()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._hear(b"")

        def do_POST(self) -> None:
            self._hear(self.rfile.read(int(self.headers["Content-Length"])))

        def _hear(self, body: bytes) -> None:
            dog.heard.append((self.command, self.path, body))
            dog.agents.append(self.headers["User-Agent"])
            self.send_response(dog.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    dog.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield dog
    server.shutdown()
    server.server_close()
    thread.join()


def ping(url: str, allowed: tuple[str, ...] = LOOPBACK, seconds: float = 60.0) -> Ping:
    return Ping(url=url, guard=guard(allowed), user_agent="digest-test/1", seconds=seconds)


def test_the_start_is_a_get_and_the_end_a_post_with_the_log(watchdog: Watchdog) -> None:
    assert ping_start(ping(watchdog.url)) is None
    assert ping_end(ping(watchdog.url), 3, "1 of 3 sources failed – Zürich\n") is None
    assert watchdog.heard == [
        ("GET", "/ping/5f3a/start", b""),
        ("POST", "/ping/5f3a/3", "1 of 3 sources failed – Zürich\n".encode()),
    ]
    assert watchdog.agents == ["digest-test/1"] * 2


def test_a_query_stays_where_it_is(watchdog: Watchdog) -> None:
    ping_end(ping(watchdog.url + "/?create=1&slug=a-b"), 0, "")
    assert [place for _, place, _ in watchdog.heard] == ["/ping/5f3a/0?create=1&slug=a-b"]


def test_a_name_is_resolved(watchdog: Watchdog) -> None:
    assert ping_start(ping(f"http://localhost:{watchdog.port}/")) is None
    assert [place for _, place, _ in watchdog.heard] == ["/start"]


def test_private_addresses_are_refused_unless_allowed(watchdog: Watchdog) -> None:
    assert (ping_start(ping(watchdog.url, ())) or "").startswith("refused address: ")
    assert watchdog.heard == []


def test_only_the_end_of_a_long_log_is_sent(watchdog: Watchdog) -> None:
    ping_end(ping(watchdog.url), 1, "x" * 3 * BODY + "the end")
    (_, _, body) = watchdog.heard[0]
    assert (len(body), body[-7:]) == (BODY, b"the end")


@pytest.mark.parametrize("status", [301, 404, 500])
def test_an_answer_that_is_none_is_named(watchdog: Watchdog, status: int) -> None:
    watchdog.status = status
    assert ping_start(ping(watchdog.url)) == f"http {status}"


def test_nobody_at_home_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert ping_start(ping(f"http://127.0.0.1:{taken.getsockname()[1]}/")) == "no connection"


def test_plain_text_in_place_of_tls_is_named(watchdog: Watchdog) -> None:
    assert ping_start(ping(f"https://127.0.0.1:{watchdog.port}/")) == "bad TLS"


def test_a_server_that_never_answers_holds_up_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        address = f"http://127.0.0.1:{mute.getsockname()[1]}/"
        assert ping_start(ping(address, seconds=0.3)) == "timeout"


def test_a_resolver_that_hangs_holds_up_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    released = threading.Event()
    monkeypatch.setattr("digest.adapters.notify.socket.getaddrinfo", lambda *_, **__: released.wait())
    assert ping_start(ping("http://watchdog.example/", seconds=0.2)) == "timeout"
    released.set()


def test_the_address_is_not_shown() -> None:
    assert "5f3a" not in repr(ping("http://127.0.0.1/ping/5f3a"))


def test_a_hub_hears_once_of_every_feed_that_changed(watchdog: Watchdog) -> None:
    feeds = ("https://marsh.example/letter/feed.xml", "https://marsh.example/letter/atom.xml?a=1&b=2")
    ping = Ping(url=watchdog.url, guard=guard(LOOPBACK), user_agent="Digest/1")
    assert ping_hub(ping, feeds) is None
    method, path, body = watchdog.heard[0]
    assert (method, path, len(watchdog.heard)) == ("POST", "/ping/5f3a", 1)
    assert parse_qs(body.decode()) == {"hub.mode": ["publish"], "hub.url": list(feeds)}


def test_a_hub_that_refuses_is_named_by_its_answer(watchdog: Watchdog) -> None:
    watchdog.status = 403
    ping = Ping(url=watchdog.url, guard=guard(LOOPBACK), user_agent="Digest/1")
    assert ping_hub(ping, ["https://marsh.example/feed.xml"]) == "http 403"
