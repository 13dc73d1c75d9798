from __future__ import annotations

from dataclasses import replace

from digest.model import Article, Person
from digest.read import complete
from tests.rooms.read.documents import NOW

TEASER = Article(
    id="t", source="gazette", label="The Gazette", url="https://gazette.example/a", headline="From the feed",
    body=("Short…",), retrieved=NOW, keys=("1", "2"), publisher="The Gazette", teaser_only=True,
)  # fmt: skip
PAGE = Article(
    id="p", source="x", label="x", url="https://www.gazette.example/a", headline="From the page",
    body=("One.", "Two."), retrieved=NOW, keys=("2", "3"), page_text="One.\nTwo.",
    authors=(Person(name="Jon Berg"),),
    publisher="Elsewhere", in_language="en", warnings=("a very long page, cut",),
)  # fmt: skip


def test_the_page_s_text_and_the_feed_s_name() -> None:
    assert complete(TEASER, PAGE) == replace(
        TEASER,
        url="https://www.gazette.example/a",
        body=("One.", "Two."),
        keys=("1", "2", "3"),
        page_text="One.\nTwo.",
        authors=(Person(name="Jon Berg"),),
        in_language="en",
        teaser_only=False,
        warnings=("a very long page, cut",),
    )


def test_a_missing_headline_is_the_page_s() -> None:
    assert complete(replace(TEASER, headline=None), PAGE).headline == "From the page"


def test_a_page_without_text_leaves_the_teaser() -> None:
    empty = replace(PAGE, body=(), warnings=("little or no text on the page",))
    assert complete(TEASER, empty) == replace(TEASER, warnings=("little or no text on the page",))
