"""No room opens a door: watched at run time in every test below this folder, the libraries being warm."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

import pytest

from tests.rooms import doors


@pytest.fixture(scope="session", autouse=True)
def _warm() -> None:
    """Load what loads its tables once, as a night's workers do before the first article."""
    importlib.import_module("digest.adapters.warm")
    doors.seen.clear()


@pytest.fixture(autouse=True)
def _doors_stay_closed(_warm: None) -> Iterator[None]:
    with doors.closed():
        yield
