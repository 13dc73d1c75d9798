"""A rule and a summariser of somebody else's, built into wheels, installed, and used by a real build."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs" / "plugins.md"
PACKAGES = {"tide_table": "rules", "figures_first": "summarise"}
CONFIG = """\
[site]
title = "The Quay Sheet"
[feeds]
authority = "sheet.example,2026-11-20"
[issue]
points = 1
[summary]
method = "{method}"
[[source]]
id = "inbox"
kind = "folder"
path = "content/inbox"
"""
ARTICLE = """\
+++
title = "Night ferry comes back"
date = 2026-11-20T08:00:00Z
outlet = "Quay Courier"
url = "https://quay.example/ferry"
+++
The night ferry to Cape Sallow sails again from December, the harbour office said on Friday.

Tides today: high water stood at 06:14 and 18:39 and low water at 00:02 and 12:26 in Port Ellery.

The ferry will carry 240 passengers and 35 cars on each of its crossings, the office said.
"""
FERRY = "The ferry will carry 240 passengers and 35 cars on each of its crossings, the office said."


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both packages, built by their own backend and unpacked as an installer does, one folder each."""
    folder = tmp_path_factory.mktemp("outside")
    for name in PACKAGES:
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "wheels")]
        subprocess.run(build, cwd=HERE / name, check=True, capture_output=True)
        (wheel,) = (folder / "wheels").glob(f"*{name}*.whl")
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder / name)
    return folder


def quoted(project: Path, method: str, *packages: Path) -> list[str]:
    """What the front page quotes after a build by the real command, with these packages installed."""
    (project / "content" / "inbox").mkdir(parents=True, exist_ok=True)
    (project / "content" / "inbox" / "ferry.md").write_text(ARTICLE, encoding="utf-8")
    (project / "digest.toml").write_text(CONFIG.format(method=method), encoding="utf-8")
    digest(project, "build", "--date", "2026-11-20", "--offline", "--regather", packages=packages)
    page = (project / "site" / "index.html").read_text(encoding="utf-8")
    return [html.unescape(text) for text in re.findall(r"<q>(.*?)</q>", page)]


def digest(project: Path, *words: str, packages: tuple[Path, ...]) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([*map(str, packages), os.environ.get("PYTHONPATH", "")]).strip(os.pathsep)
    return subprocess.run(
        [sys.executable, "-m", "digest", *words],
        cwd=project,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )


def test_an_outside_summariser_and_an_outside_rule_change_what_is_printed(
    installed: Path, tmp_path: Path
) -> None:
    summariser, rule = installed / "figures_first", installed / "tide_table"
    (usual,) = quoted(tmp_path, "lead-centroid")
    assert usual.startswith("The night ferry")
    (most_figures,) = quoted(tmp_path, "figures-first", summariser)
    assert most_figures.startswith("Tides today:")
    assert quoted(tmp_path, "figures-first", summariser, rule) == [FERRY]


@pytest.mark.parametrize(
    ("code", "exit_code", "said"),
    [
        ("def rule(article): raise ValueError('too wet')", 1, 'rule "faulty" failed: ValueError: too wet'),
        ("import nowhere_at_all", 2, 'the plug-in "faulty" (faulty:rule) cannot be loaded'),
    ],
)
def test_a_faulty_rule_is_named_and_the_old_site_stands(
    tmp_path: Path, code: str, exit_code: int, said: str
) -> None:
    quoted(tmp_path, "lead-centroid")
    before = (tmp_path / "site" / "index.html").read_bytes()
    with pytest.raises(subprocess.CalledProcessError) as caught:
        quoted(tmp_path, "lead-centroid", faulty(tmp_path / "packages", code))
    assert exit_code == caught.value.returncode
    assert said in caught.value.stderr
    assert before == (tmp_path / "site" / "index.html").read_bytes()


def test_check_names_a_rule_that_cannot_be_loaded(tmp_path: Path) -> None:
    quoted(tmp_path, "lead-centroid")
    with pytest.raises(subprocess.CalledProcessError) as caught:
        digest(tmp_path, "check", packages=(faulty(tmp_path / "packages", "rule = 3"),))
    assert caught.value.returncode == 4
    assert 'the plug-in "faulty" (faulty:rule) is not callable' in caught.value.stderr


def faulty(folder: Path, code: str) -> Path:
    """A package as an installer leaves it, with a rule that cannot work."""
    information = folder / "faulty-1.0.dist-info"
    information.mkdir(parents=True)
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: faulty\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text("[digest.rules]\nfaulty = faulty:rule\n")
    (folder / "faulty.py").write_text(code)
    return folder


def test_check_knows_an_installed_summariser_and_misses_one_that_is_not(
    installed: Path, tmp_path: Path
) -> None:
    (tmp_path / "digest.toml").write_text(CONFIG.format(method="figures-first"), encoding="utf-8")
    (tmp_path / "content" / "inbox").mkdir(parents=True)
    done = digest(tmp_path, "check", packages=(installed / "figures_first",))
    assert "All is well" in done.stdout
    with pytest.raises(subprocess.CalledProcessError) as caught:
        digest(tmp_path, "check", packages=())
    assert caught.value.returncode == 4
    assert 'unknown summariser "figures-first"' in caught.value.stderr


@pytest.mark.parametrize("name", PACKAGES)
def test_an_outside_package_is_short_and_the_one_shown(name: str) -> None:
    code = (HERE / name / f"digest_{name}.py").read_text(encoding="utf-8")
    assert len(code.splitlines()) <= 40
    assert code in DOCS.read_text(encoding="utf-8")
    assert (HERE / name / "pyproject.toml").read_text(encoding="utf-8") in DOCS.read_text(encoding="utf-8")
