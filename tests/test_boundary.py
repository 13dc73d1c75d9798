"""One boundary: what a template prints unescaped was made by markup/, and by nobody else."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OUTSIDE = [file for file in sorted((ROOT / "digest").rglob("*.py")) if file.parent.name != "markup"]
TEMPLATES = [file for file in sorted((ROOT / "templates").rglob("*")) if file.is_file()]
MAKERS = {"Markup", "SafeHtml"}
LIBRARIES = {"nh3", "markdown_it", "bleach", "lxml_html_clean"}
UNESCAPED = re.compile(r"\|\s*safe\b|\bMarkup\b|\bautoescape\s+false\b|__html__")


def named(file: Path) -> str:
    return str(file.relative_to(ROOT))


def makers(text: str) -> list[str]:
    """What makes unescaped HTML in a module: calls of a maker, HTML protocols, sanitisers of its own."""
    found = []
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in MAKERS:
                found.append(f"{node.lineno}: {name}(")
            case ast.FunctionDef(name="__html__"):
                found.append(f"{node.lineno}: __html__")
            case ast.Import(names=names):
                found += [
                    f"{node.lineno}: {one.name}" for one in names if one.name.split(".")[0] in LIBRARIES
                ]
            case ast.ImportFrom(module=str(module)) if module.split(".")[0] in LIBRARIES:
                found.append(f"{node.lineno}: {module}")
            case ast.keyword(arg="autoescape", value=ast.Constant(value=False)):
                found.append("autoescape=False")
    return found


@pytest.mark.parametrize("file", OUTSIDE, ids=named)
def test_nobody_outside_markup_makes_html_safe(file: Path) -> None:
    assert makers(file.read_text()) == []


@pytest.mark.parametrize("file", TEMPLATES, ids=named)
def test_no_template_prints_anything_unescaped(file: Path) -> None:
    assert UNESCAPED.findall(file.read_text(errors="replace")) == []


@pytest.mark.parametrize(
    "text",
    [
        "x = Markup(y)",
        "x = markupsafe.Markup(y)",
        "x = SafeHtml(y)",
        "import nh3",
        "from markdown_it import MarkdownIt",
        "class A:\n    def __html__(self): return ''",
        "Environment(autoescape=False)",
    ],
)
def test_every_way_around_is_seen(text: str) -> None:
    assert makers(text) != []


@pytest.mark.parametrize(
    "text", ["{{ x|safe }}", "{{ x | safe }}", "{% autoescape false %}", "{{ Markup(x) }}"]
)
def test_every_way_around_in_a_template_is_seen(text: str) -> None:
    assert UNESCAPED.search(text)
