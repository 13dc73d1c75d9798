"""The sites that are judged: one page of every kind, in English and in Arabic, invented and hostile."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digest import render
from digest.adapters import theme
from digest.record import Archive, Issue
from tests.rooms.render import invented

# One page of every kind; 404.html and the page before the first issue come besides.
KINDS = (
    "",
    "2026/11/20/",
    "2026/11/20/saltmarsh-bridge-reopens/",
    "2026/11/20/hostile-strings/",
    "2026/11/20/افتتاح-مكتبة-الميناء/",
    "2026/11/20/left-out/",
    "2026/10/31/story-6/",
    "archive/",
    "2026/",
    "2026/11/",
    "sections/world/",
    "sections/world/2026/10/",
    "tags/",
    "tags/saltmarsh/",
    "sources/",
    "sources/courier/",
    "corrections/",
    "subscribe/",
    "404.html",
)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A host that says nothing on the terminal."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site that is served: its folder, its address, and the pages of it to look at."""

    folder: Path
    address: str
    pages: Sequence[str]

    @property
    def urls(self) -> list[str]:
        """Whole addresses of the pages to look at."""
        return [self.address + page for page in self.pages]


@contextmanager
def served(root: Path) -> Iterator[tuple[Site, ...]]:
    """Draw and serve the invented newsletter in English and in Arabic, and one without an issue."""
    wanted: tuple[tuple[str, tuple[str, ...], dict[str, Issue] | None], ...] = (
        ("en", KINDS, None),
        ("ar", KINDS, None),
        ("en", ("",), {}),
    )
    servers, sites = [], []
    for at, (language, pages, held) in enumerate(wanted):
        folder = root / f"{at}-{language}"
        folder.mkdir(parents=True)
        handler = functools.partial(Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        sites.append(Site(folder=folder, address=f"http://127.0.0.1:{server.server_port}/", pages=pages))
        drawn(sites[-1], language, invented.archive(held))
    try:
        yield tuple(sites)
    finally:
        for server in servers:
            server.shutdown()


def drawn(site: Site, language: str, archive: Archive) -> None:
    """Write every page of a site into its folder."""
    config = invented.config(base_url=site.address, language=language)
    for page in render.pages(archive, theme.load(None, "default"), config):
        file = site.folder / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(page.draw())
