"""Caps on feeds: what is cut is still a feed, and what is within them is not touched."""

from __future__ import annotations

import io
from typing import Any

import feedparser
import pytest

from digest.markup import capped_feed, is_large, markdown
from digest.markup.feed_caps import MAX_ENTRIES

RSS = (
    "<?xml version='1.0' encoding='koi8-r'?><rss version='2.0'><channel>"
    "<title>Harbour Post</title>{}</channel></rss>"
)
ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour Post</title>{}</feed>"
RDF = (
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
    "<channel rdf:about='a'><title>Harbour Post</title></channel>{}</rdf:RDF>"
)
SHAPES = {"rss": (RSS, "item"), "atom": (ATOM, "entry"), "rdf": (RDF, "item")}


def entries(count: int, name: str) -> str:
    return "".join(f"<{name}><title>Ferry {at}</title></{name}>" for at in range(count))


def parsed(text: str) -> Any:
    return feedparser.parse(io.BytesIO(text.encode()), response_headers={"content-type": "text/xml"})


@pytest.mark.parametrize("shape", SHAPES)
def test_too_many_entries_leave_a_well_formed_feed_of_the_first(shape: str) -> None:
    frame, name = SHAPES[shape]
    whole = frame.format(entries(MAX_ENTRIES + 500, name))
    assert is_large(whole.encode())
    cut = capped_feed(whole)
    assert cut is not None
    found = parsed(cut)
    assert not found.bozo
    assert found.feed.title == "Harbour Post"
    assert [entry.title for entry in found.entries] == [f"Ferry {at}" for at in range(MAX_ENTRIES)]


def test_one_monstrous_entry_is_left_out_and_its_neighbours_stay() -> None:
    monster = "<item><title>Monster</title>" + "<category>a</category>" * 60_000 + "</item>"
    cut = capped_feed(RSS.format(entries(3, "item") + monster + entries(2, "item")))
    assert cut is not None
    assert [entry.title for entry in parsed(cut).entries] == [
        "Ferry 0",
        "Ferry 1",
        "Ferry 2",
        "Ferry 0",
        "Ferry 1",
    ]


@pytest.mark.parametrize(
    ("open_", "close"), [("", ""), ("<![CDATA[", "]]>")], ids=["bare", "in a CDATA section"]
)
def test_a_text_without_end_is_cut_and_the_next_entry_read(open_: str, close: str) -> None:
    long = (
        f"<item><title>Long</title><description>{open_}{'word &amp; ' * 200_000}{close}</description></item>"
    )
    cut = capped_feed(RSS.format(long + entries(2, "item")))
    assert cut is not None
    found = parsed(cut)
    assert not found.bozo
    assert [entry.title for entry in found.entries] == ["Long", "Ferry 0", "Ferry 1"]
    assert 100_000 < len(found.entries[0].summary) <= 500_000


def test_a_large_feed_within_the_caps_is_left_alone() -> None:
    long = f"<item><title>Long</title><description>{'word ' * 90_000}</description></item>"
    whole = RSS.format(long * 3)
    assert is_large(whole.encode())
    assert capped_feed(whole) is None


def test_an_everyday_feed_is_not_even_looked_at() -> None:
    assert not is_large(RSS.format(entries(200, "item")).encode())


@pytest.mark.parametrize(
    "text",
    [
        "<" * 2_000_000,
        "<a>" * 2_000_000,
        "<rss>" * 500_000,
        "<rss " + "xmlns:a='b' " * 9_000 + "/>",
        "x" * 2_000_000,
    ],
    ids=["angles", "no feed", "all head", "name spaces", "no tag"],
)
def test_what_cutting_does_not_help_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a feed|too many elements"):
        capped_feed(text)


@pytest.mark.parametrize("piece", ["[", "![", "[a](", "*a_", "> ", "- ", "`"])
def test_markdown_that_costs_others_minutes_is_drawn(piece: str) -> None:
    assert str(markdown(piece * 30_000))
    assert "<a" not in str(markdown("[quay](https://quay.example/) " * 1_200))


def test_links_of_an_honest_markdown_text_stay() -> None:
    assert str(markdown("[quay](https://quay.example/) " * 900)).count("<a ") == 900
