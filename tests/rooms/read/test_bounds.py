"""No article leaves the reading room larger than the rooms after it can bear, and what is cut says so."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from digest.markup import MAX_MARKDOWN
from digest.model import Article, Document, Reading, Source
from digest.read import Entries, Known, read, read_new
from digest.read.bounds import MAX_BODY, MAX_HEADLINE, MAX_LINES

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
FEED = "<rss version='2.0'><channel><title>Harbour Post</title>{}</channel></rss>"


def document(body: str | bytes, kind: str = "feed", name: str | None = None) -> Document:
    source = Source(id="s", kind=kind, url="https://quay.example/feed", limit=5000)  # type: ignore[arg-type]
    raw = body.encode() if isinstance(body, str) else body
    return Document(source=source, url=source.url, media_type="", body=raw, retrieved=NOW, name=name)


def only(found: Reading | Entries) -> Article:
    (article,) = found.articles if isinstance(found, Reading) else found.new.values()
    return article


def title(words: str) -> Document:
    return document(FEED.format(f"<item><title>{words}</title><guid>1</guid></item>"))


def test_a_headline_without_end_is_cut_at_a_word() -> None:
    article = only(read(title("harbour " * 400), NOW))
    assert article.headline is not None
    assert article.headline.endswith("harbour…")
    assert len(article.headline) <= MAX_HEADLINE + 1
    assert article.warnings == ("a very long headline, cut",)


def test_a_feed_read_by_its_entries_is_bounded_alike() -> None:
    found = read_new(title("harbour" * 400), NOW, Known())
    assert isinstance(found, Entries)
    assert len(only(found).headline or "") == MAX_HEADLINE + 1


@pytest.mark.parametrize("line", ["", "The ferry is late again today.\n\n"], ids=["one line", "many lines"])
def test_a_text_without_end_is_cut(line: str) -> None:
    text = line * 200_000 or "ferry " * 1_000_000
    article = only(read(document(text, "folder", "long.txt"), NOW))
    assert 0 < sum(map(len, article.body)) <= MAX_BODY
    assert len(article.body) <= MAX_LINES
    assert "a very long text, cut" in article.warnings


def test_an_honest_long_read_is_whole() -> None:
    text = "The ferry is late again today, and the islanders wait on the quay.\n\n" * 3_000
    article = only(read(document(text, "folder", "long.txt"), NOW))
    assert len(article.body) == 3_000
    assert article.warnings == ()


def test_a_markdown_file_without_end_says_that_it_is_cut() -> None:
    article = only(read(document("The ferry is late.\n\n" * (MAX_MARKDOWN // 10), "folder", "long.md"), NOW))
    assert article.warnings == ("a very long file, cut",)


@pytest.mark.parametrize("kind", ["rss", "json"])
def test_a_feed_without_end_gives_its_first_items_and_a_warning(kind: str) -> None:
    items = [{"id": str(at), "title": f"Ferry {at}", "content_text": "It is late."} for at in range(3_000)]
    rss = FEED.format(
        "".join(f"<item><title>{one['title']}</title><guid>{one['id']}</guid></item>" for one in items)
    )
    body = (
        rss if kind == "rss" else json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})
    )
    found = read(document(body), NOW)
    assert len(found.articles) == 2_000
    assert found.warnings == ("a very large feed, cut",)
    again = read_new(document(body), NOW, Known())
    assert again.warnings == found.warnings


@pytest.mark.parametrize(
    "body",
    [
        '{"items":[' + "{}," * 200_000 + "{}]}",
        '{"items":[' + "0," * 2_000_000 + "0]}",
        '{"items":[' + "[" * 100_000,
        '{"items":[{"id":' + "9" * 100_000 + "}]}",
    ],
    ids=["objects", "values", "depth", "a number"],
)
def test_json_that_eats_memory_is_named(body: str) -> None:
    with pytest.raises(ValueError, match=r"too many elements|cannot be read"):
        read(document(body), NOW)


def test_a_sitemap_of_too_many_elements_is_named() -> None:
    with pytest.raises(ValueError, match="too many elements"):
        read(document("<urlset>" + "<url/>" * 600_000 + "</urlset>", "sitemap"), NOW)


@pytest.mark.parametrize("fence", ["+++", "---"])
def test_front_matter_nested_without_end_is_named(fence: str) -> None:
    text = f"{fence}\na{' =' if fence == '+++' else ':'} {'[' * 20_000}\n{fence}\nThe ferry is late.\n"
    with pytest.raises(ValueError, match="front matter, line"):
        read(document(text, "folder", "deep.md"), NOW)
