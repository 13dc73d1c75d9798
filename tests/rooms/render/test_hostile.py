"""Hostile words in every place that holds words, through every page and feed."""

from __future__ import annotations

from typing import Any

from lxml import etree, html

from digest.text import xml_safe

HOSTILE = 'Mayor says "<b>no</b>" & leaves ]]> {{ 7*7 }} \u202eright\u202c <script>alert(1)</script>'


def parsed(page: bytes) -> Any:
    return html.fromstring(page.decode())


def drawn(site: dict[str, bytes]) -> list[tuple[str, Any]]:
    return [(path, parsed(page)) for path, page in site.items() if path.endswith(".html")]


def test_markup_in_words_stays_words(site: dict[str, bytes]) -> None:
    for path, page in drawn(site):
        assert page.xpath("//b | //script[not(@type)] | //img | //i") == [], path
        assert "alert(1)" not in [str(text) for text in page.xpath("//style/text()")]


def test_no_handler_and_no_unsafe_address(site: dict[str, bytes]) -> None:
    for path, page in drawn(site):
        names = [name for node in page.iter(etree.Element) for name in node.attrib]
        assert [name for name in names if name.startswith("on")] == [], path
        assert [
            href for href in page.xpath("//@href") if href.lower().startswith(("javascript:", "data:"))
        ] == []


def test_templates_in_words_are_not_run(site: dict[str, bytes]) -> None:
    assert b"49" not in site["2026/11/20/hostile-strings/index.html"].partition(b"</style>")[2]
    assert b"{{ 7*7 }}" in site["index.html"]


def test_the_words_reach_the_reader_unchanged(site: dict[str, bytes]) -> None:
    page = parsed(site["2026/11/20/hostile-strings/index.html"])
    assert page.xpath("//h1")[0].text_content() == HOSTILE
    assert page.xpath("//q")[0].text_content() == HOSTILE
    assert page.xpath("//div[@class='correction']/blockquote")[0].text_content() == HOSTILE
    title = page.xpath("//title")[0].text_content()
    assert title.endswith("…")
    assert HOSTILE.startswith(title[:-1])


def test_no_page_holds_a_character_xml_cannot_carry(site: dict[str, bytes]) -> None:
    for path, page in site.items():
        text = page.decode()
        assert xml_safe(text) == text, path


def test_a_note_passes_the_allow_list_again(site: dict[str, bytes]) -> None:
    page = parsed(site["2026/11/20/hostile-strings/index.html"])
    note = page.xpath("//div[@class='note']")[0]
    assert etree.tostring(note, encoding="unicode").split(">", 1)[1].startswith("<p>Note <a")
    assert "onclick" not in etree.tostring(note, encoding="unicode")


def test_names_stand_in_isolation(site: dict[str, bytes]) -> None:
    page = parsed(site["index.html"])
    for link in page.xpath("//ul[@class='meta sources']//a"):
        assert [child.tag for child in link] == ["bdi"]
