"""Reading a text fragment back: an opinion independent of the code that writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.urls import fragment_url
from digest.verify.fragment import bare, resolves

PAGE = """\
Harbour board buys a dredger
The board met on Thursday. The board met in Port Ellery and said so.
Café owners were “unhappy” about it. Nobody asked the geese.
The board met on Thursday. Another board met on Friday.
"""
WHERE = "https://quay.example/dredger"


@pytest.mark.parametrize(
    ("directive", "quote", "expected"),
    [
        ("Nobody%20asked%20the%20geese.", "Nobody asked the geese.", True),
        ("nobody%20ASKED%20the%20geese.", "Nobody asked the geese.", True),
        ("Nobody%20asked", "Nobody asked the geese.", False),
        ("The%20board%20met", "The board met", True),
        ("cafe%20owners,about%20it.", 'Café owners were "unhappy" about it.', True),
        ("about%20it.-,Nobody,geese.", "Nobody asked the geese.", True),
        ("The%20board%20met%20on%20Thursday.,-Another", "The board met on Thursday.", True),
        ("The%20board,on%20Friday.", "The board met on Thursday. Another board met on Friday.", False),
        ("obody%20asked", "obody asked", False),
        ("", "Nobody asked the geese.", False),
        ("geese.%20The%20board%20met%20on", "geese. The board met on", False),
        ("words%20that%20are%20not%20there", "words that are not there", False),
    ],
)
def test_a_directive_leads_to_its_first_match(directive: str, quote: str, expected: bool) -> None:  # noqa: FBT001
    assert expected == resolves(f"{WHERE}#:~:text={directive}", quote, PAGE)


def test_a_plain_link_leads_to_its_page() -> None:
    assert resolves(WHERE, "anything at all", PAGE)
    assert resolves(None, "anything at all", PAGE)


def test_an_address_without_its_fragment() -> None:
    assert bare(f"{WHERE}#:~:text=a") == bare(WHERE) == WHERE
    assert bare(f"{WHERE}#top:~:text=a") == f"{WHERE}#top"
    assert bare(None) is None


@given(st.integers(0, len(PAGE) - 1), st.integers(1, 90))
def test_what_we_write_leads_where_we_meant(start: int, length: int) -> None:
    quote = " ".join(PAGE[start : start + length].split())
    assert resolves(fragment_url(WHERE, quote, PAGE), quote, PAGE)


SIGNS = [*"aAéß .,“’-あい。ﬁ", "\u00a0", "e\u0301", "\u00ad"]
LINE = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=40).map("".join)
LINES = st.lists(LINE, min_size=1, max_size=6)


@given(LINES, st.data())
def test_on_any_page_what_we_write_leads_where_we_meant(lines: list[str], data: st.DataObject) -> None:
    page = "\n".join(lines)
    start = data.draw(st.integers(0, len(page) - 1))
    quote = page[start : data.draw(st.integers(start + 1, len(page)))].strip()
    assert resolves(fragment_url(WHERE, quote, page), quote, page)
