"""Which of a page's lines are its article's: two opinions, and what is done where they differ."""

from __future__ import annotations

import pytest

from digest.markup import tree
from digest.model import Article, Document, Source
from digest.read import read_page
from digest.read.core import core
from digest.read.ground import ground
from tests.properties.drawn import NOW

SOURCE = Source(id="quay", kind="page", url="https://www.quay-courier.example/a", title="Quay Courier")
STORY = (
    "The harbour board approved a new sea wall on Tuesday, after a year of delay and two long hearings.",
    "Work on the wall begins in the spring, when the last of the ice has left the bay, the board said.",
    "The town pays a third of it, and the rest comes from a fund for the coast that was set up in 2019.",
    "Fishermen had asked for a gate wide enough for their boats, and the plan now has one at the east end.",
)
OTHER = (
    "A ferry ran aground on Sunday near the lighthouse and was pulled free at high water, nobody was hurt.",
    "The museum of the island shows photographs of the winter of 1963, when the sound froze for six weeks.",
)


def paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def page(body: str, head: str = "") -> Article:
    html = f"<html lang=en><head><title>New sea wall</title>{head}</head><body>{body}</body></html>"
    document = Document(
        source=SOURCE, url=SOURCE.url, media_type="text/html", body=html.encode(), retrieved=NOW
    )
    return read_page(document, NOW)


def lines(html: str) -> tuple[str, ...]:
    return core(tree(f"<html><body>{html}</body></html>"), len(html))


def test_the_core_is_the_innermost_element_with_most_of_the_prose() -> None:
    aside = f"<div class=side>{paragraphs(OTHER[:1])}</div>"
    assert lines(f"<div><div class=text>{paragraphs(STORY)}</div>{aside}</div>") == STORY


@pytest.mark.parametrize("name", ["related", "article-newsletter", "author box", "cta-banner"])
def test_a_box_in_the_core_is_not_of_it(name: str) -> None:
    box = f"<div class='{name}'>{paragraphs(OTHER[:1])}</div>"
    assert lines(f"<div>{paragraphs(STORY[:2])}{box}{paragraphs(STORY[2:])}</div>") == STORY


def test_a_box_that_holds_most_of_the_page_is_none() -> None:
    assert lines(f"<div class=share>{paragraphs(STORY)}</div>") == STORY


def test_a_page_of_links_has_no_core_to_speak_of() -> None:
    links = "".join(f"<p><a href=/{at}>{line}</a></p>" for at, line in enumerate(STORY))
    assert lines(links) == ()


def test_the_tail_only_one_opinion_has_is_cut_off() -> None:
    box = f"<section class='promo'>{paragraphs(OTHER[:1])}</section>"
    found = page(f"<article><h1>New sea wall</h1>{paragraphs(STORY * 2)}{box}</article>")
    assert not set(OTHER) & set(found.body)
    assert set(STORY) <= set(found.body)


def test_glued_blocks_come_apart_as_the_page_shows_them() -> None:
    shown = ground(("New sea wall", "Costs", "A third.", "The rest."))
    assert shown.blocks("Costs A third.") == ("Costs", "A third.")
    assert shown.blocks("sea wall Costs") == ()
    assert shown.blocks("| Costs | A third. |") == ()
    assert shown.blocks("…") == ()


BYLINE = "<p>By Ann Poe and Tom Moe</p>"


def stated(name: str) -> str:
    return f'<meta name="author" content="{name}">'


@pytest.mark.parametrize("name", ["Quay Courier", "Quay Courier News Desk", "quay-courier"])
def test_an_outlet_that_is_stated_as_author_leaves_the_word_to_the_byline(name: str) -> None:
    found = page(f"<article><h1>New sea wall</h1>{BYLINE}{paragraphs(STORY)}</article>", stated(name))
    assert [person.name for person in found.authors] == ["Ann Poe", "Tom Moe"]


def test_a_person_who_is_stated_needs_no_byline() -> None:
    found = page(f"<article><h1>New sea wall</h1>{BYLINE}{paragraphs(STORY)}</article>", stated("Eve Foe"))
    assert [person.name for person in found.authors] == ["Eve Foe"]


def test_an_outlet_alone_is_no_author() -> None:
    found = page(f"<article><h1>New sea wall</h1>{paragraphs(STORY)}</article>", stated("quay-courier"))
    assert found.authors == ()


def test_a_date_in_any_spelling_of_the_meta_name_counts() -> None:
    head = '<meta property="article:published:time" content="2026-11-18T06:30:00Z">'
    found = page(f"<article><h1>New sea wall</h1>{paragraphs(STORY)}</article>", head)
    assert found.date_published is not None
    assert found.date_published.value == "2026-11-18T06:30:00Z"


def test_a_suffix_of_words_from_the_host_names_the_site() -> None:
    head = '<meta property="og:title" content="New sea wall | Courier Quay">'
    found = page(f"<article>{paragraphs(STORY)}</article>", head)
    assert found.headline == "New sea wall"
