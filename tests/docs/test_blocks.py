"""Every code block of the documents does what it says."""

from __future__ import annotations

import configparser
import html
import json
import re
import shlex
import tomllib
from pathlib import Path

import pytest

from digest.cli.parser import arguments
from digest.config import parse
from digest.edit import parse_note
from tests.docs.blocks import ALL, ROOT, Block, blocks
from tests.docs.reader import SET_UP, Reader

KNOWN = {"sh", "toml", "jinja", "css", "markdown", "python", "ini", "crontab", "text"}
LEAST = {"[site]": '[site]\ntitle = "T"\nbase_url = "https://t.example/"\n'}
INVENTED = ("3f2a9c41d07b", "91be0c5512aa", "c0ffee123456")
SAVED = {
    "fair": "Fair comes early\n\nThe autumn fair of Sallow opens on Sunday, a week before its usual day.\n",
    "snow": "Snow closes the pass\n\nThe road over the Varn pass was closed by snow on Friday evening.\n",
}
CRONTAB = re.compile(r"^(?:[\d*/,-]+ +){5}(.*)$", re.MULTILINE)


def of(*languages: str) -> list[Block]:
    return [block for block in ALL if block.language in languages]


def test_every_block_says_what_it_is() -> None:
    assert [] == [str(block) for block in ALL if block.language not in KNOWN]


@pytest.mark.parametrize("block", of("toml"), ids=str)
def test_toml_is_a_configuration_we_read(block: Block) -> None:
    assert tomllib.loads(block.text)
    if block.file in {None, "digest.toml"}:
        missing = "".join(text for header, text in LEAST.items() if header not in block.text)
        parse(missing + block.text, str(block), {})


@pytest.mark.parametrize("block", [b for b in of("markdown") if b.file and "notes/" in b.file], ids=str)
def test_a_note_is_one_we_read(block: Block) -> None:
    parse_note(block.text, str(block))


@pytest.mark.parametrize("block", of("python"), ids=str)
def test_python_compiles(block: Block) -> None:
    compile(block.text, str(block), "exec")


@pytest.mark.parametrize("block", of("ini", "crontab"), ids=str)
def test_what_a_machine_would_run_is_a_command_we_know(block: Block) -> None:
    if block.language == "ini":
        unit = configparser.ConfigParser(strict=True, interpolation=None)
        unit.read_string(block.text)
        lines = [unit.get("Service", "ExecStart")] if unit.has_section("Service") else []
        assert lines or unit.get("Timer", "OnCalendar")
    else:
        lines = CRONTAB.findall(block.text)
        assert lines
    for line in lines:
        command, *words = shlex.split(line)
        assert command.endswith("/digest")
        arguments(words)


def test_set_up_lines_name_what_is_there() -> None:
    lines = [line for block in of("sh") for line in block.text.splitlines() if SET_UP.match(line)]
    named = {word for line in lines for word in shlex.split(line) if word.endswith((".lock", ".txt"))}
    assert {"requirements.lock"} == named
    assert [] == [name for name in named if not (ROOT / name).is_file()]
    targets = [line.split()[1] for line in lines if line.startswith("make ")]
    assert [] == [name for name in targets if f"\n{name}:" not in (ROOT / "Makefile").read_text("utf-8")]


def followed(reader: Reader, page: Path) -> Reader:
    """Do all that a page says, in its order; what it overrides shows on the site in the end."""
    for block in blocks(page):
        reader.follow(block)
    reader.run("digest check\ndigest build --regather")
    site = "\n".join(path.read_text("utf-8") for path in sorted((reader.here / "site").rglob("*.html")))
    overrides = [block for block in blocks(page) if block.language == "jinja"]
    assert [] == [str(block) for block in overrides if html.escape(longest_words(block.text)) not in site]
    return reader


def longest_words(template: str) -> str:
    """The longest run of plain words in a template: a reader would look for it on the page."""
    return max((part.strip() for part in re.split(r"<[^>]*>|{[{%#].*?[}%#]}|\n", template)), key=len)


def test_the_readme_does_what_it_says(checkout: Reader) -> None:
    followed(checkout, ROOT / "README.md")
    assert "Harbour Digest" in (checkout.folder / "site" / "index.html").read_text("utf-8")
    assert "second dredger" in (checkout.here / "site" / "index.html").read_text("utf-8")


def test_the_tutorial_does_what_it_says(reader: Reader) -> None:
    followed(reader, ROOT / "docs" / "tutorial.md")
    page = (reader.here / "site" / "index.html").read_text("utf-8")
    assert 'id = "harbour-news"' in (reader.here / "digest.toml").read_text("utf-8")
    assert "Night ferry comes back" in page
    assert "second dredger" in page
    assert 'href="harbour.css"' in page
    assert "--accent" in (reader.here / "site" / "harbour.css").read_text("utf-8")
    assert (reader.folder.parent / "srv" / "harbour" / "current" / "index.html").is_file()


def test_the_page_for_operators_does_what_it_says(reader: Reader) -> None:
    reader.run("digest init harbour --opml subscriptions.opml --base-url https://harbour.example/")
    reader.run("cp subscriptions.opml harbour\ncd harbour")
    followed(reader, ROOT / "docs" / "operators.md")
    srv = reader.folder.parent / "srv"
    assert (srv / "harbour" / "current" / "index.html").is_file()
    assert (reader.folder.parent / "host" / "index.html").is_file()
    assert (reader.folder.parent / "harbour.git" / "refs" / "heads" / "gh-pages").is_file()


def test_the_page_for_editors_does_what_it_says(reader: Reader) -> None:
    reader.run("digest init harbour --opml subscriptions.opml\ncd harbour")
    for name, text in SAVED.items():
        reader.write(f"content/inbox/{name}.txt", text)
    reader.run("digest build")
    reader.ids = dict(zip(INVENTED, stories(reader.here), strict=False))
    followed(reader, ROOT / "docs" / "editors.md")
    assert "Write to us about this story." in "".join(
        path.read_text("utf-8") for path in reader.here.glob("site/2026/11/20/*/index.html")
    )


def stories(newsletter: Path) -> list[str]:
    record = json.loads((newsletter / "content/issues/2026-11-20.json").read_text("utf-8"))
    return [story["id"] for section in record["sections"] for story in section["stories"]]


def test_the_page_of_sources_does_what_it_says(reader: Reader) -> None:
    followed(reader, ROOT / "docs" / "sources.md")
    record = json.loads((reader.here / "content/issues/2026-11-20.json").read_text("utf-8"))
    stories = [story for section in record["sections"] for story in section["stories"]]
    read = {source["outlet"]: source for story in stories for source in story["sources"]}
    assert {"gazette", "inbox", "letters"} <= {source["source"] for source in read.values()}
    assert record["gathered"]["failed"] == []
    assert read["Harbour Letter"]["url"] is None
    assert read["The Aune Post"]["authors"] == ["Ilse Varga", "Jon Berg"]
    site = "".join(path.read_text("utf-8") for path in reader.here.glob("site/**/*.*ml"))
    assert [name for name in ("Anna", "48151623", "harbour.example/leave") if name in site] == []


def test_a_block_that_lies_would_be_noticed(reader: Reader) -> None:
    with pytest.raises(AssertionError, match="exit 2"):
        reader.run("digest prophesy")
