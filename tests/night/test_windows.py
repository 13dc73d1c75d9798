"""A source that is away for some nights: what it published meanwhile is told when it is back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from digest.errors import ConfigError, TemporaryError

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

SITE = '[limits]\nallow_private = ["127.0.0.0/8"]\nmax_failed_sources = 0.8\n'
TOLD = {
    "bell": (
        ("Ferry fares rise", "The ferry company raised its fares to 18 crowns from Monday morning."),
        ("Geese close a road", "Three geese closed a road in Lower Fenwick until the last had crossed."),
        ("Mill turns again", "The old mill of Dunmarsh turned for the first time in forty years."),
        ("Choir wins a prize", "The choir of Saltby won a silver cup against nine other singing groups."),
        ("Bridge gets a lamp", "Engineers hung an oil lamp from the footbridge at Cray Hollow."),
    ),
    "horn": (
        ("Bakers strike over flour", "Bakers in Upper Varn stopped work because flour costs too much."),
        ("Otters back in the Lune", "Wardens counted eleven otters along the river after a wet winter."),
        ("School buys a telescope", "Pupils at Hexby school will watch Jupiter through a new telescope."),
        ("Court frees a smuggler", "Judge Orrin released a smuggler of clocks for want of any witness."),
        ("Snow blocks the pass", "Drifts two metres deep blocked the Corbel pass to lorries all day."),
    ),
}


@dataclass
class Street:
    """A web server on loopback with two feeds; a source in `away` answers 503 with that Retry-After."""

    address: str
    away: dict[str, str] = field(default_factory=dict)
    days: int = 1
    asked: list[str] = field(default_factory=list)

    def configure(self, newsletter: Newsletter, *names: str) -> None:
        table = '[[source]]\nid = "{0}"\nkind = "feed"\nurl = "{1}/{0}"\nfull_text = "never"\n'
        newsletter.configure(SITE, "".join(table.format(name, self.address) for name in names))

    def feed(self, name: str) -> bytes:
        """The articles of the first `days` days of November, each at ten in the morning."""
        items = "".join(
            f"<item><title>{title}</title><link>https://{name}.example/{day}</link>"
            f"<pubDate>{day} Nov 2026 10:00:00 GMT</pubDate><description>{text}</description></item>"
            for day, (title, text) in enumerate(TOLD[name][: self.days], 1)
        )
        return f'<rss version="2.0"><channel><title>{name}</title>{items}</channel></rss>'.encode()


@contextmanager
def _served() -> Iterator[Street]:
    class Stand(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path[1:]
            place.asked.append(name)
            wait = place.away.get(name)
            body = place.feed(name) if wait is None else b""
            self.send_response(200 if wait is None else 503)
            if wait:
                self.send_header("Retry-After", wait)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Stand)
    place = Street(f"http://127.0.0.1:{server.server_port}")
    Thread(target=server.serve_forever, daemon=True).start()
    yield place
    server.shutdown()
    server.server_close()


@pytest.fixture
def street() -> Iterator[Street]:
    with _served() as served:
        yield served


def headlines(newsletter: Newsletter, day: str) -> set[str]:
    record = json.loads((newsletter.folder / f"content/issues/{day}.json").read_bytes())
    return {story["headline"] for section in record["sections"] for story in section["stories"]}


def told(name: str, *days: int) -> set[str]:
    return {TOLD[name][day - 1][0] for day in days}


def test_a_source_that_failed_for_two_nights_loses_no_article(newsletter: Newsletter, street: Street) -> None:
    street.configure(newsletter, "bell", "horn")
    printed = {}
    for night in range(1, 6):
        street.days, street.away = night, {"horn": ""} if night in {2, 3} else {}
        newsletter.build(f"2026-11-0{night}")
        printed[night] = headlines(newsletter, f"2026-11-0{night}")
    assert printed == {
        1: told("bell", 1) | told("horn", 1),
        2: told("bell", 2),
        3: told("bell", 3),
        4: told("bell", 4) | told("horn", 2, 3, 4),
        5: told("bell", 5) | told("horn", 5),
    }


def test_a_second_try_at_the_open_issue_keeps_what_came_back(newsletter: Newsletter, street: Street) -> None:
    street.configure(newsletter, "bell", "horn")
    for night in range(1, 5):
        street.days, street.away = night, {"horn": ""} if night in {2, 3} else {}
        newsletter.build(f"2026-11-0{night}")
    first = newsletter.files("content")
    newsletter.build("2026-11-04", regather=True)
    assert first == newsletter.files("content")
    assert told("horn", 2, 3, 4) <= headlines(newsletter, "2026-11-04")


def test_who_asks_for_a_day_is_asked_again_the_next_night(newsletter: Newsletter, street: Street) -> None:
    street.configure(newsletter, "bell", "horn")
    street.away = {"horn": "86410"}
    newsletter.build("2026-11-01")
    street.days, street.away = 2, {}
    newsletter.build("2026-11-02")
    assert told("bell", 2) | told("horn", 1, 2) == headlines(newsletter, "2026-11-02")


def test_the_only_source_that_asked_to_wait_is_a_temporary_trouble(
    newsletter: Newsletter, street: Street
) -> None:
    street.configure(newsletter, "bell")
    newsletter.build("2026-11-01")
    street.configure(newsletter, "horn")
    street.away = {"horn": "172800"}
    with pytest.raises(Exception, match="http 503"):
        newsletter.build("2026-11-02")
    asked = len(street.asked)
    with pytest.raises(TemporaryError, match="asked to wait until 2026-11-04T23:59:59Z"):
        newsletter.build("2026-11-03")
    assert asked == len(street.asked)


def test_an_issue_of_a_mistaken_future_can_be_taken_back(newsletter: Newsletter, street: Street) -> None:
    street.configure(newsletter, "bell")
    newsletter.build("2026-11-01")
    street.days = 2
    newsletter.build("2030-01-01")
    with pytest.raises(ConfigError, match=r"delete .*2030-01-01\.json and .*2030-01-01\.jsonl"):
        newsletter.build("2026-11-02")
    for path in ("issues/2030-01-01.json", "ledger/2030-01-01.jsonl"):
        (newsletter.folder / "content" / path).unlink()
    report = newsletter.build("2026-11-02")
    assert report.warnings == (
        "The issue of 2030-01-01 has no record any more; it was taken out of the state.",
    )
    assert headlines(newsletter, "2026-11-02") == told("bell", 2)
    assert "2030" not in (newsletter.folder / "content/state.json").read_text()
    street.days = 3
    assert newsletter.build("2026-11-03").warnings == ()
    assert headlines(newsletter, "2026-11-03") == told("bell", 3)
