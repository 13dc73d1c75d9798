"""Markup: what comes out of the sanitiser is harmless, and goes through it again as it is."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from digest.markup import escape, markdown, paragraphs, plain, safe_html
from digest.markup.elements import TEXT_STRUCTURE
from tests.properties.drawn import TEXT

PIECES = st.sampled_from(
    [
        "<script>x()</script>", "<img src=x onerror=x()>", '<a href="javascript:x()">',
        "<a href=//b.example/>",
        '<p style="color:red" onclick=x>', "</p>", "<svg><script>x()</script>", "<math><mtext>",
        "<iframe src=x>",
        "<style>p{}</style>", "<b", "<!--", "-->", "<![CDATA[", "]]>", "<table><td>", "</table>",
        "<template>", "&lt;",
        "&#0;", "&#x3c;script&#x3e;", '"', "'", ">", "<li>a", "<pre>\n\n", "<br/>", "<noscript>",
        "<textarea>",
        '<a href="https://b.example/?a=1&b=2" title="t">', "</a>", "<title>", "<q cite=x>",
        "<form><input>", "<base href=x>",
        '<link rel=stylesheet href="//x">', "<object data=x>", '<a href="data:text/html,x">',
        "<blockquote>", "</div>",
    ]
)  # fmt: skip
MARKUP = st.lists(st.one_of(PIECES, TEXT), max_size=10).map("".join)
BASE = st.sampled_from([None, "https://quay.example/a/b"])
ALLOWED = {"a": {"href", "title", "rel"}, "abbr": {"title"}, "time": {"datetime"}}


@settings(max_examples=300)
@given(MARKUP, BASE)
def test_nothing_that_runs_or_loads_comes_through(text: str, base: str | None) -> None:
    made = str(safe_html(text, base))
    for node in lxml_html.fragments_fromstring(f"<div>{made}</div>")[0].iterdescendants():
        assert node.tag in TEXT_STRUCTURE
        assert set(node.attrib) <= ALLOWED.get(node.tag, set())
        assert node.get("href", "https:").startswith(("https:", "http:", "mailto:"))


@settings(max_examples=300)
@given(MARKUP, BASE)
@example("<pre>\n\na", None)  # a parser drops the first line break
def test_a_second_pass_changes_nothing(text: str, base: str | None) -> None:
    once = safe_html(text, base)
    assert safe_html(str(once), base) == once


@settings(max_examples=150)
@given(MARKUP)
def test_markdown_and_escaped_text_run_nothing(text: str) -> None:
    assert safe_html(str(markdown(text))) == markdown(text)
    assert "<" not in str(escape(text))
    assert "\n" not in plain(text)
    assert all(line == line.strip() and line for line in paragraphs(text))
