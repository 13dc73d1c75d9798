"""`digest sources add` finds the feed from any page of a site."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.night.conftest import Command, Newsletter

FEED = """<rss version="2.0"><channel><title>Quay Courier</title><link>/</link><description>d</description>
<item><title>Third crane</title><link>/crane</link></item></channel></rss>"""
DEAD = '<link rel="alternate" type="application/rss+xml" href="/gone.xml">'
PAGES = {
    "/named": '<link rel="alternate" type="application/rss+xml" href="/feed.xml"><p>Crane.</p>',
    "/dead-first": DEAD + '<p>Crane.</p><a href="/feed.xml">RSS</a>',
    "/silent": "<p>Crane.</p>",
    "/": DEAD + '<p>Welcome.</p><a href="/feed.xml">RSS feed</a>',
    "/feed.xml": FEED,
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = PAGES.get(self.path, "").encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/xml" if self.path == "/feed.xml" else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["/named", "/dead-first", "/silent", "/", "/feed.xml"])
def test_the_feed_is_found_from_any_page_of_a_site(
    newsletter: Newsletter, digest: Command, site: str, path: str
) -> None:
    newsletter.configure('[limits]\nallow_private = ["127.0.0.0/8"]\n')
    added = digest("sources", "add", site + path, cwd=newsletter.folder)
    assert added.returncode == 0, added.stderr
    text = (newsletter.folder / "digest.toml").read_text("utf-8")
    assert f'url = "{site}/feed.xml"' in text
    assert 'id = "quay-courier"' in text


def test_a_site_without_a_feed_says_so(
    newsletter: Newsletter, digest: Command, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(PAGES, "/feed.xml")
    newsletter.configure('[limits]\nallow_private = ["127.0.0.0/8"]\n')
    added = digest("sources", "add", f"{site}/silent", cwd=newsletter.folder)
    assert added.returncode == 2
    assert "names none that works" in added.stderr
