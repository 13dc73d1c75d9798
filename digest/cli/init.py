"""digest init: a new newsletter in a folder of its own."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from pathlib import Path

from digest.adapters import clock, starter
from digest.adapters.http import FetchRules
from digest.cli.hints import NO_ADDRESS
from digest.cli.opml import sources_of
from digest.cli.progress import many, say
from digest.config import starter as starter_text
from digest.errors import ConfigError
from digest.model import Source
from digest.urls import host, slug

WORKFLOW = ".github/workflows/digest.yml"
INBOX = Source(id="inbox", kind="folder", path="content/inbox")


def run(options: argparse.Namespace) -> int:
    """Write the newsletter's first files and say what to do next."""
    folder: Path = (options.folder or options.project).resolve()
    if (folder / "digest.toml").exists():
        raise ConfigError(f"{folder} holds a digest.toml already: it is a newsletter. Choose another folder.")
    now = clock.now(None, "UTC", os.environ)
    rules = FetchRules(now=now, allow_private=tuple(options.allow_private))
    listed = sources_of(options.opml, rules) if options.opml else ()
    written = starter.plant(folder, _files(options, folder, (INBOX, *listed), now.date(), welcome=not listed))
    if not options.quiet:
        say(f"A new newsletter in {folder}: {', '.join(written)}.")
        say(
            f"It has {many(len(listed), 'source')} from the list."
            if listed
            else "It has no sources yet but content/inbox."
        )
        say(f"Next: {_next(folder)}, then open site/index.html.")
        if not options.base_url:
            say(NO_ADDRESS)
    return 0


def _next(folder: Path) -> str:
    return "digest build" if folder == Path.cwd() else f"cd {os.path.relpath(folder)} && digest build"


def _files(
    options: argparse.Namespace, folder: Path, sources: tuple[Source, ...], today: dt.date, *, welcome: bool
) -> dict[str, str]:
    title = options.title or folder.name.replace("-", " ").replace("_", " ").capitalize() or "Digest"
    name = host(options.base_url) if options.base_url else f"{slug(title, 'digest')}.invalid"
    config = starter_text(
        title, options.base_url, f"{name},{today.isoformat()}", sources, tuple(options.allow_private), "UTC"
    )
    files = {
        "digest.toml": config,
        "digest.schema.json": starter.shipped("digest.schema.json"),
        ".gitignore": starter.shipped("gitignore"),
        "templates/README.md": starter.shipped("templates.md"),
        "content/notes/.gitkeep": "",
        "content/inbox/.gitkeep": "",
        WORKFLOW: starter.shipped("workflow.yml"),
    }
    if welcome:
        text = starter.shipped("welcome.md").replace("{date}", today.isoformat())
        files["content/inbox/welcome.md"] = text.replace("{title}", title.replace('"', "'"))
    return files
