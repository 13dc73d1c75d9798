"""docs/reference/digest.schema.json says of digest.toml what docs/reference/config.md says.

After a change of the reference: python -m tests.rooms.test_config_schema > docs/reference/digest.schema.json
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from digest.config import starter
from digest.config.keys import PUBLISH, SECTIONS, SOURCE
from digest.model import Source

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
QUIET = {
    "issue": {"release": "auto"},
    "feeds": {"hub": ""},
    "search": {"engine": "builtin"},
    "notify": {"ping_url": ""},
}


def schema() -> dict[str, Any]:
    """The JSON Schema that the tables of the reference amount to."""
    text = (REFERENCE / "config.md").read_text(encoding="utf-8")
    parts = dict(re.findall(r"(?ms)^## \[+([\w.]+).*?\]+$(.*?)(?=^## |\Z)", text))
    tables = {name.strip("."): table(body, QUIET.get(name, {})) for name, body in parts.items()}
    tables |= {name: table("", keys) for name, keys in QUIET.items() if name not in tables}
    source, publish = tables.pop("source"), tables.pop("publish")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "digest.toml",
        "type": "object",
        "additionalProperties": False,
        "required": ["site", "feeds"],
        "properties": {
            **tables,
            "source": {"type": "array", "items": source},
            "publish": {"type": "object", "additionalProperties": publish},
        },
    }


def table(body: str, quiet: dict[str, str]) -> dict[str, Any]:
    rows = [
        [cell.strip("| ") for cell in line.split(" | ")]
        for line in body.splitlines()
        if line.startswith("| `")
    ]
    keys = {
        row[0].strip("`"): {**kind(row[1], row[2]), **default(row[2]), "description": row[3]} for row in rows
    }
    keys |= {key: {"const": value, "description": "Not built yet."} for key, value in quiet.items()}
    required = [row[0].strip("`") for row in rows if row[2] == "required"]
    return {"type": "object", "additionalProperties": False, "required": required, "properties": keys}


def kind(words: str, usual: str) -> dict[str, Any]:
    """What the reference's type column says, as JSON Schema."""
    if words.startswith("list of "):
        return {"type": "array", "items": {"type": "string"}}
    if words == "true or false":
        return {"type": "boolean"}
    if span := re.fullmatch(r"([\d.]+) to ([\d.]+)", words):
        return {
            "type": "number" if "." in usual else "integer",
            "minimum": json.loads(span[1]),
            "maximum": json.loads(span[2]),
        }
    names = re.findall(r'`"?(.*?)"?`', words)
    return {"enum": names} if names else {"type": "string"}


def default(words: str) -> dict[str, Any]:
    return {"default": json.loads(words.strip("`"))} if words.startswith("`") else {}


def test_the_schema_says_what_the_reference_says() -> None:
    assert json.loads((REFERENCE / "digest.schema.json").read_text(encoding="utf-8")) == schema()


def test_the_schema_knows_every_key() -> None:
    properties = schema()["properties"]
    found = {name: set(properties[name]["properties"]) for name in SECTIONS}
    assert found == {name: set(keys) for name, keys in SECTIONS.items()}
    assert set(properties["source"]["items"]["properties"]) == set(SOURCE)
    assert set(properties["publish"]["additionalProperties"]["properties"]) == set(PUBLISH)


def test_a_new_newsletters_file_keeps_to_the_schema() -> None:
    source = Source(id="a", kind="feed", url="https://a.example/", include=("x",), weight=2.0)
    written = tomllib.loads(starter("x", "", "x.example,2026", (source,), (), "UTC"))
    properties = schema()["properties"]
    for name, values in {**written, "source": written["source"][0]}.items():
        rules = properties["source"]["items"] if name == "source" else properties[name]
        assert set(rules["required"]) <= set(values)
        for key, value in values.items():
            assert fits(value, rules["properties"][key]), (name, key)


def fits(value: object, rule: dict[str, Any]) -> bool:
    if "enum" in rule:
        return value in rule["enum"]
    kinds: dict[str, tuple[type, ...]] = {
        "string": (str,),
        "array": (list,),
        "boolean": (bool,),
        "integer": (int,),
        "number": (int, float),
    }
    return isinstance(value, kinds[rule["type"]])


if __name__ == "__main__":
    json.dump(schema(), sys.stdout, indent=1, ensure_ascii=False)
    sys.stdout.write("\n")
