"""From the text of digest.toml and the environment to a `Config`, or one clear error."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from digest.config.checks import printable, slug
from digest.config.keys import LOCAL, NEEDS, PUBLISH, SECTIONS, SOURCE
from digest.config.overrides import overridden
from digest.config.places import Place, checked, hint
from digest.config.shapes import (
    Config,
    EvidenceRules,
    Feeds,
    IssueRules,
    Limits,
    Notify,
    Site,
    Summary,
    Target,
)
from digest.errors import ConfigError
from digest.model import Source
from digest.urls import host, keys_of

UNFROZEN = "2026-01-01"  # the day of an authority that nobody wrote down


def parse(text: str, where: str, environment: Mapping[str, str]) -> Config:
    """Read digest.toml; `where` is its name in errors, DIGEST_… variables override its keys.

    Raises ConfigError naming file, line, key and the nearest known key.
    """
    page = _toml(text.removeprefix("\ufeff"), where)
    _check_sections(page, text, where)
    sources = _sources(page.get("source", []), text, where)
    targets = _targets(page.get("publish", {}), text, where)
    written = {name: _section(page.get(name, {}), Place(text, where, f"[{name}]")) for name in SECTIONS}
    tables = overridden(written, environment, {source.auth_env for source in sources})
    _check_needs(tables, text, where)
    tables["feeds"].setdefault("authority", _authority(tables["site"].get("base_url", "")))
    return _config(tables, sources, targets)


def _config(
    tables: Mapping[str, dict[str, Any]], sources: tuple[Source, ...], targets: tuple[Target, ...]
) -> Config:
    return Config(
        site=Site(**tables["site"]),
        issue=IssueRules(**tables["issue"]),
        summary=Summary(**tables["summary"]),
        feeds=Feeds(**tables["feeds"]),
        limits=Limits(**tables["limits"]),
        evidence=EvidenceRules(**tables["evidence"]),
        sources=sources,
        publish=targets,
        notify=Notify(**tables["notify"]),
    )


def _toml(text: str, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ConfigError(f"{where}: this is not TOML: brackets nested too deeply") from error
    except ValueError as error:
        message = str(error)
        found = re.search(r"at line (\d+)", message)
        place = f"{where} line {found[1]}" if found else where
        raise ConfigError(f"{place}: this is not TOML: {message.split(' (at ', 1)[0]}") from error


def _check_sections(page: Mapping[str, object], text: str, where: str) -> None:
    """Every top-level name is a section we know, written as a table (sources as [[source]])."""
    known = [*SECTIONS, "source", "publish"]
    for name, value in page.items():
        if name not in known:
            place, key = _stands(name, value, text, where)
            raise place.error(key, f"there is no section [{printable(name)}]; {hint(name, known, '[{}]')}")
        if name == "source" and not isinstance(value, list):
            raise Place(text, where, "[source]").error("", "write [[source]] with two brackets")
        if name != "source" and not isinstance(value, dict):
            place, key = _stands(name, value, text, where)
            raise place.error(key, f"write {name} as a section, [{name}]")


def _stands(name: str, value: object, text: str, where: str) -> tuple[Place, str]:
    """Where a top-level name stands: as a section of its own, else as a key above them all."""
    if isinstance(value, dict):
        return Place(text, where, f"[{name}]"), ""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return Place(text, where, f"[[{name}]]"), ""
    return Place(text, where, ""), name


def _section(table: Mapping[str, object], place: Place) -> dict[str, Any]:
    return checked(table, SECTIONS[place.header.strip("[]")], place, place.header)


def _check_needs(tables: Mapping[str, dict[str, Any]], text: str, where: str) -> None:
    for section, key, advice in NEEDS:
        if key not in tables[section]:
            place = Place(text, where, f"[{section}]")
            raise place.error("", f"[{section}] has no {key}; {advice}")


def _authority(base_url: str) -> str:
    """Mint ids under the site's own name where none was frozen; `digest check` asks to write it down."""
    return f"{host(base_url) or 'newsletter.invalid'},{UNFROZEN}"


def _sources(tables: list[object], text: str, where: str) -> tuple[Source, ...]:
    first: dict[str, int] = {}
    found = []
    for nth, table in enumerate(tables):
        place = Place(text, where, "[[source]]", nth)
        if not isinstance(table, dict):
            raise place.error("", "write each source as [[source]]")
        source = _source(table, place)
        if source.id in first:
            raise place.error(
                "id", f"[[source]] id '{source.id}' is taken by source number {first[source.id]}"
            )
        first[source.id] = nth + 1
        found.append(source)
    return tuple(found)


def _source(table: Mapping[str, object], place: Place) -> Source:
    stated = table.get("id")
    name = f"[[source]] '{printable(stated)}'" if isinstance(stated, str) else "[[source]]"
    values = checked(table, SOURCE, place, name)
    for key in ("id", "kind"):
        if key not in values:
            raise place.error("", f"{name} has no {key}")
    wanted, other = ("path", "url") if values["kind"] in LOCAL else ("url", "path")
    if wanted not in values:
        raise place.error("kind", f"{name} is a {values['kind']} and needs a {wanted}")
    if other in values:
        raise place.error(other, f"{name} is a {values['kind']}: it has a {wanted}, not a {other}")
    values["in_language"] = values.pop("language", None)
    mail = values["kind"] == "mail"
    secret = values.get("auth_env") or keys_of(str(values.get("url", "")))
    values["private"] = values.get("private", mail) or bool(secret)
    return Source(**values)


def _targets(tables: Mapping[str, object], text: str, where: str) -> tuple[Target, ...]:
    return tuple(
        _target(name, table, Place(text, where, f"[publish.{name}]")) for name, table in tables.items()
    )


def _target(name: str, table: object, place: Place) -> Target:
    if not isinstance(table, dict):
        raise Place(place.text, place.where, "[publish]").error(name, "write each target as [publish.<name>]")
    try:
        slug(name)
    except ValueError as error:
        raise place.error("", f"[publish.{printable(name)}]: the name {error}") from error
    values = checked(table, PUBLISH, place, place.header)
    kind = values.get("kind")
    if kind is None:
        raise place.error("", f"{place.header} has no kind")
    needed = {"folder": "path", "command": "command"}.get(kind)
    if needed and needed not in values:
        raise place.error("kind", f'{place.header} kind "{kind}" needs a {needed}')
    return Target(name=name, **values)
