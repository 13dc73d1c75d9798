from __future__ import annotations

import hashlib
import json
import random
from dataclasses import replace
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


def test_an_older_generation_learns_the_records_it_has_no_mark_of(path: Path) -> None:
    publish(path.parent, "2026-11-19", 1)
    first = replace(states.rebuild(path.parent), aliases={"x": "y"}, chrome={"Harbour Post": {"aa": 3}})
    (sketch,) = first.sketches
    first = replace(first, sketches=(replace(sketch, terms=("ferry",), shingles=(7,)),))
    states.save(path, first)
    publish(path.parent, "2026-11-20", 2)
    states.save(path, replace(first, issues=states.rebuild(path.parent).issues))
    path.write_bytes(path.read_bytes()[:-40])
    told: list[str] = []
    state = states.load(path, told.append)
    assert "The issue of 2026-11-20 was not in the state; it was added from its record." == told[-1]
    assert states.rebuild(path.parent).issues == state.issues
    assert state.issues["2026-11-20"].frozen
    assert (state.aliases, state.chrome) == (first.aliases, first.chrome)
    (sketch,) = state.sketches
    assert (sketch.first_issue, sketch.last_issue, sketch.headline) == (
        "2026-11-19",
        "2026-11-20",
        "Ferry on 2026-11-20",
    )
    assert (sketch.terms, sketch.shingles, len(sketch.quotes)) == (("ferry",), (7,), 2)


def test_an_older_generation_learns_the_last_build_of_an_open_issue(path: Path) -> None:
    publish(path.parent, "2026-11-19", 1)
    made = states.rebuild(path.parent)
    mark = replace(made.issues["2026-11-19"], record="of an earlier build", frozen=False)
    states.save(path, State(issues={"2026-11-19": mark}))
    states.save(path, made)
    path.unlink()
    assert made == states.load(path)


def test_an_older_generation_that_knows_all_is_taken_as_it_is(path: Path) -> None:
    publish(path.parent, "2026-11-19", 1)
    first = replace(states.rebuild(path.parent), seen={})
    states.save(path, first)
    states.save(path, replace(first, aliases={"x": "y"}))
    path.unlink()
    told: list[str] = []
    assert first == states.load(path, told.append)
    assert len(told) == 1


def test_a_record_older_than_another_is_folded_into_a_whole_state(path: Path) -> None:
    for number, day in enumerate(("2026-11-18", "2026-11-19", "2026-11-20"), start=1):
        publish(path.parent, day, number)
    whole = states.rebuild(path.parent)
    newest = {"2026-11-20": whole.issues["2026-11-20"]}
    states.save(path, State(issues=newest, seen={"art1": "2026-11-18"}, sketches=whole.sketches))
    told: list[str] = []
    state = states.load(path, told.append)
    assert whole.issues == state.issues
    assert whole.sketches == state.sketches
    assert "2026-11-18" == state.seen["art1"]
    assert ["2026-11-18", "2026-11-19"] == [text.split()[3] for text in told]


def test_the_newest_record_without_a_mark_is_left_to_tonight(path: Path) -> None:
    publish(path.parent, "2026-11-19", 1)
    before = states.rebuild(path.parent)
    states.save(path, before)
    publish(path.parent, "2026-11-20", 2)
    told: list[str] = []
    assert before == states.load(path, told.append)
    assert before == states.load(path, told.append, "2026-11-20")
    assert [] == told
    assert 2 == states.load(path, told.append, "2026-11-21").issues["2026-11-20"].number
    assert len(told) == 1


def test_a_damaged_record_without_a_mark_is_said_and_stops_nothing(path: Path) -> None:
    publish(path.parent, "2026-11-20", 2)
    before = states.rebuild(path.parent)
    states.save(path, before)
    Archives(content=path.parent).record_path("2026-11-19").write_bytes(b"garbage")
    told: list[str] = []
    assert before == states.load(path, told.append)
    assert "2026-11-19" in told[0]
    assert "is damaged" in told[0]


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
