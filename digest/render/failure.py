"""A mistake in a template becomes one paragraph: file, line, the line's text, the nearest known name."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from types import FrameType, TracebackType

import jinja2

from digest.errors import DigestError, TemplateError
from digest.model import TemplateFile, Theme

_TAGS = (
    "block call do elif else endblock endcall endfilter endfor endif endmacro endset endwith extends filter "
    "for from if import include macro set with"
)
_NO_FILTER = re.compile(r"No (filter|test) named '([^']+)'")
_NO_TAG = re.compile(r"unknown tag '([^']+)'")


def template_error(mistake: Exception, theme: Theme, engine: jinja2.Environment) -> DigestError:
    """Explain what a template raised; an error we meant to raise comes back as it is."""
    if isinstance(mistake, DigestError):
        return mistake
    if isinstance(mistake, jinja2.TemplateSyntaxError):
        return _located(theme, mistake.filename or mistake.name, mistake.lineno, _syntax(mistake, engine))
    path, line = _place(mistake, theme)
    if isinstance(mistake, jinja2.TemplateNotFound):
        return _located(theme, path, line, _not_found(mistake, theme))
    if isinstance(mistake, jinja2.UndefinedError):
        return _located(theme, path, line, _undefined(mistake))
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


def _undefined(mistake: jinja2.UndefinedError) -> str:
    """Say what name is missing, and of what: the undefined value itself stands in the traceback."""
    missing = next((value for frame in _frames(mistake.__traceback__) if (value := _missing(frame))), None)
    if missing is None:
        return str(mistake)
    holder, name = missing._undefined_obj, str(missing._undefined_name)  # noqa: SLF001  Jinja offers no other way
    if holder is jinja2.utils.missing:
        return f"{name!r} is not a name this template gets.{near(name, _given(mistake))}"
    known = _attributes(holder)
    listed = f" It has: {', '.join(sorted(known))}." if known else ""
    return f"{_noun(holder)} has no {name!r}.{near(name, known) or listed}"


def _missing(frame: FrameType) -> jinja2.Undefined | None:
    value = frame.f_locals.get("self")
    return value if isinstance(value, jinja2.Undefined) else None


def _given(mistake: Exception) -> set[str]:
    """Collect the names the template was given, from the frame that was drawing it."""
    names: set[str] = set()
    for frame in _frames(mistake.__traceback__):
        context = frame.f_locals.get("context")
        if isinstance(context, jinja2.runtime.Context):
            names |= set(context.get_all())
        names |= {name[4:] for name in frame.f_locals if name.startswith("l_") and name[2:3].isdigit()}
    return names


def _attributes(holder: object) -> set[str]:
    if isinstance(holder, Mapping):
        return {str(key) for key in holder}
    if not dataclasses.is_dataclass(holder):
        return set()
    properties = {name for name, value in vars(type(holder)).items() if isinstance(value, property)}
    return {field.name for field in dataclasses.fields(holder)} | properties


def _noun(holder: object) -> str:
    """Name a value as the editor knows it: IssueStory is a story."""
    word = re.sub(r"^Issue(?=.)|View$", "", type(holder).__name__)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word).lower()


def _frames(trace: TracebackType | None) -> Iterator[FrameType]:
    while trace is not None:
        yield trace.tb_frame
        trace = trace.tb_next


def _place(mistake: Exception, theme: Theme) -> tuple[str | None, int]:
    """Find the last frame that is a template's: where the mistake stands, whoever noticed it."""
    paths = {file.path for file in _files(theme)}
    place: tuple[str | None, int] = (None, 0)
    trace = mistake.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in paths:
            place = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return place
