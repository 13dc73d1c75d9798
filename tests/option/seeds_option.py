"""pytest --seeds FOLDER: the two texts the product was conceived from, and what is right about them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--seeds", type=Path, help="the folder of the two texts the product was conceived from")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: opens the built site in Chromium")


@pytest.fixture
def seeds(request: pytest.FixtureRequest) -> Path:
    """The folder of the two founding texts; only CI must have it, elsewhere the test skips."""
    folder: Path | None = request.config.getoption("--seeds")
    if folder is not None and (folder / "expected.json").is_file():
        return folder
    reason = "the founding texts are not here: give their folder with --seeds"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
