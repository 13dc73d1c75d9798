"""A source that moved for good: asked at its new address after three nights' word, and no sooner."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

INBOX = '[[source]]\nid = "inbox"\nkind = "folder"\npath = "content/inbox"\n'
FEED = (
    b'<rss version="2.0"><channel><title>Quay Courier</title><item>'
    b"<title>Harbour board buys a dredger</title><guid>https://quay.example/1</guid><link>https://quay.example/1</link>"
    b"<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><description>The harbour board of Port Ellery bought a "
    b"second dredger on Thursday, said Ada Renholm.</description></item></channel></rss>"
)


class Outlet(BaseHTTPRequestHandler):
    """/old goes to `to` with `status`; whatever else is the feed, known by its ETag, unless it is `gone`."""

    heard: list[str]
    status: int
    to: str
    gone: str

    def do_GET(self) -> None:
        self.heard.append(self.path)
        if self.path == self.gone:
            self.send(404)
        elif self.path == "/old":
            self.send(self.status, Location=self.to)
        elif self.headers.get("If-None-Match") == '"1"':
            self.send(304)
        else:
            self.send(200, FEED, ETag='"1"', Content_Type="text/xml")

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def outlet() -> Iterator[str]:
    Outlet.heard, Outlet.status, Outlet.to, Outlet.gone = [], 301, "/new", ""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Outlet)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def configure(newsletter: Newsletter, outlet: str, path: str = "/old", more: str = "") -> None:
    source = f'[[source]]\nid = "quay"\nkind = "feed"\nurl = "{outlet}{path}"\nfull_text = "never"\n{more}'
    newsletter.configure('[limits]\nallow_private = ["127.0.0.0/8"]\n', sources=source + INBOX)


def nights(newsletter: Newsletter, first: int, last: int) -> list[list[str]]:
    """Build every day from the first to the last of November; what was asked in each night."""
    asked = []
    for day in range(first, last + 1):
        Outlet.heard = []
        newsletter.build(f"2026-11-{day}")
        asked.append(Outlet.heard)
    return asked


def health(newsletter: Newsletter) -> dict[str, Any]:
    text = (newsletter.folder / "content/state.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return dict((found.get("state") or found)["sources"]["quay"])


@pytest.mark.parametrize("status", [301, 308])
def test_it_is_asked_where_it_is_from_the_fourth_night_on(
    newsletter: Newsletter, outlet: str, status: int
) -> None:
    Outlet.status = status
    configure(newsletter, outlet)
    both = ["/old", "/new"]
    assert [both, both, both, ["/new"], ["/new"]] == nights(newsletter, 20, 24)
    assert (f"{outlet}/old", f"{outlet}/new") == (
        health(newsletter)["moved_from"],
        health(newsletter)["moved_to"],
    )


def test_nights_count_not_builds(newsletter: Newsletter, outlet: str) -> None:
    configure(newsletter, outlet)
    for _ in range(4):
        newsletter.build("2026-11-20")
    assert ["2026-11-20"] == health(newsletter)["moved_days"]
    before = newsletter.times()
    newsletter.build("2026-11-20")
    assert before == newsletter.times()


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_detour_is_never_remembered(newsletter: Newsletter, outlet: str, status: int) -> None:
    Outlet.status = status
    configure(newsletter, outlet)
    assert [["/old", "/new"]] * 5 == nights(newsletter, 20, 24)
    assert not health(newsletter).get("moved_to")


def test_another_word_begins_again(newsletter: Newsletter, outlet: str) -> None:
    configure(newsletter, outlet)
    nights(newsletter, 20, 21)
    Outlet.to = "/newer"
    both = ["/old", "/newer"]
    assert [both, both, both, ["/newer"]] == nights(newsletter, 22, 25)


def test_where_it_moved_there_is_nothing_so_it_is_asked_at_home_again(
    newsletter: Newsletter, outlet: str
) -> None:
    configure(newsletter, outlet)
    nights(newsletter, 20, 23)
    Outlet.gone, Outlet.to = "/new", "/newer"
    again = ["/old", "/newer"]
    assert [["/new", *again], again, again, ["/newer"]] == nights(newsletter, 24, 27)


def test_the_operators_new_address_is_asked_at_once(newsletter: Newsletter, outlet: str) -> None:
    configure(newsletter, outlet)
    nights(newsletter, 20, 23)
    configure(newsletter, outlet, "/other")
    assert [["/other"]] == nights(newsletter, 24, 24)
    assert not health(newsletter).get("moved_to")


def test_a_private_source_leaves_no_address_in_the_state(newsletter: Newsletter, outlet: str) -> None:
    configure(newsletter, outlet, more="private = true\n")
    assert [["/old", "/new"]] * 4 == nights(newsletter, 20, 23)
    assert b"/new" not in (newsletter.folder / "content/state.json").read_bytes()
