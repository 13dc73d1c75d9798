"""What a night meets: each bad file or source fails alone, by name, and nothing else changes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from digest.errors import BuildError, TemporaryError

if TYPE_CHECKING:
    from digest.adapters.road import Road
    from tests.night.conftest import Command, Newsletter

ITEM = (
    "<item><title>{title}</title><link>{link}</link><guid>{guid}</guid>"
    "<pubDate>{date}</pubDate><description>{text}</description></item>"
)
TEXT = (
    "The ferry between Tern Rock and Quill Bay will run every half hour from Monday, its owner said. "
    "Fares stay at 12 crowns for islanders and rise to 18 for visitors. "
    "The company carried 410,000 people last year and expects half a million."
)


def rss(*items: str) -> bytes:
    return (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Ferry Times</title>'
        f"<link>https://ferry.example/</link>{''.join(items)}</channel></rss>"
    ).encode()


def item(**fields: str) -> str:
    usual = {
        "title": "Ferry to run every half hour",
        "link": "https://ferry.example/half-hour",
        "guid": "half-hour",
        "date": "Fri, 20 Nov 2026 09:00:00 GMT",
        "text": TEXT,
    }
    return ITEM.format(**usual | fields)


def record(newsletter: Newsletter) -> Any:
    return json.loads((newsletter.folder / "content/issues/2026-11-20.json").read_bytes())


def stories(newsletter: Newsletter) -> list[Any]:
    return [story for section in record(newsletter)["sections"] for story in section["stories"]]


BAD_FILES = {
    "empty": ("empty.md", b""),
    "binary": ("picture.txt", bytes(range(256)) * 64),
    "an image by another name": ("photo.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
    "10 MB of one line": ("long.txt", b"word " * 2_000_000),
    "wrong encoding": ("latin.txt", "Der Bürgermeister eröffnete das Café.".encode("latin-1")),
    "control characters": (
        "controls.txt",
        b"A \x00 line \x0b with \x1b[31m controls \x07 in it and more words.",
    ),
    "broken front matter": ("broken.md", b"+++\ntitle = \n+++\nText of the day that says something.\n"),
    "a feed that is none": ("feed.xml", b"<html><body>No feed here</body></html>"),
    "broken JSON": ("feed.json", b'{"version": "https://jsonfeed.org/version/1.1", "items": [{]'),
    "a path as a body": ("path.xml", b"/etc/passwd"),
    "5,000 nested elements": ("deep.html", b"<div>" * 5000 + b"The deepest text of all." + b"</div>" * 5000),
}


@pytest.mark.parametrize("case", BAD_FILES, ids=str)
def test_a_bad_file_harms_nobody_else(newsletter: Newsletter, case: str) -> None:
    newsletter.put(*BAD_FILES[case])
    assert newsletter.build().exit_code == 0
    good = {"Harbour board buys a second dredger", "Upper Varn opens its library on Sundays"}
    assert good <= {story["headline"] for story in stories(newsletter)}
    page = newsletter.page("2026/11/20/index.html")
    assert "\x00" not in page
    assert "root:" not in page


ODD_ITEMS = {
    "no title": item(title=""),
    "no date": item(date=""),
    "no id and no link": item(guid="", link=""),
    "a date in the future": item(date="Fri, 20 Nov 2093 09:00:00 GMT"),
    "the year 1": item(date="Mon, 01 Jan 0001 00:00:00 GMT"),
    "]]> and markup in the title": item(
        title="Ferry &lt;b&gt;]]&amp;gt;&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt; runs"
    ),
}


@pytest.mark.parametrize("case", ODD_ITEMS, ids=str)
def test_an_odd_item_is_normal_input(newsletter: Newsletter, case: str) -> None:
    newsletter.put("ferry.xml", rss(ODD_ITEMS[case]))
    assert newsletter.build().exit_code == 0
    told = stories(newsletter)
    assert len(told) == 3
    everything = b"".join(newsletter.files("site").values()).decode()
    assert "<script>alert" not in everything
    assert "2093" not in json.dumps(told)
    assert "0001-" not in json.dumps(told)


def test_items_that_share_an_id_are_all_kept(newsletter: Newsletter) -> None:
    other = "Three geese closed a road in Lower Fenwick on Friday; drivers waited until the last had crossed."
    newsletter.put(
        "ferry.xml",
        rss(item(), item(title="Geese close a road", link="https://ferry.example/geese", text=other)),
    )
    newsletter.build()
    assert {"Ferry to run every half hour", "Geese close a road"} <= {
        s["headline"] for s in stories(newsletter)
    }


Answer = Callable[[BaseHTTPRequestHandler], None]


def _good(request: BaseHTTPRequestHandler) -> None:
    _send(request, 200, rss(item()))


def _send(request: BaseHTTPRequestHandler, status: int, body: bytes) -> None:
    request.send_response(status)
    request.send_header("Content-Type", "application/rss+xml")
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


def _hang(request: BaseHTTPRequestHandler) -> None:
    request.rfile.read(1)  # until whoever asked has gone


ANSWERS: dict[str, Answer] = {
    "/good": _good,
    "/hang": _hang,
    "/500": lambda request: _send(request, 500, b""),
    "/rubbish": lambda request: _send(request, 200, bytes(range(256)) * 30),
}


@pytest.fixture
def street() -> Iterator[str]:
    """A web server on loopback: one good feed, one that hangs, one that fails, one with rubbish."""

    class Stand(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            ANSWERS.get(self.path, ANSWERS["/500"])(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Stand)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def sources(street: str, *names: str) -> str:
    return "".join(
        f'[[source]]\nid = "{name}"\nkind = "feed"\nurl = "{street}/{name}"\nfull_text = "never"\n'
        for name in names
    )


LIMITS = '[limits]\nallow_private = ["127.0.0.0/8"]\nmax_failed_sources = 0.8\n'


def patience(road: Road, source: str) -> float:
    """Little for the one that hangs, plenty for the others, however busy the machine is."""
    road.left.setdefault(source, road.rules.seconds)
    return 0.3 if source == "hang" else 60.0


def test_three_bad_sources_change_neither_exit_code_nor_the_others_items(
    newsletter: Newsletter, street: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.adapters.road.Road._patience", patience)
    newsletter.configure(LIMITS, sources(street, "good"))
    plain = newsletter.build()
    alone = stories(newsletter)
    for name in ("content/issues", "content/ledger", "site", ".digest"):
        subprocess.run(["rm", "-r", str(newsletter.folder / name)], check=True)
    (newsletter.folder / "content/state.json").unlink()
    newsletter.configure(LIMITS, sources(street, "good", "hang", "500", "rubbish"))
    mixed = newsletter.build()
    assert mixed.exit_code == plain.exit_code == 0
    assert stories(newsletter) == alone
    failed = {one["source"]: one["reason"] for one in record(newsletter)["gathered"]["failed"]}
    assert failed.keys() == {"hang", "500", "rubbish"}
    page = newsletter.page("sources/index.html")
    assert all(reason in page for reason in ("timeout", "http 500"))


def test_a_failing_source_keeps_its_last_good_items(newsletter: Newsletter, street: str) -> None:
    newsletter.configure(LIMITS, sources(street, "good"))
    newsletter.build()
    before = newsletter.files("content/issues", "content/ledger")
    ANSWERS["/good"] = ANSWERS["/500"]
    try:
        newsletter.put("ferry.xml", rss())
        with pytest.raises(BuildError, match="The only source failed"):
            newsletter.build("2026-11-21")
        newsletter.configure(LIMITS, sources(street, "good", "rubbish"))
    finally:
        ANSWERS["/good"] = _good
    assert newsletter.files("content/issues", "content/ledger") == before


def test_no_network_at_all_is_temporary_and_leaves_the_old_site(newsletter: Newsletter) -> None:
    newsletter.build()
    before = newsletter.files("content", "site")
    nowhere = '[[source]]\nid = "gone"\nkind = "feed"\nurl = "http://127.0.0.1:9/feed"\n'
    newsletter.configure(LIMITS, nowhere)
    with pytest.raises((TemporaryError, BuildError), match="The only source failed"):
        newsletter.build("2026-11-21")
    assert newsletter.files("content", "site") == before


def test_an_unknown_key_is_a_usage_error_with_the_nearest_name(
    newsletter: Newsletter, digest: Command
) -> None:
    newsletter.configure("[issue]\nmax_storys = 3\n")
    done = digest("build", cwd=newsletter.folder)
    assert done.returncode == 2
    assert "max_stories" in done.stderr
    assert "Traceback" not in done.stderr


def test_two_runs_at_once(newsletter: Newsletter, digest: Command) -> None:
    holder = (
        "import fcntl, os, sys, time; f = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT); "
        "fcntl.flock(f, fcntl.LOCK_EX); print('held', flush=True); time.sleep(600)"
    )
    (newsletter.folder / ".digest").mkdir()
    command = [sys.executable, "-c", holder, str(newsletter.folder / ".digest/lock")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        done = digest("build", "--date", "2026-11-20", cwd=newsletter.folder)
        other.kill()
    assert done.returncode == 75
    assert not (newsletter.folder / "site").exists()


@pytest.mark.parametrize("delay", [0.5, 0.8, 1.1, 1.4, 1.8])
def test_a_kill_at_any_moment_is_mended_by_the_next_run(
    newsletter: Newsletter, digest: Command, delay: float
) -> None:
    command = [sys.executable, "-m", "digest", "build", "--date", "2026-11-20"]
    with subprocess.Popen(command, cwd=newsletter.folder, start_new_session=True) as doomed:
        time.sleep(delay)
        os.killpg(doomed.pid, signal.SIGKILL)
    assert digest("build", "--date", "2026-11-20", cwd=newsletter.folder).returncode == 0
    mended = newsletter.files("content", "site")
    assert len(stories(newsletter)) == 2
    assert "2026-11-20" in mended["content/state.json"].decode()
    assert digest("build", "--date", "2026-11-20", cwd=newsletter.folder).returncode == 0
    assert newsletter.files("content", "site") == mended
