"""A reader of the documents, with a server on loopback that stands for every outlet they name."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.docs.blocks import ROOT
from tests.docs.reader import SHIMS, Reader

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Harbour News</title><link>{home}</link><description>d</description>
<item><title>Harbour board buys a second dredger</title><link>{home}dredger</link><guid>{home}dredger</guid>
<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><description>The harbour board of Port Ellery bought a second
dredger for 14 million crowns on Thursday. The vessel will clear the northern channel twice a year, said Ada
Renholm, who chairs the board.</description></item>
</channel></rss>
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Harbour News</title>
<link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><article>
<h1>Harbour board buys a second dredger</h1>
<p>The harbour board of Port Ellery bought a second dredger for 14 million crowns on Thursday.</p>
<p>The vessel will clear the northern channel twice a year, said Ada Renholm, who chairs the board.</p>
</article></body></html>
"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{home}from-the-sitemap</loc><news:news>
<news:publication_date>2026-11-20T08:00:00Z</news:publication_date>
<news:title>Harbour board buys a second dredger</news:title></news:news></url></urlset>
"""
OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>mine</title></head><body>
<outline type="rss" text="Harbour News" xmlUrl="{home}feed.xml"/></body></opml>
"""


class Outlet(BaseHTTPRequestHandler):
    """Any outlet: its home page names a feed, it has a sitemap, and every other page is the article."""

    def do_GET(self) -> None:
        home = f"http://{self.headers['Host']}/"
        pages = {"/feed.xml": (FEED, "application/rss+xml"), "/sitemap.xml": (SITEMAP, "application/xml")}
        text, kind = pages.get(self.path, (PAGE, "text/html; charset=utf-8"))
        body = text.replace("{home}", home).encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def outlet() -> Iterator[str]:
    """The address of the server, without a final slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Outlet) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture
def reader(tmp_path: Path, outlet: str) -> Reader:
    """A reader with an empty folder, a list of subscriptions and the command."""
    folder, tools = tmp_path / "folder", tmp_path / "tools"
    for made in (folder, tools, tmp_path / "host", tmp_path / "srv"):
        made.mkdir()
    for name, line in SHIMS.items():
        (tools / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (tools / name).chmod(0o755)
    (tools / "gitconfig").write_text("[user]\nname = r\nemail = r@reader.example\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "harbour.git")], check=True)
    (folder / "subscriptions.opml").write_text(OPML.format(home=outlet + "/"), encoding="utf-8")
    places = {
        r"/srv/harbour\b": str(folder / "harbour"),
        r"/srv/www\b": str(tmp_path / "srv"),
        r"git@forge\.example:me/harbour\.git": str(tmp_path / "harbour.git"),
        r"web@host\.example:\S+?(?=[\"\s])": str(tmp_path / "host"),
        r"https://(?:news|sallowpost)\.example": outlet,
    }
    return Reader(folder=folder, tools=tools, places=places, here=folder)


@pytest.fixture
def checkout(reader: Reader) -> Reader:
    """The reader in a checkout of this repository, as it is committed to be: nothing built in it."""
    unwanted = shutil.ignore_patterns(".*", "site", "issues", "ledger", "state.json", "__pycache__", "tests")
    shutil.copytree(ROOT, reader.folder, dirs_exist_ok=True, ignore=unwanted)
    _furnish(reader.folder / ".venv")
    return reader


def _furnish(venv: Path) -> None:
    """Make an environment whose parts are ours, and which make finds up to date: it must set up nothing."""
    venv.mkdir()
    for part in (ROOT / ".venv").iterdir():
        if not part.name.startswith("."):
            (venv / part.name).symlink_to(part)
    for mark in (".ok", ".dev"):
        (venv / mark).touch()
