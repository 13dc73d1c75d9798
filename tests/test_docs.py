"""What the documents say is what the code does: the reference, commands, links, names, decisions."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jinja2
import pytest

import digest
from digest import agencies, render
from digest.adapters import theme
from digest.cli import parser
from digest.config import parse
from digest.config.checks import texts
from digest.config.keys import SECTIONS
from digest.edit import parse_note
from digest.errors import ConfigError, DigestError, NoteError
from digest.model import TemplateFile
from digest.render import filters
from docs.generator import commands, errors, templates
from docs.generator import config as reference
from docs.generator.__main__ import stale
from docs.generator.spoken import shapes
from docs.generator.words import fitting, words
from tests.docs.blocks import ALL, PAGES, ROOT
from tests.rooms.render.invented import archive, config

EDITORS = ROOT / "docs" / "editors.md"
OPERATORS = ROOT / "docs" / "operators.md"
REFERENCE = ROOT / "docs" / "reference"

COMMAND = re.compile(r"(?:^|[\s/=])digest((?: [^\n#`|&;>]+)?)", re.MULTILINE)
INLINE = re.compile(r"`digest ([^`]+)`")
LINK = re.compile(r"\]\(([^)\s]+)[^)]*\)")


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def shown_commands() -> list[str]:
    """Every whole command that a code block shows."""
    texts = [block.text for block in ALL if block.language in {"sh", "ini", "crontab"}]
    return sorted({"digest" + rest.rstrip() for text in texts for rest in COMMAND.findall(text) if rest})


def exit_code(words: list[str]) -> int:
    """What the parser makes of a command: 0 when it knows it."""
    try:
        parser.arguments(words)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def test_the_reference_says_what_the_code_says() -> None:
    assert stale() == (), "run make docs"


def test_a_name_without_words_is_an_error() -> None:
    with pytest.raises(LookupError, match=r"prose/x\.toml \[y\]: say what these mean: new\."):
        fitting(["old", "new"], {"old": "said"}, "x.toml [y]")


def test_words_without_a_name_are_an_error() -> None:
    with pytest.raises(LookupError, match=r"These are gone from the code, take them out: gone\."):
        fitting(["old"], {"old": "said", "gone": "said"}, "x.toml [y]")


def test_a_new_key_without_words_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SECTIONS["feeds"], "colour", texts)
    with pytest.raises(LookupError, match=r"config\.toml \[feeds\]: say what these mean: colour\."):
        reference.page()


def test_a_new_filter_without_words_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(filters.FILTERS, "shout", str.upper)
    with pytest.raises(LookupError, match=r"templates\.toml \[filter\]: say what these mean: shout\."):
        templates.page()


def test_a_new_option_without_help_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    top = parser._parser()  # noqa: SLF001  the one parser there is
    top.add_argument("--stars", action="store_true")
    monkeypatch.setattr(parser, "_parser", lambda: top)
    with pytest.raises(LookupError, match="digest --stars has no help"):
        commands.page()


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
def test_every_link_leads_somewhere(page: Path) -> None:
    inside = [link for link in LINK.findall(page.read_text("utf-8")) if not re.match(r"[a-z]+:", link)]
    assert [] == [link for link in inside if not leads_somewhere(page, link)]


def leads_somewhere(page: Path, link: str) -> bool:
    """The file is there, and so is the heading."""
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not anchor or anchor in anchors(target))


def anchors(page: Path) -> set[str]:
    """The headings of a page, as a forge makes addresses of them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def test_the_sample_configuration_is_read() -> None:
    config = parse((ROOT / "digest.toml").read_text("utf-8"), "digest.toml", {})
    assert [] == [source.id for source in config.sources if not (ROOT / str(source.path)).is_dir()]


def test_the_sample_note_is_read() -> None:
    path = ROOT / "content" / "notes" / "2026-11-20.md"
    assert parse_note(path.read_text("utf-8"), path.name).note_html


@pytest.mark.parametrize("front", ["zzzz = 1", "[[story]]\nid = 'x'\nzzzz = 1"])
def test_every_key_of_a_note_is_told_to_editors(front: str) -> None:
    with pytest.raises(NoteError) as caught:
        parse_note(f"+++\n{front}\n+++\n", "note.md")
    known = re.findall(r"\w+", str(caught.value).partition("known are ")[2])
    assert len(known) >= 4
    assert [] == [
        key for key in known if not re.search(rf"`(\[\[)?{key}(\]\])?`", EDITORS.read_text("utf-8"))
    ]


