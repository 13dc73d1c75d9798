"""What stands under content/: written and read again it is the same, and damage is noticed."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from digest.adapters import state as states
from digest.adapters.archive import decoded_ledger, decoded_record, ledger_bytes
from digest.errors import RecordError
from digest.record import Issue, LedgerEntry, State, record_bytes
from tests.rooms.render import invented

# What a sound text may hold: all but lone surrogates, which no UTF-8 file can.
WORDS = st.text(max_size=12)
RECORD = record_bytes(invented.latest())


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    issue = invented.latest()
    text = draw(st.lists(WORDS, min_size=5, max_size=5))
    story = replace(issue.stories[0], headline=text[0], reasons=(text[1],), note_html=draw(st.none() | WORDS))
    section = replace(issue.sections[0], title=text[2], stories=(story, *issue.sections[0].stories))
    number = draw(st.integers(0, 2**40))
    return replace(issue, title=text[3], number=number, note_html=text[4], sections=(section,))


SHORT = st.dictionaries(WORDS, WORDS, max_size=3)
STATES = st.builds(
    State,
    seen=SHORT,
    aliases=SHORT,
    chrome=st.dictionaries(WORDS, st.dictionaries(WORDS, st.integers(0, 9), max_size=2), max_size=2),
)
ENTRIES = st.lists(
    st.builds(
        LedgerEntry,
        id=WORDS, source=WORDS, outlet=WORDS, url=st.none() | WORDS, headline=st.none() | WORDS,
        decision=st.sampled_from(["lead", "stale"]), reason=WORDS, story=st.none() | WORDS,
    ),
    max_size=4,
).map(tuple)  # fmt: skip


@settings(max_examples=60)
@given(issues())
def test_a_record_is_the_same_after_a_round_trip(issue: Issue) -> None:
    data = record_bytes(issue)
    again = decoded_record(data, "a record")
    assert again == issue
    assert record_bytes(again) == data


@settings(max_examples=60)
@given(ENTRIES)
def test_a_ledger_is_the_same_after_a_round_trip(entries: tuple[LedgerEntry, ...]) -> None:
    assert decoded_ledger(ledger_bytes(entries), "a ledger") == entries


@settings(max_examples=100)
@given(st.integers(0, len(RECORD) - 1), st.binary(max_size=3))
def test_a_record_with_other_bytes_in_it_is_read_or_named(at: int, other: bytes) -> None:
    data = RECORD[:at] + other + RECORD[at + 2 :]
    try:
        assert isinstance(decoded_record(data, "2026-11-20.json"), Issue)
    except RecordError as error:
        assert "2026-11-20.json" in str(error)  # noqa: PT017  either outcome is sound, a third is not


@settings(max_examples=40)
@given(STATES, STATES)
def test_the_state_is_the_same_after_a_round_trip(one: State, other: State) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "state.json"
        for state in (one, other):
            states.save(path, state)
            assert states.load(path, pytest.fail) == state


@settings(max_examples=60)
@given(STATES, STATES, st.data())
def test_any_byte_changed_in_the_state_is_noticed(one: State, other: State, data: Any) -> None:
    assume(one != other)
    sound = states.state_bytes(other)
    at = data.draw(st.integers(0, len(sound) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != sound[at]))
    with tempfile.TemporaryDirectory() as folder:
        path, told = Path(folder) / "state.json", list[str]()
        states.save(path, one)
        states.save(path, other)
        path.write_bytes(sound[:at] + bytes([byte]) + sound[at + 1 :])
        found = states.load(path, told.append)
    # White space between the values means nothing; anything else is noticed, and nothing is invented.
    assert found == (one if told else other)
