from __future__ import annotations

import pytest

from digest.model import Article, PartialDate, Person
from digest.read import read
from tests.rooms.read.documents import NOW, document, rss


def article(body: bytes | str, name: str) -> Article:
    (found,) = read(document(body, kind="folder", name=name, media_type=""), NOW).articles
    return found


def test_every_line_of_a_plain_text_stays() -> None:
    text = (
        "River floods Norrholm\nBy Jon Berg\n\nNORRHOLM (Hill Wire) - The river rose.\r\n\r\nNobody was hurt."
    )
    found = article(text, "river.txt")
    assert found.body == (
        "River floods Norrholm", "By Jon Berg", "NORRHOLM (Hill Wire) - The river rose.", "Nobody was hurt.",
    )  # fmt: skip
    assert (found.headline, found.publisher, found.url, found.label) == (None, None, None, "river.txt")


def test_a_hard_wrapped_block_is_one_paragraph() -> None:
    wrapped = (
        "The river Aune rose by forty centimetres overnight and flooded\n"
        "two streets of Norrholm, the town said on Friday. Nobody was\n"
        "hurt, but eleven families left their homes before dawn.\n"
    )
    assert article(wrapped, "a.txt").body == (" ".join(wrapped.split()),)


def test_lists_and_long_lines_are_not_joined() -> None:
    text = "- " + "one " * 14 + "\n- " + "two " * 14 + "\n- three"
    assert len(article(text, "a.txt").body) == 3
    long = "The river rose again and again in the valley below the mill. " * 3
    assert len(article(f"{long}\n{long}\n{long}", "a.txt").body) == 3


def test_the_id_is_of_the_body_not_of_the_name() -> None:
    assert article("One text.", "a.txt").id == article("One text.\n", "b.txt").id
    assert article("One text.", "a.txt").id != article("Another text.", "a.txt").id


FRONT = """+++
title = "River floods Norrholm"
url = "https://gazette.example/river"
date = 2026-11-20T06:30:00+05:00
authors = ["Jon Berg", "Ana Ruiz"]
outlet = "The Gazette"
language = "en_GB"
section = "Local"
tags = ["flood"]
+++
"""


@pytest.mark.parametrize("name", ["river.md", "river.txt", "river.html"])
def test_front_matter_states_the_fields(name: str) -> None:
    found = article(FRONT + "The river rose.", name)
    assert found.body == ("The river rose.",)
    assert (found.headline, found.url) == ("River floods Norrholm", "https://gazette.example/river")
    assert found.date_published == PartialDate(
        value="2026-11-20T01:30:00Z", precision="minute", evidence="front-matter"
    )
    assert found.authors == (Person(name="Jon Berg"), Person(name="Ana Ruiz"))
    assert (found.publisher, found.in_language, found.article_section) == ("The Gazette", "en-GB", "Local")
    assert (found.keywords, found.label) == (("flood",), name)


def test_a_wrong_front_matter_names_its_line() -> None:
    with pytest.raises(ValueError, match="front matter, line 2"):
        article('+++\ntitle = "a\n+++\n', "a.md")


def test_markdown_becomes_plain_paragraphs() -> None:
    assert article("# River\n\nIt *rose*\nagain. <b>x</b>\n\n- one\n- two", "a.md").body == (
        "River", "It rose again. <b>x</b>", "one", "two",
    )  # fmt: skip


def test_a_whole_page_in_the_folder() -> None:
    lines = [
        f"The river rose by {n} centimetres in the night and the town of Norrholm was flooded."
        for n in range(5)
    ]
    text = "".join(f"<p>{line}</p>" for line in lines)
    found = article(
        f"<!doctype html><html><body><article><h1>River</h1>{text}</article></body></html>", "a.html"
    )
    assert (found.headline, found.body, found.label, found.page_text) == (
        "River",
        tuple(lines),
        "a.html",
        None,
    )


def test_a_feed_in_the_folder_is_read_as_a_feed() -> None:
    body = rss("<item><title>One</title><guid>1</guid></item><item><title>Two</title><guid>2</guid></item>")
    reading = read(document(body, kind="folder", name="feed.xml"), NOW)
    assert [found.headline for found in reading.articles] == ["One", "Two"]


@pytest.mark.parametrize("body", [b"\x00\x01\x02" * 100, b"\x89PNG\r\n\x1a\n123"])
def test_a_picture_is_not_text(body: bytes) -> None:
    with pytest.raises(ValueError, match="not text"):
        article(body, "a.txt")


def test_undeclared_windows_text() -> None:
    assert article("“Käse” – sagt er".encode("cp1252"), "a.txt").body == ("“Käse” – sagt er",)
