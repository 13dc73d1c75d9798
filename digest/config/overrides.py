"""DIGEST_SITE_BASE_URL and its like: an environment variable beats the key of its name."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from typing import Any

from digest.config.checks import UnbuiltError, shown
from digest.config.keys import SECTIONS
from digest.config.places import hint
from digest.errors import ConfigError


def overridden(
    tables: Mapping[str, dict[str, Any]], environment: Mapping[str, str], secrets: Collection[str]
) -> dict[str, dict[str, Any]]:
    """Put each DIGEST_<SECTION>_<KEY> of the environment in its key's place.

    `secrets` are variables named by sources: they hold passwords, not keys.
    """
    found = {name: dict(table) for name, table in tables.items()}
    for variable in sorted(set(environment) - set(secrets)):
        section, key = _split(variable)
        if section:
            found[section][key] = _value(variable, section, key, environment[variable])
    return found


def _split(variable: str) -> tuple[str, str]:
    """Section and key a variable names; empty when it names no section of ours."""
    for section in SECTIONS:
        mark = f"DIGEST_{section.upper()}_"
        if variable.startswith(mark):
            return section, variable.removeprefix(mark).lower()
    return "", ""


def _value(variable: str, section: str, key: str, raw: str) -> Any:
    keys = SECTIONS[section]
    if key not in keys:
        raise ConfigError(
            f"environment variable {variable}: [{section}] has no key '{key}'; {hint(key, keys)}"
        )
    try:
        return _checked(section, key, raw)
    except UnbuiltError as error:
        raise ConfigError(f"environment variable {variable} {error}") from error
    except ValueError as error:
        raise ConfigError(f"environment variable {variable} {error}, not {shown(raw)}") from error


def _checked(section: str, key: str, raw: str) -> Any:
    """Take the text as it is; where the key wants a number or a list, as TOML writes it."""
    check = SECTIONS[section][key]
    try:
        return check(raw)
    except UnbuiltError:
        raise
    except ValueError:
        return check(_literal(raw))


def _literal(raw: str) -> object:
    try:
        return tomllib.loads(f"value = {raw}")["value"]
    except tomllib.TOMLDecodeError:
        return raw
