"""The proof of one issue, check by check, without a night."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from digest.record import (
    Budget,
    Gathered,
    Issue,
    IssueCitation,
    IssueDifference,
    IssuePoint,
    IssueSource,
    IssueStory,
    Mark,
)
from digest.record import Section as Part
from digest.verify import Exhibits, Verdict, plainly_linked, seals, summary, verify

BODY = "Port Ellery bought a dredger on Thursday.\nSkippers had asked for one since the spring."
OTHER = "The board of Port Ellery has a dredger since Thursday."
PAGE = f"Quay Courier\n{BODY}\nPort Ellery bought a ferry on Friday."
URL = "https://quay.example/d"
AMPLE = Budget(words=100, share=1.0)


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def source(n: int, outlet: str, body: str) -> IssueSource:
    return IssueSource(
        n=n,
        id=f"id-{n}",
        source="inbox",
        outlet=outlet,
        publisher=None,
        url=URL,
        headline="Dredger",
        role="lead" if n == 1 else "copy",
        origin=1,
        authors=(),
        date_published=None,
        in_language="en",
        score=1.0,
        cleaner="1",
        body_sha256=sha(body),
        retrieved="2026-11-20T00:00:00Z",
        words=len(body.split()),
    )


def cited(n: int, body: str, quote: str, url: str = URL) -> IssueCitation:
    start = body.index(quote)
    return IssueCitation(
        source=n, quote=quote, start=start, end=start + len(quote), sha256=sha(quote), url=url
    )


def issue(*citations: IssueCitation, outlets: tuple[str, str] = ("Quay Courier", "Varn Weekly")) -> Issue:
    points = tuple(
        IssuePoint(id=f"p{number}", text=each.quote, method="lead-centroid/1", citations=(each,))
        for number, each in enumerate(citations)
    )
    story = IssueStory(
        id="s",
        slug="dredger",
        path="2026/11/20/dredger/",
        headline="Dredger",
        headline_made=False,
        in_language="en",
        dir="ltr",
        date_published=None,
        agency=None,
        outlets=2,
        origins=1,
        points=points,
        corrections=(),
        differences=(),
        sources=(source(1, outlets[0], BODY), source(2, outlets[1], OTHER)),
        reasons=(),
        words=0,
    )
    return Issue(
        id="2026-11-20",
        number=1,
        date_published="2026-11-20T23:59:59Z",
        title="T",
        sections=(Part(slug="news", title="News", stories=(story,)),),
        gathered=Gathered(sources=1, articles=2, stories=1, left_out=0),
    )


FIRST = cited(1, BODY, BODY.split("\n", maxsplit=1)[0])
SECOND = cited(1, BODY, BODY.split("\n")[1])
COPY = cited(2, OTHER, OTHER)
NONE = Exhibits(bodies={})
KEPT = Exhibits(bodies={sha(BODY): BODY, sha(OTHER): OTHER}, pages={"id-1": PAGE})


def test_what_holds_is_counted() -> None:
    found = verify(issue(FIRST, SECOND, COPY), KEPT, AMPLE)
    assert (found.points, found.quotations, found.proved, found.expired) == (3, 3, 3, 0)
    assert found.findings == ()


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (Budget(words=15, share=1.0), []),
        (Budget(words=14, share=1.0), ["it quotes 15 words of Quay Courier, and 14 are allowed"]),
        (Budget(words=100, share=0.5), ["it quotes 15 words of Quay Courier, and 7 are allowed"]),
    ],
)
def test_the_budget_is_of_an_outlet_and_a_story(budget: Budget, expected: list[str]) -> None:
    for kept in (KEPT, Exhibits(bodies={})):
        found = verify(issue(FIRST, SECOND, COPY), kept, budget)
        assert [each.text for each in found.findings] == expected


def test_one_quotation_is_always_allowed() -> None:
    assert verify(issue(FIRST, COPY), KEPT, Budget(words=1, share=0.01)).findings == ()


def test_two_texts_of_one_outlet_share_its_budget() -> None:
    told = issue(FIRST, COPY, outlets=("Quay Courier", "Quay Courier"))
    (found,) = verify(told, KEPT, Budget(words=12, share=1.0)).findings
    assert found.text == "it quotes 17 words of Quay Courier, and 12 are allowed"


def test_the_records_own_budget_beats_todays() -> None:
    told = replace(issue(FIRST, SECOND), budget=AMPLE)
    assert verify(told, KEPT, Budget(words=1, share=0.1)).findings == ()


def linked(directive: str) -> IssueCitation:
    return replace(FIRST, url=f"{URL}#:~:text={directive}")


def test_a_link_is_followed_on_the_kept_page() -> None:
    good, bad = linked("Port%20Ellery,on%20Thursday."), linked("Port%20Ellery%20bought%20a%20ferry")
    found = verify(issue(good), KEPT, AMPLE)
    assert (found.links, found.resolved, found.links_expired, found.findings) == (1, 1, 0, ())
    (wrong,) = verify(issue(bad), KEPT, AMPLE).findings
    assert wrong.text == "its link does not lead to the quoted sentence on the kept page of Quay Courier"
    gone = verify(issue(bad), Exhibits(bodies=KEPT.bodies), AMPLE)
    assert (gone.links, gone.resolved, gone.links_expired, gone.findings) == (1, 0, 1, ())
    assert "evidence expired for 0 quotations and 1 link" in summary([gone])


def test_a_link_that_leads_astray_is_made_plain_and_no_other() -> None:
    good, bad = linked("Port%20Ellery,on%20Thursday."), linked("Port%20Ellery%20bought%20a%20ferry")
    assert plainly_linked(issue(good, COPY), KEPT) == issue(good, COPY)
    assert plainly_linked(issue(bad, COPY), KEPT) == issue(FIRST, COPY)


MARK = Mark(number=1, title="T", date_published="", stories=1, record="r", ledger="l")


@pytest.mark.parametrize(
    ("mark", "record", "ledger", "expected"),
    [
        (MARK, "r", "l", []),
        (MARK, "x", "l", ["content/issues/2026-11-20.json"]),
        (MARK, "r", "x", ["content/ledger/2026-11-20.jsonl"]),
        (MARK, None, None, ["content/issues/2026-11-20.json", "content/ledger/2026-11-20.jsonl"]),
        (replace(MARK, ledger=""), "r", None, []),
        (None, "r", None, ["content/issues/2026-11-20.json"]),
    ],
)
def test_the_files_are_those_of_the_mark(
    mark: Mark | None, record: str | None, ledger: str | None, expected: list[str]
) -> None:
    assert [found.where for found in seals("2026-11-20", mark, record, ledger)] == expected


def test_well_is_said_only_of_what_was_proved() -> None:
    well = Verdict(issue="2026-11-20", points=1, quotations=1, proved=1)
    assert summary([well]).endswith("all is well.")
    expired = replace(well, proved=0, expired=1)
    assert "well" not in summary([well, expired])
    assert summary([well, expired]).startswith("2 issues: 2 points; 1 of 2 quotations found")


def forbidding(made: Issue) -> Issue:
    """The same issue, its first outlet one that forbids archiving."""
    (section,) = made.sections
    (story,) = section.stories
    sources = (replace(story.sources[0], kept=False), story.sources[1])
    return replace(made, sections=(replace(section, stories=(replace(story, sources=sources),)),))


def test_a_text_that_was_never_kept_is_not_said_to_have_expired() -> None:
    told = verify(forbidding(issue(FIRST, replace(SECOND, url=f"{URL}#:~:text=Skippers"), COPY)), NONE, AMPLE)
    assert (0, 1, 2, 0, 1) == (told.proved, told.expired, told.unkept, told.links_expired, told.links_unkept)
    assert () == told.findings
    said = summary([told])
    assert "evidence expired for 1 quotation and 0 links" in said
    assert "the publisher forbids archiving 2 quotations and 1 link, of which only the record" in said
    assert said.endswith("nothing found wrong in what could be checked.")


def test_a_text_kept_in_spite_of_that_is_checked_all_the_same() -> None:
    told = verify(forbidding(issue(FIRST)), KEPT, AMPLE)
    assert (1, 0, 0) == (told.proved, told.expired, told.unkept)


def differing(side: IssueCitation) -> Issue:
    made = issue(FIRST)
    told = IssueDifference(text="Thursday or Friday", sources=(1,), sides=(side,))
    story = replace(made.stories[0], differences=(told,))
    return replace(made, sections=(replace(made.sections[0], stories=(story,)),))


def test_what_a_difference_quotes_is_proved_and_its_link_leads_to_its_sentence() -> None:
    side = cited(1, BODY, "since the spring", f"{URL}#:~:text=Skippers%20had,the%20spring.")
    found = verify(differing(side), KEPT, AMPLE)
    assert (found.quotations, found.proved, found.links, found.resolved) == (2, 2, 1, 1)
    assert found.findings == ()
    assert plainly_linked(differing(side), KEPT) == differing(side)


def test_a_difference_that_says_or_links_something_else_is_found() -> None:
    side = cited(1, BODY, "since the spring", f"{URL}#:~:text=Port%20Ellery%20bought%20a%20ferry")
    wrong = verify(differing(replace(side, start=side.start + 1, end=side.end + 1)), KEPT, AMPLE)
    assert ["something else at", "does not lead to the quoted sentence"] == [
        next(
            words
            for words in ("something else at", "does not lead to the quoted sentence")
            if words in found.text
        )
        for found in wrong.findings
    ]
    assert "where reports differ" in wrong.findings[0].where
    (story,) = plainly_linked(differing(side), KEPT).stories
    assert URL == story.differences[0].sides[0].url


def test_words_of_a_difference_count_in_the_budget_unless_a_point_has_them() -> None:
    tight = Budget(words=7, share=1.0)
    inside = cited(1, BODY, "on Thursday")
    assert verify(differing(inside), KEPT, tight).findings == ()
    (over,) = verify(differing(cited(1, BODY, "since the spring")), KEPT, tight).findings
    assert over.text == "it quotes 10 words of Quay Courier, and 7 are allowed"
