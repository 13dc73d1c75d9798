from __future__ import annotations

import time

import pytest

from digest.markup import is_capped, linked_blocks, paragraphs, tree, visible_text

PARAGRAPH = "The ferry to Norrholm was cancelled again."


def test_blocks_and_breaks_part_lines_and_inline_elements_do_not() -> None:
    html = "<h1>Ri<b>v</b>er</h1><p>one<br>two <a href=x>three</a></p>four<ul><li>five<li>six</ul><td>seven"
    assert paragraphs(html) == ("River", "one", "two three", "four", "five", "six", "seven")


@pytest.mark.parametrize(
    "html",
    [
        "<script>no</script>", "<style>no</style>", "<noscript>no</noscript>", "<template>no</template>",
        "<p hidden>no</p>", '<p style="display: none">no</p>', '<p style="visibility:hidden">no</p>',
        "<!-- no -->", "<head><title>no</title></head>", "<select><option>no</select>",
        "<textarea>no</textarea>",
        "<svg><title>no</title></svg>", "<dialog>no</dialog>", "<iframe>no</iframe>",
        "<!-- <script> --><script>if (a < b) no</script>",
    ],
)  # fmt: skip
def test_what_a_browser_does_not_show_is_not_there(html: str) -> None:
    assert paragraphs(f"<p>before</p>{html}<p>after</p>") == ("before", "after")


def test_text_after_a_hidden_inline_element_stays() -> None:
    assert visible_text(tree("<p>one <span hidden>no</span>two</p>")) == "one two"


def test_no_line_reaches_across_spaces_that_a_browser_does_not_squeeze() -> None:
    html = "<p>one&nbsp; two &nbsp; three four&nbsp;five\u2009 six \n\t seven&nbsp;</p><p>a\u200fb.\ufeff</p>"
    assert visible_text(tree(html)) == "one\ntwo\nthree four five\nsix seven\na\u200fb.\ufeff"


def test_entities_are_read_once() -> None:
    assert paragraphs("<p>A &amp;amp; B &nbsp; &#x201C;c&#8221;</p>") == ("A &amp; B “c”",)


@pytest.mark.parametrize("depth", [300, 5_000, 100_000])
def test_text_below_any_depth_is_found(depth: int) -> None:
    html = "<div>" * depth + f"<p>{PARAGRAPH}</p><p>More.</p>" + "</div>" * depth
    assert paragraphs(html) == (PARAGRAPH, "More.")


def test_a_page_of_too_many_tags_is_cut_and_says_so() -> None:
    html = "<p>x</p>" * 60_000
    assert is_capped(html)
    assert 9_000 < len(paragraphs(html)) < 60_000


@pytest.mark.parametrize(
    "html", ["<b>" * 1_600_000, "<" * 3_000_000, "<!--" * 500_000, "<script>" * 300_000, "<a b='" * 300_000]
)
def test_no_markup_costs_more_than_seconds(html: str) -> None:
    start = time.process_time()
    paragraphs(html)
    assert time.process_time() - start < 4


@pytest.mark.parametrize("html", ["", "   ", "<!-- only -->", "<script>only</script>", "\x00"])
def test_nothing_is_nothing(html: str) -> None:
    assert paragraphs(html) == ()


def test_a_tree_ignores_the_page_s_own_charset() -> None:
    assert paragraphs('<meta charset="iso-8859-1"><p>Käse, 雨</p>') == ("Käse, 雨",)
    assert tree('<?xml version="1.0" encoding="utf-16"?><p>x</p>') is not None


def test_the_share_of_links_of_a_line() -> None:
    html = (
        '<p>Read more: <a href="/x">The rain</a></p><p><a href="/y">All of it</a></p>'
        '<a href="/z"><div>Card</div></a><p>None</p>'
    )
    assert linked_blocks(tree(html)) == (
        ("Read more: The rain", 0.421),
        ("All of it", 1.0),
        ("Card", 1.0),
        ("None", 0.0),
    )


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<pre><code>def quay():\n    <b>return</b>  open\n\nquay()</code></pre>x\ny",
         "def quay():\nreturn\nopen\nquay()\nx y"),
        ("<p>The quay <svg><text>x</text></svg>is <input>open <math><mi>y</mi></math>.</p>",
         "The quay\nis\nopen\n."),
        ("<p>The quay <select><option>x</option></select>is <img alt=y>open.</p>", "The quay is open."),
        ("<p>Il a dit\u202f: oui\u202f!</p>", "Il a dit\u202f: oui\u202f!"),
        ("<div hidden id='S:1f'><p>Sent later.</p></div><div hidden id=menu>Menu</div>", "Sent later."),
    ],
)  # fmt: skip
def test_where_a_browser_sees_no_words_in_a_row_a_line_ends(html: str, shown: str) -> None:
    assert shown == visible_text(tree(html))


def test_a_gap_that_only_browsers_see_tears_no_block() -> None:
    html = "<pre>a  <b>b</b>\nc <svg></svg>d</pre><p>e <math></math>f<svg></svg>h</p>"
    assert paragraphs(html) == ("a b c d", "e fh")
