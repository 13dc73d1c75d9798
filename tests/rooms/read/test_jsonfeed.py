from __future__ import annotations

import json
from typing import Any

import pytest

from digest.model import Person
from digest.read import read
from tests.rooms.read.documents import NOW, document

ITEM = {
    "id": 7, "url": "/a", "title": "Rain <b>comes</b>", "content_html": "<p>One.</p><p>Two.</p>",
    "date_published": "2026-11-20T06:30:00Z", "authors": [{"name": "Ilse Varga"}], "tags": ["Weather"],
}  # fmt: skip


def feed(*items: Any) -> str:
    version = "https://jsonfeed.org/version/1.1"
    return json.dumps({"version": version, "title": "The Gazette", "language": "en", "items": items})


def test_an_item_in_full() -> None:
    reading = read(document(feed(ITEM), media_type="application/feed+json"), NOW)
    (article,) = reading.articles
    assert (reading.title, article.headline, article.url) == (
        "The Gazette",
        "Rain comes",
        "https://gazette.example/a",
    )
    assert (article.body, article.authors, article.keywords) == (
        ("One.", "Two."),
        (Person(name="Ilse Varga"),),
        ("Weather",),
    )
    assert (article.publisher, article.in_language) == ("The Gazette", "en")


def test_items_of_any_shape_are_survived() -> None:
    odd = [
        None,
        3,
        {},
        {"id": None, "title": 4, "authors": "x", "tags": [1], "content_text": "Text.\n\nMore."},
    ]
    articles = read(document(feed(*odd)), NOW).articles
    assert [article.body for article in articles] == [(), ("Text.", "More.")]


def test_of_items_with_one_id_the_first_stays() -> None:
    articles = read(document(feed(ITEM, {**ITEM, "title": "Second"})), NOW).articles
    assert [article.headline for article in articles] == ["Rain comes"]


@pytest.mark.parametrize("body", ['{"items": 4}', '{"a": [', "{" + '"a":[' * 100_000])
def test_other_json_is_no_feed(body: str) -> None:
    with pytest.raises(ValueError, match="not a feed"):
        read(document(body), NOW)