def test_every_template_gets_the_names_that_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: dict[str, set[str]] = {}
    draw = jinja2.Template.render

    def watched(template: jinja2.Template, given: dict[str, object]) -> str:
        drawn.setdefault(str(template.name), set()).update(given)
        return draw(template, given)

    monkeypatch.setattr(jinja2.Template, "render", watched)
    default = theme.load(None, "default")
    for filled in (archive(), archive({})):
        for page in render.pages(filled, default, config()):
            page.draw()
    listed = {name: set(meanings) for name, meanings in words("templates")["name"].items()}
    everywhere = listed.pop("everywhere")
    assert {name: names - everywhere for name, names in drawn.items() if names != everywhere} == listed
    assert [] == [name for name, names in drawn.items() if not everywhere <= names]


def test_every_shape_and_field_is_in_the_reference() -> None:
    page = (REFERENCE / "templates.md").read_text("utf-8")
    assert [] == [name for name in shapes() if f"\n### {name}\n" not in page]
    assert len(re.findall(r"^\| `", page, re.MULTILINE)) > 150


def test_every_error_and_its_code_is_in_the_reference() -> None:
    page = (REFERENCE / "errors.md").read_text("utf-8")
    assert [] == [name for name in classes(DigestError) if f"`{name}`" not in page]
    codes = {str(error.exit_code) for _, error in errors.tree()}
    assert codes <= set(errors.exit_codes())


def classes(above: type[DigestError]) -> Iterator[str]:
    """Every error of ours the code has a class for."""
    for path in sorted(Path(digest.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            bases = {ast.unparse(base) for base in node.bases} if isinstance(node, ast.ClassDef) else set()
            if isinstance(node, ast.ClassDef) and bases & {each.__name__ for _, each in errors.tree(above)}:
                yield node.name


def test_every_decision_the_code_writes_is_in_the_reference() -> None:
    written = set(decisions())
    assert {"over-limit", "merged", "failed", "no-text"} <= written
    assert [] == sorted(written - set(errors.decisions()))


def decisions() -> Iterator[str]:
    """The second argument of every call of entry and entries, where it is written out."""
    for path in sorted(Path(digest.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and re.search(r"\bentr(y|ies)$", ast.unparse(node.func)):
                yield from (str(each.value) for each in node.args[1:2] if isinstance(each, ast.Constant))


def test_every_block_of_the_templates_has_words() -> None:
    there = {name for text in templates.templates().values() for name in re.findall(r"block (\w+)", text)}
    assert sorted(there) == sorted(words("templates")["block"])


def test_no_block_is_written_where_nobody_runs_it() -> None:
    by_hand = [page for page in PAGES if page.parent != REFERENCE]
    assert [] == [named(page) for page in by_hand if re.search(r"\n\n {4}\S", page.read_text("utf-8"))]


def test_the_mistake_shown_is_answered_as_shown() -> None:
    shown = re.findall(
        r"^ {4}(digest\.toml line .*)$", (REFERENCE / "config.md").read_text("utf-8"), re.MULTILINE
    )
    with pytest.raises(ConfigError) as caught:
        parse("\n" * 10 + "[issue]\nmax_storys = 3\n", "digest.toml", {})
    assert [str(caught.value)] == shown


def test_the_override_a_new_newsletter_is_shown_fits_the_templates() -> None:
    text = (ROOT / "templates" / "project" / "templates.md").read_text("utf-8")
    override = "".join(line.removeprefix("    ") for line in re.findall(r"^ {4}.*\n", text, re.MULTILINE))
    name = re.findall(r"`templates/default/([\w.]+)`", text)[0]
    assert "{% extends" in override
    built_in = theme.load(None, "default")
    mine = {**built_in.templates, name: TemplateFile(path=name, text=override)}
    assert render.check(replace(built_in, templates=mine)) == ()


def test_the_exit_codes_agree() -> None:
    codes = list(errors.exit_codes())
    assert codes == first_column(OPERATORS, "The verb for the night")
    assert codes == first_column(ROOT / "README.md", "Exit codes")


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
