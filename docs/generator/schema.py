"""digest.schema.json: what editors' tools need to complete and check digest.toml while it is written."""

from __future__ import annotations

import json
import re
from typing import Any

from docs.generator.config import NEEDED, TABLES, meanings
from docs.generator.values import defaults, kind, unbuilt


def text() -> str:
    """Write the schema as a file of its own."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def schema() -> dict[str, Any]:
    """Give the JSON Schema of digest.toml."""
    tables = {name: _table(name) for name in TABLES}
    source, publish = tables.pop("source"), tables.pop("publish")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "digest.toml",
        "type": "object",
        "additionalProperties": False,
        "required": sorted({section for section, _ in NEEDED} - {"source", "publish"}),
        "properties": {
            **tables,
            "source": {"type": "array", "items": source},
            "publish": {"type": "object", "additionalProperties": publish},
        },
    }


def _table(section: str) -> dict[str, Any]:
    meant, usual = meanings(section), defaults(section)
    keys: dict[str, Any] = {}
    for key, check in TABLES[section].items():
        value = unbuilt(check)
        if value is not None:
            keys[key] = {"const": value, "description": "Not built yet."}
            continue
        held = {} if usual.get(key) is None else {"default": usual[key]}
        keys[key] = {**_kind(kind(check)), **held, "description": meant[key]}
    required = [key for key in keys if (section, key) in NEEDED]
    return {"type": "object", "additionalProperties": False, "required": required, "properties": keys}


def _kind(words: str) -> dict[str, Any]:
    """Say what a check's words mean in JSON Schema."""
    span = re.fullmatch(r"a (whole )?number from (\S+) to (\S+)", words)
    if span:
        whole = {"type": "integer" if span[1] else "number"}
        return whole | {"minimum": json.loads(span[2]), "maximum": json.loads(span[3])}
    if words == "true or false":
        return {"type": "boolean"}
    if re.match(r"(a )?list ", words):
        return {"type": "array", "items": {"type": "string"}}
    names = re.findall(r'"(.*?)"', words)
    return {"enum": names} if re.fullmatch(r'("[\w-]*"(, | or )?)+', words) else {"type": "string"}
