"""One night after another: what is written, what is not, and what stays."""

from __future__ import annotations

import json
import os
import shutil
from typing import Any

import pytest

from digest.build import publish
from digest.config import parse
from digest.errors import BuildError, ConfigError, NoteError, TemplateError
from digest.model import Report
from tests.night.conftest import INBOX, Newsletter

LATER = """\
+++
title = "Cape Sallow lighthouse goes dark for repairs"
date = 2026-11-21T07:00:00Z
outlet = "Sallow News"
url = "https://sallow.example/lighthouse"
+++
The lighthouse at Cape Sallow will be dark for nine days while its lamp is repaired.

Pilots were told to steer by the radio beacon at Tern Rock until the end of the month.
"""


def record(newsletter: Newsletter, day: str = "2026-11-20") -> Any:
    return json.loads((newsletter.folder / f"content/issues/{day}.json").read_bytes())


def stories(newsletter: Newsletter, day: str = "2026-11-20") -> list[Any]:
    return [story for section in record(newsletter, day)["sections"] for story in section["stories"]]


def test_a_first_night_makes_an_issue_of_quoted_sentences(newsletter: Newsletter) -> None:
    report = newsletter.build()
    assert report.exit_code == 0
    assert {story["headline"] for story in stories(newsletter)} == {
        "Harbour board buys a second dredger",
        "Upper Varn opens its library on Sundays",
    }
    bodies = {"https://quay.example/dredger": "quay.md", "https://varn.example/library": "varn.md"}
    for story in stories(newsletter):
        text = (newsletter.folder / "content/inbox" / bodies[story["sources"][0]["url"]]).read_text("utf-8")
        assert story["points"]
        assert all(cited["quote"] in text for point in story["points"] for cited in point["citations"])


def test_the_second_build_of_a_day_writes_nothing(newsletter: Newsletter) -> None:
    newsletter.build()
    before = newsletter.times()
    assert newsletter.build().exit_code == 0
    assert newsletter.times() == before


def test_a_next_day_with_nothing_new_touches_only_state_and_sources(newsletter: Newsletter) -> None:
    newsletter.build()
    before = newsletter.times()
    assert newsletter.build("2026-11-21").exit_code == 0
    after = newsletter.times()
    changed = {name for name, when in after.items() if before.get(name) != when}
    assert changed <= {"content/state.json", "content/state.json.1", "site/sources/index.html"}
    assert "content/issues/2026-11-21.json" not in after


def test_nights_with_nothing_new_draw_no_page_but_the_sources(newsletter: Newsletter) -> None:
    """A page that is drawn again is put right; so we spoil every page, and see which ones stay spoilt."""
    wire = newsletter.folder / "content" / "wire"
    newsletter.configure(sources=INBOX + INBOX.replace("inbox", "wire"))
    wire.mkdir()
    newsletter.build()
    spoilt = spoil(newsletter)
    assert {"site/index.html", "site/2026/11/20/index.html", "site/archive/index.html"} <= spoilt.keys()
    wire.rmdir()
    newsletter.build("2026-11-21")
    wire.mkdir()
    newsletter.build("2026-12-01")
    now = newsletter.files("site")
    assert [name for name, body in spoilt.items() if now[name] != body] == []


def spoil(newsletter: Newsletter) -> dict[str, bytes]:
    """Change all pages that are remembered as drawn, so that neither size nor time tells of it."""
    memory = json.loads((newsletter.folder / ".digest/drawn.json").read_bytes())
    spoilt = {}
    for name in (f"site/{file}" for chapter in memory.values() for file in chapter["files"]):
        page = newsletter.folder / name
        before = page.stat()
        page.write_bytes(b"-" * before.st_size)
        os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
        spoilt[name] = page.read_bytes()
    return spoilt


def test_something_new_on_the_same_day_joins_the_open_issue(newsletter: Newsletter) -> None:
    newsletter.build()
    newsletter.put("late.md", LATER.replace("2026-11-21T07", "2026-11-20T10"))
    newsletter.build()
    assert len(stories(newsletter)) == 3
    assert record(newsletter)["number"] == 1


def test_an_open_issue_made_again_is_the_same_as_made_at_once(newsletter: Newsletter) -> None:
    late = LATER.replace("2026-11-21T07", "2026-11-20T10")
    newsletter.build()
    newsletter.put("late.md", late)
    newsletter.build()
    twice = newsletter.files("content/issues", "content/ledger", "site")
    for place in ("content/issues", "content/ledger", "site", ".digest"):
        shutil.rmtree(newsletter.folder / place)
    (newsletter.folder / "content/state.json").unlink()
    (newsletter.folder / "content/state.json.1").unlink(missing_ok=True)
    newsletter.build()
    assert newsletter.files("content/issues", "content/ledger", "site") == twice


