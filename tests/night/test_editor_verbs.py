"""The editor in a hurry: note, hide, pin and add at the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from digest.cli import main
from tests.night.conftest import INBOX, Newsletter
from tests.night.test_editor_adds import PAGE
from tests.night.village import SITE, Answer, Village, village

DAY = "2026-11-20"
NOTE = f"content/notes/{DAY}.md"


@pytest.fixture
def place() -> Iterator[Village]:
    with village() as served:
        served.answers["/mill"] = Answer(body=PAGE)
        yield served


@pytest.fixture
def built(newsletter: Newsletter, monkeypatch: pytest.MonkeyPatch) -> Newsletter:
    """A newsletter with an open issue, and the clock on the next morning."""
    newsletter.configure(SITE, INBOX)
    newsletter.build()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795248000")
    return newsletter


def stories(newsletter: Newsletter) -> list[dict[str, Any]]:
    record = json.loads((newsletter.folder / f"content/issues/{DAY}.json").read_bytes())
    return [story for section in record["sections"] for story in section["stories"]]


def run(newsletter: Newsletter, *words: str) -> int:
    return main(["-C", str(newsletter.folder), *words])


def test_a_note_lists_ids_and_points_and_is_never_overwritten(
    built: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(built, "note") == 0
    path = Path(capsys.readouterr().out.strip())
    text = path.read_text("utf-8")
    assert path == (built.folder / NOTE).resolve()
    for story in stories(built):
        assert f"# {story['id']}  {story['headline']}" in text
        assert all(f"#     {point['id']}  {point['text']}" in text for point in story["points"])
    path.write_text("Mine.\n", encoding="utf-8")
    assert run(built, "note", DAY) == 0
    assert path.read_text("utf-8") == "Mine.\n"
    before = built.files("site")
    path.write_text(text, encoding="utf-8")
    built.build()
    assert built.files("site") == before, "what is commented out says nothing"


def test_hide_and_pin_add_one_name_each_and_keep_every_letter(
    built: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = stories(built)
    mine = f'+++\r\n# my own remark\r\norder = ["{first["id"]}"] # so\r\n+++\r\nOur *words*.\r\n'
    (built.folder / "content/notes").mkdir()
    (built.folder / NOTE).write_bytes(mine.encode())
    assert run(built, "-v", "pin", second["id"][:5]) == 0
    assert second["headline"] in capsys.readouterr().out
    assert [story["id"] for story in stories(built)] == [second["id"], first["id"]]
    assert run(built, "hide", f"https://sheet.example/{first['path']}") == 0
    assert [story["id"] for story in stories(built)] == [second["id"]]
    assert not (built.folder / "content/issues/2026-11-21.json").exists(), "no issue of the clock's day"
    now = (built.folder / NOTE).read_bytes().decode()
    added = f'hide = ["{first["id"]}"]\r\npin = ["{second["id"]}"]\r\n'
    assert now == mine.replace("+++\r\n", "+++\r\n" + added, 1)
    assert first["headline"] not in built.page("index.html")
    standing = built.files("content", "site")
    assert run(built, "hide", first["id"]) == 0
    assert built.files("content", "site") == standing, "it is hidden already"


def test_an_id_nobody_knows_is_answered_with_the_nearest(
    built: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    first = stories(built)[0]
    wrong = ("0" if first["id"][0] != "0" else "1") + first["id"][1:]
    assert run(built, "hide", wrong) == 2
    said = capsys.readouterr().err
    assert f"the nearest is {first['id']} ({first['headline']})" in said
    assert run(built, "pin", "2026/11/20/harbor-board-buys-a-second-dredger/") == 2
    assert "the nearest is" in capsys.readouterr().err
    assert not (built.folder / NOTE).exists()


def test_hiding_the_last_story_is_refused_and_the_note_is_as_it_was(
    built: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = stories(built)
    assert run(built, "hide", first["id"]) == 0
    before = (built.folder / NOTE).read_bytes()
    assert run(built, "hide", second["id"]) == 1
    assert "hides every story" in capsys.readouterr().err
    assert (built.folder / NOTE).read_bytes() == before


def test_add_fetches_the_article_and_tells_of_it(built: Newsletter, place: Village) -> None:
    assert run(built, "add", f"{place.address}/mill") == 0
    told = {story["headline"]: story for story in stories(built)}
    assert told["Old mill burns down in Ostrand"]["sources"][0]["url"] == f"{place.address}/mill"
    assert "Ostrand" in built.page("index.html")
    assert built.page("index.html").count("Harbour board buys a second dredger") >= 1


@pytest.mark.parametrize(
    ("path", "said"),
    [("/gone", "http 404"), ("/short", "holds no article"), ("", "is no web address")],
)
def test_what_cannot_be_read_is_a_clear_error(
    built: Newsletter, place: Village, capsys: pytest.CaptureFixture[str], path: str, said: str
) -> None:
    place.answers["/short"] = Answer(body="<html><body><p>Log in to read.</p></body></html>")
    before = built.files("content", "site")
    assert run(built, "add", place.address + path if path else "mill") == 2
    assert said in capsys.readouterr().err
    assert built.files("content", "site") == before


def test_an_address_added_after_publishing_waits_for_the_next_issue(
    built: Newsletter, place: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    built.configure(SITE + '[publish.site]\nkind = "folder"\npath = "www"\n', INBOX)
    assert run(built, "publish") == 0
    assert run(built, "hide", stories(built)[0]["id"]) == 2
    assert "digest withdraw" in capsys.readouterr().err
    assert run(built, "-v", "add", f"{place.address}/mill") == 0
    assert "The issue of 2026-11-21 will have it." in capsys.readouterr().out
    assert run(built, "build", "--date", "2026-11-21") == 0
    record = (built.folder / "content/issues/2026-11-21.json").read_text("utf-8")
    assert "Old mill burns down in Ostrand" in record


def test_a_note_is_opened_in_the_editor_at_a_terminal(built: Newsletter) -> None:
    tool = built.folder / "my-editor"
    tool.write_text('#!/bin/sh\nprintf "Mine.\\n" > "$2"\n', encoding="utf-8")
    tool.chmod(0o755)
    script = (
        "import os, pty, sys\n"
        f"os.environ['EDITOR'] = {str(tool)!r} + ' --wait'\n"
        f"done = pty.spawn([sys.executable, '-m', 'digest', '-C', {str(built.folder)!r}, 'note'])\n"
        "sys.exit(os.waitstatus_to_exitcode(done))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "digest build brings it into the issue" in done.stdout
    assert (built.folder / NOTE).read_text("utf-8") == "Mine.\n"
