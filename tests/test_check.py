"""`digest check` in a fresh newsletter: what a night would stumble over tomorrow is named today."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.cli import main

Said = pytest.CaptureFixture[str]


@pytest.fixture
def fresh(tmp_path: Path, capsys: Said) -> Path:
    folder = tmp_path / "sheet"
    assert main(["init", str(folder)]) == 0
    capsys.readouterr()
    return folder


def problems(folder: Path, capsys: Said) -> str:
    """What check says is wrong; nothing when it gives 0."""
    code = main(["-C", str(folder), "check"])
    said = capsys.readouterr().err
    assert (code, bool(said)) in {(0, False), (4, True)}
    return said


def override(folder: Path, name: str, text: str) -> None:
    path = folder / "templates" / "default" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_a_fresh_newsletter_is_well_and_told_what_comes_next(fresh: Path, capsys: Said) -> None:
    assert main(["-C", str(fresh), "check"]) == 0
    assert "base_url" in capsys.readouterr().out


def test_a_misspelt_attribute_is_found_in_a_branch_no_issue_has_reached(fresh: Path, capsys: Said) -> None:
    block = (
        "{% block corrections %}{% for one in story.corrections %}{{ one.texd }}{% endfor %}{% endblock %}"
    )
    override(fresh, "story.html", '{% extends "!default/story.html" %}\n' + block)
    said = problems(fresh, capsys)
    assert "templates/default/story.html, line 2" in said
    assert "Did you mean 'text'?" in said


def test_a_template_nobody_draws_is_named_with_the_nearest(fresh: Path, capsys: Said) -> None:
    override(fresh, "isue.html", "x")
    assert "Did you mean 'issue.html'?" in problems(fresh, capsys)


def test_a_template_of_the_editors_own_that_others_name_is_well(fresh: Path, capsys: Said) -> None:
    override(fresh, "colophon.html", "<p>Set by hand.</p>")
    override(
        fresh,
        "index.html",
        '{% extends "!default/index.html" %}{% block footer %}{% include "colophon.html" %}{% endblock %}',
    )
    assert problems(fresh, capsys) == ""


def test_a_misspelt_folder_of_templates_is_named(fresh: Path, capsys: Said) -> None:
    (fresh / "templates" / "defualt").mkdir()
    assert "templates/defualt/" in problems(fresh, capsys)


def test_a_target_without_the_sites_address_is_named(fresh: Path, capsys: Said) -> None:
    with (fresh / "digest.toml").open("a", encoding="utf-8") as file:
        file.write('\n[publish.site]\nkind = "folder"\npath = "www"\n')
    assert "base_url is empty" in problems(fresh, capsys)


def test_a_language_by_name_is_answered_with_its_tag(fresh: Path, capsys: Said) -> None:
    path = fresh / "digest.toml"
    path.write_text(path.read_text("utf-8").replace('language = "en"', 'language = "german"'), "utf-8")
    assert main(["-C", str(fresh), "check"]) == 2
    assert '"de"' in capsys.readouterr().err


def test_a_note_that_names_a_story_its_issue_never_saw(fresh: Path, capsys: Said) -> None:
    assert main(["-C", str(fresh), "build", "--date", "2026-11-20"]) == 0
    note = fresh / "content" / "notes" / "2026-11-20.md"
    note.write_text('+++\npin = ["0123456789ab"]\n+++\n', "utf-8")
    capsys.readouterr()
    assert "0123456789ab" in problems(fresh, capsys)


@pytest.mark.parametrize("key", ["same", "apart"])
def test_a_note_that_joins_or_parts_what_its_issue_never_saw(fresh: Path, capsys: Said, key: str) -> None:
    assert main(["-C", str(fresh), "build", "--date", "2026-11-20"]) == 0
    note = fresh / "content" / "notes" / "2026-11-20.md"
    note.write_text(f'+++\n{key} = [["0123456789ab", "https://post.example/a"]]\n+++\n', "utf-8")
    capsys.readouterr()
    said = problems(fresh, capsys)
    assert f"names 0123456789ab in {key}" in said
    assert f"names https://post.example/a in {key}" in said


@pytest.mark.parametrize("opening", ["+++\npin = []\n", "---\npin: []\n"])
def test_a_note_whose_fields_are_never_closed_is_named_and_stops_the_build(
    fresh: Path, capsys: Said, opening: str
) -> None:
    note = fresh / "content" / "notes" / "2026-11-20.md"
    note.write_text(f"{opening}\nA quiet day.\n", "utf-8")
    assert "2026-11-20.md line 1" in problems(fresh, capsys)
    assert main(["-C", str(fresh), "build", "--date", "2026-11-20"]) == 1
    assert "never closed" in capsys.readouterr().err


def test_a_note_that_opens_with_a_rule_is_prose(fresh: Path, capsys: Said) -> None:
    (fresh / "content" / "notes" / "2026-11-20.md").write_text("---\n\nA quiet day.\n", "utf-8")
    assert problems(fresh, capsys) == ""


def test_a_note_under_another_name_than_its_day_is_named(fresh: Path, capsys: Said) -> None:
    (fresh / "content" / "notes" / "20-11-2026.md").write_text("A quiet day.\n", "utf-8")
    assert "20-11-2026.md" in problems(fresh, capsys)
