"""`digest serve` shows the latest issue as its note wants it, before anything is written."""

from __future__ import annotations

import json

import pytest

from digest.adapters.preview import Answer
from digest.cli import main
from digest.config import parse
from digest.serve import Preview
from tests.night.conftest import Newsletter

DAY = "2026-11-20"


def preview(newsletter: Newsletter, *, drafts: bool = False) -> Preview:
    file = newsletter.folder / "digest.toml"
    return Preview(
        project=newsletter.folder,
        file=file,
        configure=lambda: parse(file.read_text("utf-8"), "digest.toml", {}),
        tell=lambda _: None,
        drafts=drafts,
    )


def text(answer: Answer) -> str:
    return answer.body.decode("utf-8")


@pytest.mark.parametrize("published", [False, True])
def test_a_note_shows_as_it_is_saved_and_nothing_is_written(
    newsletter: Newsletter, *, published: bool
) -> None:
    newsletter.configure('[publish.web]\nkind = "folder"\npath = "www"\n')
    newsletter.build()
    if published:
        assert main(["-C", str(newsletter.folder), "publish"]) == 0
    before = newsletter.files("content", "site", ".digest")
    record = json.loads((newsletter.folder / f"content/issues/{DAY}.json").read_bytes())
    story = record["sections"][0]["stories"][0]
    shown = preview(newsletter)
    assert story["headline"] in text(shown.answer(""))
    note = newsletter.folder / f"content/notes/{DAY}.md"
    note.parent.mkdir()
    note.write_text(f'+++\n[[story]]\nid = "{story["id"]}"\ntitle = "As I type it"\n+++\nGood evening.\n')
    assert "As I type it" in text(shown.answer(""))
    assert "Good evening." in text(shown.answer("2026/11/20/"))
    assert "As I type it" in text(shown.answer("stories.xml"))
    note.write_text("+++\npin = 3\n+++\n")
    broken = shown.answer("")
    assert (broken.status, "pin must be a list of ids" in text(broken)) == (500, True)
    note.unlink()
    assert "As I type it" not in text(shown.answer(""))
    assert newsletter.files("content", "site", ".digest") == before


def test_drafts_show_when_they_are_asked_for(newsletter: Newsletter) -> None:
    newsletter.configure('[issue]\nrelease = "approve"\n')
    newsletter.build()
    assert "dredger" not in text(preview(newsletter).answer(""))
    assert "dredger" in text(preview(newsletter, drafts=True).answer(""))
