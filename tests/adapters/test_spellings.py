"""No byte leaves for a forbidden address, however it is spelled, embedded, redirected or rebound."""

from __future__ import annotations

import datetime as dt
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from digest.adapters.http import FetchRules, Request, fetch
from digest.model import Document, Failure, Source

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
CLOSED = FetchRules(now=NOW, seconds=60)
ANY = ".".join("0000")
FEED = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<rss/>"

# Each leads to loopback by some reader's understanding; none may.
LOOPBACK = [
    "127.0.0.1", "127.1", "127.0.1", "127.000.000.001", "0177.0.0.1", "0177.1", "0x7f.0.0.1", "0x7f.1",
    "0x7f000001", "2130706433", "017700000001", "0", ANY, "127.0.0.1.", "localhost", "LOCALHOST.",
    "①②⑦.⓪.⓪.①", "１２７.０.０.１", "127。0。0。1", "127．0．0．1", "loc%61lhost",
    "127.0.0.1%00.news.example",
    "[::1]", "[0:0:0:0:0:0:0:1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]",
    "[::ffff:0:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b:1::127.0.0.1]", "[2002:7f00:1::]",
    "[2001:0:7f00:1::]", "[2001::80ff:fffe]", "[2a00:1:2:3:0:5efe:127.0.0.1]", "[fe80::1%25lo]", "[::1%25lo]",
    "news.example@127.0.0.1", "news.example:80@127.0.0.1", "127.0.0.1#@news.example",
    "127.0.0.1\\@news.example", "127.0.0.1?@news.example", "news.example%20@127.0.0.1", "@127.0.0.1",
    "[::ffff:127.0.0.1%25lo]", "[v1.127.0.0.1]", "\t127.0.0.1", "127.0.0.1\r\nX: y", " localhost",
]  # fmt: skip
ELSEWHERE = [
    "169.254.169.254", "0xa9fea9fe", "2852039166", "0251.0376.0251.0376", "[::ffff:a9fe:a9fe]",
    "[fd00:ec2::254]", "100.100.100.200", "168.63.129.16", "192.0.0.192", "10.0.0.1", "192.168.1.1",
    "172.16.0.1", "100.64.0.1",
    "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "[ff02::1]", "[fc00::1]", "[fec0::1]",
    "[2001:db8::1]", "[100::1]", "203.0.113.5", "[64:ff9b::a9fe:a9fe]", "[2002:a9fe:a9fe::]",
]  # fmt: skip


REFUSALS = ("refused address: ", "not a web address", "credentials in the address", "name not resolved")


class Canary:
    """Listens on loopback, both families, and answers all; `heard` counts the connections."""

    def __init__(self) -> None:
        self.heard = 0
        four = socket.create_server(("127.0.0.1", 0))
        self.port = four.getsockname()[1]
        self._listening = [four]
        with suppress(OSError):
            self._listening.append(socket.create_server(("::1", self.port), family=socket.AF_INET6))
        for listener in self._listening:
            threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            self.heard += 1
            with connection, suppress(OSError):
                connection.recv(65536)
                connection.sendall(FEED)

    def close(self) -> None:
        for listener in self._listening:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()


@pytest.fixture
def canary() -> Iterator[Canary]:
    made = Canary()
    yield made
    made.close()


def ask(url: str, rules: FetchRules = CLOSED) -> Document | Failure:
    (answer,) = fetch([Request(source=Source(id="s", kind="feed", url=url), url=url)], rules)
    assert isinstance(answer, Document | Failure)
    return answer


def opened(*networks: str) -> FetchRules:
    return FetchRules(now=NOW, seconds=60, allow_private=networks)


@pytest.mark.parametrize("spelling", LOOPBACK)
def test_no_spelling_of_loopback_is_reached(canary: Canary, spelling: str) -> None:
    for url in (f"http://{spelling}:{canary.port}/feed", f"http://{spelling}/feed"):
        found = ask(url)
        assert isinstance(found, Failure)
        assert found.reason.startswith(REFUSALS)
    assert canary.heard == 0


