from __future__ import annotations

import pytest

from digest.markup import front_matter, paragraphs, plain, safe_html, tree
from digest.markup.front_matter import MAX_CHARACTERS


@pytest.mark.parametrize("text", ["", " \n", "\x00", "<!-- nothing -->", "<?php ?>"])
def test_markup_with_nothing_in_it_is_empty(text: str) -> None:
    assert ((), "", "") == (paragraphs(text), plain(text), str(safe_html(text)))


def test_a_comment_alone_is_no_tree() -> None:
    assert tree("") is None
    assert paragraphs("<!-- a --><p>b</p>") == ("b",)


def test_ends_without_beginnings_close_nothing_however_deep() -> None:
    deep = "</div></b>" + "<div>" * 400 + "</i>" * 3 + "<p>The pier is open.</p>" + "</div>" * 500
    assert paragraphs(f"{deep}<p>So is the quay.</p>") == ("The pier is open.", "So is the quay.")


def test_a_table_longer_than_a_table_of_fields_is_text() -> None:
    long = "+++\n" + "# a\n" * (MAX_CHARACTERS // 4 + 1) + "+++\nThe pier is open."
    assert front_matter(long) == ({}, long)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("+++\na = 1\nb =\n+++\n", "front matter, line 3: "),
        ("---\na: 1\nb: [\n---\n", "front matter, line 4: "),
        ("---\na: &x 1\n---\n", "front matter, line 2: anchors"),
        ("---\na: 2026-99-99\n---\n", "front matter, line 2: "),
    ],
)
def test_a_mistake_in_front_matter_names_its_line(text: str, message: str) -> None:
    with pytest.raises(ValueError, match="front matter") as raised:
        front_matter(text)
    assert str(raised.value).startswith(message)
