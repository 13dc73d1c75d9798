"""Files that are not as they were made, and dates that may be a mistake: said, with the way back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest.cli import main
from tests.night.conftest import ARTICLES, Newsletter

DAYS = ("2026-11-20", "2026-11-21", "2026-11-22")
AGAIN = (
    ARTICLES["varn.md"].replace("2026-11-20", "{day}").replace("library", "{what}").replace("Varn", "{what}")
)


def put(newsletter: Newsletter, day: str, what: str) -> None:
    newsletter.put(f"{what}.md", AGAIN.format(day=day, what=what))


@pytest.fixture
def three(newsletter: Newsletter) -> Newsletter:
    """A newsletter of three issues."""
    newsletter.build(DAYS[0])
    for day, what in zip(DAYS[1:], ("Lighthouse", "Ropewalk"), strict=True):
        put(newsletter, day, what)
        newsletter.build(day)
    return newsletter


def damage(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("dredger", "submarine", 1), "utf-8")


@pytest.mark.parametrize("place", ["issues/2026-11-20.json", "ledger/2026-11-20.jsonl"])
def test_an_old_file_that_was_changed_is_named_every_night_and_its_pages_stand(
    three: Newsletter, place: str
) -> None:
    path = three.folder / "content" / place
    whole, pages = path.read_bytes(), three.files("site/2026/11/20")
    assert three.build(DAYS[2]).warnings == ()
    damage(path)
    for day in (*DAYS[2:], "2026-11-23", "2026-11-24"):
        (said,) = three.build(day).warnings
        assert said.startswith("Not as they were made")
        assert str(path) in said
        assert three.files("site/2026/11/20") == pages
    path.write_bytes(whole)
    assert three.build("2026-11-25").warnings == ()


def test_an_old_file_that_is_gone_is_named_too(three: Newsletter) -> None:
    (three.folder / "content/ledger/2026-11-21.jsonl").unlink()
    (said,) = three.build("2026-11-23").warnings
    assert "2026-11-21.jsonl" in said


def test_a_record_of_today_that_was_changed_is_made_again_and_that_is_said(newsletter: Newsletter) -> None:
    newsletter.build(DAYS[0])
    path = newsletter.folder / "content/issues/2026-11-20.json"
    good = path.read_bytes()
    assert newsletter.build(DAYS[0]).warnings == ()
    damage(path)
    (said,) = newsletter.build(DAYS[0]).warnings
    assert said.startswith(f"{path}: not as content/state.json remembers")
    assert path.read_bytes() == good
    assert newsletter.build(DAYS[0]).warnings == ()


def test_a_date_far_ahead_is_said_and_the_way_back_leads_back(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.build(DAYS[0])
    put(newsletter, "2030-01-01", "Lighthouse")
    (said,) = newsletter.build("2030-01-01").warnings
    assert "comes 1138 days after the one before it" in said
    for name in ("issues/2030-01-01.json", "ledger/2030-01-01.jsonl"):
        assert str(newsletter.folder / "content" / name) in said
        (newsletter.folder / "content" / name).unlink()
    assert main(["-C", str(newsletter.folder), "check"]) == 4
    assert "if you took the issue back because its date was a mistake" in capsys.readouterr().err
    put(newsletter, DAYS[1], "Ropewalk")
    (said,) = newsletter.build(DAYS[1]).warnings
    assert "taken out of the state" in said
    assert main(["-C", str(newsletter.folder), "check"]) == 0
    assert newsletter.build(DAYS[1]).warnings == ()


def test_a_draft_that_waits_after_its_day_is_named(newsletter: Newsletter) -> None:
    newsletter.configure('[issue]\nrelease = "approve"\n')
    assert newsletter.build(DAYS[0]).warnings == ()
    (said,) = newsletter.build(DAYS[1]).warnings
    assert said.startswith("Still waiting: the draft of 2026-11-20.")
    assert said.endswith("To let the first out: digest release 2026-11-20")
    assert main(["-C", str(newsletter.folder), "release", DAYS[0]]) == 0
    assert newsletter.build("2026-11-22").warnings == ()


def test_points_that_a_note_drops_and_no_story_has_are_named_by_check(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.build(DAYS[0])
    record = json.loads((newsletter.folder / "content/issues/2026-11-20.json").read_bytes())
    first, second = (story for section in record["sections"] for story in section["stories"])
    name = first["points"][0]["id"]
    near = name[:-1] + ("0" if name[-1] != "0" else "1")
    alien = second["points"][0]["id"]
    note = newsletter.folder / "content/notes/2026-11-20.md"
    note.parent.mkdir()
    drops = json.dumps([near, alien, "lead", "0123456789ab"])
    note.write_text(f'+++\n[[story]]\nid = "{first["id"]}"\ndrop_points = {drops}\n+++\n')
    assert main(["-C", str(newsletter.folder), "check"]) == 4
    said = capsys.readouterr().err
    assert f"drops point {near} of story {first['id']}, which has no such point. Did you mean {name}?" in said
    assert f"drops point {alien} of story {first['id']}; it is of story {second['id']}" in said
    assert "drops point lead" in said
    assert "0123456789ab" not in said
