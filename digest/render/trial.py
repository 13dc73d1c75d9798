"""A trial of the templates: every page is drawn and thrown away, and what goes wrong is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import jinja2
from jinja2 import meta

from digest.config import Config
from digest.errors import TemplateError
from digest.model import Page, Source, Theme
from digest.record import Archive
from digest.render.environment import NOT_DRAWN, environment
from digest.render.failure import near
from digest.render.site import pages
from digest.render.specimen import specimen

RECENT = 2
PREVIEWED = (
    Source(id="well", kind="feed", url="https://outlet-1.example/feed", title="Fenwick Post"),
    Source(id="ill", kind="feed", url="https://outlet-2.example/feed"),
    Source(id="silent", kind="mail", path="letters", private=True),
)


def trial(theme: Theme, config: Config, archive: Archive) -> tuple[str, ...]:
    """Draw the newsletter's latest issues and the specimen; give every mistake once, and idle files."""
    recent = replace(archive, marks=archive.marks[:RECENT])
    invented = replace(config, sources=PREVIEWED)
    found = [*_mistakes(pages(specimen(), theme, invented)), *_mistakes(pages(recent, theme, config))]
    return (*dict.fromkeys(found), *_idle(theme))


def _mistakes(drawn: Iterable[Page]) -> Iterator[str]:
    try:
        for page in drawn:
            yield from _mistake(page)
    except TemplateError as mistake:
        yield str(mistake)


def _mistake(page: Page) -> Iterator[str]:
    try:
        page.draw()
    except TemplateError as mistake:
        yield str(mistake)


def _idle(theme: Theme) -> Iterator[str]:
    """Name the templates of the project that no page is drawn with: most often a misspelt name."""
    used = _named_by_others(theme)
    for name, file in sorted(theme.templates.items()):
        if name not in theme.defaults and name not in used and not name.endswith(".po"):
            hint = near(name, theme.defaults)
            yield f"{file.path}: no page is drawn with this file, and no template names it.{hint}"


def _named_by_others(theme: Theme) -> set[str]:
    engine = environment(theme, "en", "UTC")
    named: set[str] = set()
    for name, file in theme.templates.items():
        if not name.endswith(NOT_DRAWN):
            named |= {str(other) for other in _references(engine, file.text)}
    return named


def _references(engine: jinja2.Environment, text: str) -> Iterator[str | None]:
    try:
        yield from meta.find_referenced_templates(engine.parse(text))
    except jinja2.TemplateSyntaxError:
        return  # named when the page is drawn
