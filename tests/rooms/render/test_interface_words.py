"""Every word of the interface is marked for translation, and translated into every shipped language."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from babel.messages.pofile import read_po
from jinja2 import nodes
from lxml import html

from digest import render
from digest.adapters import theme
from digest.model import Theme
from digest.render.catalogue import Words, messages, words
from digest.render.context import FEEDS
from digest.render.environment import NOT_DRAWN, environment
from digest.render.left_out import TOLD
from digest.render.noted import COUNTED, NOTES

LANGUAGES = ("ar", "de", "es", "fr", "ja")
ROOM = Path(render.__file__).parent
DEFAULT = theme.load(None, "default")
ENGINE = environment(DEFAULT, "en", "UTC")
HELD = re.compile(r"%\((\w+)\)s")
# Names of formats and files are the same in every language.
NAMES = {"RSS", "sources", "opml", "Digest"}
HIDDEN = re.compile(r"<(style|script)\b.*?</\1>|<\?.*?\?>|<!.*?>|<[^>]*>|&\w+;", re.DOTALL)
SPOKEN = re.compile(r'(?:aria-label|title|alt)="([^"]*)"')


def trees() -> Iterator[tuple[str, nodes.Template]]:
    for name, file in DEFAULT.defaults.items():
        if not name.endswith(NOT_DRAWN) or name == "feed.css":
            yield name, ENGINE.parse(file.text)


def marked() -> set[str]:
    """Every message that templates and the room's own code ask for; counted ones by their singular."""
    found = {text for pair in TOLD.values() for text in pair} | {feed[0] for feed in FEEDS}
    found |= {*NOTES, *(f"%(n)s {noun}" for noun in COUNTED)}
    for _, tree in trees():
        calls = (call for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Name))
        found |= {call.args[0].as_const() for call in calls if call.node.name == "_"}  # type: ignore[attr-defined]
        counts = (each for each in tree.find_all(nodes.Filter) if each.name == "pluralize")
        found |= {f"%(n)s {each.args[0].as_const()}" for each in counts}
    return found | set(spoken_in_code())


def spoken_in_code() -> Iterator[str]:
    for module in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                given = [each.value for each in node.args if isinstance(each, ast.Constant)]
                if node.func.attr in {"said", "counted"} and given:
                    yield str(given[0])


def catalogue(language: str) -> str:
    return DEFAULT.defaults[f"locale/{language}.po"].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated_and_none_is_left_over(language: str) -> None:
    assert set(messages(catalogue(language))) == marked()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_in_what_the_english_does(language: str) -> None:
    for message, forms in messages(catalogue(language)).items():
        wanted = sorted(HELD.findall(message))
        assert sorted(HELD.findall(forms[-1])) == wanted, message
        assert all(set(HELD.findall(form)) <= set(wanted) for form in forms), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogues_say_to_us_what_they_say_to_gettext(language: str) -> None:
    ours, theirs = messages(catalogue(language)), read_po(io.BytesIO(catalogue(language).encode()))
    read = {
        entry.id if isinstance(entry.id, str) else entry.id[0]: entry.string for entry in theirs if entry.id
    }
    assert ours == {
        key: (form,) if isinstance(form, str) else tuple(form or ()) for key, form in read.items()
    }
    assert len({len(form) for form in ours.values() if len(form) > 1}) <= 1
    assert theirs.num_plurals in {len(form) for form in ours.values()}


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "1 story"),
        ("en", 0, "0 stories"),
        ("de", 2, "2 Meldungen"),
        ("fr", 0, "0 sujet"),
        ("fr", 2, "2 sujets"),
        ("fr-CA", 1_000_000, "1000000 sujets"),
        ("ar", 2, "خبران"),
        ("ar", 3, "3 أخبار"),
        ("ar", 11, "11 خبرًا"),
        ("ja", 1, "1本の記事"),
        ("pt", 2, "2 stories"),
    ],
)
def test_a_count_takes_the_form_of_its_number(language: str, number: int, said: str) -> None:
    assert words(DEFAULT, language).counted(number, "%(n)s story", "%(n)s stories") == said


def test_a_projects_catalogue_changes_single_words() -> None:
    file = next(iter(DEFAULT.templates.values()))
    own = Theme(
        templates={"locale/de.po": type(file)(path="de.po", text='msgid "Archive"\nmsgstr "Kiste"\n')},
        defaults=DEFAULT.defaults,
        assets={},
        fingerprint="",
    )
    said = words(own, "de-AT")
    assert (said.said("Archive"), said.said("Sources")) == ("Kiste", "Quellen")


def test_what_a_catalogue_may_hold() -> None:
    text = """#, fuzzy
msgid "Archive"
msgstr "wrong"

#~ msgid "Gone"
#~ msgstr "gone"

msgid ""
"Two \\"lines\\"\\n"
"of one"
msgstr ""
"Zwei "
"\\\\ Zeilen"

msgid "Sources"
msgstr ""
"""
    assert messages(text) == {'Two "lines"\nof one': ("Zwei \\ Zeilen",)}
    assert Words("de", messages(text)).said("Sources") == "Sources"


def test_no_word_is_hard_coded() -> None:
    found = {name: said for name, tree in trees() if (said := hard_coded(name, tree))}
    assert found == {}


def hard_coded(name: str, tree: nodes.Template) -> set[str]:
    """Words that stand in a template outside `_()`; those of feeds' and sitemaps' own elements aside."""
    text = "\0".join(data.data for data in tree.find_all(nodes.TemplateData))
    spoken = " ".join(SPOKEN.findall(text))
    plain = HIDDEN.sub(" ", text) if name.endswith((".html", ".xml", ".opml")) else ""
    plain = re.sub(r"\btag:|:(?:issue|story|feed|correction)\b", " ", plain)
    plain = re.sub(r'<[^<>]*$|^[^<>]*>|[\w:-]+="[^"]*"?|https?:\S+', " ", plain)
    return set(re.findall(r"[A-Za-z]{2,}", f"{without_tags(plain)} {spoken}")) - NAMES


def without_tags(text: str) -> str:
    """Text without what is left of tags that an expression cut in two."""
    return re.sub(r"<[^<>]*\0[^<>]*>|<[^>]*|[^<]*>", " ", text)


def parsed(page: str) -> Any:
    return html.fromstring(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_site_in_another_language_speaks_it(
    invented: ModuleType, default_theme: Theme, language: str
) -> None:
    pages = render.pages(invented.archive(), default_theme, invented.config(language=language))
    site = {page.path: page.draw().decode() for page in pages if page.media_type == "text/html"}
    translated = messages(catalogue(language))
    english = {word for word, forms in translated.items() if "%" not in word and forms[0] != word}
    whole = {word for word in english if len(word.split()) > 1}
    for path, text in site.items():
        page = parsed(text)
        assert page.get("lang") == language
        assert page.get("dir") == ("rtl" if language == "ar" else "ltr")
        said = {" ".join(part.split()) for part in page.itertext()}
        assert said & whole == set(), path
    front = parsed(site["index.html"])
    assert translated["Archive"][0] in front.xpath("//header/nav/a/text()")
