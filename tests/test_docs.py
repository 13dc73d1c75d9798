"""What the documents show must exist: commands, paths, keys, blocks, filters, rooms."""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from digest import agencies, render
from digest.adapters import theme
from digest.cli import parser
from digest.config import parse
from digest.edit.note import parse_note
from digest.model import TemplateFile
from digest.render import filters

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
EDITORS = ROOT / "docs" / "editors.md"
OPERATORS = ROOT / "docs" / "operators.md"

FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"(?:^|[\s/=])digest((?: [^\n#`|&;]+)?)", re.MULTILINE)
INLINE = re.compile(r"`digest ([^`]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
LEAST = {
    "[site]": '[site]\ntitle = "T"\nbase_url = "https://t.example/"\n',
    "[feeds]": '[feeds]\nauthority = "t.example,2026-11-20"\n',
}


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def fences(page: Path, *languages: str) -> list[str]:
    return [body for language, body in FENCE.findall(page.read_text("utf-8")) if language in languages]


def shown_commands() -> list[str]:
    """Every whole command that a code block shows."""
    blocks = [block for page in PAGES for block in fences(page, "sh", "ini", "")]
    return sorted({"digest" + rest.rstrip() for block in blocks for rest in COMMAND.findall(block) if rest})


def exit_code(words: list[str]) -> int:
    """What the parser makes of a command: 0 when it knows it."""
    try:
        parser.arguments(words)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def test_there_are_commands_to_check() -> None:
    assert len(shown_commands()) > 15


@pytest.mark.parametrize("command", shown_commands())
def test_every_command_shown_is_understood(command: str) -> None:
    assert exit_code(shlex.split(command)[1:]) == 0


def test_a_command_that_does_not_exist_would_be_noticed() -> None:
    assert exit_code(["prophesy"]) == 2


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_verb_in_the_prose_exists(page: Path) -> None:
    verbs = {text.split()[0] for text in INLINE.findall(page.read_text("utf-8"))}
    words = sorted(verb for verb in verbs if re.fullmatch(r"[a-z]+", verb))
    assert [] == [word for word in words if exit_code([word, "--help"])]


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_path_linked_exists(page: Path) -> None:
    links = LINK.findall(page.read_text("utf-8"))
    inside = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [] == [link for link in inside if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_key_shown_is_one_we_read(page: Path) -> None:
    for block in fences(page, "toml"):
        missing = "".join(text for header, text in LEAST.items() if header not in block)
        parse(missing + block, named(page), {})


def test_the_sample_configuration_is_read() -> None:
    config = parse((ROOT / "digest.toml").read_text("utf-8"), "digest.toml", {})
    assert [] == [source.id for source in config.sources if not (ROOT / str(source.path)).is_dir()]


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_note_shown_is_one_we_read(page: Path) -> None:
    for block in fences(page, ""):
        if block.startswith("+++\npin"):
            parse_note(block, named(page))


def test_the_sample_note_is_read() -> None:
    path = ROOT / "content" / "notes" / "2026-11-20.md"
    assert parse_note(path.read_text("utf-8"), path.name).note_html


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_override_shown_fits_the_templates(page: Path) -> None:
    built_in = theme.load(None, "default")
    for block in fences(page, ""):
        for name in re.findall(r'^{% extends "!default/([\w.]+)" %}', block):
            mine = {**built_in.templates, name: TemplateFile(path=name, text=block)}
            assert render.check(replace(built_in, templates=mine)) == ()


def test_the_blocks_listed_are_the_blocks_there_are() -> None:
    default = theme.load(None, "default").templates.values()
    there = {name for file in default for name in re.findall(r"{%-?\s*block (\w+)", file.text)}
    assert sorted(there) == sorted(first_column(EDITORS, "Blocks"))


def test_the_filters_listed_are_the_filters_there_are() -> None:
    ours = {*filters.FILTERS, *filters.dated("en", "UTC")}
    assert sorted(ours) == sorted(first_column(EDITORS, "Filters"))


def test_the_exit_codes_agree() -> None:
    codes = re.findall(r"^ +(\d+) ", parser.EXIT_CODES, re.MULTILINE)
    assert (
        codes
        == first_column(OPERATORS, "The verb for the night")
        == first_column(ROOT / "README.md", "Exit codes")
    )


def test_the_house_names_every_room() -> None:
    design = (ROOT / "docs" / "design.md").read_text("utf-8")
    rooms = {path.stem for path in (ROOT / "digest").iterdir() if not path.name.startswith(("_", "py.typed"))}
    assert [] == sorted(room for room in rooms - {"templates"} if not re.search(rf"\b{room}\b", design))


def test_a_decision_fits_on_a_page() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [] == [page.name for page in pages if len(page.read_text("utf-8").splitlines()) > 40]


def sample_files() -> list[Path]:
    written = [ROOT / "content" / folder for folder in ("inbox", "feeds", "notes")]
    return sorted(path for folder in written for path in folder.rglob("*.*") if path.is_file())


def test_the_sample_names_no_real_agency() -> None:
    real = {row.split("|")[0].strip() for row in agencies.TABLE.splitlines()} - {"", "Agencies"}
    text = "\n".join(path.read_text("utf-8") for path in sample_files())
    assert [] == sorted(name for name in real if re.search(rf"\b{re.escape(name)}\b", text))


def test_the_sample_links_to_invented_hosts_alone() -> None:
    text = "\n".join(path.read_text("utf-8") for path in sample_files())
    hosts = set(re.findall(r"https?://([^/\s\"<>]+)", text))
    assert {"purl.org", "jsonfeed.org", "schema.org", "www.w3.org"} >= {
        host for host in hosts if not host.endswith(".example")
    }


def first_column(page: Path, heading: str) -> list[str]:
    """The first word of each row of the table below a heading."""
    part = re.split(rf"^#+ {re.escape(heading)}\n", page.read_text("utf-8"), flags=re.MULTILINE)[1]
    table = re.split(r"^#+ ", part, flags=re.MULTILINE)[0]
    return re.findall(r"^\| *`?(\w+)`?", table.partition("|---")[2], re.MULTILINE)
