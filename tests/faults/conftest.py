"""A loopback server whose every mode is one function that is handed the raw connection."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

Mode = Callable[[socket.socket], None]
Serve = Callable[[str, Mode], str]


class Street:
    """One listening socket per host of 127.0.0.0/8, one thread per connection."""

    def __init__(self) -> None:
        self.listening: list[socket.socket] = []
        self.threads: list[threading.Thread] = []

    def serve(self, host: str, mode: Mode) -> str:
        """Serve a mode that answers once the request's headers were heard."""

        def after_the_request(connection: socket.socket) -> None:
            request = b""
            while b"\r\n\r\n" not in request:
                piece = connection.recv(65536)
                if not piece:
                    return
                request += piece
            mode(connection)

        return self.serve_raw(host, after_the_request)

    def serve_raw(self, host: str, mode: Mode) -> str:
        """Serve a mode that has the connection from its first byte."""
        listener = socket.create_server((host, 0))
        self.listening.append(listener)
        self._thread(self._accept, listener, mode)
        return f"http://{host}:{listener.getsockname()[1]}/"

    def _thread(self, function: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=function, args=arguments, daemon=True)
        self.threads.append(thread)
        thread.start()

    def _accept(self, listener: socket.socket, mode: Mode) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            self._thread(self._talk, connection, mode)

    def _talk(self, connection: socket.socket, mode: Mode) -> None:
        with connection, suppress(OSError):
            connection.settimeout(8)
            mode(connection)

    def close(self) -> None:
        for listener in self.listening:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()
        for thread in self.threads:
            thread.join(timeout=10)


@pytest.fixture(scope="module")
def street() -> Iterator[Street]:
    street = Street()
    yield street
    street.close()


@pytest.fixture(scope="module")
def serve(street: Street) -> Serve:
    return street.serve


@pytest.fixture(scope="module")
def serve_raw(street: Street) -> Serve:
    return street.serve_raw


TABLE = pytest.StashKey[list[tuple[str, str, str, float, int]]]()


@pytest.fixture(scope="session")
def table(pytestconfig: pytest.Config) -> list[tuple[str, str, str, float, int]]:
    """What each mode came to: its kind, its name, the outcome, seconds, MB."""
    return pytestconfig.stash.setdefault(TABLE, [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table of modes after a run of all."""
    rows = config.stash.get(TABLE, [])
    if len(rows) > 40:
        terminalreporter.section("hostile modes")
        for group, name, outcome, seconds, megabytes in rows:
            terminalreporter.write_line(f"{group:9} {name:42} {seconds:6.2f} s {megabytes:4} MB  {outcome}")
