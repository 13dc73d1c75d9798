"""Interface words in the site's language, from the theme's gettext catalogue locale/<language>.po."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import babel

from digest import languages
from digest.model import Theme

# The order in which gettext numbers the plural forms that CLDR names.
FORMS = ("zero", "one", "two", "few", "many", "other")
_LINE = re.compile(r'(?:(msgid|msgid_plural|msgstr)(?:\[(\d)\])? )?"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Words:
    """A catalogue: for each English message its form, or its plural forms, in one language."""

    language: str = "en"
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def said(self, message: str) -> str:
        """Give a message in the language; the English one where the catalogue has none."""
        return self.forms.get(message, (message,))[0]

    def counted(self, number: int, one: str, many: str) -> str:
        """Give the form of a message that fits a number, and write the number into it as `n`."""
        forms = self.forms.get(one)
        if forms is None:
            return (one if number == 1 else many) % {"n": number}
        return forms[min(_place(self.language, number), len(forms) - 1)] % {"n": number}


def words(theme: Theme, language: str) -> Words:
    """Read the catalogues of a language: the theme's words, then the built-in ones for what it lacks."""
    name = f"locale/{languages.primary(language) or 'en'}.po"
    files = (theme.defaults.get(name), theme.templates.get(name))
    return Words(language, {key: form for file in files if file for key, form in messages(file.text).items()})


def messages(text: str) -> dict[str, tuple[str, ...]]:
    """Read a .po file: message → its translation, or its plural forms; untranslated ones are left out."""
    found = {}
    for block in re.split(r"\n[ \t]*\n", text):
        parts = _parts(block)
        forms = tuple(said for key, said in sorted(parts.items()) if key.startswith("msgstr"))
        if parts.get("msgid") and forms and all(forms) and "#, fuzzy" not in block:
            found[parts["msgid"]] = forms
    return found


def _parts(block: str) -> dict[str, str]:
    """Join the quoted lines of one entry under the keyword that begins them."""
    parts: dict[str, str] = {}
    key = ""
    for keyword, number, quoted in _lines(block):
        key = f"{keyword}{number or ''}" if keyword else key
        parts[key] = parts.get(key, "") + quoted
    return parts


def _lines(block: str) -> Iterator[tuple[str | None, str | None, str]]:
    for line in block.splitlines():
        if found := _LINE.fullmatch(line.strip()):
            yield found[1], found[2], _ESCAPE.sub(lambda mark: {"n": "\n"}.get(mark[1], mark[1]), found[3])


def _place(language: str, number: int) -> int:
    """Give the number of the plural form, among those that the language tells apart."""
    rule = babel.Locale.parse(languages.primary(language) or "en").plural_form
    return [form for form in FORMS if form in {*rule.tags, "other"}].index(rule(number))
