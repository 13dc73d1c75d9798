from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from digest.adapters.publish import publish
from digest.adapters.publish.command import publish_command
from digest.adapters.publish.folder import publish_folder
from digest.adapters.publish.manifest import verify
from digest.config import Target
from digest.errors import PublishError
from digest.model import Failure

FOLDER = Target(name="site", kind="folder", path="www", keep=3)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "project").mkdir()
    return tmp_path / "project"


def build(project: Path, files: dict[str, str]) -> Path:
    site = project / "site"
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    for found in [found for found in site.rglob("*") if found.is_file()]:
        if found.relative_to(site).as_posix() not in files:
            found.unlink()
    return site


def tree(root: Path) -> dict[str, str]:
    files = {
        found.relative_to(root).as_posix(): found.read_text() for found in root.rglob("*") if found.is_file()
    }
    return {name: text for name, text in files.items() if name != "MANIFEST"}


ONE = {"index.html": "one", "2026/11/20/index.html": "day", ".nojekyll": "", "_headers": "x"}
TWO = {**ONE, "index.html": "two", "feed.xml": "feed"}


def test_the_link_points_at_a_whole_release(project: Path) -> None:
    assert publish(FOLDER, build(project, ONE), project) is None
    assert tree(project / "www/current") == ONE
    verify((project / "www/current").resolve())
    assert sorted(found.name for found in (project / "www").iterdir()) == ["current", "releases"]


def test_publishing_again_does_nothing(project: Path) -> None:
    site = build(project, ONE)
    publish(FOLDER, site, project)
    before = (project / "www/current").lstat().st_ino, (project / "www/releases").stat().st_mtime_ns
    assert publish(FOLDER, site, project) is None
    assert before == ((project / "www/current").lstat().st_ino, (project / "www/releases").stat().st_mtime_ns)


def test_unchanged_files_are_shared_with_the_release_before(project: Path) -> None:
    publish(FOLDER, build(project, ONE), project)
    first = (project / "www/current").resolve()
    publish(FOLDER, build(project, TWO), project)
    second = (project / "www/current").resolve()
    assert (tree(first), tree(second)) == (ONE, TWO)
    assert (second / "_headers").stat().st_ino == (first / "_headers").stat().st_ino
    assert (second / "index.html").stat().st_ino != (first / "index.html").stat().st_ino
    (project / "site" / "_headers").write_text("edited in place later")
    assert tree(first) == ONE


def test_old_releases_go_and_the_live_one_stays(project: Path) -> None:
    for number in range(6):
        publish(FOLDER, build(project, {"index.html": str(number)}), project)
    names = sorted(found.name for found in (project / "www/releases").iterdir())
    assert [name.split("-")[0] for name in names] == ["000004", "000005", "000006"]
    publish(FOLDER, build(project, {"index.html": "3"}), project)
    assert tree(project / "www/current") == {"index.html": "3"}
    assert sorted(found.name for found in (project / "www/releases").iterdir()) == names


def test_stale_work_is_cleared(project: Path) -> None:
    (project / "www/releases/000009-x.tmp/deep").mkdir(parents=True)
    (project / "www/.current.tmp").symlink_to("releases/000009-x")
    publish(FOLDER, build(project, ONE), project)
    assert len(list((project / "www/releases").iterdir())) == 1
    assert not (project / "www/.current.tmp").is_symlink()


def test_a_folder_in_the_links_place_is_not_harmed(project: Path) -> None:
    (project / "www/current").mkdir(parents=True)
    (project / "www/current/mine").write_text("mine")
    found = publish(FOLDER, build(project, ONE), project)
    assert found is not None
    assert "not a symbolic link" in found.reason
    assert (project / "www/current/mine").read_text() == "mine"


def test_a_site_that_is_none(project: Path) -> None:
    assert publish(FOLDER, project / "site", project) == Failure(
        subject="site",
        stage="publish",
        reason=f"{project / 'site'} does not exist; run “digest build” first.",
    )
    site = build(project, ONE)
    (site / "link").symlink_to("/etc/passwd")
    with pytest.raises(PublishError, match="not a plain file"):
        publish_folder(FOLDER, site, project)
    inside = Target(name="x", kind="folder", path="site/www")
    with pytest.raises(PublishError, match="inside the site"):
        publish_folder(inside, site, project)


