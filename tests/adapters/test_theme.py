from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from digest import render
from digest.adapters import theme
from digest.errors import ConfigError, TemplateError


def written(project: Path, path: str, text: str) -> Path:
    file = project / "templates" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return project


def test_the_built_in_theme_is_whole() -> None:
    found = theme.load(None, "default")
    assert {"issue.html", "story.html", "feed.xml", "robots.txt", "style.css"} <= set(found.templates)
    assert found.templates == found.defaults
    assert sorted(found.assets) == ["favicon.svg"]
    assert found.templates["issue.html"].path == "!default/issue.html"
    assert len(found.fingerprint) == 64
    assert render.check(found) == ()


def test_a_projects_file_wins_and_the_original_stays_in_reach(tmp_path: Path) -> None:
    found = theme.load(written(tmp_path, "default/issue.html", "mine"), "default")
    assert found.templates["issue.html"].text == "mine"
    assert found.templates["issue.html"].path == "templates/default/issue.html"
    assert found.defaults["issue.html"].text != "mine"
    assert found.templates["story.html"] == found.defaults["story.html"]


def test_a_projects_own_theme_rests_on_the_default_one(tmp_path: Path) -> None:
    found = theme.load(written(tmp_path, "marsh/style.css", "p { color: red }"), "marsh")
    assert found.templates["style.css"].text == "p { color: red }"
    assert found.templates["issue.html"] == found.defaults["issue.html"]


def test_assets_win_file_by_file(tmp_path: Path) -> None:
    written(tmp_path, "default/static/favicon.svg", "<svg/>")
    found = theme.load(written(tmp_path, "default/static/fonts/a.woff2", "f"), "default")
    assert found.assets["favicon.svg"] == b"<svg/>"
    assert found.assets["fonts/a.woff2"] == b"f"
    assert found.templates["feed.css"] == theme.load(None, "default").templates["feed.css"]


def test_hidden_and_backup_files_are_passed_over(tmp_path: Path) -> None:
    written(tmp_path, "default/.issue.html.swp", "x")
    written(tmp_path, "default/issue.html~", "x")
    found = theme.load(written(tmp_path, "default/static/.DS_Store", "x"), "default")
    assert found.fingerprint == theme.load(None, "default").fingerprint


def test_the_fingerprint_follows_the_content_alone(tmp_path: Path) -> None:
    here, there = tmp_path / "a", tmp_path / "b"
    original = theme.load(None, "default").fingerprint
    first = theme.load(written(here, "default/404.html", "x"), "default").fingerprint
    again = theme.load(written(there, "default/404.html", "x"), "default").fingerprint
    other = theme.load(written(there, "default/404.html", "y"), "default").fingerprint
    assert first == again
    assert len({original, first, other}) == 3


def test_an_unknown_theme_names_the_nearest(tmp_path: Path) -> None:
    written(tmp_path, "marsh/style.css", "")
    with pytest.raises(
        ConfigError, match=r"there is no theme 'march'.*templates/march/.*Did you mean 'marsh'"
    ):
        theme.load(tmp_path, "march")
    with pytest.raises(ConfigError, match=r"There are: default, marsh\."):
        theme.load(tmp_path, "zzz")


@pytest.mark.parametrize("name", ["../default", "", ".", "a/b", "/etc"])
def test_a_theme_is_a_plain_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError, match="theme"):
        theme.load(tmp_path, name)


def test_a_theme_for_another_version_is_refused(tmp_path: Path) -> None:
    written(tmp_path, "marsh/theme.toml", "template_api = 2")
    with pytest.raises(TemplateError, match=r"templates/marsh/theme\.toml: template_api is 2, .* draws 1"):
        theme.load(tmp_path, "marsh")


def test_a_broken_theme_file_is_named(tmp_path: Path) -> None:
    written(tmp_path, "marsh/theme.toml", "template_api = ")
    with pytest.raises(TemplateError, match=r"templates/marsh/theme\.toml: Invalid value"):
        theme.load(tmp_path, "marsh")


def test_a_template_that_is_no_text_is_named_with_its_line(tmp_path: Path) -> None:
    file = written(tmp_path, "default/404.html", "") / "templates/default/404.html"
    file.write_bytes(b"fine\nfine\n\xff\xfe")
    with pytest.raises(TemplateError, match=r"templates/default/404\.html, line 3: not UTF-8"):
        theme.load(tmp_path, "default")


def test_a_mark_of_byte_order_and_windows_lines_are_read_away(tmp_path: Path) -> None:
    file = written(tmp_path, "default/404.html", "") / "templates/default/404.html"
    file.write_bytes(b"\xef\xbb\xbfone\r\ntwo\r\n")
    assert theme.load(tmp_path, "default").templates["404.html"].text == "one\ntwo\n"


def test_the_source_checkout_is_a_project_with_the_same_theme() -> None:
    checkout = Path(theme.__file__).resolve().parents[2]
    if not (checkout / "templates").is_dir():
        pytest.skip("the package is installed: there is no checkout")
    own, built_in = theme.load(checkout, "default"), theme.load(None, "default")
    assert own.fingerprint == built_in.fingerprint
    assert own.templates["issue.html"].path == "templates/default/issue.html"


def test_a_copied_theme_draws_the_same(tmp_path: Path) -> None:
    original = theme.built_in() / "default"
    shutil.copytree(original, tmp_path / "templates" / "marsh")
    assert theme.load(tmp_path, "marsh").fingerprint == theme.load(None, "default").fingerprint