def test_the_canary_can_be_heard(canary: Canary) -> None:
    for spelling in ("127.0.0.1", "localhost", "0x7f.1"):
        assert isinstance(ask(f"http://{spelling}:{canary.port}/", opened("127.0.0.0/8", "::1")), Document)
    assert canary.heard >= 3  # a name of two addresses may be tried at both


@pytest.mark.parametrize("spelling", ELSEWHERE)
def test_no_other_forbidden_address_is_reached(spelling: str) -> None:
    found = ask(f"http://{spelling}/latest/")
    assert isinstance(found, Failure)
    assert found.reason.startswith(REFUSALS[:2])


def resolving(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Let names resolve to the answers, one list a question, the last one for ever; gives the names asked."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def fake(host: str, port: object, *more: object, **named: object) -> object:
        if not host.endswith(".example"):
            return real(host, port, *more, **named)  # type: ignore[arg-type]
        found = answers[min(len(asked), len(answers) - 1)]
        asked.append(host)
        return [
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", (each, port, 0, 0))
            if ":" in each
            else (socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port))
            for each in found
        ]

    monkeypatch.setattr(socket, "getaddrinfo", fake)
    return asked


@pytest.mark.parametrize("inside", ["127.0.0.1", "::1", "::ffff:127.0.0.1", ANY])
def test_a_name_that_leads_inside_is_refused(
    canary: Canary, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    asked = resolving(monkeypatch, [inside])
    found = ask(f"http://news.example:{canary.port}/")
    assert isinstance(found, Failure)
    assert found.reason.startswith("refused address: ")
    assert (asked, canary.heard) == (["news.example"], 0)


def test_a_name_that_changes_its_answer_is_judged_each_time(
    canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    """127.0.0.9 stands for the outside: opened. The second answer is the inside: closed."""
    outside = socket.create_server(("127.0.0.9", 0))
    threading.Thread(
        target=redirecting, args=(outside, f"http://news.example:{canary.port}/"), daemon=True
    ).start()
    asked = resolving(monkeypatch, ["127.0.0.9"], ["127.0.0.1"])
    found = ask(f"http://news.example:{outside.getsockname()[1]}/", opened("127.0.0.9"))
    outside.close()
    assert found == Failure(subject="s", stage="fetch", reason="refused address: loopback")
    assert (asked, canary.heard) == (["news.example", "news.example"], 0)


def redirecting(listener: socket.socket, to: str) -> None:
    with suppress(OSError):
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            head = f"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            connection.sendall(head.encode())


def test_a_name_with_an_address_on_either_side_goes_to_the_open_one_alone(
    canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first address is open but answers nothing; the second is closed, so nothing is left."""
    resolving(monkeypatch, ["127.0.0.9", "127.0.0.1"])
    found = ask(f"http://news.example:{canary.port}/", opened("127.0.0.9"))
    assert isinstance(found, Failure)
    assert canary.heard == 0


@pytest.mark.parametrize("spelling", ["127.0.0.1", "0x7f.1", "[::ffff:127.0.0.1]", "localhost", "[::1]", "0"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_leads_inside(canary: Canary, spelling: str, status: int) -> None:
    outside = socket.create_server(("127.0.0.9", 0))

    def answer() -> None:
        with suppress(OSError):
            connection, _ = outside.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(
                    f"HTTP/1.1 {status} Go\r\nLocation: http://{spelling}:{canary.port}/\r\n"
                    "Content-Length: 0\r\nConnection: close\r\n\r\n".encode()
                )

    threading.Thread(target=answer, daemon=True).start()
    found = ask(f"http://127.0.0.9:{outside.getsockname()[1]}/", opened("127.0.0.9"))
    outside.close()
    assert isinstance(found, Failure)
    assert found.reason.startswith(REFUSALS[:2])
    assert canary.heard == 0


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
def test_a_proxy_of_the_environment_is_never_asked(
    canary: Canary, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, f"http://127.0.0.1:{canary.port}")
    monkeypatch.setenv("NO_PROXY", "")
    found = ask("http://203.0.113.5/feed", opened("127.0.0.0/8"))
    assert found == Failure(subject="s", stage="fetch", reason="refused address: documentation")
    assert canary.heard == 0
