"""TLS: a certificate nobody vouches for is a failure; a step down to plain http is told."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from digest.adapters.http import FetchRules, Request, fetch
from digest.model import Failure, Source

Serve = Callable[[str, Callable[[socket.socket], None]], str]

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
RULES = FetchRules(now=NOW, seconds=5, allow_private=("127.0.0.0/8", "::1"))
FEED = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<rss/>"
PROGRAM = """
import datetime as dt, sys
from digest.adapters.http import *
from digest.model import Source
rules = FetchRules(now=dt.datetime(2026, 11, 20, tzinfo=dt.UTC), allow_private=("127.0.0.0/8", "::1"))
found, = fetch([Request(source=Source(id="s", kind="feed", url=sys.argv[1]), url=sys.argv[1])], rules)
print(found.url, *found.warnings, sep="\\n")
"""


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed: certificates cannot be made")
    place = tmp_path_factory.mktemp("tls") / "both.pem"
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -days 30 -nodes -subj /CN=localhost"
    alternative = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(place), "-out", f"{place}.crt"]
    subprocess.run(["openssl", *words.split(), *alternative], check=True, capture_output=True)
    place.write_text(place.read_text() + Path(f"{place}.crt").read_text())
    return place


def behind_tls(certificate: Path, answer: bytes) -> Callable[[socket.socket], None]:
    """A mode that greets in TLS before it hears the request."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    def mode(connection: socket.socket) -> None:
        with suppress(OSError), context.wrap_socket(connection, server_side=True) as secure:
            secure.recv(65536)
            secure.sendall(answer)

    return mode


def ask(url: str) -> Failure:
    (found,) = fetch([Request(source=Source(id="s", kind="feed", url=url), url=url)], RULES)
    assert isinstance(found, Failure)
    return found


def test_a_certificate_nobody_vouches_for(serve_raw: Serve, certificate: Path) -> None:
    url = serve_raw("127.0.0.1", behind_tls(certificate, FEED)).replace(
        "http://127.0.0.1", "https://localhost"
    )
    assert ask(url) == Failure(subject="s", stage="fetch", reason="bad TLS certificate")


def test_a_certificate_for_another_name(serve_raw: Serve, certificate: Path) -> None:
    url = serve_raw("127.0.0.1", behind_tls(certificate, FEED)).replace("http:", "https:")
    assert ask(url) == Failure(subject="s", stage="fetch", reason="bad TLS certificate")


def test_plain_words_where_tls_is_expected(serve_raw: Serve) -> None:
    def mode(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    assert ask(serve_raw("127.0.0.1", mode).replace("http:", "https:")).reason == "bad TLS"


def test_a_step_down_to_plain_http_is_told(serve: Serve, serve_raw: Serve, certificate: Path) -> None:
    plain = serve("127.0.0.1", lambda connection: connection.sendall(FEED))
    answer = f"HTTP/1.1 302 Found\r\nLocation: {plain}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    secure = serve_raw("127.0.0.1", behind_tls(certificate, answer.encode()))
    secure = secure.replace("http://127.0.0.1", "https://localhost")
    trusting = {**os.environ, "SSL_CERT_FILE": f"{certificate}.crt"}
    command = [sys.executable, "-c", PROGRAM, secure]
    done = subprocess.run(command, env=trusting, capture_output=True, text=True, check=True, timeout=30)
    assert done.stdout.splitlines() == [plain, "redirected from https to http"]
