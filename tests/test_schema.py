"""templates/project/digest.schema.json says of digest.toml what the checks of its keys say."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from digest.config import parse, starter
from digest.config.keys import PUBLISH, SECTIONS, SOURCE
from digest.errors import ConfigError
from digest.model import Source
from docs.generator.schema import schema, text

ROOT = Path(__file__).parents[1]
LEAST = '[site]\ntitle = "x"\n[feeds]\nauthority = "x.example,2026"\n'


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


def test_a_new_newsletters_file_points_to_its_schema() -> None:
    assert starter("x", "", "x.example,2026", (), (), "UTC").startswith("#:schema ./digest.schema.json\n")


def test_the_samples_file_points_to_the_schema_there_is() -> None:
    first = (ROOT / "digest.toml").read_text(encoding="utf-8").partition("\n")[0]
    assert text() == (ROOT / first.removeprefix("#:schema ")).read_text(encoding="utf-8")


PROPERTIES = schema()["properties"]
DEFAULTS = [(s, k) for s in SECTIONS for k in SECTIONS[s] if k not in {"title", "authority"}]
NUMBERS = [(s, k) for s, k in DEFAULTS if "minimum" in PROPERTIES[s]["properties"][k]]


@pytest.mark.parametrize(("section", "key"), DEFAULTS)
def test_what_the_schema_gives_as_a_default_is_taken(section: str, key: str) -> None:
    rule = PROPERTIES[section]["properties"][key]
    parse(written(section, key, rule.get("const", rule.get("default"))), "digest.toml", {})


@pytest.mark.parametrize(("section", "key"), NUMBERS)
def test_the_bounds_of_the_schema_are_the_bounds(section: str, key: str) -> None:
    rule = PROPERTIES[section]["properties"][key]
    for bound in (rule["minimum"], rule["maximum"]):
        parse(written(section, key, bound), "digest.toml", {})
    for beyond in (rule["minimum"] - 1, rule["maximum"] + 1):
        with pytest.raises(ConfigError):
            parse(written(section, key, beyond), "digest.toml", {})


def written(section: str, key: str, value: object) -> str:
    """The least file, with one key more."""
    added = f"[{section}]\n{key} = {json.dumps(value)}\n"
    return LEAST.replace(f"[{section}]\n", added) if f"[{section}]" in LEAST else LEAST + added


def fits(value: object, rule: dict[str, Any]) -> bool:
    if "enum" in rule:
        return value in rule["enum"]
    if "const" in rule:
        return bool(value == rule["const"])
    kinds: dict[str, tuple[type, ...]] = {
        "string": (str,),
        "array": (list,),
        "boolean": (bool,),
        "integer": (int,),
        "number": (int, float),
    }
    return isinstance(value, kinds[rule["type"]])
