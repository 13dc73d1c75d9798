"""One quotation at a time: what the record alone shows, what the text, what the page."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from digest.record import IssueCitation, IssueSource
from digest.verify import Exhibits
from digest.verify.quotation import proof

BODY = "The ferry of Saltmere sank.\nNobody drowned, its owner said."
QUOTE = "Nobody drowned, its owner said."
URL = "https://mere.example/ferry"
LINK = f"{URL}#:~:text=Nobody%20drowned%2C%20its%20owner%20said."


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


SOURCE = IssueSource(
    n=1,
    id="a",
    source="inbox",
    outlet="Mere Mail",
    publisher=None,
    url=URL,
    headline=None,
    role="lead",
    origin=1,
    authors=(),
    date_published=None,
    in_language="en",
    score=1.0,
    cleaner="1",
    body_sha256=sha(BODY),
    retrieved="2026-11-20T00:00:00Z",
)
START = BODY.index(QUOTE)
CITED = IssueCitation(source=1, quote=QUOTE, start=START, end=START + len(QUOTE), sha256=sha(QUOTE), url=LINK)
KEPT = Exhibits(bodies={sha(BODY): BODY}, pages={"a": f"Mere Mail\n{BODY}"})


def test_what_stands_and_leads_there_has_no_fault() -> None:
    found = proof(CITED, SOURCE, KEPT)
    assert (found.stands, found.resolved, found.faults) == (True, True, ())
    assert not any((found.expired, found.unkept, found.link_expired, found.link_unkept))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"quote": ""}, "is empty"),
        ({"quote": QUOTE.replace("Nobody", "Somebody")}, "does not have the sha256"),
        ({"end": CITED.end + 1}, "characters and its place"),
        ({"start": START - 1, "end": CITED.end - 1}, "says something else at"),
        ({"start": -1, "end": len(QUOTE) - 1}, "characters and its place"),
        ({"url": "https://other.example/ferry"}, "does not lead to the address of Mere Mail"),
        ({"url": f"{URL}#:~:text=The%20ferry"}, "does not lead to the quoted sentence"),
        ({"url": f"{URL}#:~:text=Everybody%20drowned"}, "does not lead to the quoted sentence"),
    ],
)
def test_each_fault_is_named_and_never_counted_as_expired(changed: dict[str, Any], said: str) -> None:
    found = proof(replace(CITED, **changed), SOURCE, KEPT)
    assert [fault for fault in found.faults if said in fault]
    assert not any((found.expired, found.unkept))


def test_a_body_changed_since_is_told_by_its_hash() -> None:
    kept = Exhibits(bodies={SOURCE.body_sha256: BODY.replace("sank", "swam")})
    (fault,) = proof(CITED, SOURCE, kept).faults
    assert "its sha256 differs" in fault


def test_a_source_the_story_does_not_have_is_a_fault() -> None:
    found = proof(CITED, None, KEPT)
    assert (False, ("it cites source 1, which the story does not have",)) == (found.stands, found.faults)


@pytest.mark.parametrize("kept", [True, False])
def test_what_is_not_there_has_expired_or_was_never_kept(*, kept: bool) -> None:
    found = proof(CITED, replace(SOURCE, kept=kept), Exhibits(bodies={}))
    assert (kept, not kept) == (found.expired, found.unkept)
    assert (kept, not kept) == (found.link_expired, found.link_unkept)
    assert not found.stands


def test_the_record_is_asked_even_when_nothing_else_can_be() -> None:
    found = proof(replace(CITED, sha256=sha("other")), SOURCE, Exhibits(bodies={}))
    assert (False, False, 1) == (found.expired, found.unkept, len(found.faults))


def test_a_plain_link_to_the_page_leads_there() -> None:
    found = proof(replace(CITED, url=URL), SOURCE, KEPT)
    assert (True, False, False) == (found.stands, found.resolved, found.link_expired)
