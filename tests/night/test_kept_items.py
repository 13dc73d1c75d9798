"""What left a feed during the day, and what a maintenance page must not take away."""

from __future__ import annotations

import datetime as dt
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from digest.build import Order, build
from digest.config import parse
from digest.model import Report

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

DAY = "2026-11-20"
CRANE = (
    "Harbour board buys a third crane",
    "The harbour board of Port Ellery bought a third crane for nine million crowns on Thursday.",
    "It will lift the heaviest loads from the northern quay, said Ada Renholm, who chairs the board.",
)
LIBRARY = (
    "Upper Varn opens its library on Sundays",
    "The town library of Upper Varn will open its doors every Sunday from January.",
    "Volunteers collected 3,200 signatures for the longer hours, the council said.",
)
LAMP = (
    "Cape Sallow lighthouse goes dark for repairs",
    "The lighthouse at Cape Sallow will be dark for nine days while its lamp is repaired.",
    "Pilots were told to steer by the radio beacon at Tern Rock until the end of the month.",
)
MAINTENANCE = "<html><head><title>Back soon</title></head><body><p>We are working on it.</p></body></html>"


def feed(*items: tuple[str, str, str]) -> str:
    entries = "".join(
        f"<item><title>{title}</title><link>https://quay.example/{len(title)}</link>"
        f"<pubDate>Fri, 20 Nov 2026 06:00:00 +0000</pubDate>"
        f"<description><![CDATA[<p>{first}</p><p>{second}</p>]]></description></item>"
        for title, first, second in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>{entries}</channel></rss>'


class Outlet(BaseHTTPRequestHandler):
    pages: dict[str, str]

    def do_GET(self) -> None:
        body = self.pages.get(self.path, "").encode()
        self.send_response(200 if body else 404)
        kind = "text/html" if body.startswith(b"<html") else "application/rss+xml"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def sheet(newsletter: Newsletter) -> Iterator[Newsletter]:
    """A newsletter of two feeds, /a and /b, and no inbox."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Outlet)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    sources = "".join(
        f'[[source]]\nid = "{name}"\nkind = "feed"\nurl = "http://127.0.0.1:{server.server_port}/{name}"\n'
        'full_text = "never"\n'
        for name in ("a", "b")
    )
    newsletter.configure('[limits]\nallow_private = ["127.0.0.0/8"]\n', sources)
    yield newsletter
    server.shutdown()
    server.server_close()


def at(sheet: Newsletter, hour: int, a: str, b: str, day: str = DAY, *, regather: bool = False) -> Report:
    Outlet.pages = {"/a": a, "/b": b}
    now = dt.datetime.fromisoformat(f"{day}T{hour:02d}:00:00+00:00")
    config = parse((sheet.folder / "digest.toml").read_text("utf-8"), "digest.toml", {})
    return build(sheet.folder, config, Order(now=now, workers=0, regather=regather))


def told(sheet: Newsletter, day: str = DAY) -> set[str]:
    record = json.loads((sheet.folder / f"content/issues/{day}.json").read_bytes())
    return {story["headline"] for section in record["sections"] for story in section["stories"]}


def test_what_left_its_feed_stays_in_the_open_issue(sheet: Newsletter) -> None:
    at(sheet, 7, feed(CRANE), feed(LIBRARY))
    report = at(sheet, 10, feed(LAMP), feed(LIBRARY))
    assert () == report.warnings
    assert {CRANE[0], LIBRARY[0], LAMP[0]} == told(sheet)


def test_it_is_told_in_the_same_words(sheet: Newsletter) -> None:
    at(sheet, 7, feed(CRANE), feed(LIBRARY))
    at(sheet, 10, feed(LAMP), feed(LIBRARY))
    rolled = json.loads((sheet.folder / f"content/issues/{DAY}.json").read_bytes())["sections"]
    at(sheet, 10, feed(LAMP, CRANE), feed(LIBRARY), regather=True)
    assert json.loads((sheet.folder / f"content/issues/{DAY}.json").read_bytes())["sections"] == rolled


def test_it_is_not_told_again_when_it_comes_back_tomorrow(sheet: Newsletter) -> None:
    at(sheet, 7, feed(CRANE), feed(LIBRARY))
    at(sheet, 10, feed(LIBRARY), feed(LAMP))
    at(sheet, 5, feed(CRANE), feed(LAMP), "2026-11-21")
    assert not (sheet.folder / "content/issues/2026-11-21.json").exists()


def test_what_left_its_feed_is_no_news_by_itself(sheet: Newsletter) -> None:
    at(sheet, 7, feed(CRANE, LAMP), feed(LIBRARY))
    before = sheet.times()
    at(sheet, 10, feed(LAMP), feed(LIBRARY))
    after = sheet.times()
    assert {name: when for name, when in before.items() if "issues" in name} == {
        name: when for name, when in after.items() if "issues" in name
    }
    assert {CRANE[0], LAMP[0], LIBRARY[0]} == told(sheet)


def test_gathering_anew_takes_only_what_is_offered(sheet: Newsletter) -> None:
    at(sheet, 7, feed(CRANE), feed(LIBRARY))
    at(sheet, 10, feed(LAMP), feed(LIBRARY), regather=True)
    assert {LIBRARY[0], LAMP[0]} == told(sheet)


def test_without_its_text_it_goes_with_one_warning(sheet: Newsletter) -> None:
    at(sheet, 7, feed(CRANE), feed(LIBRARY))
    for path in (sheet.folder / ".digest").glob("evidence*"):
        path.unlink()
    report = at(sheet, 10, feed(LIBRARY), feed(LAMP))
    assert 1 == sum("1 article of today's issue" in line for line in report.warnings)
    assert {LIBRARY[0], LAMP[0]} == told(sheet)


def test_a_maintenance_page_takes_nothing_out_of_the_open_issue(sheet: Newsletter) -> None:
    at(sheet, 7, feed(CRANE), feed(LIBRARY))
    report = at(sheet, 8, MAINTENANCE, feed(LIBRARY, LAMP))
    assert ["a"] == [failure.subject for failure in report.failures]
    assert {CRANE[0], LIBRARY[0], LAMP[0]} == told(sheet)


def test_a_maintenance_page_leaves_the_last_good_document_kept(sheet: Newsletter) -> None:
    at(sheet, 7, feed(CRANE), feed(LIBRARY))
    at(sheet, 8, MAINTENANCE, feed(LIBRARY, LAMP), regather=True)
    assert {CRANE[0], LIBRARY[0], LAMP[0]} == told(sheet)
    at(sheet, 9, "", feed(LIBRARY), regather=True)
    assert {CRANE[0], LIBRARY[0]} == told(sheet)
