"""Same inputs and date, same bytes: the sample, built in every way that must not matter."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.night.conftest import Command

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "site"
DAY = "2026-11-20"


def sample(folder: Path) -> Path:
    """Copy the sample newsletter without what a build leaves behind."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "digest.toml", folder)
    for name in ("inbox", "feeds", "notes"):
        if (ROOT / "content" / name).is_dir():
            shutil.copytree(ROOT / "content" / name, folder / "content" / name)
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def built(folder: Path, digest: Command, **environment: str) -> dict[str, bytes]:
    done = digest("build", "--date", DAY, "--offline", cwd=folder, **environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return tree(folder / "site")


@pytest.fixture(scope="session")
def golden() -> dict[str, bytes]:
    return tree(GOLDEN)


def test_the_sample_is_the_golden_site_byte_for_byte(
    tmp_path: Path, digest: Command, golden: dict[str, bytes]
) -> None:
    site = built(sample(tmp_path / "sample"), digest)
    if os.environ.get("GOLDEN") == "write":
        shutil.rmtree(GOLDEN, ignore_errors=True)
        shutil.copytree(tmp_path / "sample/site", GOLDEN)
        pytest.skip("the golden site was written anew; look at the difference before you commit it")
    assert sorted(site) == sorted(golden)
    assert [name for name in site if site[name] != golden[name]] == []


def test_every_article_that_was_read_stands_in_the_ledger(tmp_path: Path, digest: Command) -> None:
    folder = sample(tmp_path / "sample")
    built(folder, digest)
    record = json.loads((folder / f"content/issues/{DAY}.json").read_bytes())
    lines = (folder / f"content/ledger/{DAY}.jsonl").read_text("utf-8").splitlines()
    decisions = [json.loads(line)["decision"] for line in lines]
    assert len([each for each in decisions if each != "stale"]) == record["gathered"]["articles"]


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4242"},
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8"},
    ],
    ids=str,
)
def test_hash_seed_time_zone_and_locale_do_not_matter(
    tmp_path: Path, digest: Command, golden: dict[str, bytes], environment: dict[str, str]
) -> None:
    site = built(sample(tmp_path / "sample"), digest, **environment)
    assert [name for name in golden if site.get(name) != golden[name]] == []


def test_the_order_of_the_sources_does_not_matter(
    tmp_path: Path, digest: Command, golden: dict[str, bytes]
) -> None:
    folder = sample(tmp_path / "sample")
    head, *blocks = re.split(r"(?m)^(?=\[\[source\]\])", (folder / "digest.toml").read_text("utf-8"))
    assert len(blocks) > 2
    (folder / "digest.toml").write_text(head + "\n".join(reversed(blocks)), "utf-8")
    site = built(folder, digest)
    told = [name for name in golden if not name.startswith("sources/")]
    assert [name for name in told if site.get(name) != golden[name]] == []


def test_where_the_files_lie_and_how_they_are_named_on_disk_does_not_matter(
    tmp_path: Path, digest: Command, golden: dict[str, bytes]
) -> None:
    folder = sample(tmp_path / "a folder with spaces" / "ünï")
    for path in _files(folder / "content"):
        os.utime(path, (1, 1))
    site = built(folder, digest)
    assert [name for name in golden if site.get(name) != golden[name]] == []


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def test_without_evidence_the_pages_stay_and_nothing_is_written(tmp_path: Path, digest: Command) -> None:
    folder = sample(tmp_path / "sample")
    first = built(folder, digest)
    content = tree(folder / "content")
    shutil.rmtree(folder / ".digest")
    assert built(folder, digest) == first
    assert tree(folder / "content") == content
