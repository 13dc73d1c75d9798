"""An outlet without a feed, met through its news sitemaps."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

SPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)
NEWS = f"""<?xml version="1.0"?><urlset {SPACES}><url><loc>/quay</loc><news:news><news:publication>
<news:name>Quay Courier</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-11-20T08:00:00Z</news:publication_date>
<news:title>Harbour board buys a third crane</news:title></news:news></url></urlset>"""
PAGE = """<html><head><title>Crane</title></head><body><article><h1>Harbour board buys a third crane</h1>
<p>The harbour board of Port Ellery bought a third crane for nine million crowns on Thursday.</p>
<p>It will lift the heaviest loads from the northern quay, said Ada Renholm, who chairs the board.</p>
<p>Two dockers will be trained to work it before the ice leaves the bay.</p></article></body></html>"""

ASKED = ("/robots.txt", "/.well-known/tdmrep.json")


class Outlet(BaseHTTPRequestHandler):
    heard: list[str]
    pages: dict[str, str]

    def do_GET(self) -> None:
        self.heard.append(self.path)
        body = self.pages.get(self.path, "").encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html" if self.path == "/quay" else "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def outlet() -> Iterator[str]:
    Outlet.heard = []
    Outlet.pages = {"/news.xml": NEWS, "/quay": PAGE}
    server = ThreadingHTTPServer(("127.0.0.1", 0), Outlet)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def build(newsletter: Newsletter, url: str) -> list[str]:
    source = f'[[source]]\nid = "courier"\nkind = "sitemap"\nurl = "{url}"\n'
    newsletter.configure('[limits]\nallow_private = ["127.0.0.0/8"]\n', source)
    newsletter.build()
    record = json.loads((newsletter.folder / "content/issues/2026-11-20.json").read_bytes())
    assert [] == record["gathered"]["failed"]
    return [point["text"] for s in record["sections"] for story in s["stories"] for point in story["points"]]


def test_a_news_sitemap_names_articles_whose_pages_are_read(newsletter: Newsletter, outlet: str) -> None:
    points = build(newsletter, f"{outlet}/news.xml")
    assert points
    assert [] == [point for point in points if point not in PAGE]
    assert ["/news.xml", *ASKED, "/quay"] == Outlet.heard


def test_of_an_index_only_the_newest_sitemaps_are_asked(newsletter: Newsletter, outlet: str) -> None:
    old = "".join(
        f"<sitemap><loc>/old-{n}.xml</loc><lastmod>2025-01-0{n}</lastmod></sitemap>" for n in range(1, 9)
    )
    new = "<sitemap><loc>/news.xml</loc><lastmod>2026-11-20</lastmod></sitemap>"
    Outlet.pages["/index.xml"] = f"<sitemapindex {SPACES}>{old}{new}</sitemapindex>"
    empty = {f"/old-{n}.xml": f"<urlset {SPACES}/>" for n in range(1, 9)}
    Outlet.pages |= empty
    assert build(newsletter, f"{outlet}/index.xml")
    asked = ["/index.xml", "/news.xml", *(f"/old-{n}.xml" for n in (8, 7, 6, 5)), *ASKED, "/quay"]
    assert sorted(asked) == sorted(Outlet.heard)


def index(*names: str) -> str:
    inside = "".join(f"<sitemap><loc>{name}</loc></sitemap>" for name in names)
    return f"<sitemapindex {SPACES}>{inside}</sitemapindex>"


def test_an_index_may_name_indexes_and_a_circle_ends(newsletter: Newsletter, outlet: str) -> None:
    Outlet.pages |= {"/index.xml": index("/2026.xml"), "/2026.xml": index("/index.xml", "/11.xml")}
    Outlet.pages["/11.xml"] = index("/2026.xml", "/news.xml")
    assert build(newsletter, f"{outlet}/index.xml")
    asked = ["/index.xml", "/2026.xml", "/11.xml", "/news.xml", *ASKED, "/quay"]
    assert sorted(asked) == sorted(Outlet.heard)


def test_indexes_without_end_are_not_followed(newsletter: Newsletter, outlet: str) -> None:
    Outlet.pages |= {f"/{n}.xml": index(*(f"/{n * 9 + k}.xml" for k in range(1, 10))) for n in range(1, 900)}
    source = f'[[source]]\nid = "courier"\nkind = "sitemap"\nurl = "{outlet}/1.xml"\n'
    inbox = '[[source]]\nid = "inbox"\nkind = "folder"\npath = "content/inbox"\n'
    newsletter.configure('[limits]\nallow_private = ["127.0.0.0/8"]\n', source + inbox)
    newsletter.build()
    assert len(Outlet.heard) == 1 + 3 * 5
