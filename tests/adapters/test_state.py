from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path

import pytest

from digest.adapters import state as states
from digest.adapters.archive import Archives
from digest.errors import RecordError
from digest.record import (
    Gathered,
    Issue,
    IssueCitation,
    IssuePoint,
    IssueSource,
    IssueStory,
    LedgerEntry,
    Section,
    SourceHealth,
    State,
    StorySketch,
)
from digest.urls import article_key, canonical

FIRST = State(seen={"b": "2026-11-19", "a": "2026-11-20"}, aliases={"x": "y"})
SECOND = State(
    seen={"a": "2026-11-20"},
    sources={"harbour": SourceHealth(last_good="2026-11-20", items={"2026-11-20": 4})},
    sketches=(
        StorySketch(
            id="s1",
            slug="ferry",
            first_issue="2026-11-19",
            last_issue="2026-11-20",
            headline="Ferry",
            shingles=(2**64 - 1, 5),
        ),
    ),
    chrome={"Harbour Post": {"aa": 3}},
)
URL = "https://harbour.example/ferry?utm_source=x"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "content" / "state.json"


def story(issue: str, quote: str) -> IssueStory:
    citation = IssueCitation(
        source=1, quote=quote, start=0, end=5, sha256=hashlib.sha256(quote.encode()).hexdigest(), url=URL
    )
    point = IssuePoint(id="p", text=quote, method="lead-centroid/1", citations=(citation,))
    source = IssueSource(
        n=1,
        id="art1",
        source="harbour",
        outlet="Harbour Post",
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
        body_sha256="00",
        retrieved=f"{issue}T23:59:59Z",
    )
    return IssueStory(
        id="s1",
        slug="ferry",
        path="2026/11/19/ferry/",
        headline=f"Ferry on {issue}",
        headline_made=False,
        in_language="en",
        dir="ltr",
        date_published=None,
        agency=None,
        outlets=1,
        origins=1,
        points=(point,),
        corrections=(),
        differences=(),
        sources=(source,),
        reasons=(),
        words=3,
    )


def publish(content: Path, issue: str, number: int) -> None:
    archives = Archives(content=content)
    gathered = Gathered(sources=1, articles=1, stories=1, left_out=0)
    section = Section(slug="world", title="World", stories=(story(issue, f"The ferry of {issue}."),))
    archives.write_record(
        Issue(
            id=issue,
            number=number,
            date_published=f"{issue}T23:59:59Z",
            title=f"Issue {number}",
            sections=(section,),
            gathered=gathered,
        )
    )
    entry = LedgerEntry(
        id="art1",
        source="harbour",
        outlet="Harbour Post",
        url=URL,
        headline=None,
        decision="lead",
        reason="first",
    )
    archives.write_ledger(issue, [entry])


def test_nothing_there_is_an_empty_state(path: Path) -> None:
    told: list[str] = []
    assert states.load(path, told.append) == State()
    assert told == []


def test_a_state_comes_back_and_is_written_once(path: Path) -> None:
    assert states.save(path, SECOND) is True
    before = path.stat().st_mtime_ns
    assert states.save(path, SECOND) is False
    assert path.stat().st_mtime_ns == before
    assert states.load(path) == SECOND
    assert [found.name for found in path.parent.iterdir()] == ["state.json"]


def test_the_file_is_sorted_for_a_person_and_git(path: Path) -> None:
    states.save(path, FIRST)
    text = path.read_text()
    assert text == json.dumps(json.loads(text), sort_keys=True, indent=1, ensure_ascii=False) + "\n"
    assert text.index('"a": "2026-11-20"') < text.index('"b": "2026-11-19"')


def test_the_order_of_making_does_not_matter(path: Path) -> None:
    turned = State(seen=dict(reversed(FIRST.seen.items())), aliases=FIRST.aliases)
    states.save(path, FIRST)
    assert states.save(path, turned) is False


def test_a_damaged_state_falls_back_to_the_one_before(path: Path) -> None:
    states.save(path, FIRST)
    states.save(path, SECOND)
    path.write_bytes(path.read_bytes().replace(b"2026-11-20", b"2026-11-21", 1))
    told: list[str] = []
    assert states.load(path, told.append) == FIRST
    assert "checksum" in told[0]
    assert "state.json.1" in told[1]


def test_a_missing_state_falls_back_too(path: Path) -> None:
    states.save(path, FIRST)
    states.save(path, SECOND)
    path.unlink()
    assert states.load(path) == FIRST


def test_a_damaged_state_never_becomes_the_generation_before(path: Path) -> None:
    states.save(path, FIRST)
    states.save(path, SECOND)
    path.write_bytes(b"garbage")
    states.save(path, State(seen={"z": "2026-11-22"}))
    path.write_bytes(b"garbage")
    assert states.load(path) == FIRST


def test_both_damaged_is_rebuilt_from_the_records(path: Path) -> None:
    publish(path.parent, "2026-11-19", 1)
    publish(path.parent, "2026-11-20", 2)
    path.write_bytes(b"garbage")
    told: list[str] = []
    state = states.load(path, told.append)
    assert "rebuilt from 2 records" in told[-1]
    assert {name: (mark.number, mark.stories, mark.frozen) for name, mark in state.issues.items()} == {
        "2026-11-19": (1, 1, True),
        "2026-11-20": (2, 1, True),
    }
    archives = Archives(content=path.parent)
    data = archives.record_path("2026-11-20").read_bytes()
    assert state.issues["2026-11-20"].record == hashlib.sha256(data).hexdigest()
    assert state.seen == {"art1": "2026-11-19", article_key(canonical(URL)): "2026-11-19"}
    (sketch,) = state.sketches
    assert (sketch.first_issue, sketch.last_issue, sketch.headline) == (
        "2026-11-19",
        "2026-11-20",
        "Ferry on 2026-11-20",
    )
    assert len(sketch.quotes) == 2
    assert sketch.articles == ("art1",)
    assert states.save(path, state) is True
    assert states.load(path) == state


def test_a_damaged_state_without_records_is_an_error_in_words(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"garbage")
    with pytest.raises(RecordError, match=r"state\.json is damaged"):
        states.load(path)


def test_a_state_of_the_future_is_not_guessed_at(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(states.state_bytes(State(schema=2)))
    with pytest.raises(RecordError, match="schema 2"):
        states.load(path)


def test_random_damage_is_always_noticed_and_recovered(path: Path) -> None:
    states.save(path, FIRST)
    states.save(path, SECOND)
    good = path.read_bytes()
    luck = random.Random(20261120)  # noqa: S311  a fixed series of accidents
    wrong = []
    for _ in range(600):
        path.write_bytes(damaged(good, luck))
        if states.load(path) not in (FIRST, SECOND):
            wrong.append(path.read_bytes())
    assert wrong == []


def damaged(data: bytes, luck: random.Random) -> bytes:
    place = luck.randrange(len(data))
    length = luck.choice([1, 2, 16, 512])
    match luck.randrange(4):
        case 0:
            return data[:place] + bytes([data[place] ^ (1 << luck.randrange(8))]) + data[place + 1 :]
        case 1:
            return data[:place] + bytes(len(data[place : place + length])) + data[place + length :]
        case 2:
            return data[:place]
        case _:
            return data[place:] + data[:place]
