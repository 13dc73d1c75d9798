"""A citation of any text stands where it says, has the hash it says, and its link leads to it or nowhere."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.summarise.cite import citation, stands
from digest.summarise.sentence import body_of, sentences_of
from digest.urls import page_url, safe_url
from digest.verify import Exhibits
from digest.verify.fragment import has_fragment, resolves
from tests.rooms.summarise.invented import article

# What editors' systems put between and into words: joiners, marks of direction, soft hyphens, wide spaces,
# accents written apart, letters beyond the first plane, scripts without spaces, two kinds of quotation marks.
ODD = "\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2069\u202f\u3000\ufeff\u05b4\u064e"
LETTERS = "aZé\u00df\u0130\ufb01œשלםعربيकिখ่ประเทศ日本語かガ한국𝔘𐐀😀👩🏽"
MARKS = "\"'“”„«»「」『』׳״.,;:!?…。、！？؟،।-–—()&%#"
letters = st.sampled_from([mark for mark in LETTERS + "12" if mark.isalnum()])
rest = st.text(st.sampled_from(LETTERS + ODD + MARKS + "12"), max_size=12)
words = st.builds(str.__add__, letters, rest)
paragraphs = st.lists(words, min_size=1, max_size=30).map(" ".join).map(lambda text: " ".join(text.split()))
bodies = st.lists(paragraphs.filter(bool), min_size=1, max_size=4)


@given(bodies, st.data())
def test_any_slice_of_any_text_is_cited_verbatim_at_its_place(body: list[str], data: st.DataObject) -> None:
    text = body_of(told := article("a", *body, page_text="\n".join(["Home", *body, "Contact"])))
    start = data.draw(st.integers(0, len(text) - 1))
    cited = citation(told, start, data.draw(st.integers(start + 1, len(text))))
    assert text[cited.start : cited.end] == cited.quote
    assert hashlib.sha256(cited.quote.encode()).hexdigest() == cited.sha256
    assert stands(told, cited)


@given(bodies)
def test_any_sentence_s_link_leads_to_it_or_to_the_page_alone(body: list[str]) -> None:
    page = "\n".join(["Home", *body, "Contact"])
    told = article("a", *body, page_text=page)
    for sentence in sentences_of(told):
        url = citation(told, sentence.start, sentence.end).url
        assert url is not None
        assert url.isascii()
        assert safe_url(url) == url
        assert safe_url(page_url(url)) == url  # what a page writes is read as the same address
        assert not has_fragment(url) or resolves(url, sentence.text, page)


@pytest.mark.parametrize(
    "text",
    ["😀 told a story of the 𝔘 in Oldtown.", "שָׁלוֹם עולם אמר ראש העיר היום.", "e\u0301 a\u00a0b\u00adc."],
)
def test_offsets_count_characters_and_not_bytes_or_code_units(text: str) -> None:
    told = article("a", "Before it.", text)
    cited = citation(told, len("Before it.") + 1, len("Before it.") + 1 + len(text))
    assert text == cited.quote
    assert Exhibits(bodies={"": body_of(told)}).bodies[""][cited.start : cited.end] == text
