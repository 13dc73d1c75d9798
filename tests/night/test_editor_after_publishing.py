"""An editor changes what readers have: only the edited fields, all told, and it can be undone."""

from __future__ import annotations

import json
from typing import Any

import pytest

from digest.adapters import state as states
from digest.adapters.archive import Archives
from digest.build import proved, publish
from digest.config import Config, parse
from digest.errors import BuildError, RecordError
from digest.model import Report
from tests.night.conftest import Newsletter

DAY = "2026-11-20"
PUBLISH = '[publish.site]\nkind = "folder"\npath = "www"\n[summary]\nquote_share = 0.9\n'


def configuration(newsletter: Newsletter) -> Config:
    return parse((newsletter.folder / "digest.toml").read_text("utf-8"), "digest.toml", {})


@pytest.fixture
def published(newsletter: Newsletter) -> Newsletter:
    newsletter.configure(PUBLISH)
    newsletter.build()
    config = configuration(newsletter)
    publish(newsletter.folder, config, config.publish, Report(exit_code=0))
    return newsletter


def record(newsletter: Newsletter) -> dict[str, Any]:
    found = json.loads((newsletter.folder / f"content/issues/{DAY}.json").read_bytes())
    assert isinstance(found, dict)
    return found


def stories(newsletter: Newsletter) -> list[dict[str, Any]]:
    return [story for section in record(newsletter)["sections"] for story in section["stories"]]


def note(newsletter: Newsletter, text: str) -> None:
    path = newsletter.folder / f"content/notes/{DAY}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_only_the_edited_fields_change_and_each_is_listed(published: Newsletter) -> None:
    first, other = stories(published)
    before = record(published)
    one, two = first["points"][:2]
    note(
        published,
        f"""+++
[[story]]
id = "{first["id"]}"
title = "A plainer headline"
points = [{{id = "{one["id"]}", text = "Said more simply."}}]
drop_points = ["{two["id"]}"]
+++

A word to our readers.
""",
    )
    assert published.build().warnings == ()
    after = record(published)
    now_first, now_other = stories(published)
    assert now_other == other
    assert (now_first["headline"], now_first["points"][0]["text"]) == (
        "A plainer headline",
        "Said more simply.",
    )
    assert now_first["points"][0]["citations"] == one["citations"], "it keeps its source"
    assert two["id"] not in {point["id"] for point in now_first["points"]}
    kept = set(first) - {"headline", "points", "words", "edited"}
    assert {key: now_first[key] for key in kept} == {key: first[key] for key in kept}
    assert after["date_published"] == before["date_published"]
    assert len(after["changes"]) == 4
    page = published.page("corrections/index.html")
    for words in (
        "A plainer headline",
        "Said more simply.",
        "A point was taken out.",
        "note of the day was added",
    ):
        assert words in page
    assert two["text"] not in page
    assert "A word to our readers." in published.page("index.html")
    assert [each.findings for each in proved(published.folder, configuration(published), None)] == [()]
    standing = published.files("content", "site")
    published.build()
    assert published.files("content", "site") == standing, "nothing new, nothing written"


def test_an_edit_can_be_undone_and_both_are_told(published: Newsletter) -> None:
    before = record(published)
    first = stories(published)[0]
    drop = first["points"][0]["id"]
    note(published, f'+++\n[[story]]\nid = "{first["id"]}"\ntitle = "Hasty"\ndrop_points = ["{drop}"]\n+++\n')
    published.build()
    assert stories(published)[0]["headline"] == "Hasty"
    (published.folder / f"content/notes/{DAY}.md").unlink()
    published.build()
    after = record(published)
    assert [change["text"][:12] for change in after.pop("changes")] == [
        "The headline",
        "A point was ",
        "The headline",
        "A point was ",
    ]
    assert after == {key: value for key, value in before.items() if key != "changes"}


def test_without_the_evidence_what_was_dropped_cannot_come_back_and_the_rest_can(
    published: Newsletter,
) -> None:
    first = stories(published)[0]
    one, two = first["points"][:2]
    text = f'+++\n[[story]]\nid = "{first["id"]}"\ntitle = "Hasty"\ndrop_points = ["{one["id"]}"]\n'
    note(published, text + f'points = [{{id = "{two["id"]}", text = "Other words."}}]\n+++\n')
    published.build()
    for file in (published.folder / ".digest").glob("evidence*"):
        file.unlink()
    note(published, "")
    report = published.build()
    assert any("as first published is no longer kept" in line for line in report.warnings)
    story = stories(published)[0]
    assert story["headline"] == first["headline"]
    assert [point["text"] for point in story["points"]] == [point["text"] for point in first["points"][1:]]


def test_what_has_no_effect_any_more_is_said(published: Newsletter) -> None:
    first = stories(published)[0]
    note(published, f'+++\nhide = ["{first["id"]}"]\nadd = ["https://quay.example/other"]\n+++\n')
    said = published.build().warnings
    assert any(f"digest withdraw {first['id']}" in text for text in said)
    assert any("add it to the next day's note" in text for text in said)
    assert len(stories(published)) == 2
    assert published.build().warnings == (), "once"


def test_an_older_issue_is_edited_too(published: Newsletter) -> None:
    first = stories(published)[0]
    published.put(
        "later.md", '+++\ntitle = "Snow on the pass"\n+++\nSnow fell on the high pass on Saturday.\n'
    )
    published.build("2026-11-21")
    note(published, f'+++\n[[story]]\nid = "{first["id"]}"\ntitle = "A day later"\n+++\n')
    published.build("2026-11-22")
    assert stories(published)[0]["headline"] == "A day later"
    assert "A day later" in published.page(first["path"] + "index.html")


def test_whoever_is_interrupted_while_a_record_is_rewritten_finds_it_whole(
    published: Newsletter, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = stories(published)[0]
    note(published, f'+++\n[[story]]\nid = "{first["id"]}"\ntitle = "A plainer headline"\n+++\n')
    for moment in ("before", "after"):
        real = Archives.write_record

        def torn(self: Archives, issue: Any, moment: str = moment, real: Any = real) -> bool:
            if moment == "after":
                real(self, issue)
            raise KeyboardInterrupt

        monkeypatch.setattr(Archives, "write_record", torn)
        with pytest.raises(KeyboardInterrupt):
            published.build()
        monkeypatch.setattr(Archives, "write_record", real)
        assert [each.findings for each in proved(published.folder, configuration(published), None)] == [()]
    published.build()
    assert len(record(published)["changes"]) == 1
    mark = states.load(published.folder / "content/state.json").issues[DAY]
    assert mark.pending == ""


def test_a_record_changed_by_hand_is_still_noticed(published: Newsletter) -> None:
    path = published.folder / f"content/issues/{DAY}.json"
    path.write_bytes(path.read_bytes().replace(b"dredger", b"steamer"))
    with pytest.raises(BuildError):
        published.build()
    note(published, "A word.")
    with pytest.raises(RecordError):
        published.build()


def test_regather_of_a_published_issue_says_why_it_does_nothing(published: Newsletter) -> None:
    (said,) = published.build(regather=True).warnings
    assert "--regather did nothing" in said
    assert "notes/2026-11-20.md" in said
