"""`digest verify` after real nights: whatever is tampered with is named, and never published."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from digest.adapters.evidence import Evidence
from digest.build.proving import sound
from digest.cli import main
from digest.errors import BuildError
from digest.record import Issue
from tests.night.conftest import ARTICLES, Newsletter

DAY = "2026-11-20"
RECORD = f"content/issues/{DAY}.json"
LEDGER = f"content/ledger/{DAY}.jsonl"
STATE = "content/state.json"
Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def last_night(tmp_path_factory: pytest.TempPathFactory) -> Newsletter:
    """A newsletter after its first night; it is never touched."""
    made = Newsletter(tmp_path_factory.mktemp("proof") / "sheet")
    for name, text in ARTICLES.items():
        made.put(name, text)
    made.configure()
    made.build()
    return made


@pytest.fixture
def built(last_night: Newsletter, tmp_path: Path) -> Newsletter:
    """A copy of it, to be tampered with."""
    return Newsletter(Path(shutil.copytree(last_night.folder, tmp_path / "sheet")))


def verify(newsletter: Newsletter, *words: str) -> int:
    return main(["-C", str(newsletter.folder), "verify", *words])


def verdict(newsletter: Newsletter, said: Said, *words: str) -> tuple[int, Any]:
    """The exit code, and what `verify --json` says of the last issue it looked at."""
    said.readouterr()
    code = verify(newsletter, "--json", *words)
    return code, json.loads(said.readouterr().out)["issues"][-1]


def change(newsletter: Newsletter, alter: Callable[[Any], None], *, sealed: bool = False) -> None:
    """Tamper with the record; `sealed` also puts the new sum into the state, as a thorough forger would."""
    path = newsletter.folder / RECORD
    record = json.loads(path.read_bytes())
    alter(record)
    path.write_text(json.dumps(record), "utf-8")
    if sealed:
        seal(newsletter, hashlib.sha256(path.read_bytes()).hexdigest())


def seal(newsletter: Newsletter, record: str) -> None:
    path = newsletter.folder / STATE
    table = json.loads(path.read_bytes())["state"]
    table["issues"][DAY]["record"] = record
    compact = json.dumps(table, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    sum_of = hashlib.sha256(compact).hexdigest()
    path.write_bytes(json.dumps({"sha256": sum_of, "state": table}, ensure_ascii=False).encode())


def first_story(record: Any) -> Any:
    return record["sections"][0]["stories"][0]


def first_point(record: Any) -> Any:
    return first_story(record)["points"][0]


def first_citation(record: Any) -> Any:
    return first_point(record)["citations"][0]


def test_a_night_holds_and_is_said_to(built: Newsletter, capsys: Said) -> None:
    before = built.files("content", "site")
    code, found = verdict(built, capsys)
    assert code == 0
    assert found["findings"] == []
    assert found["proved"] == found["quotations"] == found["points"] > 0
    assert found["cleaners"] == ["1"]
    assert verify(built) == 0
    assert "all is well" in capsys.readouterr().out
    assert built.files("content", "site") == before


def reworded(record: Any) -> None:
    first_point(record)["text"] = "The harbour board sank its dredger."


def requoted(record: Any) -> None:
    first_citation(record)["quote"] = "The harbour board sank its dredger."


def forged(record: Any) -> None:
    """Give a quotation other words of the same length, and the hash that goes with them."""
    cited = first_citation(record)
    cited["quote"] = cited["quote"].replace("e", "a")
    cited["sha256"] = hashlib.sha256(cited["quote"].encode()).hexdigest()
    first_point(record)["text"] = cited["quote"]


def moved(record: Any) -> None:
    first_citation(record)["start"] += 1
    first_citation(record)["end"] += 1


def stretched(record: Any) -> None:
    first_citation(record)["end"] += 5


def rehashed(record: Any) -> None:
    first_citation(record)["sha256"] = "0" * 64


def relinked(record: Any) -> None:
    first_citation(record)["url"] = "https://elsewhere.example/"


def unquoted(record: Any) -> None:
    first_point(record)["citations"] = []


def uncited(record: Any) -> None:
    first_citation(record)["source"] = 9


TAMPERED: dict[Callable[[Any], None], str] = {
    reworded: "its words are not those of its quotation",
    requoted: "does not have the sha256",
    forged: "says something else",
    moved: "says something else",
    stretched: "and its place",
    rehashed: "does not have the sha256",
    relinked: "does not lead to the address",
    unquoted: "quotes nobody",
    uncited: "cites source 9",
}


@pytest.mark.parametrize("alter", TAMPERED, ids=lambda alter: alter.__name__)
def test_a_tampered_record_names_file_and_point(
    built: Newsletter, capsys: Said, alter: Callable[[Any], None]
) -> None:
    change(built, alter)
    code, found = verdict(built, capsys)
    record = json.loads((built.folder / RECORD).read_bytes())
    assert code == 4
    assert RECORD in {finding["where"] for finding in found["findings"]}
    texts = {
        finding["text"] for finding in found["findings"] if finding["point"] == first_point(record)["id"]
    }
    assert any(TAMPERED[alter] in text for text in texts)


@pytest.mark.parametrize("alter", TAMPERED, ids=lambda alter: alter.__name__)
def test_a_new_sum_in_the_state_hides_no_tampered_point(
    built: Newsletter, capsys: Said, alter: Callable[[Any], None]
) -> None:
    change(built, alter, sealed=True)
    code, found = verdict(built, capsys)
    assert code == 4
    assert {STATE, RECORD}.isdisjoint(finding["where"] for finding in found["findings"])
    assert any(TAMPERED[alter] in finding["text"] for finding in found["findings"])


def test_more_quoted_than_allowed_names_the_story(newsletter: Newsletter, capsys: Said) -> None:
    newsletter.configure("[summary]\nquote_words = 30\nquote_share = 0.9\n")
    newsletter.build()
    change(newsletter, lambda record: record["budget"].update(words=20), sealed=True)
    code, found = verdict(newsletter, capsys)
    assert code == 4
    assert any("20 are allowed" in finding["text"] for finding in found["findings"])


def test_a_tighter_budget_accuses_no_older_issue(newsletter: Newsletter) -> None:
    newsletter.configure("[summary]\nquote_words = 90\nquote_share = 0.9\n")
    newsletter.build()
    newsletter.configure("[summary]\nquote_words = 10\nquote_share = 0.1\n")
    assert verify(newsletter) == 0


def test_a_tampered_ledger_is_named(built: Newsletter, capsys: Said) -> None:
    path = built.folder / LEDGER
    path.write_text(path.read_text("utf-8").replace("lead", "copy", 1), "utf-8")
    code, found = verdict(built, capsys)
    assert code == 4
    assert [finding["where"] for finding in found["findings"]] == [LEDGER]


def test_a_file_that_is_gone_or_broken_is_named(built: Newsletter, capsys: Said) -> None:
    (built.folder / LEDGER).unlink()
    (built.folder / RECORD).write_bytes(b"{")
    code, found = verdict(built, capsys)
    assert code == 4
    assert {LEDGER, RECORD} <= {finding["where"] for finding in found["findings"]}


def test_a_record_nobody_knows_is_named(built: Newsletter, capsys: Said) -> None:
    other = built.folder / "content/issues/2026-11-21.json"
    shutil.copy(built.folder / RECORD, other)
    code, found = verdict(built, capsys)
    assert code == 4
    assert "content/issues/2026-11-21.json" in {finding["where"] for finding in found["findings"]}


@pytest.mark.parametrize("harm", ["bytes", "gone"])
def test_a_tampered_state_is_named(built: Newsletter, capsys: Said, harm: str) -> None:
    path = built.folder / STATE
    path.write_bytes(path.read_bytes().replace(b'"number": 1', b'"number": 2'))
    if harm == "gone":
        path.unlink()
    code, found = verdict(built, capsys)
    assert code == 4
    assert STATE in {finding["where"] for finding in found["findings"]}


def bodies(newsletter: Newsletter) -> list[str]:
    record = json.loads((newsletter.folder / RECORD).read_bytes())
    return [
        source["body_sha256"]
        for section in record["sections"]
        for story in section["stories"]
        for source in story["sources"]
    ]


def test_another_text_in_the_evidence_is_named(newsletter: Newsletter, capsys: Said) -> None:
    report = newsletter.build()
    assert report.exit_code == 0
    with Evidence(newsletter.folder / ".digest/evidence.sqlite") as evidence:
        text = evidence.body(bodies(newsletter)[0])
        assert text is not None
        evidence.keep_body(
            bodies(newsletter)[0], text.replace("e", "a"), dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
        )
    code, found = verdict(newsletter, capsys)
    assert code == 4
    assert any("is not the one quoted from" in finding["text"] for finding in found["findings"])


def test_flipped_bits_in_the_evidence_are_named(built: Newsletter, capsys: Said) -> None:
    with sqlite3.connect(built.folder / ".digest/evidence.sqlite") as database:
        database.execute("UPDATE body SET value = zeroblob(40)")
    database.close()
    code, found = verdict(built, capsys)
    assert code == 4
    assert ".digest/evidence.sqlite" in {finding["where"] for finding in found["findings"]}


def test_expired_evidence_is_said_and_never_called_well(built: Newsletter, capsys: Said) -> None:
    shutil.rmtree(built.folder / ".digest")
    code, found = verdict(built, capsys)
    assert code == 0
    assert found["proved"] == 0
    assert found["expired"] == found["quotations"] > 0
    verify(built)
    said = capsys.readouterr().out
    assert f"evidence expired for {found['expired']} quotations and 0 links" in said
    assert "well" not in said


def test_a_tampered_quotation_is_found_without_evidence(built: Newsletter, capsys: Said) -> None:
    shutil.rmtree(built.folder / ".digest")
    change(built, requoted, sealed=True)
    code, found = verdict(built, capsys)
    assert code == 4
    assert found["expired"] == found["quotations"] - 1


def test_the_editors_words_are_marked_and_exempt(built: Newsletter, capsys: Said) -> None:
    record = json.loads((built.folder / RECORD).read_bytes())
    note = built.folder / f"content/notes/{DAY}.md"
    note.parent.mkdir()
    wording = f'{{id = "{first_point(record)["id"]}", text = "In short: a dredger."}}'
    note.write_text(
        f'+++\n[[story]]\nid = "{first_story(record)["id"]}"\npoints = [{wording}, "My own line."]\n+++\n'
    )
    built.build()
    code, found = verdict(built, capsys)
    assert (code, found["edited"], found["own"]) == (0, 1, 1)
    assert found["proved"] == found["quotations"]


def test_all_issues_or_the_one_of_a_day(built: Newsletter, capsys: Said) -> None:
    built.put("geese.md", GEESE)
    built.build("2026-11-21")
    change(built, requoted)
    assert verify(built) == 0
    assert verify(built, "2026-11-21") == 0
    assert verify(built, "--all") == 4
    assert verify(built, DAY) == 4
    assert verify(built, "2001-01-01") == 2
    assert "The latest is of 2026-11-21" in capsys.readouterr().err


GEESE = """\
+++
title = "Geese close a road in Lower Fenwick"
date = 2026-11-21T07:00:00Z
outlet = "Fenwick Notes"
url = "https://fenwick.example/geese"
+++
Three geese closed a road in Lower Fenwick on Saturday until the last had crossed.

