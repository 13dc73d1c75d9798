"""JSON-LD on a page: the objects that describe an article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

_SCRIPT: Final = re.compile(r"<script\b[^<>]*\btype\s*=\s*[\"']?application/ld\+json[^<>]*>", re.IGNORECASE)
_END: Final = re.compile(r"</script", re.IGNORECASE)
_WRAPPER: Final = re.compile(r"^\s*(?:<!--|<!\[CDATA\[|//\s*<!\[CDATA\[)|(?:-->|\]\]>|//\s*\]\]>)\s*;?\s*$")
_ARTICLE: Final = re.compile(
    r"Article$|^(?:BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review|OpinionNewsArticle)$"
)
_MAX_SCRIPTS: Final = 40
_MAX_SCRIPT: Final = 1_000_000  # characters
_MAX_OBJECTS: Final = 2_000
_MAX_DEPTH: Final = 8
_REFERRING: Final = ("author", "creator", "publisher", "sourceOrganization", "provider")
Table = dict[str, Any]


def articles(html: str) -> tuple[Table, ...]:
    """Give the article objects a page's JSON-LD holds, in order, with whom they name by reference."""
    every = objects(html)
    named = {table["@id"]: table for table in every if isinstance(table.get("@id"), str) and "name" in table}
    return tuple(_resolved(table, named) for table in every if is_article(table))


def objects(html: str) -> tuple[Table, ...]:
    """Give every JSON-LD object of a page, nested ones after the one that holds them."""
    found: list[Table] = []
    for text in _scripts(html):
        for table in _tables(_parsed(text), 0):
            found.append(table)
            if len(found) >= _MAX_OBJECTS:
                return tuple(found)
    return tuple(found)


def is_article(table: Table) -> bool:
    """Tell whether an object's @type is an article of some kind."""
    kinds = table.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and _ARTICLE.search(name.rsplit("/", 1)[-1]) for name in names)


def _resolved(table: Table, named: dict[str, Table]) -> Table:
    """Put the objects in place of the references to them: {"@id": "#ann"} is the person called so."""
    held = {key: table[key] for key in _REFERRING if key in table}
    return {**table, **{key: _referred(value, named) for key, value in held.items()}}


def _referred(value: Any, named: dict[str, Table]) -> Any:
    if isinstance(value, list):
        return [_referred(part, named) for part in value]
    if not isinstance(value, dict) or "name" in value:
        return value
    id_ = value.get("@id")
    return named.get(id_, value) if isinstance(id_, str) else value


def _scripts(html: str) -> Iterator[str]:
    start = 0
    for _ in range(_MAX_SCRIPTS):
        opening = _SCRIPT.search(html, start)
        closing = _END.search(html, opening.end()) if opening else None
        if not opening or not closing:
            return
        if closing.start() - opening.end() <= _MAX_SCRIPT:
            yield html[opening.end() : closing.start()]
        start = closing.end()


def _parsed(text: str) -> Any:
    """Read JSON as lenient as its writers are careless: raw newlines in strings are common."""
    bare = _WRAPPER.sub("", _WRAPPER.sub("", text)).strip().rstrip(";")
    try:
        return json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return None


def _tables(value: Any, depth: int) -> Iterator[Table]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in inner:
        if isinstance(part, dict | list):
            yield from _tables(part, depth + 1)
