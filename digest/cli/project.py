"""The newsletter's folder: find it, read its configuration, know what time it is."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from pathlib import Path

from digest.adapters import clock
from digest.cli.log import keep_secret
from digest.config import Config, parse
from digest.errors import ConfigError

LOCK = ".digest/lock"


def configured(options: argparse.Namespace) -> tuple[Path, Config]:
    """Return the project's folder and its configuration, or say what is missing and what to do."""
    project = options.project.resolve()
    file = config_file(options)
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError(
            f"There is no {file.name} in {file.resolve().parent}. Go to a newsletter's folder, "
            "name one with -C DIR, or start one with: digest init"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} cannot be read: {error}.") from None
    config = parse(text, str(file), os.environ)
    keep_secret(source.auth_env for source in config.sources if source.auth_env)
    return project, config


def config_file(options: argparse.Namespace) -> Path:
    """Return where the configuration stands: --config, else digest.toml in the project's folder."""
    return Path(options.config or options.project.resolve() / "digest.toml")


def moment(options: argparse.Namespace, config: Config) -> dt.datetime:
    """Return the one `now` of this run, aware UTC."""
    return clock.now(getattr(options, "date", None), config.site.timezone, os.environ)
