"""A whole night's manners over real HTTP: what is asked, how often, by whom, and what is left alone."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from digest.build import remembering
from digest.build.remembering import Asked
from digest.read import read_new

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

Answers = Callable[["Outlet"], None]
INBOX = '[[source]]\nid = "inbox"\nkind = "folder"\npath = "content/inbox"\n'
STORY = "The harbour board of Port Ellery bought a second dredger on Thursday, said Ada Renholm. "
ITEM = (
    "<item><title>Lighthouse goes dark, {0}</title><guid>https://quay.example/{0}</guid><link>{1}</link>"
    "<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><description>{2}</description></item>"
)
PAGE = (
    "<html><head><title>Lighthouse</title></head><body><article><h1>Lighthouse goes dark</h1>"
    "<p>The lamp of the Cape Sallow lighthouse will be dark for nine days while it is repaired.</p>"
    "<p>Pilots off Cape Sallow were told to steer by the radio beacon until the end of the month.</p>"
    "<p>The keeper of Cape Sallow, Ines Varga, said that the lens was last taken down forty years ago.</p>"
    "</article></body></html>"
)


class Outlet(BaseHTTPRequestHandler):
    """One host of many names: each test says what a path answers; `heard` are path and headers."""

    protocol_version = "HTTP/1.1"
    heard: list[tuple[str, dict[str, str]]]
    paths: dict[str, Answers]

    def do_GET(self) -> None:
        self.heard.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
        with suppress(OSError):  # whoever asked may have gone
            self.paths.get(self.path, absent)(self)

    def send(self, status: int, text: str = "", **headers: str) -> None:
        body = text.encode()
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def absent(outlet: Outlet) -> None:
    outlet.send(404)


@pytest.fixture
def outlet() -> Iterator[str]:
    Outlet.heard, Outlet.paths = [], {}
    server = ThreadingHTTPServer(("", 0), Outlet)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def feed(*items: str) -> str:
    return f"<rss version='2.0'><channel><title>Quay Courier</title>{''.join(items)}</channel></rss>"


def configure(newsletter: Newsletter, *urls: str, more: str = "", limits: str = "") -> None:
    sources = "".join(
        f'[[source]]\nid = "s{n}"\nkind = "feed"\nurl = "{url}"\n{more}' for n, url in enumerate(urls)
    )
    limits = f'[limits]\nallow_private = ["127.0.0.0/8"]\n{limits}\n'
    newsletter.configure(limits, sources=sources + INBOX)


def asked() -> list[str]:
    return [path for path, _ in Outlet.heard]


def test_the_same_body_under_a_new_name_is_nothing_new_and_not_read(
    newsletter: Newsletter, outlet: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = iter(range(99))
    Outlet.paths["/feed"] = lambda out: out.send(
        200, feed(ITEM.format(1, "https://quay.example/1", STORY * 9)), ETag=f'"{next(count)}"'
    )
    configure(newsletter, f"{outlet}/feed", more='full_text = "never"\n')
    newsletter.build("2026-11-20")
    before = newsletter.times()
    read: list[str] = []

    def listen(item: Asked) -> object:
        read.append(item[0].source.id)
        return read_new(*item)

    monkeypatch.setattr(remembering, "_read", listen)
    report = newsletter.build("2026-11-20")
    assert ("/feed", "/feed", []) == (*asked(), read)
    assert '"0"' == Outlet.heard[-1][1]["if-none-match"]
    assert (0, before) == (report.exit_code, newsletter.times())
    newsletter.build("2026-11-21")
    assert '"1"' == Outlet.heard[-1][1]["if-none-match"]
    assert ["inbox", "inbox"] == read


def test_who_asks_says_so_and_whom_to_write_to(newsletter: Newsletter, outlet: str) -> None:
    Outlet.paths["/feed"] = lambda out: out.send(200, feed(ITEM.format(1, f"{outlet}/page", "Short.")))
    Outlet.paths["/page"] = lambda out: out.send(200, PAGE, Content_Type="text/html")
    configure(newsletter, f"{outlet}/feed")
    file = newsletter.folder / "digest.toml"
    file.write_text(file.read_text().replace("[site]", '[site]\ncontact = "mailto:desk@sheet.example"'))
    newsletter.build()
    assert ["/feed", "/robots.txt", "/.well-known/tdmrep.json", "/page"] == asked()
    agents = {headers["user-agent"] for _, headers in Outlet.heard}
    assert 1 == len(agents)
    assert agents.pop().endswith(" (+https://sheet.example/; mailto:desk@sheet.example)")
    assert not {"cookie", "referer", "authorization"} & {
        name for _, headers in Outlet.heard for name in headers
    }


def test_what_is_gone_on_two_days_is_said_to_be_gone_and_not_asked_again(
    newsletter: Newsletter, outlet: str
) -> None:
    Outlet.paths["/other"] = lambda out: out.send(200, feed())
    configure(newsletter, f"{outlet}/feed", f"{outlet}/other")
    said = []
    # A mistake of one night is nothing: it is well on the next, and begins anew.
    for day, well in ((17, False), (18, True), (20, False), (21, False), (22, False)):
        Outlet.paths["/feed"] = Outlet.paths["/other"] if well else lambda out: out.send(410)
        said.append([each.reason for each in newsletter.build(f"2026-11-{day}").failures])
    gone = "gone for good (http 410); no longer asked"
    assert [["http 410"], [], ["http 410"], ["http 410"], [gone]] == said
    assert (4, 5) == (asked().count("/feed"), asked().count("/other"))


def test_a_busy_host_is_left_alone_as_long_as_it_asked(newsletter: Newsletter, outlet: str) -> None:
    Outlet.paths["/feed"] = lambda out: out.send(503, Retry_After=str(30 * 3600))
    Outlet.paths["/other"] = lambda out: out.send(200, feed())
    configure(newsletter, f"{outlet}/feed", f"{outlet}/other")
    for day in (20, 21, 22):
        newsletter.build(f"2026-11-{day}")
    assert 2 == asked().count("/feed")


@pytest.mark.parametrize(
    "headers",
    [
        {"X_Robots_Tag": "noarchive"},
        {"X_Robots_Tag": "digest-newsletter: nosnippet"},
        {"TDM_Reservation": "1"},
    ],
)
def test_what_a_page_reserves_by_its_headers_is_honoured(
    newsletter: Newsletter, outlet: str, headers: dict[str, str]
) -> None:
    Outlet.paths["/feed"] = lambda out: out.send(200, feed(ITEM.format(1, f"{outlet}/page", "Short.")))
    Outlet.paths["/page"] = lambda out: out.send(200, PAGE, Content_Type="text/html", **headers)
    configure(newsletter, f"{outlet}/feed")
    newsletter.build()
    public = b"".join(newsletter.files("content/issues", "site").values())
    private = (newsletter.folder / ".digest/evidence.sqlite").read_bytes()
    quoted = "noarchive" in headers.values()
    assert (b"Cape Sallow" in public) is quoted
    assert b"Cape Sallow" not in (private if quoted else public)


def test_a_reserved_path_of_a_host_gives_its_headline_alone(newsletter: Newsletter, outlet: str) -> None:
    rules = '[{"location": "/news/", "tdm-reservation": 1}]'
    Outlet.paths["/.well-known/tdmrep.json"] = lambda out: out.send(200, rules)
    items = [ITEM.format(path, f"{outlet}/{path}/page", "Short.") for path in ("news", "open")]
    Outlet.paths["/feed"] = lambda out: out.send(200, feed(*items))
    Outlet.paths["/news/page"] = lambda out: out.send(200, PAGE.replace("Sallow", "Tern"))
    Outlet.paths["/open/page"] = lambda out: out.send(200, PAGE)
    configure(newsletter, f"{outlet}/feed")
    newsletter.build()
    public = b"".join(newsletter.files("content/issues", "site").values())
    assert b"Cape Sallow" in public
    assert b"Cape Tern" not in public


def test_no_more_than_a_few_are_asked_at_once_and_a_host_never_twice(
    newsletter: Newsletter, outlet: str
) -> None:
    counting = threading.Lock()
    several = threading.Event()
    busy = 0
    seen: list[int] = []

    def slow(out: Outlet) -> None:
        nonlocal busy
        with counting:
            busy += 1
            seen.append(busy)
            if busy > 8:
                several.set()
        several.wait(20)  # nobody is answered before nine are there
        time.sleep(0.01)  # so that two at once of one host would meet
        with counting:  # before the answer goes out: whoever has it may ask again at once
            busy -= 1
        out.send(200, feed())

    port = outlet.rpartition(":")[2]
    urls = [f"http://127.0.{n // 3}.9:{port}/{n}" for n in range(240)]
    Outlet.paths = {f"/{n}": slow for n in range(240)}
    configure(newsletter, *urls)
    report = newsletter.build()
    assert [] == list(report.failures)
    assert (240, True) == (len(seen), 8 < max(seen) <= 64)
    seen.clear()
    configure(newsletter, *(f"{outlet}/{n}" for n in range(12)))
    newsletter.build("2026-11-21")
    assert (12, 1) == (len(seen), max(seen))
