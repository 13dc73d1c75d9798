from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from digest.adapters.publish import probe, publish, rollback
from digest.config import Target
from digest.errors import ConfigError, PublishError

TARGET = Target(name="site", kind="folder", path="www", keep=4)


def put(project: Path, text: str) -> str:
    """Publish a site of one page; the name of its release."""
    (project / "site").mkdir(exist_ok=True)
    (project / "site/index.html").write_text(text)
    assert publish(TARGET, project / "site", project) is None
    return current(project)


def current(project: Path) -> str:
    return (project / "www/current").resolve().name


def shown(project: Path) -> str:
    return (project / "www/current/index.html").read_text()


def test_back_to_the_release_before_and_forward_again(tmp_path: Path) -> None:
    one, two = put(tmp_path, "one"), put(tmp_path, "two")
    done = rollback(TARGET, tmp_path)
    assert done.startswith(f"site: readers see {one} now, and saw {two} before. The next digest run")
    assert shown(tmp_path) == "one"
    assert rollback(TARGET, tmp_path, two).startswith(f"site: readers see {two} now, and saw {one} before.")
    assert shown(tmp_path) == "two"


def test_doing_it_again_changes_nothing(tmp_path: Path) -> None:
    for text in ("one", "two", "three"):
        put(tmp_path, text)
    rollback(TARGET, tmp_path)
    before = (tmp_path / "www/current").lstat().st_ino
    assert rollback(TARGET, tmp_path).endswith("already; nothing was changed.")
    assert (shown(tmp_path), (tmp_path / "www/current").lstat().st_ino) == ("two", before)


@pytest.mark.parametrize("wish", ["000001", "1", "whole name", "hash"])
def test_a_release_is_named_by_number_name_or_hash(tmp_path: Path, wish: str) -> None:
    one = put(tmp_path, "one")
    put(tmp_path, "two")
    put(tmp_path, "three")
    rollback(TARGET, tmp_path, {"whole name": one, "hash": one.partition("-")[2]}.get(wish, wish))
    assert shown(tmp_path) == "one"


def test_the_release_before_is_the_one_published_before(tmp_path: Path) -> None:
    put(tmp_path, "one")
    put(tmp_path, "two")
    put(tmp_path, "three")
    put(tmp_path, "one")  # the same content takes its old release again
    rollback(TARGET, tmp_path)
    assert shown(tmp_path) == "three"
    rollback(TARGET, tmp_path)
    assert shown(tmp_path) == "three"


def test_the_next_publishing_goes_forward(tmp_path: Path) -> None:
    put(tmp_path, "one")
    two = put(tmp_path, "two")
    rollback(TARGET, tmp_path)
    assert put(tmp_path, "two") == two
    rollback(TARGET, tmp_path)
    assert shown(tmp_path) == "one"


def test_publishing_what_readers_see_after_a_rollback_makes_it_the_last(tmp_path: Path) -> None:
    put(tmp_path, "one")
    put(tmp_path, "two")
    rollback(TARGET, tmp_path)
    put(tmp_path, "one")
    rollback(TARGET, tmp_path)
    assert shown(tmp_path) == "two"


def test_nothing_to_go_back_to(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="holds no release yet"):
        rollback(TARGET, tmp_path)
    put(tmp_path, "one")
    with pytest.raises(ConfigError, match="holds one release only"):
        rollback(TARGET, tmp_path)
    assert shown(tmp_path) == "one"


def test_an_unknown_release_is_answered_with_what_there_is(tmp_path: Path) -> None:
    one, two = put(tmp_path, "one"), put(tmp_path, "two")
    with pytest.raises(ConfigError, match=f"there are: {one}, {two}"):
        rollback(TARGET, tmp_path, "9")
    with pytest.raises(ConfigError, match=f"did you mean {one}"):
        rollback(TARGET, tmp_path, one[:-1] + "?")
    with pytest.raises(ConfigError, match="has no one release 0000"):
        rollback(TARGET, tmp_path, "0000")
    with pytest.raises(ConfigError):
        rollback(TARGET, tmp_path, "../../etc")
    assert current(tmp_path) == two


def test_a_release_that_is_not_whole_is_never_shown(tmp_path: Path) -> None:
    one = put(tmp_path, "one")
    put(tmp_path, "two")
    (tmp_path / "www/releases" / one / "index.html").write_text("tampered")
    with pytest.raises(PublishError, match="manifest"):
        rollback(TARGET, tmp_path)
    (tmp_path / "www/releases" / one / "MANIFEST").unlink()
    with pytest.raises(ConfigError, match="holds one release only"):
        rollback(TARGET, tmp_path)
    assert shown(tmp_path) == "two"


@pytest.mark.parametrize(("kind", "why"), [("git", "revert or reset"), ("command", "only that host knows")])
def test_other_kinds_say_why_not(tmp_path: Path, kind: str, why: str) -> None:
    other = Target(name="pages", kind=kind, remote="r", command="c")  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match=why):
        rollback(other, tmp_path)


def test_a_folder_is_probed_without_being_touched(tmp_path: Path) -> None:
    assert "nothing is published there yet" in probe(TARGET, tmp_path)
    assert list(tmp_path.iterdir()) == []
    one = put(tmp_path, "one")
    assert f"shows {one}, holds {one}" in probe(TARGET, tmp_path)
    shutil.rmtree(tmp_path / "www/releases")
    with pytest.raises(PublishError, match="points at nothing"):
        probe(TARGET, tmp_path)
    (tmp_path / "www/current").unlink()
    (tmp_path / "www/current").mkdir()
    with pytest.raises(PublishError, match="not a symbolic link"):
        probe(TARGET, tmp_path)


def test_a_file_in_the_folders_place_is_found(tmp_path: Path) -> None:
    (tmp_path / "www").write_text("no folder")
    with pytest.raises(PublishError, match="not a folder"):
        probe(TARGET, tmp_path)


def test_a_command_is_looked_for(tmp_path: Path) -> None:
    there = Target(name="host", kind="command", command="sh -c true")
    assert "sh: there" in probe(there, tmp_path)
    with pytest.raises(PublishError, match="no-such-tool is not installed"):
        probe(Target(name="host", kind="command", command="no-such-tool {site}"), tmp_path)
    with pytest.raises(PublishError, match="quotation"):
        probe(Target(name="host", kind="command", command="sh 'half"), tmp_path)


def test_a_git_remote_is_asked(tmp_path: Path) -> None:
    target = Target(name="pages", kind="git", remote="remote.git")
    with pytest.raises(PublishError, match="git"):
        probe(target, tmp_path)
