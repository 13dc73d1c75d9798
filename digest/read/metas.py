"""The meta elements of a page, by their lower-cased name or property."""

from __future__ import annotations

from typing import Any

Metas = dict[str, tuple[str, ...]]


def metas(root: Any) -> Metas:
    """Collect the contents of meta elements by name, property or itemprop, in order."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return {name: tuple(contents) for name, contents in found.items()}


def first(found: Metas, *names: str) -> str | None:
    """Give the first content that stands under any of these names, in their order."""
    return next((found[name][0] for name in names if name in found), None)
