"""pytest --seeds FOLDER: the two texts the product was conceived from, and what is right about them.

Beside it the markers, and the options of `make faults`: --feed-cases FOLDER, --hostile FILE.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--seeds", type=Path, help="the folder of the two texts the product was conceived from")
    parser.addoption("--feed-cases", type=Path, help="a folder of .tar.gz files of feeds, for make faults")
    parser.addoption(
        "--hostile", type=Path, help="a file of hostile HTML, one JSON object a line, for make faults"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: opens the built site in Chromium")
    config.addinivalue_line("markers", "faults: takes minutes; only make faults runs it")


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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave what takes minutes to those who ask for it with -m faults."""
    if "faults" not in config.option.markexpr:
        left = [item for item in items if item.get_closest_marker("faults")]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if not item.get_closest_marker("faults")]


@pytest.fixture
def feed_cases(request: pytest.FixtureRequest) -> Path:
    """The folder of feeds to try as sources."""
    return _given(request, "--feed-cases")


@pytest.fixture
def hostile_lines(request: pytest.FixtureRequest) -> Path:
    """The file of hostile HTML to send through every sink."""
    return _given(request, "--hostile")


def _given(request: pytest.FixtureRequest, option: str) -> Path:
    place: Path | None = request.config.getoption(option)
    if place is None or not place.exists():
        pytest.skip(f"no corpus: give its path with {option}")
    return place
