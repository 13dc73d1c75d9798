from __future__ import annotations

import base64
import datetime as dt
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from digest.adapters.codings import offered
from digest.adapters.http import FetchRules, Request, fetch, fetch_rules, user_agent
from digest.config import Config, Feeds, IssueRules, Limits, Site, Summary
from digest.config import EvidenceRules as Kept
from digest.errors import ConfigError
from digest.model import Document, Failure, NotModified, Source, Validators

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
RULES = FetchRules(now=NOW, seconds=60, allow_private=("127.0.0.0/8",), user_agent="digest-test/1")
BODY = "<rss>Überfahrt</rss>".encode("latin-1")


class Outlet(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    heard: list[tuple[str, dict[str, str]]]
    busy = 0
    most = 0
    counting = threading.Lock()

    def do_GET(self) -> None:
        with self.counting:
            type(self).busy += 1
            type(self).most = max(self.most, self.busy)
        self.heard.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
        time.sleep(0.01)  # so that two at once would meet
        with self.counting:  # before the answer goes out: whoever has it may ask again at once
            type(self).busy -= 1
        if self.path.startswith("/to/"):
            self.send(302, Location=self.path[3:], Set_Cookie="spy=1")
        elif self.path.startswith("/moved"):
            self.send(301, Location="/feed")
        elif self.headers.get("If-None-Match") == '"v1"' or self.headers.get("If-Modified-Since") == "then":
            self.send(304)
        else:
            self.send(
                200, BODY, Content_Type="Text/XML; charset=ISO-8859-1", ETag='"v1"', Last_Modified="then"
            )

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
    Outlet.heard = []
    Outlet.busy = Outlet.most = 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), Outlet)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def ask(url: str, validators: Validators | None = None, **source: str) -> Request:
    named = Source(id="harbour", kind="feed", url=url, **source)  # type: ignore[arg-type]
    return Request(source=named, url=url, validators=validators)


def test_a_document_says_all_the_transport_said(outlet: str) -> None:
    request = ask(f"{outlet}/feed")
    assert fetch([request], RULES) == (
        Document(
            source=request.source,
            url=f"{outlet}/feed",
            asked=f"{outlet}/feed",
            media_type="text/xml",
            charset="iso-8859-1",
            body=BODY,
            retrieved=NOW,
            validators=Validators(etag='"v1"', last_modified="then"),
        ),
    )


def test_we_say_who_asks_and_carry_nothing_else(outlet: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    fetch([ask(f"{outlet}/to/feed")], RULES)
    _, headers = Outlet.heard[-1]
    assert headers["user-agent"] == "digest-test/1"
    assert headers["accept-encoding"] == offered()
    assert not {"cookie", "referer", "authorization", "if-none-match"} & set(headers)


@pytest.mark.parametrize("validators", [Validators(etag='"v1"'), Validators(last_modified="then")])
def test_nothing_new_is_an_answer(outlet: str, validators: Validators) -> None:
    assert fetch([ask(f"{outlet}/feed", validators)], RULES) == (NotModified(url=f"{outlet}/feed"),)
    assert fetch([ask(f"{outlet}/to/feed", validators)], RULES) == (NotModified(url=f"{outlet}/to/feed"),)


def test_other_validators_bring_the_document(outlet: str) -> None:
    (found,) = fetch([ask(f"{outlet}/feed", Validators(etag='"v0"'))], RULES)
    assert isinstance(found, Document)


def test_redirects_are_followed_and_told(outlet: str) -> None:
    moved, sent, far = fetch(
        [ask(f"{outlet}{path}") for path in ("/moved", "/to/feed#top", "/to" * 6 + "/feed")], RULES
    )
    assert isinstance(moved, Document)
    assert (moved.url, moved.asked) == (f"{outlet}/feed", f"{outlet}/moved")
    assert moved.warnings == (f"moved for good to {outlet}/feed",)
    assert isinstance(sent, Document)
    assert (sent.url, sent.warnings) == (f"{outlet}/feed", ())
    assert far == Failure(subject="harbour", stage="fetch", reason="too many redirects")


def test_answers_come_in_the_order_of_requests_one_at_a_time(outlet: str) -> None:
    done: list[int] = []
    urls = [f"{outlet}/{n}" for n in range(30)]
    answers = fetch([ask(url) for url in urls], RULES, done.append)
    assert [found.url for found in answers if isinstance(found, Document)] == urls
    assert done == list(range(1, 31))
    assert Outlet.most == 1


def test_a_failed_page_is_named_by_its_address(outlet: str) -> None:
    source = Source(id="harbour", kind="feed", url=f"{outlet}/feed")
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        gone = f"http://127.0.0.1:{deaf.getsockname()[1]}/page?token=canary"
        (found,) = fetch([Request(source=source, url=gone)], RULES)
    assert isinstance(found, Failure)
    assert found.subject.startswith("http://127.0.0.1:")
    assert "canary" not in found.subject


@pytest.mark.parametrize(
    ("secret", "header"),
    [
        ("Bearer abc", "Bearer abc"),
        ("abc", "Bearer abc"),
        ("me:pass", "Basic " + base64.b64encode(b"me:pass").decode()),
    ],
)
def test_a_secret_goes_to_its_own_origin_only(outlet: str, secret: str, header: str) -> None:
    rules = FetchRules(now=NOW, allow_private=("127.0.0.0/8",), environment={"FEED_KEY": secret})
    fetch([ask(f"{outlet}/feed", auth_env="FEED_KEY")], rules)
    assert Outlet.heard[-1][1]["authorization"] == header
    other = outlet.replace("127.0.0.1", "localhost")
    fetch([ask(f"{outlet}/to/{other}/feed".replace("/to/http", "/to//http"), auth_env="FEED_KEY")], rules)
    source = Source(id="harbour", kind="feed", url=f"{other}/feed", auth_env="FEED_KEY")
    fetch([Request(source=source, url=f"{outlet}/page")], rules)
    assert "authorization" not in Outlet.heard[-1][1]


def test_a_secret_that_is_not_set_is_named(outlet: str) -> None:
    expected = Failure(
        subject="harbour", stage="fetch", reason="the environment variable FEED_KEY is not set"
    )
    assert fetch([ask(f"{outlet}/feed", auth_env="FEED_KEY")], RULES) == (expected,)


def test_the_configuration_makes_the_rules() -> None:
    config = Config(
        site=Site(title="T", base_url="https://news.example/", contact="mailto:me@news.example"),
        issue=IssueRules(),
        summary=Summary(),
        feeds=Feeds(authority="news.example,2026"),
        limits=Limits(seconds_per_source=7, bytes_per_document=9, allow_private=("10.0.0.0/8",)),
        evidence=Kept(),
        sources=(),
    )
    rules = fetch_rules(config, NOW, {})
    assert (rules.seconds, rules.bytes_per_document, rules.allow_private) == (7, 9, ("10.0.0.0/8",))
    assert rules.user_agent.endswith("(+https://news.example/; mailto:me@news.example)")


def test_the_user_agent_is_one_plain_line() -> None:
    assert user_agent("", "").startswith("digest-newsletter/")
    assert "\n" not in user_agent("https://a.example/\r\nX: y", "é")
    assert user_agent("https://a.example/", "é").isascii()


def test_a_bad_network_is_a_configuration_error_even_without_requests() -> None:
    with pytest.raises(ConfigError, match="allow_private"):
        fetch([], FetchRules(now=NOW, allow_private=("home",)))
    assert fetch([], RULES) == ()