Drivers waited for eleven minutes, the parish council said.
"""


def test_before_the_first_issue_there_is_nothing_to_verify(newsletter: Newsletter, capsys: Said) -> None:
    assert verify(newsletter) == 2
    assert "digest build" in capsys.readouterr().err


def test_a_build_that_does_not_hold_leaves_everything_as_it_was(
    built: Newsletter, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = built.files("content", "site")
    built.put("geese.md", GEESE)

    def spoilt(issue: Issue, *rest: Any) -> Issue:
        section, *others = issue.sections
        story, *stories = section.stories
        lie = replace(story.points[0], text="Geese own the road.")
        told = replace(section, stories=(replace(story, points=(lie,)), *stories))
        return sound(replace(issue, sections=(told, *others)), *rest)

    monkeypatch.setattr("digest.build.keeping.sound", spoilt)
    with pytest.raises(BuildError, match="its words are not those of its quotation"):
        built.build("2026-11-21")
    after = built.files("content", "site")
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {"content/inbox/geese.md"}


def test_a_run_publishes_nothing_that_does_not_hold(newsletter: Newsletter, capsys: Said) -> None:
    newsletter.configure('[publish.site]\nkind = "folder"\npath = "www"\n')
    newsletter.build()
    change(newsletter, requoted, sealed=True)
    before = newsletter.files("site")
    for verb in ("run", "build"):
        assert main(["-C", str(newsletter.folder), verb, "--date", DAY]) == 1
        assert "does not hold and is not published" in capsys.readouterr().err
    assert newsletter.files("site") == before
    assert not (newsletter.folder / "www").exists()


@pytest.mark.parametrize("file", [RECORD, LEDGER])
def test_an_open_issue_whose_file_was_changed_is_made_again(built: Newsletter, file: str) -> None:
    before = built.files("content", "site")
    path = built.folder / file
    path.write_bytes(path.read_bytes().replace(b"harbour", b"airport"))
    assert built.build().exit_code == 0
    assert built.files("content", "site") == before
