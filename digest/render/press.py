"""The press: what every page is drawn with, made once, and the one way to draw a template."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

import jinja2

from digest import markup
from digest.config import Config
from digest.model import Theme
from digest.record import Archive, SourceHealth
from digest.render import daywords, failure
from digest.render.catalogue import Words, words
from digest.render.context import lines, site_view
from digest.render.environment import environment
from digest.render.views import IssueLine, PageView, SiteView
from digest.text import xml_safe

STYLE = "style.css"
_QUOTED = re.compile("(\"[^\"\n]*\"|'[^'\n]*')")


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The engine and its words, the theme, the configuration, the archive, and what all templates have."""

    engine: jinja2.Environment
    words: Words
    theme: Theme
    config: Config
    archive: Archive
    site: SiteView
    lines: tuple[IssueLine, ...]


def press(archive: Archive, theme: Theme, config: Config) -> Press:
    """Make everything ready to draw."""
    place = daywords.locale(config.site.language)
    spoken = words(theme, config.site.language)
    engine = environment(theme, place, config.site.timezone, spoken)
    style = compact(theme.templates[STYLE].text) if STYLE in theme.templates else ""
    return Press(
        engine=engine,
        words=spoken,
        theme=theme,
        config=config,
        archive=archive,
        site=site_view(config, markup.owned(style), policy(style), spoken),
        lines=lines(archive, spoken),
    )


def source_titles(config: Config, archive: Archive) -> dict[str, str]:
    """Give each source's title by its id: the operator's, else the feed's own, else the id."""
    unknown = SourceHealth()
    return {
        one.id: one.title or archive.health.get(one.id, unknown).title or one.id for one in config.sources
    }


def printed(machine: Press, template: str, page: PageView, names: Mapping[str, object]) -> bytes:
    """Draw a template: UTF-8 bytes without any character XML cannot carry. Raises TemplateError."""
    given = {"site": machine.site, "page": page, "archive": machine.lines, **names}
    try:
        drawn = machine.engine.get_template(template).render(given)
    except Exception as mistake:
        raise failure.template_error(mistake, machine.theme, machine.engine) from mistake
    return xml_safe(drawn).encode()


def page_view(machine: Press, path: str, kind: str, title: str, description: str = "") -> PageView:
    """Make `page` for a page of the site."""
    base = machine.site.base_url
    return PageView(
        path=path,
        kind=kind,
        title=title,
        description=description or machine.site.tagline or machine.site.title,
        canonical=base + path if base else None,
    )


def compact(style: str) -> str:
    """Take comments and needless white space out of a style sheet; it may not close its element."""
    bare = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    pieces = _QUOTED.split(bare)
    tight = "".join(piece if place % 2 else _tight(piece) for place, piece in enumerate(pieces))
    return tight.replace("</", "<\\/").strip()


def _tight(rules: str) -> str:
    squeezed = re.sub(r"(?<=:) | ?([{};,>]) ?", r"\1", re.sub(r"\s+", " ", rules))
    return squeezed.replace(";}", "}")


def policy(style: str) -> str:
    """Give the Content-Security-Policy of every page: nothing from elsewhere, no script at all."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'self' 'sha256-{digest}'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'"
    )
