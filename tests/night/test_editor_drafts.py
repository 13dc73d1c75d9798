"""Drafts: an issue that waits is in no page, feed, sitemap or public record until it is let out."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from digest.adapters import state as states
from digest.build import Order, build, publish
from digest.cli import main
from digest.config import parse
from digest.edit import Note, waits
from digest.model import Report
from tests.night.conftest import Newsletter

DAY = "2026-11-20"
APPROVE = '[issue]\nrelease = "approve"\n[publish.web]\nkind = "folder"\npath = "www"\n'
DRAFT, RECORD = f"content/drafts/{DAY}.json", f"content/issues/{DAY}.json"
NEWER = '+++\ntitle = "Snow on the pass"\n+++\nSnow fell on the high pass of Varn on Saturday night.\n'
LATER = dt.datetime(2026, 11, 21, 7)  # noqa: DTZ001  as a note says it


def at(newsletter: Newsletter, moment: str) -> Report:
    config = parse((newsletter.folder / "digest.toml").read_text("utf-8"), "digest.toml", {})
    return build(newsletter.folder, config, Order(now=dt.datetime.fromisoformat(moment), workers=0))


def public(newsletter: Newsletter) -> str:
    """All that readers can have, as one text."""
    return "\n".join(body.decode("utf-8", "replace") for body in newsletter.files("site", "www").values())


def note(newsletter: Newsletter, text: str) -> None:
    path = newsletter.folder / f"content/notes/{DAY}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_draft_is_nowhere_until_it_is_released(newsletter: Newsletter) -> None:
    newsletter.configure(APPROVE)
    report = newsletter.build()
    assert "digest release 2026-11-20" in report.summary
    assert (newsletter.folder / DRAFT).exists()
    assert not (newsletter.folder / RECORD).exists()
    config = parse((newsletter.folder / "digest.toml").read_text("utf-8"), "digest.toml", {})
    publish(newsletter.folder, config, config.publish, Report(exit_code=0))
    assert "dredger" not in public(newsletter)
    assert "2026/11/20" not in public(newsletter)
    standing = newsletter.files("content", "site")
    newsletter.build()
    assert newsletter.files("content", "site") == standing, "nothing new, nothing written"
    assert main(["-C", str(newsletter.folder), "release", DAY]) == 0
    assert not (newsletter.folder / DRAFT).exists()
    assert "dredger" in newsletter.page("feed.xml")
    assert newsletter.page("2026/11/20/issue.json") == (newsletter.folder / RECORD).read_text("utf-8")
    newsletter.put("later.md", NEWER)
    newsletter.build()
    assert "Snow on the pass" not in public(newsletter), "what was released is what was approved"
    assert main(["-C", str(newsletter.folder), "verify"]) == 0


def test_drafts_are_shown_to_the_editor_alone(newsletter: Newsletter) -> None:
    newsletter.configure(APPROVE)
    report = newsletter.build(drafts=True)
    assert ".digest/preview" in report.summary
    assert "dredger" in (newsletter.folder / ".digest/preview/index.html").read_text("utf-8")
    assert "dredger" not in public(newsletter)


def test_a_draft_still_takes_in_what_is_new_and_a_later_day_leaves_it_waiting(newsletter: Newsletter) -> None:
    newsletter.configure(APPROVE)
    newsletter.build()
    newsletter.put("later.md", NEWER)
    newsletter.build()
    assert "Snow on the pass" in (newsletter.folder / DRAFT).read_text("utf-8")
    newsletter.put("more.md", NEWER.replace("Snow", "Hail"))
    newsletter.build("2026-11-21")
    state = states.load(newsletter.folder / "content/state.json")
    assert [mark.draft for mark in state.issues.values()] == [True, True]
    assert main(["-C", str(newsletter.folder), "release", DAY]) == 0
    assert "dredger" in newsletter.page("index.html")
    assert "Hail" not in public(newsletter)


def test_the_hour_lets_it_out(newsletter: Newsletter) -> None:
    newsletter.configure('[issue]\nrelease = "13:30"\n')
    at(newsletter, "2026-11-20T13:29:59+00:00")
    assert (newsletter.folder / DRAFT).exists()
    assert "dredger" not in public(newsletter)
    at(newsletter, "2026-11-20T13:30:00+00:00")
    assert not (newsletter.folder / DRAFT).exists()
    assert "dredger" in newsletter.page("index.html")


def test_a_draft_whose_hour_passed_unattended_comes_out_with_the_next_night(newsletter: Newsletter) -> None:
    newsletter.configure('[issue]\nrelease = "13:30"\n')
    at(newsletter, "2026-11-20T12:00:00+00:00")
    newsletter.put("later.md", NEWER)
    at(newsletter, "2026-11-21T12:00:00+00:00")
    assert "dredger" in newsletter.page("index.html")
    assert (newsletter.folder / "content/drafts/2026-11-21.json").exists()


def test_the_note_lets_it_wait_and_lets_it_out(newsletter: Newsletter) -> None:
    note(newsletter, '+++\nstatus = "draft"\n+++\n')
    newsletter.build()
    assert "dredger" not in public(newsletter)
    note(newsletter, "")
    newsletter.build()
    assert "dredger" in newsletter.page("index.html")
    assert not (newsletter.folder / DRAFT).exists()


def test_a_day_without_a_draft_is_answered_with_those_that_wait(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure(APPROVE)
    newsletter.build()
    assert main(["-C", str(newsletter.folder), "release", "2026-11-19"]) == 2
    assert "Drafts wait of 2026-11-20." in capsys.readouterr().err
    assert json.loads((newsletter.folder / DRAFT).read_bytes())["id"] == DAY


@pytest.mark.parametrize(
    ("rule", "text", "now", "waiting"),
    [
        ("auto", Note(), "2026-11-20T00:00:00+00:00", False),
        ("approve", Note(), "2026-11-20T00:00:00+00:00", True),
        ("approve", Note(status="ready"), "2026-11-20T00:00:00+00:00", False),
        ("auto", Note(status="draft"), "2026-11-20T00:00:00+00:00", True),
        ("07:00", None, "2026-11-20T05:59:59+00:00", True),
        ("07:00", None, "2026-11-20T06:00:00+00:00", False),
        ("auto", Note(publish_at=LATER), "2026-11-21T05:59:00+00:00", True),
        ("approve", Note(publish_at=LATER), "2026-11-21T06:00:00+00:00", False),
        ("approve", Note(publish_at=LATER, status="draft"), "2026-11-22T06:00:00+00:00", True),
    ],
)
def test_who_waits(rule: str, text: Note | None, now: str, *, waiting: bool) -> None:
    assert bool(waits(rule, text, DAY, dt.datetime.fromisoformat(now), "Europe/Berlin")) is waiting
