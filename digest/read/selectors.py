"""The CSS selectors an operator may write for an outlet, as XPath.

A small part of CSS: element, .class, #id, [name], [name=value], descendants, > children, and lists with
commas. It serves `keep` and `drop`; anything else is refused by name.
"""

from __future__ import annotations

import re
from typing import Any

_STEP = re.compile(
    r"(?P<tag>\*|[A-Za-z][\w-]*)|\.(?P<class>[\w-]+)|#(?P<id>[\w:-]+)"
    r"|\[\s*(?P<name>[\w:-]+)\s*(?:(?P<op>[*^~]?=)\s*[\"']?(?P<value>[^\"'\]]*)[\"']?\s*)?\]"
)


def select(root: Any, selectors: str) -> list[Any]:
    """Give the elements below `root` that match, in document order; ValueError on what we do not read."""
    return root.xpath(xpath(selectors)) if selectors.strip() else []


def xpath(selectors: str) -> str:
    """Translate a list of selectors."""
    return " | ".join(_one(selector) for selector in selectors.split(","))


def _one(selector: str) -> str:
    parts = re.sub(r"\s*>\s*", " >", selector.strip()).split()
    if not parts:
        raise ValueError("an empty CSS selector between two commas")
    return "." + "".join(
        ("/" if part.startswith(">") else "//") + _compound(part.removeprefix(">"), selector)
        for part in parts
    )


def _compound(text: str, selector: str) -> str:
    tag, conditions, position = "*", [], 0
    for found in _STEP.finditer(text):
        if found.start() != position or (found["tag"] and position):
            break
        tag = found["tag"] or tag
        conditions += [] if found["tag"] else [_condition(found)]
        position = found.end()
    if position != len(text) or not text:
        raise ValueError(
            f"the CSS selector {selector.strip()!r} is not one we read: use tag, .class, #id, [name=value]"
        )
    return tag + "".join(f"[{condition}]" for condition in conditions)


def _condition(found: re.Match[str]) -> str:
    if found["class"]:
        return f"contains(concat(' ', normalize-space(@class), ' '), ' {found['class']} ')"
    if found["id"]:
        return f"@id='{found['id']}'"
    name, value = found["name"], found["value"]
    return {
        None: f"@{name}",
        "=": f"@{name}='{value}'",
        "*=": f"contains(@{name}, '{value}')",
        "^=": f"starts-with(@{name}, '{value}')",
        "~=": f"contains(concat(' ', @{name}, ' '), ' {value} ')",
    }[found["op"]]
