from __future__ import annotations

import functools
import http.server
import importlib.util
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from digest import render
from digest.adapters import theme

INVENTED = Path(__file__).parent.parent / "rooms" / "render" / "invented.py"


def loaded(file: Path) -> ModuleType:
    """A module by its path: the test folders are no packages. Dataclasses look themselves up by name."""
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[file.stem] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing: the test's own words are enough."""


@pytest.fixture(scope="session")
def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        assert not os.environ.get("CI"), "CI must run the browser tests: install Debian's chromium"
        pytest.skip("no chromium here: the browser tests need Debian's package of that name")
    return found


@pytest.fixture(scope="session")
def driver() -> ModuleType:
    return loaded(Path(__file__).with_name("chromium.py"))


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The invented newsletter under a sub-path of a local host."""
    yield from hosted(tmp_path_factory.mktemp("host"), "en")


@pytest.fixture(scope="session")
def arabic_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same newsletter with an interface in Arabic."""
    yield from hosted(tmp_path_factory.mktemp("host"), "ar")


def hosted(root: Path, language: str) -> Iterator[str]:
    invented = loaded(INVENTED)
    config = invented.config(base_url="", language=language)
    for page in render.pages(invented.archive(), theme.load(None, "default"), config):
        file = root / "some" / "letter" / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(page.draw())
    serve = functools.partial(Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/some/letter/"
        server.shutdown()
