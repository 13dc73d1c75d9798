"""The preview: pages drawn from the records as they are asked for, anew when a file has changed.

Only the page that is open is drawn. A mistake in a template, a note or digest.toml is shown over the
last good page, and goes when it is mended.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from digest.adapters.preview import Answer
from digest.adapters.site import site_path
from digest.adapters.stamp import stamp
from digest.adapters.theme import load
from digest.build import shown
from digest.config import Config
from digest.errors import DigestError
from digest.model import Page
from digest.record import Archive
from digest.render import pages

VERSION = "-/version"
HTML = "text/html"
RECORDS = ("content/notes", "content/drafts", "content/state.json")
WATCHED = ("templates", *RECORDS)
WELL, MOVED, MISSING, BROKEN = 200, 301, 404, 500
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
SCRIPT = b"""<script>(()=>{let seen="%s";setInterval(async()=>{if(document.hidden)return;try{
const now=await(await fetch("/-/version",{cache:"no-store"})).text();
if(now!==seen)location.reload();seen=now}catch{}},100)})()</script>"""
OVERLAY = """<aside role="alert" style="position:fixed;inset:auto 0 0 0;z-index:9;max-height:60vh;
overflow:auto;padding:1rem 1.5rem;background:#7a1020;color:#fff;font:1rem/1.5 ui-monospace,monospace;
overflow-wrap:anywhere">{text}</aside>"""
BARE = b'<!doctype html><html lang="en"><meta charset="utf-8"><title>A mistake</title><body></body></html>'


@dataclass(slots=True, kw_only=True)
class Preview:
    """A newsletter as it would look now. `configure` reads digest.toml, `tell` hears of mistakes and cures.

    It remembers the pages of the last reading, each page's last good bytes, and the last mistake told.
    """

    project: Path
    file: Path
    configure: Callable[[], Config]
    tell: Callable[[str], None]
    drafts: bool = False
    _read: str = ""
    _site: dict[str, Page] = field(default_factory=dict)
    _rest: Iterator[Page] = field(default_factory=lambda: iter(()))
    _archive: tuple[str, Archive] | None = None
    _good: dict[str, bytes] = field(default_factory=dict)
    _told: str = ""

    def answer(self, path: str) -> Answer:
        """Give what stands at an address of the site; never raises what an editor can cause."""
        now = self._stamp()
        if path == VERSION:
            return Answer(status=WELL, media_type="text/plain", body=now.encode())
        try:
            answer = self._drawn(path, now)
        except DigestError as mistake:
            self._say(str(mistake))
            return Answer(status=BROKEN, media_type=HTML, body=self._mistaken(path, str(mistake), now))
        self._say("")
        return answer

    def _stamp(self) -> str:
        return stamp((self.file, *(self.project / place for place in WATCHED)))

    def _drawn(self, path: str, now: str) -> Answer:
        self._refreshed(now)
        page = self._found(path if path and not path.endswith("/") else f"{path}index.html")
        if page is None and self._found(f"{path}/index.html"):
            return Answer(status=MOVED, media_type=HTML, body=b"", location=f"/{path}/")
        status, page = (WELL, page) if page else (MISSING, self._site["404.html"])
        body = page.draw()
        if page.media_type != HTML:
            return Answer(status=status, media_type=page.media_type, body=body)
        self._good[path] = body
        return Answer(status=status, media_type=HTML, body=_watching(body, now))

    def _found(self, path: str) -> Page | None:
        """Look for a page, and list no more of the site than it takes to find it."""
        while path not in self._site and (page := next(self._rest, None)):
            self._site[site_path(page.path)] = page
        return self._site.get(path)

    def _refreshed(self, now: str) -> None:
        """Begin to list the site anew when a file has changed."""
        if now == self._read:
            return
        config = self.configure()
        theme = load(self.project, config.site.theme)
        self._site, self._rest = {}, pages(self._records(config), theme, config)
        self._read = now

    def _records(self, config: Config) -> Archive:
        """Keep the records open while they and the notes are the same: a template changes none of them."""
        now = stamp([self.file, *(self.project / place for place in RECORDS)])
        if self._archive is None or self._archive[0] != now:
            self._archive = (now, shown(self.project, config, drafts=self.drafts))
        return self._archive[1]

    def _mistaken(self, path: str, text: str, now: str) -> bytes:
        notice = OVERLAY.format(text=html.escape(text)).encode()
        return _watching(self._good.get(path, BARE), now, notice)

    def _say(self, text: str) -> None:
        """Tell each mistake once, and once that it is mended."""
        if text != self._told:
            self.tell(text or "Mended.")
        self._told = text


def _watching(page: bytes, now: str, notice: bytes = b"") -> bytes:
    """Let a page reload itself once the files are others than `now`, when it was drawn.

    Its policy allows no script, so it is taken out here.
    """
    free = POLICY.sub(b"", page)
    before, body, after = free.rpartition(b"</body>")
    return before + notice + SCRIPT % now.encode() + body + after
