"""The bench that follows links to sentences, held to pages where we know what it must say."""

from __future__ import annotations

import functools
import hashlib
import http.server
import threading
from pathlib import Path
from typing import Any

import pytest

from digest.markup import tree, visible_text
from digest.record import IssueCitation
from digest.urls import fragment_url

fragments = pytest.importorskip("bench.fragments")

PAGE = """<!doctype html><html lang=en><meta charset=utf-8><title>Quay</title>
<style>.later { display: none } h2 { text-transform: uppercase }</style><body>
<div style="height: 3000px"></div><h2>The quay of Oldtown opens.</h2>
<p>Ships came <b>back</b> to the well-kept quay, the harbour master said. It rained.</p>
<p>Ships came back to the well-kept quay, the council said.</p>
<p>The old&nbsp; crane of the &nbsp;quay stays there, said&nbsp; &nbsp;the man who works it.</p>
<p class=later>Nobody is shown this sentence about the quay.</p><div style="height: 3000px"></div>"""
QUOTES = (
    "The quay of Oldtown opens.",
    "Ships came back to the well-kept quay, the harbour master said.",
    "It rained.",
    "Ships came back to the well-kept quay, the council said.",
    "The old crane of the quay stays there, said the man who works it.",
    "Nobody is shown this sentence about the quay.",
)
SHOWN = visible_text(tree(PAGE))


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def cited(where: str, quote: str, link: str | None = None) -> IssueCitation:
    sha256 = hashlib.sha256(quote.encode()).hexdigest()
    url = fragment_url(where, link or quote, SHOWN)
    return IssueCitation(source=1, quote=quote, start=0, end=len(quote), sha256=sha256, url=url)


def test_links_land_on_their_sentences_and_a_wrong_one_is_told(
    chromium: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert chromium
    (tmp_path / "quay.html").write_text(PAGE, "utf-8")
    serve = functools.partial(Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        where = f"http://127.0.0.1:{server.server_port}/quay.html"
        every = [cited(where, quote) for quote in QUOTES]
        wrong = cited(where, "It rained.", "The quay of Oldtown opens.")
        monkeypatch.setattr(fragments, "_cited", lambda _: [*every, wrong])
        scores = fragments.run([tmp_path])
        server.shutdown()
    assert (7, 1, 6, 6) == tuple(
        scores[name] for name in ("fragments", "unstyled", "exact", "exact_and_in_view")
    )
    assert [(wrong.quote, "THE QUAY OF OLDTOWN OPENS.")] == [
        (one["quote"], one["found"]) for one in scores["missed"]
    ]
