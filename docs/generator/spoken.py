"""Types in words: "list of points or none"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from markupsafe import Markup

from digest.render.shapes import SHAPES, noun

PLAIN: dict[Any, str] = {
    str: "text",
    int: "number",
    float: "number",
    bool: "true or false",
    Markup: "HTML",
    type(None): "none",
}


def shapes() -> dict[str, type]:
    """Give every shape a template may hold, and every shape held in one, by its noun."""
    found: dict[str, type] = {}
    waiting = list(SHAPES.values())
    while waiting:
        shape = waiting.pop(0)
        if found.setdefault(noun(shape), shape) is not shape:
            raise LookupError(f"docs/generator/spoken.py: two shapes are called {noun(shape)}")
        inner = {part for field in get_type_hints(shape).values() for part in _parts(field)}
        known = {*found.values(), *waiting}
        waiting += sorted((part for part in inner - known if _is_shape(part)), key=noun)
    return found


def _is_shape(held: Any) -> bool:
    return isinstance(held, type) and is_dataclass(held)


def _parts(held: Any) -> Iterator[Any]:
    yield held
    for part in get_args(held):
        yield from _parts(part)


def spoken(shape: type, field: str) -> str:
    """Say the type of a field, or of a property, in words an editor knows."""
    made = vars(shape).get(field)
    held = get_type_hints(made.fget)["return"] if isinstance(made, property) else get_type_hints(shape)[field]
    return words(held)


def words(held: Any) -> str:
    """Say a type in words; shapes are linked to their own table."""
    if held in PLAIN:
        return PLAIN[held]
    if _is_shape(held):
        return f"[{noun(held)}](#{noun(held).replace(' ', '-')})"
    origin, parts = get_origin(held), get_args(held)
    if origin is Literal:
        return " or ".join(f'`"{part}"`' for part in parts)
    if origin in {Union, UnionType}:
        return " or ".join(words(part) for part in parts)
    if origin is tuple:
        return f"list of {words(parts[0])}"
    raise LookupError(f"docs/generator/spoken.py: no words for the type {held}")
