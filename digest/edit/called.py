"""Which story an editor means: by its id or the beginning of one, or by its address."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

_SHORTEST = 3
_ALIKE = 0.5


def called(asked: str, headlines: Mapping[str, str], paths: Mapping[str, str]) -> tuple[str | None, str]:
    """Give the id meant, or None and in words what may have been meant.

    `headlines` are of all stories the issue printed or left out, by id; `paths` the site addresses
    of those printed, by id.
    """
    if asked in headlines:
        return asked, ""
    if "/" in asked:
        return _by_path(asked, headlines, paths)
    begun = sorted(name for name in headlines if name.startswith(asked)) if len(asked) >= _SHORTEST else []
    if len(begun) == 1:
        return begun[0], ""
    if begun:
        return None, f"{len(begun)} ids begin so: {_named(begun[:3], headlines)}"
    return None, _nearest(asked, headlines)


def _by_path(asked: str, headlines: Mapping[str, str], paths: Mapping[str, str]) -> tuple[str | None, str]:
    wanted = asked.partition("#")[0].removesuffix("index.html").rstrip("/") + "/"
    found = [name for name, path in paths.items() if wanted == path or wanted.endswith("/" + path)]
    if found:
        return found[0], ""
    known = {path: name for name, path in paths.items()}
    near = get_close_matches("/".join(wanted.rstrip("/").split("/")[-4:]) + "/", sorted(known), 1, _ALIKE)
    return None, f"the nearest is {_named([known[near[0]]], headlines)}" if near else "none is like it"


def _nearest(asked: str, headlines: Mapping[str, str]) -> str:
    near = get_close_matches(asked, sorted(headlines), 1, _ALIKE)
    if not near:
        titles = {title.casefold(): name for name, title in sorted(headlines.items())}
        near = [titles[title] for title in get_close_matches(asked.casefold(), sorted(titles), 1, _ALIKE)]
    return f"the nearest is {_named(near, headlines)}" if near else "none is like it"


def _named(names: list[str], headlines: Mapping[str, str]) -> str:
    return "; ".join(f"{name} ({headlines[name]})" for name in names)
