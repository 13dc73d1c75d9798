"""The front door, as a stranger meets it."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from digest.cli import main

HEAVY = ("aiohttp", "jinja2", "feedparser", "lxml", "trafilatura", "sumy", "numpy", "rich", "msgspec", "nh3")
VERBS = (
    "init",
    "build",
    "run",
    "serve",
    "note",
    "hide",
    "pin",
    "add",
    "release",
    "withdraw",
    "diff",
    "check",
    "sources",
    "context",
    "verify",
    "explain",
    "publish",
    "rollback",
    "doctor",
)


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from digest.cli.parser import _parser; _parser().format_help(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert [name for name in HEAVY if name in done.stdout.split()] == []


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([verb, "--help"])
    assert stop.value.code == 0
    assert verb in capsys.readouterr().out


def test_help_names_the_exit_codes_and_only_what_is_built(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = capsys.readouterr().out
    assert all(f"  {code}" in shown for code in (0, 1, 2, 3, 4, 75))
    assert [verb for verb in VERBS if f"    {verb}" not in shown] == []
    unbuilt = ("email",)
    assert [verb for verb in unbuilt if f"    {verb}" in shown] == []


def test_a_folder_without_a_newsletter_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(tmp_path), "build"]) == 2
    said = capsys.readouterr().err
    assert "digest init" in said
    assert str(tmp_path) in said


@pytest.mark.parametrize(
    ("word", "hint"),
    [("biuld", "did you mean build?"), ("doktor", "did you mean doctor?"), ("x", "there are:")],
)
def test_a_misspelt_verb_is_answered_with_the_nearest(
    word: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["-q", word])
    assert stop.value.code == 2
    assert f"there is no verb '{word}'; {hint}" in capsys.readouterr().err


def test_a_date_that_is_none_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["build", "--date", "tomorrow"])
    assert stop.value.code == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_a_newsletter_from_init_to_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = str(tmp_path / "paper")
    assert main(["init", paper]) == 0
    assert "digest build" in capsys.readouterr().out
    assert main(["-C", paper, "check"]) == 0
    assert main(["-C", paper, "build", "-v"]) == 0
    assert "1 story" in capsys.readouterr().out
    assert main(["-C", paper, "sources", "list"]) == 0
    assert "content/inbox" in capsys.readouterr().out
    assert main(["-C", paper, "context", "2001-01-01"]) == 2
    assert "There is no issue of 2001-01-01" in capsys.readouterr().err
    assert main(["-C", paper, "publish"]) == 2
    assert "publish.site" in capsys.readouterr().err


def test_importing_a_list_adds_each_feed_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = str(tmp_path / "paper")
    main(["init", paper])
    opml = tmp_path / "feeds.opml"
    opml.write_text(
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="Varn &quot;Weekly&quot;" '
        'xmlUrl="https://varn.example/feed"/><outline text="Again" xmlUrl="https://varn.example/feed"/>'
        "</body></opml>"
    )
    assert main(["-C", paper, "sources", "import", str(opml)]) == 0
    assert main(["-C", paper, "sources", "import", str(opml)]) == 0
    assert "has it already" in capsys.readouterr().out
    assert main(["-C", paper, "sources", "export"]) == 0
    exported = capsys.readouterr().out
    assert exported.count("https://varn.example/feed") == 1
    assert "Again" not in exported


def test_run_publishes_and_freezes(tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    main(["init", str(paper)])
    with (paper / "digest.toml").open("a") as file:
        file.write('\n[publish.site]\nkind = "folder"\npath = "www"\n')
    assert main(["-C", str(paper), "run"]) == 0
    assert (paper / "www/current/index.html").is_file()
    assert '"frozen": true' in (paper / "content/state.json").read_text()


def test_check_names_a_misspelt_block(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = tmp_path / "paper"
    main(["init", str(paper)])
    own = paper / "templates/default/issue.html"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text('{% extends "!default/issue.html" %}\n{% block mastehad %}x{% endblock %}')
    assert main(["-C", str(paper), "check"]) == 4
    said = capsys.readouterr().err
    assert "templates/default/issue.html, line 2" in said
    assert "masthead" in said


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        (["sources", "lst"], "there is no digest sources 'lst'; did you mean list?"),
        (["sources", "zzz"], "there is no digest sources 'zzz'; there are: list, add, test, import, export"),
        (["biuld"], "there is no verb 'biuld'; did you mean build?"),
    ],
)
def test_a_misspelt_word_is_answered_with_the_nearest(
    said: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(said)
    assert stop.value.code == 2
    assert capsys.readouterr().err.endswith(f"digest: error: {hint}\n")


def test_ctrl_c_while_the_command_loads_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupted(ModuleType):
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt(name)

    monkeypatch.setitem(sys.modules, "digest.cli", Interrupted("digest.cli"))
    assert import_module("digest.__main__").main() == 130
    assert capsys.readouterr().err == "digest: Interrupted; nothing that was published has changed.\n"


def test_a_missing_list_names_the_folder_looked_in_and_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "paper" / ".." / "feeds.opml"
    assert main(["init", str(tmp_path / "paper"), "--opml", str(place)]) == 2
    said = capsys.readouterr().err
    assert f"feeds.opml is not in {tmp_path}. Export it from your feed reader" in said


@pytest.mark.parametrize(("address", "times"), [("", 1), ("https://paper.example/", 0)])
def test_who_has_no_address_hears_that_feeds_need_one(
    address: str, times: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = str(tmp_path / "paper")
    assert main(["init", paper, "--base-url", address]) == 0
    assert capsys.readouterr().out.count("base_url") == times
    assert main(["-C", paper, "build", "-v"]) == 0
    assert capsys.readouterr().out.count("base_url") == times
    assert main(["-C", paper, "build"]) == 0
    assert capsys.readouterr().out == ""
