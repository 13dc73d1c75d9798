"""Pages are fetched where robots.txt welcomes us; feeds are published to be fetched."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from digest.adapters.evidence import Evidence
from digest.adapters.gather import Gatherer
from digest.adapters.http import FetchRules
from digest.adapters.patience import noted
from digest.model import Document, Failure, Source

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
RULES = FetchRules(now=NOW, seconds=60, allow_private=("127.0.0.0/8",))
TDM = "/.well-known/tdmrep.json"
NO = b"User-agent: *\nDisallow: /closed\n"


class Outlet(BaseHTTPRequestHandler):
    heard: list[str]
    robots: tuple[int, bytes]
    reservations: tuple[int, bytes]

    def do_GET(self) -> None:
        self.heard.append(self.path)
        status, body, headers = self.answers(self.path)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answers(self, path: str) -> tuple[int, bytes, dict[str, str]]:
        if path == "/robots.txt":
            return (*self.robots, {})
        if path == TDM:
            return (*self.reservations, {})
        if path.startswith("/to/"):
            return 302, b"", {"Location": path[4:]}
        return 200, b"<p>here</p>", {"TDM-Reservation": "0"} if path == "/free/stated" else {}

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def outlet() -> Iterator[str]:
    Outlet.heard = []
    Outlet.robots = (200, NO)
    Outlet.reservations = (404, b"")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Outlet)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Gatherer]:
    with Evidence(tmp_path / "evidence.sqlite") as evidence:
        yield Gatherer(
            project=tmp_path, evidence=evidence, rules=RULES, now=NOW, offline=False, tell=lambda *_: None
        )


def page(url: str) -> tuple[Source, str]:
    return Source(id="bell", kind="feed", url="https://bell.example/feed"), url


def test_a_closed_page_is_not_fetched_and_named(outlet: str, door: Gatherer) -> None:
    closed, open_ = door.addresses([page(f"{outlet}/closed/1"), page(f"{outlet}/open")], "pages")
    reason = "robots.txt asks us not to fetch it"
    assert (Failure(subject=f"{outlet}/closed/1", stage="fetch", reason=reason),) == closed
    assert [f"{outlet}/open"] == [each.url for each in open_ if isinstance(each, Document)]
    assert ["/robots.txt", TDM, "/open"] == Outlet.heard


def test_a_host_is_asked_once_a_night(outlet: str, door: Gatherer) -> None:
    for path in ("/a", "/b"):
        door.addresses([page(outlet + path)], "pages")
    tomorrow = NOW + dt.timedelta(days=1)
    later = replace(door, rules=replace(RULES, now=tomorrow), now=tomorrow, told={})
    later.addresses([page(f"{outlet}/c")], "pages")
    assert ["/robots.txt", TDM, "/a", "/b", "/robots.txt", "/c"] == Outlet.heard


def test_feeds_are_fetched_unasked_and_page_sources_are_not(outlet: str, door: Gatherer) -> None:
    url = f"{outlet}/closed/feed"
    (fed,) = door.addresses([(Source(id="a", kind="feed", url=url), url)], "sources")
    assert ["/closed/feed"] == Outlet.heard
    assert isinstance(fed[0], Document)
    (paged,) = door.addresses([(Source(id="b", kind="page", url=url), url)], "sources")
    assert ["b"] == [each.subject for each in paged if isinstance(each, Failure)]
    assert ["/closed/feed", "/robots.txt"] == Outlet.heard


@pytest.mark.parametrize("status", [404, 403, 410])
def test_no_file_is_no_rule(outlet: str, door: Gatherer, status: int) -> None:
    Outlet.robots = (status, b"gone")
    ((found,),) = door.addresses([page(f"{outlet}/closed/1")], "pages")
    assert isinstance(found, Document)


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_host_that_cannot_say_is_left_alone(outlet: str, door: Gatherer, status: int) -> None:
    Outlet.robots = (status, b"")
    ((found,),) = door.addresses([page(f"{outlet}/open")], "pages")
    assert isinstance(found, Failure)
    assert f"robots.txt: http {status}" == found.reason
    assert ["/robots.txt"] == Outlet.heard


def test_its_last_word_counts_while_it_cannot_say(outlet: str, door: Gatherer) -> None:
    door.addresses([page(f"{outlet}/open")], "pages")
    Outlet.robots = (503, b"")
    tomorrow = NOW + dt.timedelta(days=1)
    later = replace(door, rules=replace(RULES, now=tomorrow), now=tomorrow, told={})
    found = later.addresses([page(f"{outlet}/closed/1"), page(f"{outlet}/open")], "pages")
    assert [Failure, Document] == [type(each) for (each, *_) in found]


def test_an_unreachable_host_says_its_own_reason(door: Gatherer) -> None:
    ((found,),) = door.addresses([page("http://127.0.0.1:9/x")], "pages")
    assert isinstance(found, Failure)
    assert ("no connection", True) == (found.reason, found.temporary)


def test_offline_nobody_is_asked(outlet: str, door: Gatherer) -> None:
    assert ((),) == replace(door, offline=True).addresses([page(f"{outlet}/open")], "pages")
    assert [] == Outlet.heard


def test_a_busy_host_is_left_alone_till_it_said_and_a_gone_one_too(outlet: str, door: Gatherer) -> None:
    feed = Source(id="bell", kind="feed", url=f"{outlet}/feed")
    gone = Failure(subject="bell", stage="fetch", reason="http 429, retry after 7200")
    noted(door.evidence, f"{outlet}/feed", gone, NOW)
    ((found,),) = door.addresses([(feed, f"{outlet}/feed")], "sources")
    assert isinstance(found, Failure)
    assert "http 429, asked to wait until 2026-11-20T08:00:00Z" == found.reason
    assert [] == Outlet.heard
    later = NOW + dt.timedelta(hours=3)
    ((found,),) = replace(door, now=later).addresses([(feed, f"{outlet}/feed")], "sources")
    assert isinstance(found, Document)


def test_a_redirect_is_followed_only_where_we_are_welcome(outlet: str, door: Gatherer) -> None:
    other = outlet.replace("127.0.0.1", "localhost")
    asked = [f"{outlet}/to//closed/1", f"{outlet}/to/{other}/closed/2", f"{outlet}/to/{other}/open"]
    door = replace(door, rules=replace(RULES, allow_private=("127.0.0.0/8", "::1")))
    here, there, good = door.addresses([page(url) for url in asked], "pages")
    unwelcome = "robots.txt asks us not to fetch it"
    assert (Failure(subject=asked[0], stage="fetch", reason=unwelcome),) == here
    assert (Failure(subject=asked[1], stage="fetch", reason=unwelcome),) == there
    assert [f"{other}/open"] == [each.url for each in good if isinstance(each, Document)]
    assert 2 == Outlet.heard.count("/robots.txt")
    assert not {"/closed/1", "/closed/2"} & set(Outlet.heard)


def test_a_feed_may_be_moved_to_where_pages_are_closed(outlet: str, door: Gatherer) -> None:
    url = f"{outlet}/to//closed/feed"
    ((found,),) = door.addresses([(Source(id="a", kind="feed", url=url), url)], "sources")
    assert isinstance(found, Document)


def test_what_a_host_reserves_by_its_file_is_written_to_the_page(outlet: str, door: Gatherer) -> None:
    Outlet.reservations = (
        200,
        b'[{"location": "/", "tdm-reservation": 1}, {"location": "/free/*", "tdm-reservation": 0}]',
    )
    closed, free, stated = door.addresses(
        [page(f"{outlet}{path}") for path in ("/story", "/free/story", "/free/stated")], "pages"
    )
    assert [("tdmrep.json: 1",), ("tdmrep.json: 0",), ("TDM-Reservation: 0", "tdmrep.json: 0")] == [
        each.rights for (each,) in (closed, free, stated) if isinstance(each, Document)
    ]
    assert 1 == Outlet.heard.count(TDM)


def test_a_host_without_such_a_file_is_asked_again_after_a_week(outlet: str, door: Gatherer) -> None:
    for day in (0, 1, 6, 8):
        then = NOW + dt.timedelta(days=day)
        replace(door, rules=replace(RULES, now=then), now=then, told={}).addresses(
            [page(f"{outlet}/{day}")], "pages"
        )
    assert ["/0", "/1", "/6", "/8"] == [path for path in Outlet.heard if len(path) == 2]
    assert 2 == Outlet.heard.count(TDM)


def test_a_host_whose_file_fails_is_taken_at_its_last_word(outlet: str, door: Gatherer) -> None:
    Outlet.reservations = (200, b'[{"location": "/", "tdm-reservation": 1}]')
    door.addresses([page(f"{outlet}/a")], "pages")
    Outlet.reservations = (500, b"")
    then = NOW + dt.timedelta(days=1)
    later = replace(door, rules=replace(RULES, now=then), now=then, told={})
    ((found,),) = later.addresses([page(f"{outlet}/b")], "pages")
    assert isinstance(found, Document)
    assert ("tdmrep.json: 1",) == found.rights


def test_a_source_has_one_time_for_its_feed_and_its_pages(outlet: str, door: Gatherer) -> None:
    door.sources([Source(id="bell", kind="feed", url=f"{outlet}/feed")])
    assert 0 < door.left["bell"] < RULES.seconds
    door.left["bell"] = 0.0
    ((found,),) = door.addresses([page(f"{outlet}/story")], "pages")
    assert isinstance(found, Failure)
    assert "not reached: its source's 60 seconds were over" in found.reason
