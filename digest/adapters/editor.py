"""The editor's own program: $VISUAL or $EDITOR, with a file to write in."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from digest.errors import ConfigError

NAMES = ("VISUAL", "EDITOR")


def open_in_editor(path: Path, environment: Mapping[str, str]) -> bool:
    """Open a file and wait until the editor is closed; False when no editor is named.

    `ConfigError` when the program cannot be run or says that it failed.
    """
    found = next((environment[name] for name in NAMES if environment.get(name, "").strip()), None)
    if found is None:
        return False
    try:
        words = [*shlex.split(found), str(path)]
        done = subprocess.run(words, check=False)  # noqa: S603  the editor's own program, split without a shell
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"{found} (from $VISUAL or $EDITOR) cannot be run: {error}. The file is {path}."
        ) from error
    if done.returncode:
        raise ConfigError(f"{found} ended with {done.returncode}. The file is {path}.")
    return True
