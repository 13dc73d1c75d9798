"""What subscribers would see, before they do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from digest.cli import main
from digest.render import feed_changes
from tests.night.conftest import INBOX, Newsletter

DAY = "2026-11-20"
TARGET = '[publish.web]\nkind = "folder"\npath = "www"\n'
NEWER = '+++\ntitle = "Snow on the pass"\n+++\nSnow fell on the high pass of Varn on Saturday night.\n'


def diff(newsletter: Newsletter, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    capsys.readouterr()
    assert main(["-C", str(newsletter.folder), "diff", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def kinds(found: Any) -> list[tuple[str, str, str]]:
    return sorted((each["feed"], each["kind"], each["title"]) for each in found["changes"])


def test_new_changed_and_vanished_are_told_by_guid(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure(TARGET, INBOX)
    newsletter.build()
    found = diff(newsletter, capsys)
    assert found["since"] == "nothing"
    assert {each["kind"] for each in found["changes"]} == {"new"}
    assert main(["-C", str(newsletter.folder), "publish"]) == 0
    assert diff(newsletter, capsys) == {"changes": [], "since": "published"}
    before = newsletter.files("content", "site", "www")
    record = json.loads((newsletter.folder / f"content/issues/{DAY}.json").read_bytes())
    story = record["sections"][0]["stories"][1]
    note = newsletter.folder / f"content/notes/{DAY}.md"
    note.parent.mkdir()
    note.write_text(f'+++\n[[story]]\nid = "{story["id"]}"\ntitle = "Books on Sundays"\n+++\n')
    found = diff(newsletter, capsys)
    (change,) = [each for each in found["changes"] if each["feed"] == "stories.xml"]
    assert (change["kind"], change["title"], change["was"]) == (
        "changed",
        "Books on Sundays",
        story["headline"],
    )
    assert change["guid"].endswith(f":story/{story['id']}")
    assert "title" in change["fields"]
    assert "date" not in change["fields"]
    note.unlink()
    assert newsletter.files("content", "site", "www") == before, "asking changes nothing"
    newsletter.put("later.md", NEWER)
    newsletter.build("2026-11-21")
    found = diff(newsletter, capsys)
    assert ("stories.xml", "new", "Snow on the pass") in kinds(found)
    assert kinds(diff(newsletter, capsys, DAY)) == []
    assert main(["-C", str(newsletter.folder), "diff"]) == 0
    said = capsys.readouterr().out
    assert (
        "Since the last publishing: subscribers would see 2 differences (2 new, 0 changed, 0 vanished)."
        in said
    )
    assert "stories.xml: “Snow on the pass” appears as new" in said


def test_a_draft_is_compared_when_it_is_asked_for(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure('[issue]\nrelease = "approve"\n', INBOX)
    newsletter.build()
    assert diff(newsletter, capsys)["changes"] == []
    assert len(diff(newsletter, capsys, DAY)["changes"]) == 3
    assert main(["-C", str(newsletter.folder), "diff", "2026-11-01"]) == 2


def rss(*items: str) -> bytes:
    inside = "".join(f"<item><guid>{name}</guid><title>T {name}</title></item>" for name in items)
    return f"<rss><channel>{inside}</channel></rss>".encode()


def test_what_makes_room_is_told_from_what_vanishes() -> None:
    found = feed_changes("f.xml", rss("c", "b", "a"), rss("d", "c", "b"), 3)
    assert [(each.guid, each.kind) for each in found] == [("d", "new"), ("a", "aged")]
    found = feed_changes("f.xml", rss("c", "b", "a"), rss("c", "a"), 3)
    assert [(each.guid, each.kind) for each in found] == [("b", "vanished")]
    assert feed_changes("f.xml", rss("c"), rss("c"), 3) == ()
