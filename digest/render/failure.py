"""A mistake in a template becomes one paragraph: file, line, the line's text, the nearest known name."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping

import jinja2
from jinja2.environment import TemplateModule

from digest.errors import DigestError, TemplateError
from digest.model import TemplateFile, Theme
from digest.render import shapes

JINJAS_OWN = {"lipsum", "cycler", "joiner"}
_TAGS = (
    "block call do elif else endblock endcall endfilter endfor endif endmacro endset endwith extends filter "
    "for from if import include macro set with"
)
_NO_FILTER = re.compile(r"No (filter|test) named '([^']+)'")
_NO_NAME = re.compile(r"'([^']+)' is undefined")
_NO_ATTRIBUTE = re.compile(r"'([^']+) object' has no attribute '([^']+)'")
_NO_TAG = re.compile(r"unknown tag '([^']+)'")


def template_error(mistake: Exception, theme: Theme, engine: jinja2.Environment) -> DigestError:
    """Explain what a template raised; an error we meant to raise comes back as it is."""
    if isinstance(mistake, DigestError):
        return mistake
    if isinstance(mistake, jinja2.TemplateSyntaxError):
        return _located(theme, mistake.filename or mistake.name, mistake.lineno, _syntax(mistake, engine))
    path, line, names = _place(mistake, theme)
    if isinstance(mistake, jinja2.TemplateNotFound):
        return _located(theme, path, line, _not_found(mistake, theme))
    if isinstance(mistake, jinja2.UndefinedError):
        return _located(theme, path, line, _undefined(mistake.message or "", names))
    return _located(theme, path, line, f"{type(mistake).__name__}: {mistake}")


def located(file: TemplateFile, line: int, what: str) -> str:
    """Write where a mistake stands and what it is, with the line's text."""
    lines = file.text.splitlines()
    excerpt = f" in `{lines[line - 1].strip()}`" if 0 < line <= len(lines) else ""
    return f"{file.path}, line {line}: {what}{excerpt}"


def near(name: str, known: Iterable[str]) -> str:
    """Write the nearest known name as a question, or nothing."""
    found = difflib.get_close_matches(name, sorted(set(known)), 1, 0.6)
    return f" Did you mean {found[0]!r}?" if found else ""


def _located(theme: Theme, path: str | None, line: int, what: str) -> TemplateError:
    file = next((file for file in _files(theme) if file.path == path), None)
    if file is None:
        return TemplateError(f"{path or 'a template'}: {what}")
    return TemplateError(located(file, line, what))


def _files(theme: Theme) -> Iterator[TemplateFile]:
    yield from theme.templates.values()
    yield from theme.defaults.values()


def _syntax(mistake: jinja2.TemplateSyntaxError, engine: jinja2.Environment) -> str:
    message = mistake.message or "cannot be read"
    if found := _NO_FILTER.search(message):
        known = engine.filters if found[1] == "filter" else engine.tests
        return message + near(found[2], known)
    found = _NO_TAG.search(message)
    return message + (near(found[1], _TAGS.split()) if found else "")


def _not_found(mistake: jinja2.TemplateNotFound, theme: Theme) -> str:
    name = str(mistake.name)
    known = [*theme.templates, *(f"!default/{default}" for default in theme.defaults)]
    return f"there is no template {name!r}.{near(name, known)}"


def _undefined(message: str, names: Mapping[str, object]) -> str:
    """Say what name is missing, and of what; `names` is what the template's line could see."""
    if found := _NO_NAME.fullmatch(message):
        return f"{found[1]!r} is not a name this template gets.{near(found[1], names.keys() - JINJAS_OWN)}"
    found = _NO_ATTRIBUTE.fullmatch(message)
    if found is None:
        return message
    holder, known = _holder(found[1], names)
    listed = f" It has: {', '.join(sorted(known))}." if known else ""
    return f"{holder} has no {found[2]!r}.{near(found[2], known) or listed}"


def _holder(kind: str, names: Mapping[str, object]) -> tuple[str, set[str]]:
    """Name the kind of value that lacks something, as the editor knows it, and what it has."""
    shape = shapes.SHAPES.get(kind)
    if shape:
        return shapes.noun(shape), shapes.attributes(shape)
    modules = [value for value in names.values() if isinstance(value, TemplateModule)]
    if kind.endswith("TemplateModule") and modules:
        macros = {name for module in modules for name in vars(module) if not name.startswith("_")}
        return "the imported file", macros
    return f"a value of kind {kind}", set()


def _place(mistake: Exception, theme: Theme) -> tuple[str | None, int, Mapping[str, object]]:
    """Find the last frame that is a template's: path, line and the names it saw.

    It is where the mistake stands, whoever noticed it; with inheritance the child's comes last.
    """
    paths = {file.path for file in _files(theme)}
    place: tuple[str | None, int, Mapping[str, object]] = (None, 0, {})
    trace = mistake.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in paths:
            place = (trace.tb_frame.f_code.co_filename, trace.tb_lineno, trace.tb_frame.f_locals)
        trace = trace.tb_next
    return place
