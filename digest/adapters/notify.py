"""Notify: one short call to a watchdog, in the manner of healthchecks: start, then the exit code.

The address is a secret of the operator's: nothing here says more of it than its host.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from contextlib import closing, suppress
from dataclasses import dataclass, field

from yarl import URL

from digest.adapters.addresses import Guard, RefusedAddressError

SECONDS = 10.0
START = "start"
BODY = 10_000
GOOD = range(200, 300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ping:
    """What to call: the check's own address, which networks may be reached, and who calls."""

    url: str = field(repr=False)
    guard: Guard
    user_agent: str
    seconds: float = SECONDS


def ping_start(ping: Ping) -> str | None:
    """Say that a run begins (GET <url>/start); why it failed, or None."""
    return _within(ping, "GET", START, b"")


def ping_end(ping: Ping, exit_code: int, tail: str) -> str | None:
    """Say how a run ended (POST <url>/<exit code>, the log's tail as its body); why it failed, or None."""
    return _within(ping, "POST", str(exit_code), tail.encode("utf-8", "replace")[-BODY:])


def _within(ping: Ping, method: str, word: str, body: bytes) -> str | None:
    """Call in a thread of its own: not even a resolver that hangs may hold up the run."""
    said: list[str | None] = ["timeout"]
    thread = threading.Thread(target=_called, args=(ping, method, word, body, said), daemon=True)
    thread.start()
    thread.join(ping.seconds)
    return said[-1]


def _called(ping: Ping, method: str, word: str, body: bytes, said: list[str | None]) -> None:
    try:
        place = _place(ping.url, word)
        status = _exchange(ping, place, method, body)
        said.append(None if status in GOOD else f"http {status}")
    except Exception as error:  # noqa: BLE001  whatever it is, it is only a ping
        said.append(_reason(error))


def _place(url: str, word: str) -> URL:
    """Put the word at the end of the path; a query stays where it is."""
    place = URL(url)
    return place.with_path(f"{place.raw_path.rstrip('/')}/{word}", encoded=True, keep_query=True)


def _exchange(ping: Ping, place: URL, method: str, body: bytes) -> int:
    """Send one request over a socket that the guard made; the status of the answer."""
    host, port = place.raw_host or "", place.port or 0
    call = http.client.HTTPConnection(host, port, timeout=ping.seconds)
    with closing(call):
        call.sock = _connected(ping, host, port, secure=place.scheme == "https")
        headers = {"User-Agent": ping.user_agent, "Content-Type": "text/plain; charset=utf-8"}
        call.request(method, place.raw_path_qs, body or None, headers if body else _bare(headers))
        return call.getresponse().status


def _bare(headers: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name != "Content-Type"}


def _connected(ping: Ping, host: str, port: int, *, secure: bool) -> socket.socket:
    """Connect to the first address of the host that lets us; the last reason when none does."""
    refused: OSError = OSError("name not resolved")
    for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        try:
            return _opened(ping, row[4], ping.guard.socket(row), host if secure else None)
        except OSError as error:
            refused = error
    raise refused


def _opened(ping: Ping, place: object, raw: socket.socket, name: str | None) -> socket.socket:
    try:
        raw.settimeout(ping.seconds)
        raw.connect(place)  # type: ignore[arg-type]  # what getaddrinfo gave
        return ssl.create_default_context().wrap_socket(raw, server_hostname=name) if name else raw
    except BaseException:
        with suppress(OSError):
            raw.close()
        raise


def _reason(error: Exception) -> str:
    match error:
        case RefusedAddressError():
            return str(error)
        case TimeoutError():
            return "timeout"
        case socket.gaierror():
            return "name not resolved"
        case ssl.SSLError():
            return "bad TLS"
        case OSError():
            return "no connection"
        case _:
            return f"no answer ({type(error).__name__})"
