"""Who wrote a page and when, as its head shows it where structured data are silent."""

from __future__ import annotations

import json

import pytest

from digest.clean import clean
from tests.rooms.read.test_page import PARAGRAPHS, URL, article, page

H1 = "<h1>River floods Norrholm</h1>"


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("<p>Von Dr. Ilse Varga</p>", ["Dr. Ilse Varga"]),
        ("<p>von Dr. Ilse Varga</p>", ["Dr. Ilse Varga"]),
        ("<p>By<span>Daryl Olsen</span></p>", ["Daryl Olsen"]),
        ("<p>By</p><p>Ann Poe</p><p>•</p>", ["Ann Poe"]),
        ("<p>Written by:</p><p>Ann Poe</p>", ["Ann Poe"]),
        ("<p>Author: Ann Poe</p>", ["Ann Poe"]),
        ("<p>Article by Ann Poe RN, BSN, Certified Consultant</p>", ["Ann Poe RN"]),
        ("<p>by ANN POE on Jan 22, 2025</p>", ["ANN POE"]),
        ("<p>By Ann Poe December 2, 2025</p>", ["Ann Poe"]),
        ("<p>By Theresa May</p>", ["Theresa May"]),
        ("<p>Dec 2, 2025 • By Ann Poe ⋅ Review Editor</p>", ["Ann Poe"]),
        ("<p>20.10.2025</p><p>Par Luc Petit et Zoé Arnaud</p>", ["Luc Petit", "Zoé Arnaud"]),
        ('<a href="/authors/0296e2"><span>Çelik Nimani</span></a><p>Dec 19, 2025</p>', ["Çelik Nimani"]),
        ('<div class="author-2">Naufal Zuhdi</div>', ["Naufal Zuhdi"]),
        ('<p class="byline"><span>Ann Poe</span></p><p class="byline">Tom Moe</p>', ["Ann Poe", "Tom Moe"]),
        ('<span class="author">Written By</span>', []),
        ('<a rel="author" href="/n">Nachrichten</a>', []),
        ("<p>By the river the water is still rising tonight</p>", []),
    ],
)
def test_the_byline_at_the_head_of_a_page(below: str, names: list[str]) -> None:
    found = clean(article(page(top=H1 + below)))
    assert [person.name for person in found.authors] == names


@pytest.mark.parametrize(
    ("below", "value"),
    [
        ("<p>Dec 17, 2025<span>Ann Poe</span></p>", "2025-12-17"),
        ("<p>Oct 11, 2023 2 min read</p>", "2023-10-11"),
        ("<p>Health<b>DECEMBER 22, 2022</b>Updated: JANUARY 02, 2024</p>", "2022-12-22"),
        ("<p>May 18, 2023 By Ann Poe In News</p>", "2023-05-18"),
        ("<p>Veröffentlicht am 3. März 2024 von Ann Poe</p>", "2024-03-03"),
        ("<p>Publicado el 3 de agosto de 2024</p>", "2024-08-03"),
        ("<p>le 3 août 2024, par Ann Poe</p>", "2024-08-03"),
        ("<p>Essay - Published: 2025.12.17 | create</p>", "2025-12-17"),
    ],
)
def test_the_date_at_the_head_of_a_page(below: str, value: str) -> None:
    found = article(page(top=H1 + below)).date_published
    assert found is not None
    assert (found.value, found.evidence) == (value, "text")


@pytest.mark.parametrize(
    "below",
    [
        "<p>Updated: Oct 11, 2023</p>",
        "<p>Mis à jour le 3 août 2024</p>",
        "<p>10/11/2024</p>",
        f"<p>The council met on 3 August 2024{' to talk about the dam' * 4}.</p>",
    ],
)
def test_what_is_no_day_of_publication(below: str) -> None:
    found = article(page(top=H1 + below)).date_published
    assert found is not None
    assert found.evidence == "url"


def graph(*tables: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@graph": tables})}</script>'


def test_whom_json_ld_names_by_reference() -> None:
    head = graph(
        {"@type": "NewsArticle", "url": URL, "author": [{"@id": "#ann"}], "publisher": {"@id": "#gazette"}},
        {"@type": "Person", "@id": "#ann", "name": "Ann Poe"},
        {"@type": "Organization", "@id": "#gazette", "name": "The Gazette"},
    )
    found = article(page(head=head))
    assert ([person.name for person in found.authors], found.publisher) == (["Ann Poe"], "The Gazette")


def test_who_publishes_on_their_own_is_no_outlet() -> None:
    head = graph(
        {"@type": "Article", "url": URL, "author": {"@id": "#ann"}, "publisher": {"@id": "#ann"}},
        {"@type": ["Person", "Organization"], "@id": "#ann", "name": "Ann Poe"},
    )
    found = clean(article(page(head=f'{head}<meta property="og:site_name" content="Left Bank">')))
    assert ([person.name for person in found.authors], found.publisher) == (["Ann Poe"], "Left Bank")


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="page.head.author">',
        '<meta name="author" content="{{ author.name }}">',
        '<meta name="author" content="design: Tom Moe">',
    ],
)
def test_what_a_template_forgot_is_no_author(head: str) -> None:
    assert article(page(head=head)).authors == ()


def test_a_card_s_label_names_the_author() -> None:
    head = '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ann Poe">'
    assert [person.name for person in article(page(head=head)).authors] == ["Ann Poe"]


def test_an_agency_beside_the_outlet_is_a_credit() -> None:
    site = '<meta property="og:site_name" content="The Gazette">'
    head = f'<meta name="author" content="The Gazette et AFP">{site}'
    found = clean(article(page(head=head)))
    assert (found.authors, found.source_organization) == ((), "AFP")
    assert found.body == PARAGRAPHS


def test_a_site_s_name_in_the_only_h1_is_no_headline() -> None:
    head = '<meta property="og:title" content="River floods Norrholm">'
    html = page(head=head, top="<h1>Gazette</h1>").replace("| The Gazette", "| Gazette")
    assert article(html).headline == "River floods Norrholm"
