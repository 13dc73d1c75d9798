"""What is drawn, and with what; and what a night came to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from digest.model.source import Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the site: its path below the root, its media type, and how to draw its bytes.

    `draw` is called only when the page is wanted, so a preview draws one page.
    """

    path: str
    media_type: str
    draw: Callable[[], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """Pages that change together: an issue with its stories, the list of a month.

    `name` is the chapter's own for life. `fingerprint` names everything the bytes of its pages
    depend on, besides our code; while it stays, `pages`, which lists them, need not be called.
    """

    name: str
    fingerprint: str
    pages: Callable[[], Iterable[Page]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFile:
    """A template's text and the path to show when it is wrong."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Templates by name and assets by site path; a project's own win, file by file.

    `templates` is what a name resolves to; `defaults` the built-in ones, reachable as
    "!default/<name>". `fingerprint` is the sha256 of all of it.
    """

    templates: dict[str, TemplateFile]
    defaults: dict[str, TemplateFile]
    assets: dict[str, bytes]
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a night did: counts by name, failures, warnings, and the exit code they add up to."""

    exit_code: int
    counts: tuple[tuple[str, int], ...] = ()
    failures: tuple[Failure, ...] = ()
    warnings: tuple[str, ...] = ()
    summary: str = ""
