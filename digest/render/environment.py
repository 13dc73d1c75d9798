"""The template engine: strict about names, escaping everywhere, reading nothing but the theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import jinja2

from digest.model import TemplateFile, Theme
from digest.render import filters

ORIGINAL = "!default/"


def environment(theme: Theme, locale: str, timezone: str, titles: Mapping[str, str]) -> jinja2.Environment:
    """Make the engine for one theme.

    `locale` and `timezone` say how dates are shown, `titles` what the sources are called, by id.
    """
    engine = jinja2.Environment(
        loader=jinja2.FunctionLoader(_loader(theme)),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    engine.filters.update(filters.FILTERS)
    engine.filters.update(filters.dated(locale, timezone))
    engine.filters["source_title"] = lambda source: titles.get(source, source)
    engine.globals["_"] = interface_word
    return engine


def interface_word(words: str) -> str:
    """Give an interface word in the site's language: for now the English one written in the template."""
    return words


def template_file(theme: Theme, name: str) -> TemplateFile | None:
    """Find what a template's name stands for: "!default/<name>" is always the built-in one."""
    if name.startswith(ORIGINAL):
        return theme.defaults.get(name.removeprefix(ORIGINAL))
    return theme.templates.get(name)


def _loader(theme: Theme) -> Callable[[str], tuple[str, str, Callable[[], bool]] | None]:
    """Give text and path: without the path a traceback would not name the file."""

    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        file = template_file(theme, name)
        return (file.text, file.path, lambda: True) if file else None

    return load
