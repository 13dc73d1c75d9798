"""The publishing doors: one file for each kind of host."""

from __future__ import annotations

from pathlib import Path

from digest.adapters.publish.command import publish_command
from digest.adapters.publish.folder import publish_folder
from digest.adapters.publish.git import publish_git
from digest.adapters.publish.probe import probe
from digest.adapters.publish.rollback import rollback
from digest.config import Target
from digest.errors import DigestError
from digest.model import Failure

__all__ = ["probe", "publish", "rollback"]

KINDS = {"folder": publish_folder, "git": publish_git, "command": publish_command}


def publish(target: Target, site: Path, project: Path) -> Failure | None:
    """Bring the built `site` to `target`; None when it stands there whole.

    `project` is the folder that relative paths in digest.toml start from. A failure leaves what
    was published before as it was; doing it again is harmless.
    """
    try:
        KINDS[target.kind](target, site, project)
    except DigestError as error:
        return Failure(subject=target.name, stage="publish", reason=str(error))
    except OSError as error:
        return Failure(subject=target.name, stage="publish", reason=_in_words(error))
    return None


def _in_words(error: OSError) -> str:
    """Say what the system refused, and where."""
    return f"{error.filename}: {error.strerror}." if error.filename and error.strerror else str(error)
