"""What a key's check accepts, asked of the check itself: each says in words what a value must be."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from inspect import getclosurevars, isfunction
from typing import Any

from digest.config.checks import Check, UnbuiltError, filled, line
from digest.config.shapes import Config, Target
from digest.model import Source

WRONG: tuple[object, ...] = (object(), "?", "../", ["?"])
GENERAL = frozenset({"one line of text in quotes", "one line of text in quotes, and not empty"})
SHORT = {
    "one line of text in quotes": "text",
    "one line of text in quotes, and not empty": "text",
    'a list such as ["one", "two"]': "list of texts",
}


def kind(check: Check) -> str:
    """Say what a value may be, as the check says it to whoever gets it wrong."""
    if check in {filled, line}:
        return "text"
    found = {message for value in WRONG if (message := _complaint(check, value))}
    best = max(sorted(found - GENERAL), key=len, default="") or max(sorted(found), key=len, default="text")
    return SHORT.get(best, best)


def unbuilt(check: Check) -> str | None:
    """Give the one value a key has that is not built yet, None for a key that works."""
    try:
        check(object())
    except UnbuiltError as error:
        return str(error).rpartition(' "')[2].rstrip('"')
    except ValueError:
        return None
    return None


def later(check: Check) -> tuple[str, ...]:
    """Name the words a key will take one day and does not take yet."""
    return tuple(getclosurevars(check).nonlocals.get("unbuilt", ())) if isfunction(check) else ()


def _complaint(check: Check, value: object) -> str:
    try:
        check(value)
    except UnbuiltError:
        return ""
    except ValueError as error:
        return str(error).removeprefix("must be ").replace("must begin", "text beginning")
    return ""


def defaults(section: str) -> dict[str, Any]:
    """Give each key's default; a key that is missing here must be written or has none."""
    shape = {"source": Source, "publish": Target}.get(section)
    if shape is None:
        held = {each.name: each.type for each in fields(Config)}.get(section)
        shape = _shape(str(held)) if held else None
    return {_key(each): _default(each) for each in fields(shape) if _has(each)} if shape else {}


def _shape(name: str) -> Any:
    from digest.config import shapes  # noqa: PLC0415  looked up by name, as Config's annotations do

    return getattr(shapes, name)


def _key(each: Field[Any]) -> str:
    return "language" if each.name == "in_language" else each.name


def _has(each: Field[Any]) -> bool:
    return each.default is not MISSING or each.default_factory is not MISSING


def _default(each: Field[Any]) -> Any:
    factory: Callable[[], Any] | Any = each.default_factory
    return each.default if each.default is not MISSING else factory()


def written(value: object) -> str:
    """Write a default as digest.toml would; nothing when there is none."""
    return "none" if value is None else f"`{json.dumps(value, ensure_ascii=False)}`"
