"""Problems a template shows without being drawn: above all a block that no ancestor has.

Jinja draws the ancestor's block in silence when an override is misspelt.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import jinja2
from jinja2 import nodes

from digest.model import TemplateFile, Theme
from digest.render.environment import NOT_DRAWN, template_file
from digest.render.failure import located, near, template_error

SYNTAX = jinja2.Environment(extensions=["jinja2.ext.do"])  # noqa: S701  it parses, and draws nothing


def problems(theme: Theme, engine: jinja2.Environment) -> Iterator[str]:
    """Name every mistake that shows in a template's text: syntax, names of filters, files and blocks."""
    for name in sorted(theme.templates):
        if not name.endswith(NOT_DRAWN):
            yield from _of_template(name, theme, engine)


def _of_template(name: str, theme: Theme, engine: jinja2.Environment) -> Iterator[str]:
    file = theme.templates[name]
    try:
        engine.get_template(name)
        tree = _tree(file.text)
    except jinja2.TemplateError as mistake:
        yield str(template_error(mistake, theme, engine))
        return
    yield from _missing_files(file, tree, theme)
    yield from _unknown_blocks(file, tree, theme)


@lru_cache(maxsize=256)
def _tree(text: str) -> nodes.Template:
    """Parse a template's text; what it means does not depend on the theme, so it is done once."""
    return SYNTAX.parse(text)


def _missing_files(file: TemplateFile, tree: nodes.Template, theme: Theme) -> Iterator[str]:
    known = [*theme.templates, *(f"!default/{default}" for default in theme.defaults)]
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        wanted = _constant(node)
        if wanted is not None and template_file(theme, wanted) is None:
            yield located(file, node.lineno, f"there is no template {wanted!r}.{near(wanted, known)}")


def _constant(node: nodes.Node) -> str | None:
    template = getattr(node, "template", None)
    value = template.value if isinstance(template, nodes.Const) else None
    return value if isinstance(value, str) else None


def _unknown_blocks(file: TemplateFile, tree: nodes.Template, theme: Theme) -> Iterator[str]:
    parent = _parent(tree)
    if parent is None or file.text in {original.text for original in theme.defaults.values()}:
        return  # a layout of the editor's own may well leave out blocks that our pages fill
    known = set(_ancestral(parent, theme, set()))
    for block in _outer_blocks(tree):
        if known and block.name not in known:
            what = f"no template above it has a block {block.name!r}.{near(block.name, known)}"
            yield located(file, block.lineno, what)


def _parent(tree: nodes.Template) -> str | None:
    extends = next(tree.find_all(nodes.Extends), None)
    return _constant(extends) if extends else None


def _outer_blocks(tree: nodes.Template) -> Iterator[nodes.Block]:
    """Give the blocks that stand in no other block: one inside an override is new, and drawn."""
    inner = {id(nested) for block in tree.find_all(nodes.Block) for nested in block.find_all(nodes.Block)}
    return (block for block in tree.find_all(nodes.Block) if id(block) not in inner)


def _ancestral(name: str, theme: Theme, seen: set[str]) -> Iterator[str]:
    """Give the names of all blocks of a template and of what it extends."""
    file = template_file(theme, name)
    if file is None or name in seen:
        return
    try:
        tree = _tree(file.text)
    except jinja2.TemplateSyntaxError:
        return  # named when that template's own turn comes
    yield from (block.name for block in tree.find_all(nodes.Block))
    parent = _parent(tree)
    if parent:
        yield from _ancestral(parent, theme, seen | {name})
