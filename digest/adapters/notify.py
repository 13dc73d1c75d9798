"""Notify: one short call to whom the operator named, and no more than one.

A watchdog hears start and exit code, in the manner of healthchecks; a WebSub hub hears which feeds changed.
A watchdog's address is a secret of the operator's: nothing here says more of it than its host.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field

from yarl import URL

from digest.adapters.addresses import Guard, RefusedAddressError

SECONDS = 10.0
START = "start"
BODY = 10_000
GOOD = range(200, 300)
TEXT = "text/plain; charset=utf-8"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ping:
    """What to call: the check's own address, which networks may be reached, and who calls."""

    url: str = field(repr=False)
    guard: Guard
    user_agent: str
    seconds: float = SECONDS


def ping_start(ping: Ping) -> str | None:
    """Say that a run begins (GET <url>/start); why it failed, or None."""
    return _within(ping, "GET", _place(ping.url, START), b"")


def ping_end(ping: Ping, exit_code: int, tail: str) -> str | None:
    """Say how a run ended (POST <url>/<exit code>, the log's tail as its body); why it failed, or None."""
    body = tail.encode("utf-8", "replace")[-BODY:]
    return _within(ping, "POST", _place(ping.url, str(exit_code)), body)


def ping_hub(ping: Ping, feeds: Sequence[str]) -> str | None:
    """Tell a WebSub hub (`ping.url`) that feeds have changed, in one call; why it failed, or None."""
    fields = [("hub.mode", "publish"), *(("hub.url", feed) for feed in feeds)]
    return _within(ping, "POST", URL(ping.url), URL.build(query=fields).raw_query_string.encode(), FORM)


def _within(ping: Ping, method: str, place: URL, body: bytes, kind: str = TEXT) -> str | None:
    """Call in a thread of its own: not even a resolver that hangs may hold up the run."""
    said: list[str | None] = ["timeout"]
    thread = threading.Thread(target=_called, args=(ping, method, place, (body, kind), said), daemon=True)
    thread.start()
    thread.join(ping.seconds)
    return said[-1]


def _called(ping: Ping, method: str, place: URL, sent: tuple[bytes, str], said: list[str | None]) -> None:
    try:
        status = _exchange(ping, place, method, *sent)
        said.append(None if status in GOOD else f"http {status}")
    except Exception as error:  # noqa: BLE001  whatever it is, it is only a ping
        said.append(_reason(error))


def _place(url: str, word: str) -> URL:
    """Put the word at the end of the path; a query stays where it is."""
    place = URL(url)
    return place.with_path(f"{place.raw_path.rstrip('/')}/{word}", encoded=True, keep_query=True)


def _exchange(ping: Ping, place: URL, method: str, body: bytes, kind: str) -> int:
    """Send one request over a socket that the guard made; the status of the answer."""
    host, port = place.raw_host or "", place.port or 0
    call = http.client.HTTPConnection(host, port, timeout=ping.seconds)
    with closing(call):
        call.sock = _connected(ping, host, port, secure=place.scheme == "https")
        headers = {"User-Agent": ping.user_agent, "Content-Type": kind}
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