def test_the_next_day_has_only_what_is_new(newsletter: Newsletter) -> None:
    newsletter.build()
    newsletter.put("lamp.md", LATER)
    newsletter.build("2026-11-21")
    assert [story["headline"] for story in stories(newsletter, "2026-11-21")] == [
        "Cape Sallow lighthouse goes dark for repairs"
    ]
    assert record(newsletter, "2026-11-21")["number"] == 2
    assert "../20/" in newsletter.page("2026/11/21/index.html")


def test_a_published_issue_is_never_gathered_again_but_drawn_from_its_record(newsletter: Newsletter) -> None:
    target = '[publish.site]\nkind = "folder"\npath = "www"\n'
    newsletter.configure(target)
    newsletter.build()
    config = parse((newsletter.folder / "digest.toml").read_text("utf-8"), "digest.toml", {})
    assert publish(newsletter.folder, config, config.publish, Report(exit_code=0)).exit_code == 0
    kept = newsletter.files("content/issues", "content/ledger")
    newsletter.put("late.md", LATER.replace("2026-11-21T07", "2026-11-20T10"))
    own = newsletter.folder / "templates/default/issue.html"
    own.parent.mkdir(parents=True)
    own.write_text('{% extends "!default/issue.html" %}{% block masthead %}<p>Mine</p>{% endblock %}')
    newsletter.build()
    assert newsletter.files("content/issues", "content/ledger") == kept
    assert "<p>Mine</p>" in newsletter.page("2026/11/20/index.html")


def test_no_issue_is_added_before_the_latest(newsletter: Newsletter) -> None:
    newsletter.build()
    with pytest.raises(ConfigError, match="2026-11-20 already"):
        newsletter.build("2026-11-19")


def test_without_its_evidence_every_page_stays_the_same(newsletter: Newsletter) -> None:
    newsletter.build()
    before = newsletter.files("content", "site")
    shutil.rmtree(newsletter.folder / ".digest")
    shutil.rmtree(newsletter.folder / "site")
    newsletter.build()
    assert newsletter.files("content", "site") == before


def test_a_dry_run_writes_nothing(newsletter: Newsletter) -> None:
    before = newsletter.files("content", "site")
    assert "2 stories" in newsletter.build(dry_run=True).summary
    assert newsletter.files("content", "site") == before


def test_fewer_stories_than_an_issue_needs_leave_the_old_site(newsletter: Newsletter) -> None:
    newsletter.build()
    before = newsletter.times()
    newsletter.configure("[limits]\nmin_stories = 2\n")
    newsletter.put("lamp.md", LATER)
    with pytest.raises(BuildError, match="min_stories"):
        newsletter.build("2026-11-21")
    after = newsletter.times()
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {"content/inbox/lamp.md"}


@pytest.mark.parametrize(
    ("file", "text", "error", "place"),
    [
        ("templates/default/issue.html", "{% if %}", TemplateError, "issue.html, line 1"),
        ("templates/default/story.html", "\n{{ storry.headline }}", TemplateError, "story.html, line 2"),
        ("content/notes/2026-11-20.md", "+++\npinn = []\n+++\n", NoteError, "2026-11-20.md line 2"),
    ],
)
def test_a_mistake_of_the_editor_names_file_and_line_and_keeps_the_old_site(
    newsletter: Newsletter, file: str, text: str, error: type[Exception], place: str
) -> None:
    newsletter.build()
    before = newsletter.times()
    path = newsletter.folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    newsletter.put("late.md", LATER.replace("2026-11-21T07", "2026-11-20T10"))
    with pytest.raises(error, match=place):
        newsletter.build()
    after = newsletter.times()
    assert {name: after[name] for name in before} == before


def test_the_editors_note_is_printed_and_a_changed_one_is_noticed(newsletter: Newsletter) -> None:
    newsletter.build()
    note = newsletter.folder / "content/notes/2026-11-20.md"
    note.parent.mkdir()
    note.write_text("A quiet day on the *coast*.\n")
    newsletter.build()
    assert "A quiet day on the <em>coast</em>." in newsletter.page("2026/11/20/index.html")
    assert note.read_text() == "A quiet day on the *coast*.\n"


def test_every_article_considered_stands_in_the_ledger_once(newsletter: Newsletter) -> None:
    newsletter.put("old.md", LATER.replace("2026-11-21", "2025-01-01"))
    newsletter.put("empty-ish.md", "+++\ntitle = 'Words to come'\ndate = 2026-11-20\n+++\n")
    newsletter.build()
    lines = (newsletter.folder / "content/ledger/2026-11-20.jsonl").read_text("utf-8").splitlines()
    decisions = {json.loads(line)["headline"]: json.loads(line)["decision"] for line in lines}
    assert decisions == {
        "Harbour board buys a second dredger": "lead",
        "Upper Varn opens its library on Sundays": "lead",
        "Cape Sallow lighthouse goes dark for repairs": "stale",
        "Words to come": "no-text",
    }
