from __future__ import annotations

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from digest.adapters.evidence import Evidence
from digest.adapters.memo import Memo
from digest.adapters.seal import sealed, unsealed
from digest.model import Document, Source, Validators

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
SOURCE = Source(id="harbour", kind="feed", url="https://harbour.example/feed", include=("ship",))
DOCUMENT = Document(
    source=SOURCE,
    url="https://harbour.example/rss/",
    asked="https://harbour.example/feed",
    media_type="text/xml",
    charset="utf-8",
    body=b"<rss>\n\x00\xff</rss>",
    retrieved=NOW,
    validators=Validators(etag='W/"1"', last_modified="Fri, 20 Nov 2026 05:00:00 GMT"),
    warnings=("redirected from https to http",),
)
ASKED = "https://harbour.example/feed"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / ".digest" / "evidence.sqlite"


@pytest.fixture
def evidence(place: Path) -> Iterator[Evidence]:
    with Evidence(place) as opened:
        yield opened


def test_a_document_comes_back_as_it_was(evidence: Evidence) -> None:
    evidence.keep(DOCUMENT)
    assert evidence.document(ASKED) == DOCUMENT
    assert evidence.validators(ASKED) == DOCUMENT.validators
    assert evidence.document("https://harbour.example/rss/") is None
    assert evidence.validators("https://other.example/") is None


def test_the_source_of_today_may_stand_in(evidence: Evidence) -> None:
    evidence.keep(DOCUMENT)
    today = replace(SOURCE, title="Harbour Post")
    assert evidence.document(ASKED, today) == replace(DOCUMENT, source=today)


def test_the_last_good_document_wins(evidence: Evidence) -> None:
    evidence.keep(DOCUMENT)
    evidence.keep(replace(DOCUMENT, body=b"new"), Validators(etag='"2"'))
    assert evidence.validators(ASKED) == Validators(etag='"2"')
    kept = evidence.document(ASKED)
    assert kept is not None
    assert kept.body == b"new"


