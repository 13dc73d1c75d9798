"""A secret planted wherever one can be is in no output, log or record, even when servers shout it back."""

from __future__ import annotations

import base64
import sqlite3
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from yarl import URL

from digest.adapters.seal import unsealed
from digest.cli import main
from digest.urls import quoted

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

BEARER = "canary-Bearer/8391+xyz="
PASSWORD = "canary password & 5127"  # noqa: S105  planted
TOKEN = "canary-Token-6604"  # noqa: S105  planted
PUBLISHING = "canary-Deploy-7745"
PING = "canary-Ping-2218"
SHOUT = "sh -c 'echo $FEED_LOGIN $ARCHIVE_ENTRY $DEPLOY_TOKEN $DIGEST_NOTIFY_PING_URL >&2; exit 3'"
SECRETS = {"bearer": BEARER, "password": PASSWORD, "token": TOKEN, "publishing": PUBLISHING, "ping": PING}
COMMANDS = [
    ("run", "--date", "2026-11-20"),
    ("--json-log", "-vv", "run", "--date", "2026-11-20"),
    ("-v", "build", "--date", "2026-11-21"),
    ("build", "--date", "2026-11-21", "--offline"),
    ("-vv", "publish"),
    ("sources", "list"),
    ("sources", "export"),
    ("sources", "test", "{outlet}/feed?token=" + TOKEN),
    ("sources", "test", "{outlet}/denied?token=" + TOKEN),
    ("-vv", "sources", "test", f"http://a:{TOKEN}@127.0.0.1/"),
    ("sources", "add", f"ftp://127.0.0.1/?key={TOKEN}"),
    ("check",),
    ("check", "--sources"),
    ("verify", "--all"),
    ("doctor",),
    ("explain", "dredger"),
    ("context", "2026-11-20"),
]
STORY = (
    "The harbour board of Port Ellery bought a second dredger for 14 million crowns on Thursday. "
    "The vessel will clear the northern channel twice a year, said Ada Renholm, who chairs the board. "
    "Skippers had asked for deeper water since two coasters ran aground in the spring. "
)


class Outlet(BaseHTTPRequestHandler):
    """Repeats in feeds, headers, redirects and errors whatever it was told: all of it lies in `echo`."""

    heard: list[tuple[str, str]]

    def do_GET(self) -> None:
        said = self.headers.get("Authorization", "")
        self.heard.append((self.path, said))
        echo = f"{said} {base64.b64decode(said[6:]).decode() if said.startswith('Basic') else ''} {self.path}"
        echo += f" {URL(self.path).human_repr()}"
        path = self.path.partition("?")[0]
        if path == "/denied":
            self.send(401, echo, WWW_Authenticate=f'Basic realm="{said}"')
        elif path == "/busy":
            self.send(429, echo, Retry_After=said.partition(" ")[2] or "60")
        elif path == "/away":
            self.send(302, echo, Location=f"/elsewhere?told={quoted(said)}&{self.path.partition('?')[2]}")
        elif path == "/moved":
            self.send(301, echo, Location=f"{self.path.replace('moved', 'feed')}&told={quoted(said)}")
        elif path == "/userinfo":
            self.send(302, echo, Location=f"http://me:{quoted(said)}@127.0.0.1/")
        elif path == "/garbage":
            self.send(200, f"<html>{echo}</html>", Content_Type=f"text/html; charset={quoted(said) or 'x'}")
        else:
            self.send(200, feed(echo, self.path), ETag=f'"{quoted(said)}"', X_Robots_Tag=f"all, {echo}")

    def send(self, status: int, text: str, **headers: str) -> None:
        body = text.encode()
        self.send_response(status, "Heard")
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def feed(echo: str, path: str) -> str:
    words = echo.replace("&", "&amp;")
    link = path.replace("&", "&amp;")
    return (
        '<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel>'
        f'<title>Quay Courier {words}</title><a:link rel="self" href="{link}"/>'
        f"<item><title>Harbour board buys a dredger, says {words}</title><guid>{link}</guid>"
        f"<link>/story{link}</link><author>{words}</author><category>{words}</category>"
        "<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>"
        f"<description>{STORY * 4}It was told “{words}” by a clerk in Sallow on Friday.</description></item>"
        "</channel></rss>"
    )


