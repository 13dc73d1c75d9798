"""A quotation is a slice of its text, its hash is its own, and an outlet is quoted within the budget."""

from __future__ import annotations

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model import Brief, Citation, Story
from digest.summarise import METHODS, brief
from digest.text import sentences, spans, word_count
from digest.verify.fragment import resolves
from tests.properties.drawn import LANGUAGE, LINE, stories

LEAD_CENTROID = METHODS["lead-centroid"]


def cited(found: Brief | None) -> list[Citation]:
    return [one for point in found.key_points for one in point.citations] if found else []


def bodies(story: Story) -> dict[str, str]:
    return {one.id: "\n".join(one.body) for one in story.articles}


@settings(max_examples=120)
@given(stories())
def test_a_quote_is_a_slice_of_its_body_with_its_sha256(story: Story) -> None:
    found = brief(story, LEAD_CENTROID, 3, 100, 0.9)
    for one in cited(found):
        quote = bodies(story)[one.article][one.start : one.end]
        assert quote == one.quote
        assert hashlib.sha256(quote.encode("utf-8", "surrogatepass")).hexdigest() == one.sha256
    for point in found.key_points if found else ():
        assert point.citations[0].quote == point.text


@settings(max_examples=80)
@given(stories(), st.integers(1, 5), st.integers(0, 120), st.floats(0, 1))
def test_an_outlet_is_quoted_within_the_budget_or_once(
    story: Story, points: int, words: int, share: float
) -> None:
    found = brief(story, LEAD_CENTROID, points, words, share)
    assert len(found.key_points if found else ()) <= points
    for outlet in {one.outlet for one in story.articles}:
        own = {one.id: one for one in story.articles if one.outlet == outlet}
        spent = [word_count(one.quote) for one in cited(found) if one.article in own]
        most = max(min(words, int(share * word_count(bodies(story)[name]))) for name in own)
        assert len(spent) <= 1 or sum(spent) <= most


@settings(max_examples=60)
@given(stories(), st.sampled_from(sorted(METHODS)))
def test_every_method_quotes_what_stands_there(story: Story, name: str) -> None:
    for one in cited(brief(story, METHODS[name], 3, 100, 0.5)):
        assert bodies(story)[one.article][one.start : one.end] == one.quote


@settings(max_examples=80)
@given(stories())
def test_a_link_leads_to_its_quotation(story: Story) -> None:
    pages = {one.id: one.page_text for one in story.articles}
    for one in cited(brief(story, LEAD_CENTROID, 3, 100, 0.9)):
        assert resolves(one.url, one.quote, pages[one.article] or "")


@settings(max_examples=200)
@given(st.lists(LINE, max_size=5).map(" ".join), LANGUAGE)
def test_sentences_cover_the_paragraph_in_order_without_overlap(text: str, language: str | None) -> None:
    found = spans(text, language)
    edges = [edge for span in found for edge in span]
    assert edges == sorted(edges)
    assert all(start < end for start, end in found)
    gaps = zip([0, *(end for _, end in found)], [*(start for start, _ in found), len(text)], strict=True)
    assert not "".join(text[start:end] for start, end in gaps).strip()
    assert sentences(text, language) == tuple(text[start:end] for start, end in found)
    assert all(one == one.strip() for one in sentences(text, language))
