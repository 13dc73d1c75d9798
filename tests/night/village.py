"""A village of invented outlets on loopback: whatever a night shall meet is put on its paths."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

SITE = '[limits]\nallow_private = ["127.0.0.0/8"]\nmax_failed_sources = 0.8\n'
TABLE = '[[source]]\nid = "{0}"\nkind = "feed"\nurl = "{1}/{0}"\nfull_text = "{2}"\n'


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a path answers; a body without a status is 200."""

    body: str = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


@dataclass
class Village:
    """The server: `answers` by path, everything else is 404; `asked` lists the paths in order."""

    address: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def configure(
        self, newsletter: Newsletter, *names: str, full_text: str = "never", more: str = ""
    ) -> None:
        tables = "".join(TABLE.format(name, self.address, full_text) for name in names)
        newsletter.configure(more or SITE, tables)

    def feed(self, name: str, *items: str) -> None:
        title = f"<title>{name.title()} Gazette</title><link>https://{name}.example/</link>"
        self.answers[f"/{name}"] = Answer(
            body=f'<rss version="2.0"><channel>{title}{"".join(items)}</channel></rss>'
        )

    def fails(self, path: str, status: int = 500, *headers: tuple[str, str]) -> None:
        self.answers[f"/{path}"] = Answer(status=status, headers=headers)


def item(*, title: str = "", link: str = "", guid: str = "", date: str = "", text: str = "") -> str:
    """One item of an RSS feed; what is empty is left out."""
    told = {"title": title, "link": link, "guid": guid, "pubDate": date, "description": text}
    return f"<item>{''.join(f'<{k}>{escape(v)}</{k}>' for k, v in told.items() if v)}</item>"


@contextmanager
def village() -> Iterator[Village]:
    """Open the village for a while."""

    class Stand(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            place.asked.append(self.path)
            answer = place.answers.get(self.path, Answer(status=404))
            body = answer.body.encode()
            self.send_response(answer.status)
            for name, value in answer.headers:
                self.send_header(name, value)
            self.send_header("Content-Type", "text/html" if "<html" in answer.body else "application/rss+xml")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Stand)
    server.daemon_threads = True
    place = Village(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield place
    server.shutdown()
    server.server_close()
    thread.join()


def headlines(newsletter: Newsletter, day: str) -> list[str]:
    """The headlines of a day's record, sorted; none without a record."""
    path = newsletter.folder / f"content/issues/{day}.json"
    record = json.loads(path.read_bytes()) if path.exists() else {"sections": []}
    return sorted(story["headline"] for section in record["sections"] for story in section["stories"])


def ledger(newsletter: Newsletter, day: str) -> list[dict[str, Any]]:
    """The lines of a day's ledger."""
    path = newsletter.folder / f"content/ledger/{day}.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def state(newsletter: Newsletter) -> dict[str, Any]:
    """The state as it stands on disk."""
    found: dict[str, Any] = json.loads((newsletter.folder / "content/state.json").read_bytes())["state"]
    return found
