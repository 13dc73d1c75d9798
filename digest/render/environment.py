"""The template engine: strict about names, escaping everywhere, reading nothing but the theme."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

import jinja2
from markupsafe import Markup, escape

from digest.model import TemplateFile, Theme
from digest.render import filters
from digest.render.catalogue import Words
from digest.render.compiled import COMPILED
from digest.render.noted import noted

ORIGINAL = "!default/"
ENGLISH = Words()
NOT_DRAWN = (".css", ".po")


def environment(theme: Theme, locale: str, timezone: str, words: Words = ENGLISH) -> jinja2.Environment:
    """Make the engine for one theme.

    `locale` and `timezone` say how dates are shown, `words` the interface's words.
    """
    engine = jinja2.Environment(
        loader=jinja2.FunctionLoader(_loader(theme)),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
        bytecode_cache=cast("jinja2.BytecodeCache", COMPILED),
    )
    engine.filters.update(filters.FILTERS)
    engine.filters.update(filters.localised(locale, timezone))
    engine.filters["pluralize"] = filters.counted(words)
    engine.filters["noted"] = noted(words)
    engine.globals["_"] = partial(interface_word, words)
    return engine


def interface_word(words: Words, message: str, /, **given: object) -> Markup:
    """Give a message in the site's language; `%(name)s` in it stands for what is given, escaped."""
    return escape(words.said(message)) % given if given else escape(words.said(message))


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
