"""templates.md: names, shapes, filters, blocks, macros and files, as the code has them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2.filters import FILTERS

from digest.adapters import theme
from digest.render.environment import environment
from digest.render.shapes import attributes
from docs.generator.spoken import shapes as held_shapes
from docs.generator.spoken import spoken
from docs.generator.table import code, table
from docs.generator.table import page as page_of
from docs.generator.words import fitting, words

OWN = "parts.html"
EVERYWHERE = "everywhere"


def page() -> str:
    """Write the page; LookupError when a field, filter, block, macro or file has no words."""
    said = words("templates")
    parts = [part for head in PARTS for part in (f"## {head}", said[head.lower()], PARTS[head](said))]
    return page_of("# Templates", said["intro"], *parts, "## Words", said["words"])


def names(said: Mapping[str, Any]) -> str:
    """Write which names a template gets, and what each is."""
    places: dict[tuple[str, str], list[str]] = {}
    for file, meanings in said["name"].items():
        for name, meaning in meanings.items():
            places.setdefault((name, meaning), []).append(_place(file))
    rows = [(code(name), ", ".join(files), meaning) for (name, meaning), files in places.items()]
    return table(("name", "in", "what it is"), rows)


def _place(file: str) -> str:
    return "every template" if file == EVERYWHERE else code(file)


def shapes(said: Mapping[str, Any]) -> str:
    """Write a table of fields for every shape a template may hold."""
    known = held_shapes()
    fitting(known, dict.fromkeys(said["shape"], "a table"), "templates.toml, tables [shape]")
    return "\n\n".join(_shape(name, known[name], said["shape"][name]) for name in sorted(known))


def _shape(name: str, shape: type, said: Mapping[str, str]) -> str:
    own = [field for field in _fields(shape) if field in attributes(shape)]
    meant = fitting(own, said, f'templates.toml [shape."{name}"]')
    rows = [(code(field), spoken(shape, field), meaning) for field, meaning in meant.items()]
    return f"### {name}\n\n{table(('field', 'type', 'what it is'), rows)}".strip()


def _fields(shape: type) -> Iterator[str]:
    """Give fields and properties in the order the code has them."""
    yield from shape.__annotations__
    yield from (name for name, value in vars(shape).items() if isinstance(value, property))


def filters(said: Mapping[str, Any]) -> str:
    """Write every filter of ours with its arguments."""
    ours = _filters()
    meant = fitting(sorted(ours), said["filter"], "templates.toml [filter]")
    return table(
        ("filter", "what it gives"), [(code(_call(name, ours[name])), text) for name, text in meant.items()]
    )


def _filters() -> Mapping[str, Any]:
    engine = environment(theme.load(None, theme.DEFAULT), "en", "UTC")
    return {name: call for name, call in engine.filters.items() if FILTERS.get(name) is not call}


def _call(name: str, call: Any) -> str:
    """Show a filter as it is written in a template: what it is given first stands before the bar."""
    given = [each for each in inspect.signature(call).parameters.values() if each.name != "context"][1:]
    shown = ", ".join(_argument(each) for each in given)
    return f"{name}({shown})" if shown else name


def _argument(each: inspect.Parameter) -> str:
    if each.default is inspect.Parameter.empty:
        return each.name
    return f"{each.name}={'none' if each.default is None else repr(each.default).replace(chr(39), chr(34))}"


def blocks(said: Mapping[str, Any]) -> str:
    """Write every block and the templates it stands in."""
    places: dict[str, list[str]] = {}
    for file, text in templates().items():
        for name in re.findall(r"{%-?\s*block (\w+)", text):
            places.setdefault(name, []).append(file)
    meant = fitting(sorted(places), said["block"], "templates.toml [block]")
    rows = [(code(name), ", ".join(map(code, places[name])), meaning) for name, meaning in meant.items()]
    return table(("block", "in", "what stands in it"), rows)


def macros(said: Mapping[str, Any]) -> str:
    """Write every macro of parts.html with its arguments."""
    found = dict(re.findall(r"{%-?\s*macro (\w+)\(([^)]*)\)", templates()[OWN]))
    meant = fitting(found, said["macro"], "templates.toml [macro]")
    return table(
        ("macro", "what it draws"), [(code(f"{name}({found[name]})"), text) for name, text in meant.items()]
    )


def files(said: Mapping[str, Any]) -> str:
    """Write every file of the built-in theme."""
    meant = fitting(templates(), said["file"], "templates.toml [file]")
    return table(("file", "what it draws"), [(code(name), text) for name, text in meant.items()])


def templates() -> dict[str, str]:
    """Give the text of every built-in template, by name."""
    return {name: file.text for name, file in sorted(theme.load(None, theme.DEFAULT).defaults.items())}


PARTS = {
    "Names": names,
    "Filters": filters,
    "Blocks": blocks,
    "Macros": macros,
    "Files": files,
    "Shapes": shapes,
}
