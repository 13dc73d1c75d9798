from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from digest import render
from digest.adapters import theme
from digest.model import Theme


def load(name: str) -> ModuleType:
    """A module beside this file, by its path: the test folders are no packages."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def invented() -> ModuleType:
    return load("invented")


@pytest.fixture(scope="session")
def default_theme() -> Theme:
    return theme.load(None, "default")


@pytest.fixture(scope="session")
def site(invented: ModuleType, default_theme: Theme) -> dict[str, bytes]:
    """Every page of the invented newsletter, by its path."""
    return {
        page.path: page.draw() for page in render.pages(invented.archive(), default_theme, invented.config())
    }
