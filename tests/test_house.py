"""The house is the law: sizes, names, doors and templates, read from the source itself."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "digest").rglob("*.py"))
ROOMS = (
    *("read", "clean", "group", "summarise", "edit", "render", "verify", "explain"),
    *("text", "markup", "config", "urls", "model", "record"),
)
PURE = ("ports.py", "dates.py", "agencies.py", "languages.py", "errors.py")
VAGUE = {"util", "utils", "helper", "helpers", "misc", "common", "manager", "base"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(module: Path) -> list[Function]:
    return [
        n
        for n in ast.walk(ast.parse(module.read_text()))
        if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def length(function: Function) -> int:
    """Lines of code, the docstring not counted."""
    doc = ast.get_docstring(function, clean=False)
    return (function.end_lineno or 0) - function.lineno + 1 - (len(doc.splitlines()) if doc else 0)


def named(module: Path) -> str:
    return str(module.relative_to(ROOT))


def test_no_module_is_over_300_lines() -> None:
    assert [] == [named(m) for m in MODULES if len(m.read_text().splitlines()) > 300]


def test_no_function_is_over_40_lines() -> None:
    assert [] == [f"{named(m)}:{f.name}" for m in MODULES for f in functions(m) if length(f) > 40]


def test_the_median_function_is_short() -> None:
    assert median(length(f) for m in MODULES for f in functions(m)) <= 8


def test_names_say_whose_room_it_is() -> None:
    assert [] == [named(m) for m in MODULES if VAGUE & {*m.relative_to(ROOT).parts, m.stem}]


@pytest.mark.parametrize(
    "module", [m for m in MODULES if m.parent.name in ROOMS or m.name in PURE], ids=named
)
def test_a_room_opens_nothing(module: Path) -> None:
    calls = [n for n in ast.walk(ast.parse(module.read_text())) if isinstance(n, ast.Call)]
    opened = [
        n.lineno
        for n in calls
        if isinstance(n.func, ast.Name) and n.func.id in {"open", "eval", "exec", "print", "input"}
    ]
    assert [] == opened


def test_classes_inherit_only_from_errors_and_protocols() -> None:
    allowed = re.compile(r"(Error|Exception|Protocol)$|^(str|Extension|Undefined|StrictUndefined)$")
    strays = [
        f"{named(m)}:{c.name}({ast.unparse(base)})"
        for m in MODULES
        for c in ast.walk(ast.parse(m.read_text()))
        if isinstance(c, ast.ClassDef)
        for base in c.bases
        if not allowed.search(ast.unparse(base))
    ]
    assert [] == strays


def test_no_two_test_files_share_a_name() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_no_address_or_path_of_a_workplace_is_tracked() -> None:
    words = (("work", ""), ("simple", ""))  # a path and a registry of the place where this was written
    stray = re.compile("|".join("/" + "/".join(each) for each in words))
    texts = [
        p
        for folder in ("digest", "templates", "docs", "content")
        for p in (ROOT / folder).rglob("*")
        if p.is_file()
    ]
    readable = [
        p for p in texts if p.suffix in {".py", ".md", ".html", ".txt", ".toml", ".xml", ".json", ".css"}
    ]
    assert [] == [named(p) for p in readable if stray.search(p.read_text(errors="replace"))]