def test_what_has_not_changed_is_not_written_again(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence.keep(DOCUMENT)
    evidence.keep(replace(DOCUMENT, body=b"new"))
    written: list[str] = []
    put = evidence.shelves.put

    def listen(shelf: str, key: str, value: bytes, used: str) -> None:
        written.append(key)
        put(shelf, key, value, used)

    monkeypatch.setattr(evidence.shelves, "put", listen)
    kept = evidence.document(ASKED)
    assert kept is not None
    evidence.keep(kept)
    assert written == []
    evidence.keep(DOCUMENT)
    evidence.keep(kept)
    assert written == [ASKED, ASKED]
    assert evidence.document(ASKED) == kept
    evidence.drop(ASKED)
    evidence.keep(kept)
    assert evidence.document(ASKED) == kept


def test_a_key_in_an_address_stands_nowhere_in_the_file(evidence: Evidence, place: Path) -> None:
    address = "https://harbour.example/feed?token=canary-4471"
    source = replace(SOURCE, url=address)
    asked = replace(DOCUMENT, source=source, url=address, asked=address)
    evidence.keep(asked)
    evidence.pause(address, "http 503", NOW + DAY, NOW)
    found = evidence.document(address, source)
    assert found == replace(asked, url="https://harbour.example/feed?token=***")
    assert evidence.paused(address) == ("2026-11-21T06:00:00Z", "http 503")
    with sqlite3.connect(place) as file:
        rows = [
            *file.execute("SELECT key, value FROM document"),
            *file.execute("SELECT key, value FROM pause"),
        ]
    assert 2 == len(rows)
    assert not [key for key, value in rows if b"canary" in key.encode() + (unsealed(key, value) or b"")]


def test_a_local_file_is_not_kept(evidence: Evidence) -> None:
    evidence.keep(replace(DOCUMENT, url=None, asked=None, name="a.txt"))
    assert evidence.warnings == ()


def test_bodies_by_their_hash_for_a_time(evidence: Evidence) -> None:
    sha = hashlib.sha256("one — two".encode()).hexdigest()
    evidence.keep_body(sha, "one — two", NOW)
    assert evidence.body(sha) == "one — two"
    evidence.forget(NOW)
    assert evidence.body(sha) == "one — two"
    evidence.keep_body(sha, "one — two", NOW + DAY)
    evidence.forget(NOW + DAY)
    assert evidence.body(sha) == "one — two"
    evidence.forget(NOW + 2 * DAY)
    assert evidence.body(sha) is None


def test_the_first_retrieval_stays_while_the_body_does(evidence: Evidence) -> None:
    assert evidence.first_retrieved("article", "sha-1", NOW) == NOW
    assert evidence.first_retrieved("article", "sha-1", NOW + DAY) == NOW
    assert evidence.first_retrieved("article", "sha-2", NOW + DAY) == NOW + DAY
    evidence.forget(NOW + DAY)
    assert evidence.first_retrieved("article", "sha-1", NOW + DAY) == NOW


def test_all_of_it_is_there_the_next_night(place: Path) -> None:
    with Evidence(place) as first:
        first.keep(DOCUMENT)
        Memo(first.shelves, "2026-11-20").put("key", b"value")
    with Evidence(place) as second:
        assert second.document(ASKED) == DOCUMENT
        assert Memo(second.shelves, "2026-11-21").get("key") == b"value"


def test_the_memo_forgets_what_is_not_used(evidence: Evidence) -> None:
    for day in ("2026-11-18", "2026-11-19"):
        Memo(evidence.shelves, day).put(day, b"")
    today = Memo(evidence.shelves, "2026-11-20")
    assert today.get("2026-11-18") == b""
    today.forget("2026-11-20")
    assert (today.get("2026-11-18"), today.get("2026-11-19")) == (b"", None)


def test_deleted_evidence_is_simply_gone(place: Path) -> None:
    with Evidence(place) as first:
        first.keep(DOCUMENT)
    for file in place.parent.iterdir():
        file.unlink()
    with Evidence(place) as second:
        assert second.document(ASKED) is None
        assert second.warnings == ()


def test_a_file_that_is_no_database_is_moved_aside(place: Path) -> None:
    place.parent.mkdir()
    place.write_bytes(b"not a database at all" * 100)
    with Evidence(place) as evidence:
        evidence.keep(DOCUMENT)
        assert evidence.document(ASKED) == DOCUMENT
        assert len(evidence.warnings) == 1
    assert place.with_name("evidence.sqlite.damaged").read_bytes().startswith(b"not a database")


def test_a_database_of_another_schema_is_moved_aside(place: Path) -> None:
    place.parent.mkdir()
    database = sqlite3.connect(place)
    database.execute("PRAGMA user_version = 99")
    database.close()
    with Evidence(place) as evidence:
        evidence.keep(DOCUMENT)
        assert evidence.document(ASKED) == DOCUMENT
        assert len(evidence.warnings) == 1


def test_a_table_of_another_shape_is_begun_again(place: Path) -> None:
    place.parent.mkdir()
    database = sqlite3.connect(place)
    database.execute("CREATE TABLE document (wrong TEXT)")
    database.close()
    with Evidence(place) as evidence:
        evidence.keep(DOCUMENT)
        evidence.keep(DOCUMENT)
        assert evidence.document(ASKED) == DOCUMENT


def test_a_place_that_cannot_be_written_makes_it_forgetful(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with Evidence(tmp_path / "file" / "evidence.sqlite") as evidence:
        evidence.keep(DOCUMENT)
        assert evidence.document(ASKED) is None
        assert evidence.first_retrieved("a", "b", NOW) == NOW
        assert len(evidence.warnings) == 1


def test_a_closed_file_is_forgetful(evidence: Evidence) -> None:
    evidence.keep(DOCUMENT)
    evidence.close()
    assert evidence.document(ASKED) is None


def test_every_changed_bit_breaks_the_seal() -> None:
    blob = sealed("key", b"some text, some text, some text")
    assert unsealed("key", blob) == b"some text, some text, some text"
    assert unsealed("other", blob) is None
    flipped = [
        blob[:place] + bytes([blob[place] ^ (1 << bit)]) + blob[place + 1 :]
        for place in range(len(blob))
        for bit in range(8)
    ]
    survivors = [wrong for wrong in flipped if unsealed("key", wrong) not in (None, unsealed("key", blob))]
    assert survivors == []
    assert [cut for cut in range(len(blob)) if unsealed("key", blob[:cut]) is not None] == []
