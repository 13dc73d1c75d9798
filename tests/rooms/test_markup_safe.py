from __future__ import annotations

import time

import pytest

from digest.markup import escape, markdown, plain, safe_html

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<p style="background:url(//elsewhere.example)">x</p>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action="//elsewhere.example"><button formaction="javascript:alert(1)">x</button></form>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
)


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_that_runs_or_loads_is_left(html: str) -> None:
    clean = str(safe_html(html)).lower()
    for bad in ("<script", "<img", "<svg", "<iframe", "<form", "onerror=", "javascript:", "data:", "style="):
        assert bad not in clean.replace("&lt;", "‹")


def test_text_structure_stays() -> None:
    html = "<h2>Rain</h2><p>The <em>river</em> rose.<br>Twice.</p><ul><li>one</li></ul>"
    assert safe_html(html) == html


def test_links_are_resolved_or_dropped() -> None:
    assert 'href="https://gazette.example/b"' in safe_html('<a href="/b">x</a>', "https://gazette.example/a")
    assert "href" not in safe_html('<a href="/b">x</a>')


def test_ids_classes_and_styles_go() -> None:
    assert safe_html('<p id="a" class="b" style="c" data-d="e" onclick="f">x</p>') == "<p>x</p>"


def test_deep_markup_is_quick() -> None:
    start = time.process_time()
    assert "text" in safe_html("<div>" * 50_000 + "text" + "</div>" * 50_000)
    assert time.process_time() - start < 2


def test_a_fragment_over_the_cap_is_cut() -> None:
    assert len(safe_html("<p>" + "rain " * 100_000)) <= 256 * 1024 + 10


def test_markdown_is_drawn_and_its_html_is_text() -> None:
    html = markdown(
        "# Rain\n\n**Bold** [a](https://gazette.example/) [b](javascript:alert(1)) <script>x</script>"
    )
    assert "<h1>Rain</h1>" in html
    assert "<strong>Bold</strong>" in html
    assert 'href="https://gazette.example/"' in html
    assert "<script" not in html
    assert "javascript:alert(1)" in html  # as text


def test_escape() -> None:
    assert escape('<b> & "q"\x00') == "&lt;b&gt; &amp; &#34;q&#34;"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Rain &amp; <b>wind</b>", "Rain & wind"),
        ("profit < loss > nothing", "profit < loss > nothing"),
        ("one<br>two<p>three", "one two three"),
        ("a ]]> b", "a ]]> b"),
        ("<script>alert(1)</script>Rain", "Rain"),
        ("Rain<!-- not this --> comes", "Rain comes"),
        ("<!-- never closed", ""),
        ("x<img src=y onerror=z>y", "xy"),
        ("\x00\x1bRain\u00a0 comes\n", "Rain comes"),
        ("", ""),
    ],
)
def test_plain(raw: str, text: str) -> None:
    assert plain(raw) == text
