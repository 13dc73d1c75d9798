"""TLS: a certificate nobody vouches for is a failure; a step down to plain http is told."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import socket
import ssl
import subprocess
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from digest.adapters.http import FetchRules, Request, fetch
from digest.model import Failure, Source

Serve = Callable[[str, Callable[[socket.socket], None]], str]

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
RULES = FetchRules(now=NOW, seconds=60, allow_private=("127.0.0.0/8", "::1"))
FEED = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<rss/>"
PROGRAM = """
import datetime as dt, sys
from digest.adapters.http import *
from digest.model import Source
rules = FetchRules(now=dt.datetime(2026, 11, 20, tzinfo=dt.UTC), allow_private=("127.0.0.0/8", "::1"))
found, = fetch([Request(source=Source(id="s", kind="feed", url=sys.argv[1]), url=sys.argv[1])], rules)
print(*([found.reason] if hasattr(found, "reason") else [found.url, *found.warnings]), sep="\\n")
"""


AUTHORITY = """\
[ca]
default_ca = made
[made]
database = {0}/index
new_certs_dir = {0}
rand_serial = yes
default_md = sha256
policy = names
[names]
commonName = supplied
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


@pytest.fixture(scope="module")
def expired(certificate: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same key with a certificate of January 2020."""
    folder = tmp_path_factory.mktemp("expired")
    (folder / "index").touch()
    (folder / "conf").write_text(AUTHORITY.format(folder))
    (folder / "names").write_text("subjectAltName=DNS:localhost\n")
    key, asked, made = str(certificate), str(folder / "asked.csr"), str(folder / "made.crt")
    dates = "-startdate 20200101000000Z -enddate 20200201000000Z"
    signed = f"-selfsign -keyfile {key} -in {asked} -extfile {folder}/names -notext -out {made}"
    for words in (
        f"req -new -key {key} -subj /CN=localhost -out {asked}",
        f"ca -batch -config {folder}/conf {dates} {signed}",
    ):
        subprocess.run(["openssl", *words.split()], check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_text(certificate.read_text().partition("-----BEGIN CERT")[0] + Path(made).read_text())
    shutil.copy(made, f"{both}.crt")
    return both


def behind_tls(certificate: Path, answer: bytes, *, old: bool = False) -> Callable[[socket.socket], None]:
    """A mode that greets in TLS before it hears the request; `old` knows TLS 1.0 alone."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    if old:
        with warnings.catch_warnings(action="ignore"):
            context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1
        context.set_ciphers("DEFAULT:@SECLEVEL=0")

    def mode(connection: socket.socket) -> None:
        with suppress(OSError), context.wrap_socket(connection, server_side=True) as secure:
            secure.recv(65536)
            secure.sendall(answer)

    return mode


def trusting(certificate: Path, url: str) -> list[str]:
    """Fetch where this certificate is vouched for: what the program prints of the answer."""
    environment = {**os.environ, "SSL_CERT_FILE": f"{certificate}.crt"}
    command = [sys.executable, "-c", PROGRAM, url]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=300)
    return done.stdout.splitlines()


def ask(url: str) -> Failure:
    (found,) = fetch([Request(source=Source(id="s", kind="feed", url=url), url=url)], RULES)
    assert isinstance(found, Failure)
    return found


def test_a_certificate_nobody_vouches_for(serve_raw: Serve, certificate: Path) -> None:
    url = serve_raw("127.0.0.1", behind_tls(certificate, FEED)).replace(
        "http://127.0.0.1", "https://localhost"
    )
    assert ask(url) == Failure(subject="s", stage="fetch", reason="bad TLS certificate (self-signed)")


def test_a_certificate_for_another_name(serve_raw: Serve, certificate: Path) -> None:
    url = serve_raw("127.0.0.1", behind_tls(certificate, FEED)).replace("http:", "https:")
    assert trusting(certificate, url) == ["bad TLS certificate (for another host)"]


def test_a_certificate_that_has_run_out(serve_raw: Serve, expired: Path) -> None:
    url = serve_raw("127.0.0.1", behind_tls(expired, FEED)).replace("http://127.0.0.1", "https://localhost")
    assert trusting(expired, url) == ["bad TLS certificate (expired)"]


def test_a_protocol_of_yesterday(serve_raw: Serve, certificate: Path) -> None:
    url = serve_raw("127.0.0.1", behind_tls(certificate, FEED, old=True)).replace("http:", "https:")
    assert ask(url).reason == "TLS too old"


def test_plain_words_where_tls_is_expected(serve_raw: Serve) -> None:
    def mode(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    assert ask(serve_raw("127.0.0.1", mode).replace("http:", "https:")).reason == "bad TLS"


def test_a_step_down_to_plain_http_is_told(serve: Serve, serve_raw: Serve, certificate: Path) -> None:
    plain = serve("127.0.0.1", lambda connection: connection.sendall(FEED))
    answer = f"HTTP/1.1 302 Found\r\nLocation: {plain}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    secure = serve_raw("127.0.0.1", behind_tls(certificate, answer.encode()))
    secure = secure.replace("http://127.0.0.1", "https://localhost")
    assert trusting(certificate, secure) == [plain, "redirected from https to http"]
