"""Where in digest.toml something stands, and the error that says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from digest.config.checks import UnbuiltError, nearest, printable, shown
from digest.config.keys import Keys
from digest.config.lines import line_of
from digest.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Place:
    """A table of the file: its text, its name in errors, its header and which of several it is."""

    text: str
    where: str
    header: str
    nth: int = 0

    def error(self, key: str, message: str) -> ConfigError:
        """Make the error for a key of this table, or for the table itself when the key is empty."""
        found = line_of(self.text, self.header, key, self.nth)
        place = self.where if found is None else f"{self.where} line {found}"
        return ConfigError(f"{place}: {message}")


def checked(table: Mapping[str, object], keys: Keys, place: Place, name: str) -> dict[str, Any]:
    """Check each of the table's values; `name` is what the table is called in errors."""
    found = {}
    for key, value in table.items():
        if key not in keys:
            raise place.error(key, f"{name} has no key '{printable(key)}'; {hint(key, keys)}")
        try:
            found[key] = keys[key](value)
        except UnbuiltError as error:
            raise place.error(key, f"{name} {key} {error}") from error
        except ValueError as error:
            raise place.error(key, f"{name} {key} {error}, not {shown(value)}") from error
    return found


def hint(name: str, known: Iterable[str], form: str = "'{}'") -> str:
    """Did you mean …?, or the list of what is known."""
    names = list(known)
    near = nearest(name, names)
    if near:
        return f"did you mean {form.format(near)}?"
    return "known are " + ", ".join(form.format(each) for each in names)
