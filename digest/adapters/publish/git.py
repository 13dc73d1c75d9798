"""Publishing to a branch: the site as one commit on top of the branch, made without any checkout."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from digest.config import Target
from digest.errors import PublishError
from digest.urls import redacted

SECONDS = 300
GLANCE = 15
TAIL = 600
NAME = "Digest"
EMAIL = "digest@localhost"
ROLES = ("AUTHOR", "COMMITTER")
REDIRECTING = frozenset(
    {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_NAMESPACE"}
)
SETTINGS = ("-c", "core.autocrlf=false", "-c", "core.hooksPath=/dev/null", "-c", "commit.gpgSign=false")


def publish_git(target: Target, site: Path, project: Path) -> None:
    """Push the site to `branch` of `remote`; nothing is pushed when the branch holds it already.

    All is done in a repository of its own that is thrown away, so neither the project's index nor
    its configuration is touched, and the operator's git needs no name or address set.
    """
    if not site.is_dir():
        raise PublishError(f"{site} does not exist; run “digest build” first.")
    with tempfile.TemporaryDirectory(prefix="digest-git-") as place:
        git = _Git(Path(place), site.resolve())
        git("init", "--quiet")
        remote = _remote(target, project)
        parent = _fetched(git, remote, target.branch)
        git("add", "--all", "--force", ".")
        tree = git("write-tree")
        if parent and git("rev-parse", f"{parent}^{{tree}}") == tree:
            return
        commit = git("commit-tree", tree, "-m", "Publish the site", *(("-p", parent) if parent else ()))
        git("push", "--quiet", remote, f"{commit}:refs/heads/{target.branch}")


def reached(target: Target, project: Path) -> str:
    """Ask the remote which commit the branch is at; "" when there is no such branch yet."""
    remote = _remote(target, project)
    words = ("ls-remote", "--heads", remote, f"refs/heads/{target.branch}")
    return _run(words, project, _environment(), GLANCE).partition("\t")[0]


class _Git:
    """git in a repository of its own whose work tree is the site."""

    def __init__(self, place: Path, site: Path) -> None:
        self._site = site
        self._environment = _own_environment(place, site)

    def __call__(self, *words: str) -> str:
        return _run(words, self._site, self._environment)


def _run(words: tuple[str, ...], cwd: Path, environment: dict[str, str], seconds: float = SECONDS) -> str:
    """Run git to its end; its output, or a `PublishError` with what it complained of."""
    try:
        done = subprocess.run(  # noqa: S603  fixed words, no shell
            ["git", *SETTINGS, *words],  # noqa: S607  the operator's git, found as their shell finds it
            cwd=cwd,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except FileNotFoundError as error:
        raise PublishError("git is not installed here; install it, or publish in another way.") from error
    except subprocess.TimeoutExpired as error:
        raise PublishError(f"git {words[0]} was not done after {seconds:.0f} seconds.") from error
    if done.returncode != 0:
        complaint = " ".join(done.stderr.decode("utf-8", "replace").split())[-TAIL:]
        raise PublishError(f"git {words[0]}: {redacted(complaint)}")
    return done.stdout.decode().strip()


def _own_environment(place: Path, site: Path) -> dict[str, str]:
    """Take the operator's environment without its git settings, and with our own name."""
    names = {f"GIT_{role}_NAME": NAME for role in ROLES} | {f"GIT_{role}_EMAIL": EMAIL for role in ROLES}
    own = {"GIT_DIR": str(place), "GIT_WORK_TREE": str(site), "GIT_INDEX_FILE": str(place / "index")}
    return _environment() | names | own


def _environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in REDIRECTING}
    return kept | {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def _remote(target: Target, project: Path) -> str:
    """Resolve the remote: an address, a path from the project's folder, or a remote the project names."""
    if not target.remote:
        raise PublishError(f"[publish.{target.name}] remote: it is empty.")
    local = project / target.remote
    if local.exists():
        return str(local.resolve())
    if ":" in target.remote or "/" in target.remote:
        return target.remote
    return _run(("remote", "get-url", target.remote), project, _environment())


def _fetched(git: _Git, remote: str, branch: str) -> str | None:
    """Fetch the commit the branch has now, without its history; None when there is none."""
    if not git("ls-remote", "--heads", remote, f"refs/heads/{branch}"):
        return None
    git("fetch", "--quiet", "--depth=1", remote, f"refs/heads/{branch}:refs/heads/before")
    return git("rev-parse", "refs/heads/before")
