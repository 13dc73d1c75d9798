from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from digest.adapters.archive import Archives, archive, ledger_bytes
from digest.errors import RecordError
from digest.record import Gathered, Issue, LedgerEntry, Mark, State, record_bytes

ISSUE = Issue(
    id="2026-11-20",
    number=3,
    date_published="2026-11-20T23:59:59Z",
    title="Ferry returns “home”",
    sections=(),
    gathered=Gathered(sources=2, articles=5, stories=3, left_out=2),
)
ENTRIES = tuple(
    LedgerEntry(
        id=f"a{n}",
        source="harbour",
        outlet="Harbour Post",
        url=None,
        headline="é\u2028line",
        decision="stale",
        reason="older than the window",
    )
    for n in range(3)
)


@pytest.fixture
def archives(tmp_path: Path) -> Archives:
    return Archives(content=tmp_path / "content")


def mark(issue: Issue, *, frozen: bool = True, ledger: bytes = b"") -> Mark:
    return Mark(
        number=issue.number,
        title=issue.title,
        date_published=issue.date_published,
        stories=0,
        record=hashlib.sha256(record_bytes(issue)).hexdigest(),
        ledger=hashlib.sha256(ledger).hexdigest(),
        frozen=frozen,
    )


def test_a_record_comes_back_and_is_written_once(archives: Archives) -> None:
    assert archives.write_record(ISSUE) is True
    assert archives.write_record(ISSUE) is False
    assert archives.read_record("2026-11-20") == ISSUE
    assert archives.ids() == ("2026-11-20",)


def test_the_bytes_are_canonical(archives: Archives) -> None:
    archives.write_record(ISSUE)
    text = archives.record_path(ISSUE.id).read_text()
    assert text == json.dumps(json.loads(text), sort_keys=True, indent=1, ensure_ascii=False) + "\n"
    assert text.startswith('{\n "budget"')


def test_a_ledger_comes_back_line_by_line(archives: Archives) -> None:
    assert archives.write_ledger("2026-11-20", ENTRIES) is True
    assert archives.write_ledger("2026-11-20", ENTRIES) is False
    assert archives.read_ledger("2026-11-20") == ENTRIES
    assert archives.ledger_path("2026-11-20").read_bytes().count(b"\n") == 3
    assert archives.read_ledger("2026-11-19") == ()


def test_a_note_is_the_editors(archives: Archives) -> None:
    assert archives.read_note("2026-11-20") is None
    archives.write_note("2026-11-20", "Good morning.\n")
    assert archives.read_note("2026-11-20") == "Good morning.\n"


@pytest.mark.parametrize("name", ["../../etc/passwd", "2026-11", "latest", "", "2026-11-20/x"])
def test_an_id_is_a_date(archives: Archives, name: str) -> None:
    with pytest.raises(RecordError, match="not the id of an issue"):
        archives.read_record(name)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"id": 3}', b"\xff\xfe", b"{}" * 9])
def test_a_damaged_record_names_its_file(archives: Archives, data: bytes) -> None:
    archives.record_path("2026-11-20").parent.mkdir(parents=True)
    archives.record_path("2026-11-20").write_bytes(data)
    with pytest.raises(RecordError, match=r"issues/2026-11-20\.json is damaged"):
        archives.read_record("2026-11-20")


def test_a_damaged_ledger_names_its_line(archives: Archives) -> None:
    archives.ledger_path("2026-11-20").parent.mkdir(parents=True)
    archives.ledger_path("2026-11-20").write_bytes(ledger_bytes(ENTRIES) + b"{oops\n")
    with pytest.raises(RecordError, match=r"2026-11-20\.jsonl, line 4 is damaged"):
        archives.read_ledger("2026-11-20")


def test_a_record_of_the_future_is_not_guessed_at(archives: Archives) -> None:
    archives.write_record(replace(ISSUE, schema=2))
    with pytest.raises(RecordError, match="schema 2"):
        archives.read_record("2026-11-20")


def test_keys_of_a_newer_version_are_passed_over(archives: Archives) -> None:
    table = json.loads(record_bytes(ISSUE)) | {"share_image": None}
    archives.record_path("2026-11-20").parent.mkdir(parents=True)
    archives.record_path("2026-11-20").write_text(json.dumps(table))
    assert archives.read_record("2026-11-20") == ISSUE


def test_the_archive_is_newest_first_and_opens_only_what_is_asked(archives: Archives) -> None:
    older = replace(ISSUE, id="2026-11-19", number=2)
    archives.write_record(ISSUE)
    state = State(issues={"2026-11-19": mark(older), "2026-11-20": mark(ISSUE)})
    view = archive(state, archives.content)
    assert [name for name, _ in view.marks] == ["2026-11-20", "2026-11-19"]
    assert view.issue("2026-11-20") == ISSUE
    assert view.issue("2026-11-20") is view.issue("2026-11-20")
    with pytest.raises(RecordError, match=r"2026-11-19\.json"):
        view.issue("2026-11-19")


def test_a_frozen_record_must_be_the_one_that_was_published(archives: Archives) -> None:
    archives.write_record(replace(ISSUE, title="Ferry sinks"))
    archives.write_ledger(ISSUE.id, ENTRIES)
    frozen = archive(
        State(issues={ISSUE.id: mark(ISSUE, ledger=ledger_bytes(ENTRIES[:1]))}), archives.content
    )
    with pytest.raises(RecordError, match="not the file that was published"):
        frozen.issue(ISSUE.id)
    with pytest.raises(RecordError, match="not the file that was published"):
        frozen.ledger(ISSUE.id)
    opened = archive(State(issues={ISSUE.id: mark(ISSUE, frozen=False)}), archives.content)
    assert opened.issue(ISSUE.id).title == "Ferry sinks"
    assert opened.ledger(ISSUE.id) == ENTRIES
