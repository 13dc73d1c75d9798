"""`digest serve` as an editor meets it: a real process, real HTTP, a real browser."""

from __future__ import annotations

import asyncio
import http.client
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from digest.cli import main

MASTHEAD = '{{% extends "!default/layout.html" %}}{{% block masthead %}}<h6>{0}</h6>{{% endblock %}}'
PATIENCE = 120.0


@dataclass(frozen=True)
class Served:
    """A running preview: its newsletter's folder, its address, its process."""

    folder: Path
    address: str
    process: subprocess.Popen[str]

    def masthead(self, words: str) -> None:
        path = self.folder / "templates" / "default" / "layout.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MASTHEAD.format(words), "utf-8")

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection(self.address.split("/")[2], timeout=PATIENCE)
        connection.request("GET", "/" + path, headers=headers)
        answer = connection.getresponse()
        body = answer.read().decode("utf-8")
        connection.close()
        return answer.status, answer.getheader("Location") or body


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    folder = tmp_path / "sheet"
    assert main(["init", str(folder)]) == 0
    assert main(["-C", str(folder), "build", "--date", "2026-11-20"]) == 0
    words = [sys.executable, "-m", "digest", "-C", str(folder), "serve", "--port", "0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = re.search(r"http://[\d.:]+/", process.stdout.readline())
        assert found is not None
        yield Served(folder=folder, address=found[0], process=process)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0


def test_pages_feeds_and_addresses_that_are_none(served: Served) -> None:
    before = {path: path.stat().st_mtime_ns for path in (served.folder / "site").rglob("*")}
    assert served.get("")[0] == 200
    assert served.get("2026/11/20/")[0] == 200
    assert served.get("feed.xml")[1].startswith("<?xml")
    assert served.get("2026/11/20") == (301, "/2026/11/20/")
    assert served.get("no/such/page")[0] == 404
    assert served.get("../digest.toml")[0] == 404
    assert served.get("%2e%2e/digest.toml")[0] == 404
    assert {path: path.stat().st_mtime_ns for path in (served.folder / "site").rglob("*")} == before


def test_only_this_machine_may_ask(served: Served) -> None:
    assert served.get("", Host="evil.example")[0] == 403
    assert served.get("", Host="127.0.0.1.evil.example:80")[0] == 403


def test_a_change_shows_and_a_mistake_is_told_over_the_page_until_it_is_mended(served: Served) -> None:
    served.get("")
    seen = served.get("-/version")
    assert served.get("-/version") == seen
    served.masthead("The Evening Sheet")
    assert served.get("-/version") != seen
    assert "<h6>The Evening Sheet</h6>" in served.get("")[1]
    served.masthead("{{ site.titel }}")
    status, page = served.get("")
    assert status == 500
    assert "<h6>The Evening Sheet</h6>" in page
    assert "templates/default/layout.html, line 1" in page
    assert "Did you mean &#x27;title&#x27;?" in page
    served.masthead("Mended")
    assert served.get("") == (200, served.get("")[1])
    assert "Did you mean" not in served.get("")[1]


def test_a_mistake_in_the_configuration_is_told_too(served: Served) -> None:
    path = served.folder / "digest.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace('language = "en"', 'langauge = "en"'), "utf-8")
    status, page = served.get("")
    assert (status, "langauge" in page) == (500, True)
    path.write_text(text, "utf-8")
    assert served.get("")[0] == 200


def test_a_port_that_is_taken_is_named(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    taken = served.address.split(":")[2].strip("/")
    assert main(["-C", str(served.folder), "serve", "--port", taken]) == 2
    assert taken in capsys.readouterr().err


@pytest.mark.browser
def test_the_open_page_reloads_by_itself(
    served: Served, chromium: str, driver: ModuleType, tmp_path: Path
) -> None:
    async def look() -> list[float]:
        async with driver.tab(chromium, tmp_path / "profile") as tab:
            await tab.open(served.address, 1200, "light")
            taken = []
            for words in ("one", "two", "{{ site.titel }}", "three"):
                served.masthead(words)
                begun = time.monotonic()
                while not await tab.value(shows(words)) and time.monotonic() - begun < PATIENCE:  # noqa: ASYNC110  the page tells nobody
                    await asyncio.sleep(0.01)
                taken.append(time.monotonic() - begun)
            return taken

    def shows(words: str) -> str:
        if "{" in words:
            return "document.querySelector('[role=alert]')?.innerText.includes('titel')"
        return (
            f"document.querySelector('h6')?.innerText == '{words}' && !document.querySelector('[role=alert]')"
        )

    taken = asyncio.run(look())
    print("seconds from the saved file to the new page:", [round(each, 3) for each in taken])  # noqa: T201
    assert max(taken) < PATIENCE
