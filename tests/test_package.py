"""What a stranger installs: the wheel holds the templates, and works without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked into a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site-packages")
    return folder / "site-packages"


def digest(installed: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r}); import digest; "
        f"assert digest.__file__.startswith({str(installed)!r}), digest.__file__; "
        "from digest.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-P", "-c", code, *words]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PYTHONPATH"] = str(installed)
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_makes_a_newsletter_from_nothing(installed: Path, tmp_path: Path) -> None:
    begun = digest(installed, "init", "paper", "--title", "The Paper", cwd=tmp_path)
    assert (begun.returncode, begun.stderr) == (0, "")
    built = digest(installed, "-C", "paper", "build", cwd=tmp_path)
    assert (built.returncode, built.stderr) == (0, "")
    page = (tmp_path / "paper/site/index.html").read_text("utf-8")
    assert "Your newsletter is ready for its first sources" in page
    made = ".digest .github .gitignore content digest.schema.json digest.toml site templates"
    assert sorted(path.name for path in (tmp_path / "paper").iterdir()) == made.split()


def test_init_overwrites_nothing(installed: Path, tmp_path: Path) -> None:
    digest(installed, "init", "paper", cwd=tmp_path)
    before = (tmp_path / "paper/digest.toml").read_bytes()
    again = digest(installed, "init", "paper", cwd=tmp_path)
    assert again.returncode == 2
    assert "already" in again.stderr
    assert (tmp_path / "paper/digest.toml").read_bytes() == before
