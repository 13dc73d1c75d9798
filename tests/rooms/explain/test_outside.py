"""What a page shows beside its article: nothing visible is left unaccounted for."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.clean import clean
from digest.explain.outside import outside
from digest.model import Article, Document, Source
from digest.read import read_page

NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
URL = "https://quay.example/lamps"
PAGE = """<!doctype html><html lang="en"><head><title>Forty lamps for Port Alden | Quay Courier</title></head>
<body>
<nav><a href="/w">World</a> <a href="/h">Harbour</a></nav><article><h1>Forty lamps for Port Alden</h1>
<p>By Jane Roe</p>
<p>PORT ALDEN (Reuters) - The harbour board has lent the keepers forty of its own lamps for the winter.</p>
<p>The world has no darker mole, said the oldest of them, who <b>kept</b> its light as a boy.</p>
<p>Two boats waited outside the bar until the morning, and a third put back to the island of Grotholm.</p>
</article><footer><p>Quay Courier, 3 Rope Walk, Port Ellery</p></footer></body></html>"""


def page() -> Article:
    source = Source(id="quay", kind="page", url=URL)
    document = Document(source=source, url=URL, media_type="text/html", body=PAGE.encode(), retrieved=NOW)
    return clean(read_page(document, NOW))


def test_text_removed_lines_and_these_are_all_the_page_shows() -> None:
    article = page()
    shown = outside(article)
    assert shown is not None
    assert article.body[0].startswith("The harbour board")
    assert [line for line in shown if "Rope Walk" in line]
    assert [line for line in shown if "World" in line]  # though a paragraph has the word
    for line in (*article.body, "By Jane Roe", "PORT ALDEN (Reuters) -"):
        assert not [other for other in shown if line in other]
    told_of = " ".join(
        (*shown, *article.body, article.headline or "", *(gone.text for gone in article.removed))
    )
    visible = (article.page_text or "").split()
    assert visible
    assert [word for word in visible if word not in told_of] == []


@pytest.mark.parametrize("page_text", [None, ""])
def test_without_a_page_nothing_is_said(page_text: str | None) -> None:
    article = Article(
        id="x",
        source="s",
        label="Quay",
        url=None,
        headline="H",
        body=("A.",),
        retrieved=NOW,
        page_text=page_text,
    )
    assert not outside(article)
