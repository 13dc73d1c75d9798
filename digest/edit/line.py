"""One more name in a list of the editor's note: every byte that stood there stays."""

from __future__ import annotations

import re

_FENCE = re.compile(r"\ufeff?(\+\+\+|---)[ \t]*(\r?\n|$)")
_NO_VALUE = re.compile(r"[ \t]*(#.*)?$")


def with_name(text: str, key: str, name: str) -> str:
    """Put a name first in the note's list `key`, which is begun when there is none.

    TOML and YAML front matter alike; a note without one gets one. The caller reads the note again:
    what nobody could foresee is then an error, and nothing is written.
    """
    fence = _FENCE.match(text)
    if fence is None:
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        return f'{mark}+++\n{key} = ["{name}"]\n+++\n{text.removeprefix(mark)}'
    sign, newline = ("=", fence[2]) if fence[1] == "+++" else (":", fence[2])
    found = _line_of(text, key, sign, fence.end())
    if found is None:
        assigned = f"{key} = " if sign == "=" else f"{key}: "
        return f'{text[: fence.end()]}{assigned}["{name}"]{newline or chr(10)}{text[fence.end() :]}'
    return _in_list(text, found, name, newline or "\n")


def _line_of(text: str, key: str, sign: str, start: int) -> int | None:
    """Find where the value of a key of the front matter's own table begins."""
    end = re.compile(r"^(?:\+\+\+|---|\[.*)[ \t]*\r?$", re.MULTILINE).search(text, start)
    found = re.compile(rf"""^["']?{key}["']?[ \t]*{sign}""", re.MULTILINE).search(
        text, start, end.start() if end else len(text)
    )
    return found.end() if found else None


def _in_list(text: str, at: int, name: str, newline: str) -> str:
    """Put the name into the value that begins at a place: a list, one name, YAML's lines, or nothing."""
    line_end = text.find("\n", at)
    line = text[at : line_end if line_end >= 0 else len(text)].rstrip("\r")
    opened = re.match(r"[ \t]*\[", line)
    if opened:
        place = at + opened.end()
        return f'{text[:place]}"{name}"{", " if _holds_more(text[place:]) else ""}{text[place:]}'
    if not _NO_VALUE.match(line):
        value = re.match(r"""([ \t]*)("[^"]*"|'[^']*'|[^#\s][^#]*?)([ \t]*(?:#.*)?)$""", line)
        if value:
            return f'{text[:at]}{value[1]}["{name}", {value[2]}]{value[3]}{text[at + len(line) :]}'
        return text
    item = re.compile(r"^([ \t]*)- ", re.MULTILINE).match(text, line_end + 1)
    if item:
        return f'{text[: item.start()]}{item[1]}- "{name}"{newline}{text[item.start() :]}'
    return f'{text[:at]} ["{name}"]{text[at:]}'


def _holds_more(rest: str) -> bool:
    """Tell whether a list has an entry behind its opening bracket, white space and comments passed over."""
    return not re.match(r"(?:\s|#[^\n]*\n)*\]", rest)
