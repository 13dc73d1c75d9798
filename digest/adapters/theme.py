"""The theme door: a theme's files are read once, so that drawing opens none.

A theme is a folder `<name>/`: `theme.toml`, templates (.html .xml .opml .txt .css) beside it, catalogues
of words under `locale/` (.po), and under `static/` files that go to the site's root as they are. A
project's own folder is `templates/<name>/`; what it lacks comes from the built-in theme of that name,
then from `default`.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import tomllib
from pathlib import Path

from digest.errors import ConfigError, TemplateError
from digest.model import TemplateFile, Theme

API = 1
DEFAULT = "default"
SETTINGS = "theme.toml"
STATIC = "static/"
TEMPLATES = (".html", ".xml", ".opml", ".txt", ".css", ".po")


def load(project: Path | None, name: str) -> Theme:
    """Load a theme by name: the project's files over the built-in ones.

    `project` is the folder that holds `templates/`, None for the built-in themes alone. ConfigError
    when there is no such theme, TemplateError when a file of it cannot be used.
    """
    defaults = _folder(built_in() / DEFAULT, f"!{DEFAULT}/")
    layers = [defaults, *(_folder(folder, shown) for folder, shown in _places(project, name))]
    files = {file: content for layer in layers for file, content in layer.items()}
    return Theme(
        templates=_templates(files),
        defaults=_templates(defaults),
        assets={
            file.removeprefix(STATIC): body for file, (_, body) in files.items() if file.startswith(STATIC)
        },
        fingerprint=_fingerprint(defaults, files),
    )


def names(project: Path | None) -> tuple[str, ...]:
    """List the themes there are, sorted: the built-in ones and the folders of `templates/`."""
    shipped = {path.parent.name for path in built_in().glob(f"*/{SETTINGS}")}
    files = (project / "templates").glob("[!._]*/*.*") if project else ()
    return tuple(sorted(shipped | {file.parent.name for file in files if file.suffix in TEMPLATES}))


def built_in() -> Path:
    """Find the themes shipped in the package, or beside it in a source checkout."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "templates"
    return shipped if shipped.is_dir() else package.parent / "templates"


def _places(project: Path | None, name: str) -> list[tuple[Path, str]]:
    """Give the folders laid over the default theme, lowest first, with the path to show for each."""
    if re.fullmatch(r"[\w-]+", name) is None:
        raise ConfigError(
            f"[site] theme: {name!r} is not the name of a folder. Write letters, digits, - and _."
        )
    shipped = [(built_in() / name, f"!{name}/")] if (built_in() / name / SETTINGS).is_file() else []
    own = [(project / "templates" / name, f"templates/{name}/")] if project else []
    places = [(folder, shown) for folder, shown in shipped + own if folder.is_dir()]
    if not places:
        raise ConfigError(_unknown(project, name))
    return places


def _unknown(project: Path | None, name: str) -> str:
    known = names(project)
    near = difflib.get_close_matches(name, known, 1)
    hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(known)}."
    return f"[site] theme: there is no theme {name!r}; it would be the folder templates/{name}/. {hint}"


def _folder(folder: Path, shown: str) -> dict[str, tuple[str, bytes]]:
    """Read every file of a theme's folder: name → (path to show, bytes)."""
    files = {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _passed_over(path.relative_to(folder))
    }
    content = {file: (shown + file, path.read_bytes()) for file, path in files.items()}
    if SETTINGS in content:
        _check_api(*content.pop(SETTINGS))
    return content


def _passed_over(path: Path) -> bool:
    """Tell editors' and systems' own files: hidden ones and backups."""
    return any(part.startswith(".") for part in path.parts) or path.name.endswith("~")


def _check_api(shown: str, body: bytes) -> None:
    try:
        api = tomllib.loads(body.decode()).get("template_api")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as mistake:
        raise TemplateError(f"{shown}: {mistake}. Correct the file.") from mistake
    if api != API:
        raise TemplateError(
            f"{shown}: template_api is {api!r}, this Digest draws {API}. Write template_api = {API}."
        )


def _templates(files: dict[str, tuple[str, bytes]]) -> dict[str, TemplateFile]:
    return {
        file: TemplateFile(path=shown, text=_text(shown, body))
        for file, (shown, body) in files.items()
        if file.endswith(TEMPLATES) and not file.startswith(STATIC)
    }


def _text(shown: str, body: bytes) -> str:
    try:
        return body.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as mistake:
        line = body[: mistake.start].count(b"\n") + 1
        raise TemplateError(f"{shown}, line {line}: not UTF-8 text. Save the file as UTF-8.") from mistake


def _fingerprint(*layers: dict[str, tuple[str, bytes]]) -> str:
    """Hash names and bytes of all files; not where they lie, so every machine agrees."""
    total = hashlib.sha256()
    for layer in layers:
        for file, (_, body) in sorted(layer.items()):
            total.update(f"{file}\0{hashlib.sha256(body).hexdigest()}\n".encode())
    return total.hexdigest()
