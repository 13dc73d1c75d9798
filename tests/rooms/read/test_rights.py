"""What a publisher reserves is heard in every place it may be said, and held to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model import Source
from digest.read import honoured, read, read_page
from tests.rooms.read.documents import NOW, document, rss

PAGE = "<html><head>{}<title>Dredger</title></head><body><h1>Dredger</h1><p>{}</p></body></html>"
TEXT = "The harbour board of Port Ellery bought a second dredger for 14 million crowns on Thursday. " * 3
SAID = {
    "noarchive": ("noarchive",),
    "NoArchive, max-image-preview:large": ("noarchive",),
    "index, nosnippet,noarchive": ("noarchive", "nosnippet"),
    "max-snippet:50": ("max-snippet:50",),
    "max-snippet: 0": ("max-snippet:0",),
    "max-snippet:-1": (),
    "digest-newsletter: nosnippet": ("nosnippet",),
    "googlebot: nosnippet": (),
    "unavailable_after: 25 Jun 2027 15:00:00 GMT": (),
    "all": (),
    "": (),
}


@pytest.mark.parametrize("said", SAID)
def test_the_answer_and_the_page_say_it_alike(said: str) -> None:
    feed = replace(document(rss("<item><title>x</title></item>")), rights=(f"X-Robots-Tag: {said}",))
    assert SAID[said] == read(feed, NOW).articles[0].rights
    page = document(PAGE.format(f'<meta name="ROBOTS" content="{said}">', TEXT), media_type="text/html")
    assert SAID[said] == read_page(page, NOW).rights


@pytest.mark.parametrize(("value", "reserved"), [("1", ("tdm-reservation",)), ("0", ()), ("", ())])
def test_text_and_data_mining_may_be_reserved(value: str, reserved: tuple[str, ...]) -> None:
    head = f'<meta name="tdm-reservation" content="{value}">'
    page = document(PAGE.format(head, TEXT), media_type="text/html")
    assert reserved == read_page(page, NOW).rights
    bare = replace(document(PAGE.format("", TEXT)), rights=(f"TDM-Reservation: {value}",))
    assert reserved == read_page(bare, NOW).rights


@pytest.mark.parametrize(
    ("page", "answer", "file", "reserved"),
    [
        ("1", "0", "0", True),
        ("0", "1", "1", False),
        ("", "1", "0", True),
        ("", "0", "1", False),
        ("", "", "1", True),
        ("", "", "0", False),
        ("perhaps", "", "1", True),
        ("", "", "", False),
    ],
)
def test_of_three_places_that_reserve_mining_the_nearest_decides(
    *, page: str, answer: str, file: str, reserved: bool
) -> None:
    head = f'<meta name="tdm-reservation" content="{page}">' if page else ""
    lines = {"tdm-reservation": answer, "tdmrep.json": file}
    rights = tuple(f"{name}: {value}" for name, value in lines.items() if value)
    read_one = read_page(
        replace(document(PAGE.format(head, TEXT), media_type="text/html"), rights=rights), NOW
    )
    assert (("tdm-reservation",) if reserved else ()) == read_one.rights


@pytest.mark.parametrize("mark", ["nosnippet", "max-snippet:0", "tdm-reservation"])
def test_a_reserved_text_is_let_go_of(mark: str) -> None:
    article = replace(read_page(document(PAGE.format("", TEXT)), NOW), rights=(mark,))
    source = Source(id="gazette", kind="feed")
    held = honoured(article, source)
    assert ((), None, article.headline, article.url) == (held.body, held.page_text, held.headline, held.url)
    assert held.warnings
    agreed = honoured(article, replace(source, rights="agreed"))
    assert (article.body, ()) == (agreed.body, agreed.rights)


@pytest.mark.parametrize("mark", ["noarchive", "max-snippet:50"])
def test_other_marks_leave_the_text(mark: str) -> None:
    article = replace(read_page(document(PAGE.format("", TEXT)), NOW), rights=(mark,))
    assert article == honoured(article, Source(id="gazette", kind="feed"))


def test_the_smallest_snippet_counts() -> None:
    article = read_page(document(PAGE.format("", TEXT)), NOW)
    assert article.snippet is None
    assert 40 == replace(article, rights=("max-snippet:200", "max-snippet:40")).snippet
