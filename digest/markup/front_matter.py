"""The table of fields a text file may open with."""

from __future__ import annotations

import re
import tomllib
from typing import Final

import yaml

_FENCES: Final = ("+++", "---")
_YAML_FIELD: Final = re.compile(r"""["']?[A-Za-z_][\w-]*["']?\s*:(\s|$)""")
MAX_CHARACTERS: Final = 65_536
_NESTED: Final = "too deeply nested"


def front_matter(text: str) -> tuple[dict[str, object], str]:
    """Split TOML (+++) or YAML (---) front matter from the text after it.

    Raises ValueError naming the line of a mistake. A text that merely opens with a rule has none.
    """
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    fence = lines[0].strip() if lines else ""
    end = _end(lines, fence)
    if end is None:
        return {}, text.removeprefix("\ufeff")
    block, rest = "".join(lines[1:end]), "".join(lines[end + 1 :])
    if not _looks_like_fields(block, fence):
        return {}, text.removeprefix("\ufeff")
    return (_toml if fence == "+++" else _yaml)(block), rest


def unclosed(text: str) -> bool:
    """Whether a text opens a table of fields and never closes it."""
    lines = text.removeprefix("\ufeff").splitlines()
    fence = lines[0].strip() if lines else ""
    if fence not in _FENCES or _end(lines, fence) is not None:
        return False
    return fence == "+++" or bool(_YAML_FIELD.match("".join(lines[1:2])))


def _end(lines: list[str], fence: str) -> int | None:
    if fence not in _FENCES:
        return None
    return next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == fence), None)


def _looks_like_fields(block: str, fence: str) -> bool:
    """Prose between two rules is prose; an empty table is a table."""
    if len(block) > MAX_CHARACTERS:
        return False
    first = next((line for line in block.splitlines() if line.strip() and not line.startswith("#")), "")
    return fence == "+++" or not first or bool(_YAML_FIELD.match(first))


def _toml(block: str) -> dict[str, object]:
    try:
        return dict(tomllib.loads(block.replace("\r\n", "\n").replace("\r", "\n")))
    except RecursionError as error:
        raise ValueError(_mistake(1, _NESTED)) from error
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"at line (\d+)", str(error))
        raise ValueError(_mistake(int(where[1]) if where else block.count("\n"), str(error))) from error


def _yaml(block: str) -> dict[str, object]:
    if re.search(r"(?m)(^|[\s:\[,-])[&*]\w", block):
        raise ValueError(_mistake(1, "anchors (&, *) are not read; write a value that starts so in quotes"))
    try:
        table = yaml.safe_load(block)
    except RecursionError as error:
        raise ValueError(_mistake(1, _NESTED)) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ValueError(_mistake(line, error.problem or "not YAML")) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise ValueError(_mistake(1, str(error))) from error
    if table is None:
        return {}
    if not isinstance(table, dict):
        raise ValueError(_mistake(1, "not a table of names and values"))  # noqa: TRY004  the caller reads ValueError
    return {str(name): value for name, value in table.items()}


def _mistake(line: int, what: str) -> str:
    """Count the lines of the file, of which the fence is the first."""
    return f"front matter, line {line + 1}: {what}"
