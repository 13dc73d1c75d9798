"""errors.md: exit codes, the tree of errors, the stages of failures and the decisions of the ledger."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import digest
from digest.cli.parser import EXIT_CODES
from digest.errors import DigestError
from digest.model import Role
from digest.render.left_out import TOLD
from docs.generator.table import code, table
from docs.generator.table import page as page_of
from docs.generator.words import fitting, words

PACKAGE = Path(digest.__file__).parent
POOLED = ("_remembered", "house.map")  # the calls whose last plain text names a stage of the pool


def page() -> str:
    """Write the page; LookupError when a code, an error, a stage or a decision has no words."""
    said = words("errors")
    return page_of(
        "# Exit codes and errors",
        said["intro"],
        "## Exit codes",
        _codes(said["code"]),
        "## Errors",
        said["errors"],
        _errors(),
        "## Stages",
        said["stages"],
        table(("stage", "what failed"), _rows(stages(), said["stage"], "[stage]")),
        "## Decisions of the ledger",
        said["decisions"],
        table(("decision", "what it means"), _rows(decisions(), said["decision"], "[decision]")),
    )


def exit_codes() -> dict[str, str]:
    """Give each code that `digest --help` names, with its words."""
    return dict(re.findall(r"^ +(\d+) +(.+)$", EXIT_CODES, re.MULTILINE))


def tree(above: type[DigestError] = DigestError, depth: int = 0) -> Iterator[tuple[int, type[DigestError]]]:
    """Give every error with its depth, as the code has them."""
    yield depth, above
    for below in above.__subclasses__():
        yield from tree(below, depth + 1)


def decisions() -> list[str]:
    """Give every decision of a ledger: the roles of what is printed, and what is told of the rest."""
    return [*get_args(Role), *TOLD]


def stages() -> list[str]:
    """Give every stage a failure is named by in the code, sorted."""
    found = {name for path in sorted(PACKAGE.rglob("*.py")) for name in _stages(path)}
    return sorted(found)


def _stages(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.keyword) and node.arg == "stage" and isinstance(node.value, ast.Constant):
            yield str(node.value.value)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in POOLED:
            yield from (str(each.value) for each in node.args if isinstance(each, ast.Constant))


def _codes(said: dict[str, str]) -> str:
    meant = fitting(exit_codes(), said, "errors.toml [code]")
    rows = [(number, short, meant[number]) for number, short in exit_codes().items()]
    return table(("code", "meaning", "what to do"), rows)


def _errors() -> str:
    rows = [
        (f"{'&nbsp;' * 4 * depth}{code(error.__name__)}", str(error.exit_code), _first(error))
        for depth, error in tree()
    ]
    return table(("error", "exit code", "what it means"), rows)


def _first(error: type[DigestError]) -> str:
    if not error.__doc__:
        raise LookupError(f"digest/errors.py: {error.__name__} does not say what it means.")
    return error.__doc__.partition("\n\n")[0]


def _rows(names: list[str], said: dict[str, str], where: str) -> list[tuple[str, str]]:
    return [(code(name), text) for name, text in fitting(names, said, f"errors.toml {where}").items()]
