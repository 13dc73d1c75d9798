"""What a night must not pass over in silence, and what it must not say aloud."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from digest.errors import BuildError

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

LIMITS = '[limits]\nallow_private = ["127.0.0.0/8"]\nseconds_per_source = 5\n'
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Members</title><link>{home}/</link>
<item><title>A letter to members</title><link>{home}/private/jane.doe/letter</link><guid>letter</guid>
<pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate><description>{teaser}</description></item></channel></rss>"""
INDEX = """<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>{home}/child.xml</loc></sitemap></sitemapindex>"""


@pytest.fixture
def outlet() -> Iterator[str]:
    """An outlet whose feed and sitemap index are well, and every page and sitemap of which fails."""

    class Stand(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            home = f"http://{self.headers['Host']}"
            bodies = {
                "/feed": FEED.format(home=home, teaser="The ferry will run every half hour from Monday …"),
                "/empty": FEED.format(home=home, teaser=""),
                "/index.xml": INDEX.format(home=home),
            }
            body = bodies.get(self.path, "").encode()
            self.send_response(200 if body else 404 if self.path == "/robots.txt" else 500)
            self.send_header("Content-Type", "application/xml")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Stand)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def source(outlet: str, path: str, kind: str = "feed", more: str = "") -> str:
    return f'[[source]]\nid = "members"\nkind = "{kind}"\nurl = "{outlet}{path}"\n{more}'


INBOX = '[[source]]\nid = "inbox"\nkind = "folder"\npath = "content/inbox"\n'


def test_the_address_of_a_private_page_is_never_published(newsletter: Newsletter, outlet: str) -> None:
    newsletter.configure(LIMITS, INBOX + source(outlet, "/feed", more="private = true\n"))
    newsletter.build()
    everything = b"".join(newsletter.files("content/issues", "content/ledger", "site").values())
    assert b"jane.doe" not in everything
    failed = json.loads(newsletter.files("content/issues")["content/issues/2026-11-20.json"])["gathered"][
        "failed"
    ]
    assert [(one["source"], one["stage"]) for one in failed] == [("members (a private address)", "page")]


def test_a_page_that_failed_does_not_fail_its_source(newsletter: Newsletter, outlet: str) -> None:
    newsletter.configure(LIMITS, INBOX + source(outlet, "/feed"))
    assert newsletter.build().exit_code == 0
    assert '"failing_since": null' in (newsletter.folder / "content/state.json").read_text()


def test_new_articles_none_of_which_can_be_read_are_no_quiet_night(
    newsletter: Newsletter, outlet: str
) -> None:
    newsletter.configure(LIMITS, source(outlet, "/empty"))
    with pytest.raises(BuildError, match="None of 1 new articles could be read"):
        newsletter.build()


def test_a_sitemap_index_without_a_sitemap_that_answers_is_a_failed_source(
    newsletter: Newsletter, outlet: str
) -> None:
    newsletter.configure(LIMITS, source(outlet, "/index.xml", kind="sitemap"))
    with pytest.raises(BuildError, match=r"The only source failed \(members: http 500\)"):
        newsletter.build()


def test_a_note_that_hides_every_story_is_answered(newsletter: Newsletter) -> None:
    newsletter.build()
    ids = [line["story"] for line in map(json.loads, _ledger(newsletter))]
    note = newsletter.folder / "content/notes/2026-11-20.md"
    note.parent.mkdir()
    note.write_text(f"+++\nhide = {json.dumps(ids)}\n+++\n")
    with pytest.raises(BuildError, match="hides every story"):
        newsletter.build()


def _ledger(newsletter: Newsletter) -> list[str]:
    return (newsletter.folder / "content/ledger/2026-11-20.jsonl").read_text("utf-8").splitlines()
