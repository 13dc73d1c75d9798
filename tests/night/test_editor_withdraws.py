"""A story is taken down: its words are nowhere any more, a tombstone says why, and it never comes back."""

from __future__ import annotations

import io
import json
from typing import Any

import feedparser
import pytest

from digest.cli import main
from tests.night.conftest import INBOX, Newsletter

DAY = "2026-11-20"
REASON = "We were told the wrong port."
MORE = """+++
title = "Harbour board buys a second dredger"
date = 2026-11-21T08:00:00Z
outlet = "Quay Courier"
url = "https://quay.example/dredger-again"
+++
The harbour board of Port Ellery bought a second dredger for 14 million crowns on Thursday.

The vessel will clear the northern channel twice a year, said Ada Renholm, who chairs the board.

Skippers had asked for deeper water since two coasters ran aground in the spring.

The board will pay for it from the new harbour dues, which rise by a tenth in the new year.
"""


@pytest.fixture
def told(newsletter: Newsletter, monkeypatch: pytest.MonkeyPatch) -> Newsletter:
    """A newsletter that told of the dredger on two days."""
    newsletter.configure("[summary]\nquote_share = 0.9\n", INBOX)
    newsletter.build()
    newsletter.put("quay2.md", MORE)
    newsletter.build("2026-11-21")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795350000")
    return newsletter


def story(newsletter: Newsletter, day: str) -> dict[str, Any]:
    record = json.loads((newsletter.folder / f"content/issues/{day}.json").read_bytes())
    found = [s for section in record["sections"] for s in section["stories"] if "dredger" in s["headline"]]
    assert isinstance(found[0], dict)
    return found[0]


def held(newsletter: Newsletter) -> str:
    """All durable and public files as one text."""
    return "\n".join(
        body.decode("utf-8", "replace") for body in newsletter.files("content/issues", "site").values()
    )


def test_its_words_go_from_every_issue_page_and_feed(told: Newsletter) -> None:
    first, second = story(told, DAY), story(told, "2026-11-21")
    assert first["id"] == second["id"], "the story went on"
    words = {point["text"] for point in (*first["points"], *second["points"])}
    assert words
    assert all(text in held(told) for text in words)
    assert main(["-C", str(told.folder), "withdraw", first["id"], "--reason", REASON]) == 0
    assert [text for text in words if text in held(told)] == []
    for day in (DAY, "2026-11-21"):
        grave = story(told, day)
        assert (grave["withdrawn"], grave["points"]) == (REASON, [])
    record = json.loads((told.folder / f"content/issues/{DAY}.json").read_bytes())
    assert record["title"] == "Upper Varn opens its library on Sundays", "the tombstone does not count"
    page = told.page(first["path"] + "index.html")
    assert "This story was withdrawn" in page
    assert REASON in page
    assert REASON in told.page("corrections/index.html")
    assert REASON in told.page("corrections.xml")
    items = {
        item["id"]: item for item in feedparser.parse(io.BytesIO(told.page("stories.xml").encode())).entries
    }
    guid = f"tag:sheet.example,2026-11-20:story/{first['id']}"
    assert REASON in items[guid]["summary"], "the same guid says that it is gone"
    assert "library" in held(told), "the other story stands"
    assert main(["-C", str(told.folder), "verify", "--all"]) == 0
    state = (told.folder / "content/state.json").read_text("utf-8")
    assert REASON in state
    assert "Harbour board buys" not in state.partition('"sketches"')[2].partition('"sources"')[0]


def test_it_stays_down_when_the_open_issue_is_made_again_and_tomorrow(told: Newsletter) -> None:
    name = story(told, DAY)["id"]
    assert main(["-C", str(told.folder), "withdraw", name[:6], "--reason", REASON]) == 0
    told.build("2026-11-21", regather=True)
    assert told.files("content/issues/").keys() >= {"content/issues/2026-11-21.json"}
    record = json.loads((told.folder / "content/issues/2026-11-21.json").read_bytes())
    graves = [s for section in record["sections"] for s in section["stories"] if s["withdrawn"]]
    assert [grave["id"] for grave in graves] == [name]
    told.put("quay3.md", MORE.replace("dredger-again", "dredger-third").replace("11-21T", "11-22T"))
    told.put("new.md", '+++\ntitle = "Snow on the pass"\n+++\nSnow fell on the high pass of Varn at night.\n')
    told.build("2026-11-22")
    third = (told.folder / "content/issues/2026-11-22.json").read_text("utf-8")
    assert "Snow" in third
    assert "dredger" not in third


def test_an_edit_undone_does_not_bring_it_back(told: Newsletter) -> None:
    first = story(told, DAY)
    path = told.folder / f"content/notes/{DAY}.md"
    path.parent.mkdir(exist_ok=True)
    point = first["points"][0]
    path.write_text(f'+++\n[[story]]\nid = "{first["id"]}"\ndrop_points = ["{point["id"]}"]\n+++\n')
    told.build("2026-11-21")
    assert main(["-C", str(told.folder), "withdraw", first["id"], "--reason", REASON]) == 0
    path.unlink()
    told.build("2026-11-21")
    assert story(told, DAY)["points"] == []
    assert point["text"] not in held(told)


def test_who_asks_for_nothing_or_twice_is_answered(
    told: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    path = story(told, DAY)["path"]
    assert main(["-C", str(told.folder), "withdraw", "zzzzzz", "--reason", REASON]) == 2
    assert "No issue told a story zzzzzz" in capsys.readouterr().err
    assert main(["-C", str(told.folder), "withdraw", path, "--reason", "  "]) == 2
    assert main(["-C", str(told.folder), "withdraw", path, "--reason", REASON]) == 0
    assert main(["-C", str(told.folder), "withdraw", path, "--reason", REASON]) == 2
    assert "withdrawn already" in capsys.readouterr().err
