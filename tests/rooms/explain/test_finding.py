"""What an editor asks about is found by address, id, page or words; what is not known has a neighbour."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.explain import account_of, clue, find, in_text, nearest, told
from digest.explain.finding import Subject
from digest.model import Article, Join, Member, Removed
from digest.record import (
    Gathered,
    Issue,
    IssueCitation,
    IssuePoint,
    IssueSource,
    IssueStory,
    LedgerEntry,
    Section,
)

BASE = "https://sheet.example/"
BODY = ("The board bought a dredger on Thursday.", "Skippers had asked for it. Geese did not care.")
FIRST = IssueCitation(
    source=1, quote=BODY[0], start=0, end=39, sha256="", url="https://quay.example/d#:~:text=The%20board"
)
SOURCE = IssueSource(
    n=1,
    id="a" * 16,
    source="inbox",
    outlet="Quay Courier",
    publisher=None,
    url="https://quay.example/d",
    headline="Board buys a dredger",
    role="lead",
    origin=1,
    authors=(),
    date_published=None,
    in_language="en",
    score=1.0,
    cleaner="1",
    body_sha256="",
    retrieved="2026-11-20T00:00:00Z",
)
COPY = replace(
    SOURCE,
    n=2,
    id="b" * 16,
    outlet="Varn Weekly",
    url="https://varn.example/d?utm_source=x",
    role="copy",
    join=Join(to="a" * 16, rule="copy: 9 of 10 shared three-word runs", score=0.9, paragraphs=2, hours=3.0),
)
STORY = IssueStory(
    id="c" * 12,
    slug="board-buys-a-dredger",
    path="2026/11/20/board-buys-a-dredger/",
    headline="Board buys a dredger",
    headline_made=False,
    in_language="en",
    dir="ltr",
    date_published=None,
    agency=None,
    outlets=2,
    origins=1,
    points=(
        IssuePoint(id="d" * 12, text=BODY[0], method="lead-centroid/1", citations=(FIRST,)),
        IssuePoint(id="e" * 12, text="My own line.", method="editor", citations=(), edited=True),
    ),
    corrections=(),
    differences=(),
    sources=(SOURCE, COPY),
    reasons=("carried by 2 outlets, 1 origin", "undated"),
    words=9,
)
ISSUE = Issue(
    id="2026-11-20",
    number=1,
    date_published="2026-11-20T23:59:59Z",
    title="T",
    sections=(Section(slug="news", title="News", stories=(STORY,)),),
    gathered=Gathered(sources=1, articles=3, stories=2, left_out=1),
)
LEFT = LedgerEntry(
    id="f" * 16,
    source="inbox",
    outlet="Sallow News",
    url="https://sallow.example/lamp",
    headline="Lamp goes out",
    decision="over-limit",
    reason="ranked 2, the issue holds 1",
    story="9" * 12,
)
ROUNDUP = replace(
    LEFT,
    id="7" * 16,
    url=None,
    decision="roundup",
    reason="tells this story among others in a roundup",
    story=STORY.id,
)
LEDGER = (LEFT, ROUNDUP)
ARTICLE = Article(
    id=SOURCE.id,
    source="inbox",
    label="Quay Courier",
    url=SOURCE.url,
    headline=SOURCE.headline,
    body=BODY,
    retrieved=dt.datetime(2026, 11, 20, tzinfo=dt.UTC),
    removed=(
        Removed(text="By Ada Renholm", reason="byline"),
        Removed(text="Read more: geese", reason="teaser"),
    ),
)
KEPT = {SOURCE.id: Member(article=ARTICLE, role="lead")}


def explain(asked: str) -> str:
    subject = find(clue(asked, BASE), ISSUE, LEDGER)
    assert subject is not None
    return told(account_of(asked, subject, LEDGER, KEPT))


@pytest.mark.parametrize(
    "asked",
    [
        STORY.id,
        STORY.path,
        f"/{STORY.path}",
        f"{BASE}{STORY.path}#points",
        "board-buys-a-dredger",
        "Board buys a DREDGER",
    ],
)
def test_a_story_is_found_by_any_of_its_names(asked: str) -> None:
    said = explain(asked)
    assert "number 1 of 1 in News, number 1 of 1 in the issue; 2 outlets, 1 origin" in said
    assert "because: carried by 2 outlets, 1 origin; undated" in said
    assert "Varn Weekly (copy)" in said
    assert (
        "joined to Quay Courier; copy: 9 of 10 shared three-word runs; 0.900 alike on a scale to 1; "
        "2 whole paragraphs in common; published 3 hours apart"
    ) in said
    assert "left out because it tells several stories" in said
    assert "ranked 2" not in said


@pytest.mark.parametrize("asked", ["d" * 12, BODY[0], "bought a dredger", FIRST.url, f"“{BODY[0]}”"])
def test_a_sentence_is_found_and_placed(asked: str) -> None:
    said = explain(asked)
    assert said.startswith(f"“{BODY[0]}”\n")
    assert "in the text of Quay Courier, characters 0 to 39, paragraph 1 of 2" in said
    assert "The rule “byline” took out 1 line, who wrote it; the names went to the authors" in said
    assert "    - By Ada Renholm" in said
    assert "Varn Weekly" not in said


def test_an_article_is_found_whatever_tracks_its_address() -> None:
    said = explain("http://varn.example/d?utm_medium=mail#top")
    assert "Varn Weekly (copy)" in said
    assert "Evidence expired" in said
    assert "Quay Courier (lead)" not in said


def test_the_editors_own_line_is_said_to_be_one() -> None:
    assert "The editor's own line: it quotes nobody" in explain("My own line")


@pytest.mark.parametrize("asked", [LEFT.url, LEFT.id, LEFT.story])
def test_what_was_left_out_says_why(asked: str) -> None:
    said = explain(asked)
    assert "was considered for the issue of 2026-11-20: it was left out for want of room" in said
    assert "ranked 2, the issue holds 1" in said


@pytest.mark.parametrize("asked", ["", "the moon fell", "0" * 12, "https://nobody.example/", "2001/01/01/x/"])
def test_what_nobody_knows_is_not_found(asked: str) -> None:
    assert find(clue(asked, BASE), ISSUE, LEDGER) is None


def test_without_evidence_the_paragraph_is_not_guessed() -> None:
    subject = find(clue(BODY[0], BASE), ISSUE, LEDGER)
    assert subject is not None
    said = told(account_of("", subject, LEDGER, {}))
    assert "characters 0 to 39 (evidence expired: the text is no longer kept)" in said


HERE = Subject(issue=ISSUE, story=STORY, printed=SOURCE)


def test_a_sentence_that_no_point_quotes_is_found_in_the_kept_text() -> None:
    subject = in_text(clue("Geese did not care", BASE), HERE, ARTICLE)
    assert subject is not None
    said = told(account_of("", subject, LEDGER, KEPT))
    assert "“Geese did not care.”\n" in said
    assert "paragraph 2 of 2" in said
    assert "No point quotes it" in said


def test_a_line_that_was_taken_out_names_its_rule() -> None:
    subject = in_text(clue("Read more: geese", BASE), HERE, ARTICLE)
    assert subject is not None
    said = told(account_of("", subject, LEDGER, KEPT))
    assert said.startswith("No point quotes this line: the rule “teaser” took it out")


def test_an_address_is_no_words() -> None:
    assert in_text(clue("https://quay.example/d", BASE), HERE, ARTICLE) is None


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("The board sold its dredger", BODY[0]),
        ("https://sallow.example/lamb", LEFT.url),
        (STORY.path.replace("dredger", "dredge"), STORY.path),
        ("c" * 11 + "b", STORY.id),
        ("zzz", None),
    ],
)
def test_the_nearest_known_thing(asked: str, expected: str | None) -> None:
    found = nearest(clue(asked, BASE), ISSUE, LEDGER)
    assert expected == (found[1] if found else None)
