"""Where a key stands in the text of digest.toml, so that an error can name its line."""

from __future__ import annotations

import re

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*(\]\]?)\s*(?:#.*)?$")


def line_of(text: str, header: str, key: str = "", nth: int = 0) -> int | None:
    """Line number of a key under a header such as "[issue]", else of the header, else None.

    `nth` counts repeated headers ("[[source]]") from 0. A header "" is the part above them all.
    """
    start, stop = _extent(text, header, nth)
    if start is None:
        return None
    lines = text.splitlines()
    found = [number for number in range(start, stop) if key and _names(lines[number], key)]
    return found[0] + 1 if found else (start or None)


def _extent(text: str, header: str, nth: int) -> tuple[int | None, int]:
    """Half-open range of the lines below the nth such header."""
    lines = text.splitlines()
    heads = [(number, _header(line)) for number, line in enumerate(lines) if _header(line)]
    if not header:
        return 0, heads[0][0] if heads else len(lines)
    same = [number for number, name in heads if name == header]
    if nth >= len(same):
        return None, 0
    after = [number for number, _ in heads if number > same[nth]]
    return same[nth] + 1, after[0] if after else len(lines)


def _header(line: str) -> str:
    match = _HEADER.match(line)
    return f"{match[1]}{match[2]}{match[3]}" if match else ""


def _names(line: str, key: str) -> bool:
    return re.match(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""", line) is not None