def test_a_failing_disk_is_noticed_before_the_swap(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(FOLDER, build(project, ONE), project)
    monkeypatch.setattr("digest.adapters.publish.folder.shutil.copyfile", lambda _, to: to.write_text("rot"))
    found = publish(FOLDER, build(project, TWO), project)
    assert found is not None
    assert "manifest" in found.reason
    assert tree(project / "www/current") == ONE


def git(*words: str, cwd: Path) -> str:
    done = subprocess.run(["git", *words], cwd=cwd, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def bare(project: Path) -> Path:
    git("init", "--quiet", "--bare", "remote.git", cwd=project)
    return project / "remote.git"


BRANCH = Target(name="pages", kind="git", remote="remote.git", branch="pages")


def branch(bare: Path) -> tuple[list[str], str]:
    return sorted(git("ls-tree", "-r", "--name-only", "pages", cwd=bare).split("\n")), git(
        "rev-list", "--count", "pages", cwd=bare
    )


def test_a_branch_gets_one_commit_a_change(
    project: Path, bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(project / "nobody"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    assert publish(BRANCH, build(project, ONE), project) is None
    assert branch(bare) == (sorted(ONE), "1")
    assert publish(BRANCH, build(project, ONE), project) is None
    assert branch(bare) == (sorted(ONE), "1")
    assert publish(BRANCH, build(project, TWO), project) is None
    assert branch(bare) == (sorted(TWO), "2")
    assert git("show", "pages:index.html", cwd=bare) == "two"


def test_what_others_pushed_is_kept_in_history(project: Path, bare: Path) -> None:
    publish(BRANCH, build(project, ONE), project)
    first = git("rev-parse", "pages", cwd=bare)
    publish(BRANCH, build(project, TWO), project)
    assert git("rev-parse", "pages~1", cwd=bare) == first


def test_the_projects_own_repository_is_not_touched(
    project: Path, bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("init", "--quiet", cwd=project)
    git("remote", "add", "origin", str(bare), cwd=project)
    (project / ".gitignore").write_text("site/\n*.html\n")
    (project / "draft").write_text("staged")
    git("add", "draft", cwd=project)
    before = (git("status", "--porcelain", cwd=project), (project / ".git/index").read_bytes())
    monkeypatch.setenv("GIT_DIR", str(project / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(project / ".git/index"))
    named = Target(name="pages", kind="git", remote="origin", branch="pages")
    site = build(project, {**ONE, ".gitignore": "*.html"})
    assert publish(named, site, project) is None
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert branch(bare)[0] == sorted([*ONE, ".gitignore"])
    assert not (site / ".git").exists()
    assert before[1] == (project / ".git/index").read_bytes()


def test_a_remote_that_is_none_fails_in_words(project: Path) -> None:
    found = publish(Target(name="pages", kind="git", remote="./gone.git"), build(project, ONE), project)
    assert found is not None
    assert found.reason.startswith("git ls-remote: ")
    empty = publish(Target(name="pages", kind="git"), build(project, ONE), project)
    assert empty is not None
    assert "remote: it is empty" in empty.reason


def test_a_push_that_is_refused_is_a_failure(project: Path, bare: Path) -> None:
    hook = bare / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho no room >&2\nexit 1\n")
    hook.chmod(0o755)
    found = publish(BRANCH, build(project, ONE), project)
    assert found is not None
    assert "no room" in found.reason


def command(text: str) -> Target:
    return Target(name="host", kind="command", command=text)


def test_a_command_gets_the_site_without_a_shell(project: Path) -> None:
    site = build(project, ONE)
    assert publish(command("cp -r '{site}' copied"), site, project) is None
    assert tree(project / "copied") == ONE
    assert publish(command('sh -c \'test "$DIGEST_SITE" = "$0"\' {site}'), site, project) is None
    assert publish(command("touch 'a; touch b' $HOME"), site, project) is None
    assert {"a; touch b", "$HOME"} <= {found.name for found in project.iterdir()}


def test_a_command_that_fails_says_why(project: Path) -> None:
    site = build(project, ONE)
    found = publish(command("sh -c 'echo quota exceeded >&2; exit 7'"), site, project)
    assert found == Failure(subject="host", stage="publish", reason="sh ended with 7: quota exceeded")
    reasons = [publish(command(text), site, project) for text in ("", "no-such-tool {site}", "echo 'open")]
    assert [found.reason for found in reasons if found] == [
        "[publish.host] command: it is empty.",
        "[publish.host] command: no-such-tool: No such file or directory.",
        "[publish.host] command: No closing quotation.",
    ]


def test_a_command_that_hangs_is_ended_with_its_children(project: Path) -> None:
    text = "sh -c 'sleep 30 & echo $! > child; wait'"
    with pytest.raises(PublishError, match="not done after"):
        publish_command(command(text), build(project, ONE), project, seconds=0.5)
    child = int((project / "child").read_text())
    state = Path(f"/proc/{child}/stat")
    assert not state.exists() or state.read_text().split()[2] == "Z"