@pytest.fixture
def outlet() -> Iterator[str]:
    Outlet.heard = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Outlet)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def sources(outlet: str) -> str:
    """Every hostile answer, each asked once with a header and once with a key in the address."""
    lines = []
    for path in ("feed", "denied", "busy", "away", "moved", "userinfo", "garbage"):
        for kind, env in (("bearer", "FEED_LOGIN"), ("basic", "ARCHIVE_ENTRY"), ("query", "")):
            url = f"{outlet}/{path}" + (f"?api_token={TOKEN}" if kind == "query" else "?a=1")
            lines.append(
                f'[[source]]\nid = "{path}-{kind}"\nkind = "feed"\nurl = "{url}"\nfull_text = "never"'
            )
            lines += [f'auth_env = "{env}"'] if env else []
    lines.append(f'[[source]]\nid = "one-page"\nkind = "page"\nurl = "{outlet}/page?secret={TOKEN}"')
    return "\n".join(lines) + "\n"


def forms(secret: str) -> set[bytes]:
    whole = {secret, f"me:{secret}"}
    coded = {base64.b64encode(each.encode()).decode() for each in whole}
    return {each.encode() for each in {secret, quoted(secret), *coded}}


def leaks(text: bytes) -> list[str]:
    return [name for name, secret in SECRETS.items() if any(form in text for form in forms(secret))]


def kept(newsletter: Newsletter) -> dict[str, bytes]:
    """Every byte on disk but digest.toml, and the values of the private store unpacked."""
    found = newsletter.files("content", "site", ".digest")
    with sqlite3.connect(newsletter.folder / ".digest/evidence.sqlite") as shelves:
        names = [row[0] for row in shelves.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for shelf in names:
            for key, value in shelves.execute(f"SELECT key, value FROM {shelf}"):  # noqa: S608  the file's own names
                found[f"{shelf} {key}"] = key.encode() + b" " + (unsealed(key, value) or b"")
    return found


def test_no_planted_secret_comes_out_anywhere(
    newsletter: Newsletter,
    outlet: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    newsletter.configure(
        f'[limits]\nallow_private = ["127.0.0.0/8"]\n[publish.host]\nkind = "command"\ncommand = "{SHOUT}"\n',
        sources=sources(outlet) + '[[source]]\nid = "inbox"\nkind = "folder"\npath = "content/inbox"\n',
    )
    environment = {
        "FEED_LOGIN": f"Bearer {BEARER}",
        "ARCHIVE_ENTRY": f"me:{PASSWORD}",
        "DEPLOY_TOKEN": PUBLISHING,
        "DIGEST_NOTIFY_PING_URL": f"{outlet}/ping/{PING}",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    said: dict[str, bytes] = {}
    for words in COMMANDS:
        main(["-C", str(newsletter.folder), *(word.format(outlet=outlet) for word in words)])
        said[" ".join(words)] = "".join(capfd.readouterr()).encode()
    files = kept(newsletter)
    assert {name: leaks(text) for name, text in {**said, **files}.items() if leaks(text)} == {}
    told = {said for _, said in Outlet.heard}
    assert {f"Bearer {BEARER}", "Basic " + base64.b64encode(f"me:{PASSWORD}".encode()).decode()} <= told
    assert b"***" in b"".join(files.values())
    assert b"clear the northern channel twice" in files["site/index.html"]
    assert b"401" in said["check --sources"]
    assert b"ended with 3: ***" in said["-vv publish"]


def test_a_password_in_an_address_is_refused_without_a_word_of_it(
    newsletter: Newsletter, capfd: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure(
        sources=f'[[source]]\nid = "a"\nkind = "feed"\nurl = "https://me:{TOKEN}@bell.example/"\n'
    )
    for words in (["-vv", "build"], ["--json-log", "-vv", "run"], ["check"], ["doctor"]):
        assert main(["-C", str(newsletter.folder), *words]) in (2, 4)
    said = "".join(capfd.readouterr())
    assert "holds a user name or password" in said
    assert TOKEN not in said


def test_a_list_with_keys_and_passwords_repeats_none_of_them(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.opml").write_text(
        f'<opml version="2.0"><body><outline text="A" xmlUrl="https://me:{TOKEN}@bell.example/feed"/>'
        f'<outline text="B" xmlUrl="https://bell.example/feed?token={PUBLISHING}"/></body></opml>'
    )
    folder = tmp_path / "made"
    assert 0 == main(["-vv", "init", str(folder), "--opml", str(tmp_path / "list.opml")])
    main(["-C", str(folder), "sources", "export"])
    main(["-C", str(folder), "sources", "list"])
    said = "".join(capfd.readouterr())
    assert not [secret for secret in (TOKEN, PUBLISHING) if secret in said]
    assert "digest: A: its address in the list cannot be used" in said
    holding = [path.name for path in folder.rglob("*") if path.is_file() and TOKEN in path.read_text("utf-8")]
    assert holding == []
