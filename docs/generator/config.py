"""config.md: every key of digest.toml, what it may be, its default and its meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.config.keys import NEEDS, PUBLISH, SECTIONS, SOURCE, Keys
from docs.generator.table import code, table
from docs.generator.table import page as page_of
from docs.generator.values import defaults, kind, later, unbuilt, written
from docs.generator.words import fitting, words

TABLES: dict[str, Keys] = {**SECTIONS, "source": SOURCE, "publish": PUBLISH}
HEADS = {"source": "[[source]]", "publish": "[publish.&lt;name&gt;]"}
NEEDED = {(section, key) for section, key, _ in NEEDS} | {
    ("source", "id"), ("source", "kind"), ("publish", "kind"),
}  # fmt: skip


def page() -> str:
    """Write the page; LookupError when a key has no words, or words have no key."""
    said = words("config")
    parts = [_section(name, said) for name in TABLES if any(_working(name))]
    return page_of("# digest.toml", said["intro"], *parts, _waiting(said))


def meanings(section: str) -> dict[str, str]:
    """Give the words for each key of a section that works."""
    said: Mapping[str, str] = words("config").get(section, {})
    return fitting(_working(section), said, f"config.toml [{section}]")


def _working(section: str) -> Iterator[str]:
    return (key for key, check in TABLES[section].items() if unbuilt(check) is None)


def _section(section: str, said: Mapping[str, object]) -> str:
    usual = defaults(section)
    rows = [
        (code(key), kind(TABLES[section][key]), _default(section, key, usual), meaning + _later(section, key))
        for key, meaning in meanings(section).items()
    ]
    about = said.get("about", {})
    told = about.get(section, "") if isinstance(about, dict) else ""
    head = f"## {HEADS.get(section, f'[{section}]')}"
    return "\n\n".join(
        part for part in (head, told.strip(), table(("key", "type", "default", "meaning"), rows)) if part
    )


def _later(section: str, key: str) -> str:
    names = ", ".join(code(f'"{name}"') for name in later(TABLES[section][key]))
    return f" Not built yet: {names}." if names else ""


def _default(section: str, key: str, usual: Mapping[str, object]) -> str:
    if (section, key) in NEEDED:
        return "required"
    return written(usual[key]) if key in usual else "none"


def _waiting(said: Mapping[str, object]) -> str:
    """Name the keys of the format that this version does not act on."""
    found = [
        f'`{HEADS.get(name, f"[{name}]")} {key} = "{value}"`'
        for name, keys in TABLES.items()
        for key, check in keys.items()
        if (value := unbuilt(check)) is not None
    ]
    return (
        f"## Keys that ask for nothing yet\n\n{str(said['waiting']).strip()}\n{', '.join(found)}."
        if found
        else ""
    )
