"""What an extraction leaves out in the middle of a text, or breaks, or gives twice."""

from __future__ import annotations

import pytest

from digest.markup import linked_blocks, tree
from digest.read.body import _aligned, _once
from digest.read.gaps import filled
from tests.rooms.read.test_body_choice import OTHER, STORY, page, paragraphs

LIST = ("A gate at the east end", "A path on the top", "Lamps along the path")


def items(lines: tuple[str, ...]) -> str:
    return "".join(f"<li>{line}</li>" for line in lines)


def put_back(middle: str, kept: tuple[str, ...] = STORY) -> tuple[str, ...]:
    html = f"<div>{paragraphs(STORY[:2])}{middle}{paragraphs(STORY[2:])}</div>"
    root = tree(f"<html><body><p>{OTHER[0]}</p>{html}<p>{OTHER[1]}</p></body></html>")
    return filled(root, kept, linked_blocks(root))


@pytest.mark.parametrize(
    ("middle", "lines"),
    [
        (f"<h2>What is built</h2><ul>{items(LIST)}</ul>", ("What is built", *LIST)),
        (f"<ol>{items(LIST)}</ol>", LIST),
        ("<h3>Lamps</h3>", ("Lamps",)),
        ("<blockquote><p>It was time, the clerk said.</p></blockquote>", ("It was time, the clerk said.",)),
        (f"<ul><li><a href=/1>{LIST[0]}</a></li></ul>", ()),  # a link to elsewhere
        (f"<div class=promo>{paragraphs(OTHER)}</div>", ()),  # no sibling of the text's kind
        ("<table><tr><td>3 m</td></tr></table>", ()),
        (f"<aside><p>{OTHER[0]}</p></aside>", ()),
        ("<h3>Related</h3><div>A box</div>", ()),
        (f"<p class=caption>{OTHER[0]}</p>", ()),
    ],
)
def test_lists_and_headings_between_two_paragraphs_come_back(middle: str, lines: tuple[str, ...]) -> None:
    assert put_back(middle) == (*STORY[:2], *lines, *STORY[2:])


def test_nothing_comes_back_above_the_first_paragraph_or_below_the_last() -> None:
    assert put_back("", kept=STORY[1:3]) == STORY[1:3]


def test_what_stands_in_a_longer_line_is_there_already() -> None:
    glued = f"{STORY[1]} {STORY[2]}"
    assert put_back("", kept=(STORY[0], glued, STORY[3])) == (STORY[0], glued, STORY[3])


def test_a_paragraph_that_an_extractor_broke_is_whole_again() -> None:
    words = STORY[1].split()
    broken = (STORY[0], " ".join(words[:6]), " ".join(words[6:12]), " ".join(words[12:]), STORY[2])
    assert _aligned(broken, [(line, 0.0) for line in STORY]) == STORY[:3]


def test_a_beginning_alone_stays_as_it_is() -> None:
    broken = (" ".join(STORY[1].split()[:6]), STORY[2])
    assert _aligned(broken, [(line, 0.0) for line in STORY]) == broken


def test_a_text_that_a_page_holds_for_each_width_of_a_screen_is_one() -> None:
    variant = f"<h2>What is built</h2>{paragraphs(STORY)}"
    found = page(f"<article><h1>New sea wall</h1><div>{variant}</div><div>{variant}</div></article>")
    assert found.body == ("What is built", *STORY)


@pytest.mark.parametrize(
    ("lines", "once"),
    [
        ((*STORY, STORY[0]), (*STORY, STORY[0])),  # one line again: the writer's own
        ((*STORY, "Costs", *STORY), (*STORY, "Costs")),
        (("Costs", *STORY, "Costs", *STORY[:2]), ("Costs", *STORY)),
        (("Yes.", *STORY, "Yes.", OTHER[0]), ("Yes.", *STORY, "Yes.", OTHER[0])),
    ],
)
def test_only_runs_of_lines_are_taken_for_a_repetition(lines: tuple[str, ...], once: tuple[str, ...]) -> None:
    assert _once(lines) == once


def test_text_behind_the_end_of_a_body_is_read_as_browsers_do() -> None:
    found = page(f"<header>Menu</header></body></html><article><h1>New sea wall</h1>{paragraphs(STORY)}")
    assert found.body == STORY
