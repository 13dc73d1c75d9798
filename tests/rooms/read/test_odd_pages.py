"""Pages and files that libraries stumble over: something is read, or the trouble is said."""

from __future__ import annotations

import json
from typing import NoReturn

import pytest

from digest.model import Article, Document, Source
from digest.read import read, read_page
from digest.read.encoding import decoded, is_binary
from digest.read.jsonld import objects
from tests.properties.drawn import NOW, PROSE

SOURCE = Source(id="quay", kind="page", url="https://quay.example/a", title="Quay Courier")
TEXT = "".join(f"<p>{line}</p>" for line in PROSE[:4])


def page(html: str) -> Article:
    body = html.encode()
    document = Document(
        source=SOURCE, url="https://quay.example/a", media_type="text/html", body=body, retrieved=NOW
    )
    return read_page(document, NOW)


def linked(table: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(table)}</script>'


def stumble(*_: object, **__: object) -> NoReturn:
    raise RuntimeError("a bug of the library")


def test_an_extractor_that_raises_is_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trafilatura.bare_extraction", stumble)
    monkeypatch.setattr("trafilatura.metadata.extract_author", stumble)
    found = page(f"<html><title>Dredger</title><body><article>{TEXT}</article></body></html>")
    assert () == found.authors
    assert found.body == tuple(PROSE[:4])


def test_the_text_that_json_ld_tells_is_taken_when_the_page_shows_another() -> None:
    told = " ".join(PROSE[:4]) + "\n" + " ".join(reversed(PROSE[:4]))
    table = {"@type": "NewsArticle", "headline": "Second dredger", "articleBody": told}
    other = "<p>Our cookies are baked daily by people who care about the weather of the islands.</p>" * 4
    found = page(f"<html>{linked(table)}<body><article>{other}</article></body></html>")
    assert found.headline == "Second dredger"
    assert PROSE[0] in " ".join(found.body)


def test_json_ld_ends_somewhere() -> None:
    deep: object = {"@type": "NewsArticle", "headline": "at the bottom"}
    for _ in range(20):
        deep = {"part": [deep]}
    assert "at the bottom" not in str([table.get("headline") for table in objects(linked(deep))])
    many = linked([{"@type": "Thing"}] * 3000)
    assert len(objects(many)) == 2000
    scripts = linked({"@type": "Thing"}) * 60
    assert len(objects(scripts)) == 40
    assert objects('<script type="application/ld+json">{"a": 1}') == ()


@pytest.mark.parametrize(
    ("body", "charset", "text"),
    [
        (b"caf\xe9", None, "café"),
        (b"caf\xc3\xa9", "utf-8", "café"),
        (b"caf\xe9", "no-such-charset", "café"),
        ("pier".encode("utf-16-le") * 20, None, "pier" * 20),
        ("pier".encode("utf-16-be") * 20, None, "pier" * 20),
        (b"abc \x81\x8d", None, "abc \ufffd\ufffd"),
        (b"\xff\xfea\x00", None, "a"),
    ],
)
def test_bytes_become_text_whatever_they_say_they_are(body: bytes, charset: str | None, text: str) -> None:
    assert decoded(body, charset) == text


def test_pictures_and_noise_are_no_text() -> None:
    assert [True, True, False] == [
        is_binary(b"%PDF-1.7"),
        is_binary(b"ab\x00\x01" * 9),
        is_binary(b"The pier."),
    ]


@pytest.mark.parametrize("html", ["", "<!-- nothing -->", "<html></html>"])
def test_an_empty_page_says_so(html: str) -> None:
    found = page(html)
    assert (found.body, bool(found.warnings)) == ((), True)


def test_json_ld_of_the_canonical_address_is_the_page_s_own() -> None:
    own = linked(
        {"@type": "NewsArticle", "url": "https://quay.example/dredger", "headline": "Second dredger"}
    )
    canonical = '<link rel=canonical href="https://quay.example/dredger">'
    assert page(f"<html><head>{canonical}{own}</head>{TEXT}</html>").headline == "Second dredger"
    assert page(f"<html><head>{own}</head>{TEXT}</html>").headline is None


def test_authors_with_commas_are_several() -> None:
    folder = Source(id="inbox", kind="folder", path="content/inbox")
    text = "+++\nauthors = 'Jane Roe, Max Doe'\n+++\nThe pier is open."
    document = Document(
        source=folder, url=None, media_type="text/plain", body=text.encode(), retrieved=NOW, name="pier.txt"
    )
    (found,) = read(document, NOW).articles
    assert [person.name for person in found.authors] == ["Jane Roe", "Max Doe"]
