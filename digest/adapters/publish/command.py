"""Publishing by a command: any host's own tool, run without a shell."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

from digest.config import Target
from digest.errors import PublishError
from digest.urls import redacted

SECONDS = 900.0
TAIL = 600


def publish_command(target: Target, site: Path, project: Path, seconds: float = SECONDS) -> None:
    """Run the target's command in the project's folder; `PublishError` unless it ends with 0.

    `{site}` in an argument becomes the site's path, which DIGEST_SITE holds as well.
    """
    argv = _argv(target, site.resolve())
    try:
        process = subprocess.Popen(  # noqa: S603  the operator's own command, split without a shell
            argv,
            cwd=project,
            env={**os.environ, "DIGEST_SITE": str(site.resolve())},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise PublishError(f"[publish.{target.name}] command: {argv[0]}: {error.strerror}.") from error
    _await(process, argv[0], seconds)


def _argv(target: Target, site: Path) -> list[str]:
    try:
        words = shlex.split(target.command)
    except ValueError as error:
        raise PublishError(f"[publish.{target.name}] command: {error}.") from error
    if not words:
        raise PublishError(f"[publish.{target.name}] command: it is empty.")
    return [word.replace("{site}", str(site)) for word in words]


def _await(process: subprocess.Popen[bytes], name: str, seconds: float) -> None:
    """Wait for the command, ending it and its children when it takes too long."""
    with process:
        try:
            _, complaint = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            raise PublishError(f"{name} was not done after {seconds:.0f} seconds and was ended.") from error
    if process.returncode != 0:
        tail = complaint.decode("utf-8", "replace").strip()[-TAIL:]
        raise PublishError(f"{name} ended with {process.returncode}: {redacted(tail) or 'it said nothing'}")
