"""python -m tests.browser.pictures: docs/pictures/, taken of the sample newsletter by Chromium."""

from __future__ import annotations

import asyncio
import base64
import functools
import http.server
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from digest.cli import main as digest
from tests.browser.chromium import Tab, tab

ROOT = Path(__file__).resolve().parents[2]
SHOWN = ROOT / "docs" / "pictures"
DAY = "2026-11-20"
STORY = f"{DAY.replace('-', '/')}/ellery-sends-survey-crews-back-to-marren-sound/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What to look at, in which interface language, how wide and high, and in which colours."""

    name: str
    path: str = ""
    language: str = "en"
    width: int = 390
    height: int = 844
    scheme: str = "light"


PICTURES = (
    Picture(name="issue", width=1100, height=1000),
    Picture(name="issue-phone-dark", scheme="dark"),
    Picture(name="story", path=STORY, width=768, height=1000),
    Picture(name="issue-phone-arabic", language="ar"),
)


def main() -> int:
    """Build the sample, look at it, and write one small picture each."""
    program = shutil.which("chromium")
    if program is None:
        sys.stderr.write("The pictures need Debian's chromium.\n")
        return 2
    with tempfile.TemporaryDirectory() as place:
        sites = {one.language: sample(Path(place), one.language) for one in PICTURES}
        SHOWN.mkdir(exist_ok=True)
        asyncio.run(taken(program, Path(place), sites))
    return 0


def sample(place: Path, language: str) -> Path:
    """Build the sample newsletter with the interface in a language."""
    project = place / language
    if not project.exists():
        shutil.copytree(
            ROOT / "content", project / "content", ignore=shutil.ignore_patterns("issues", "ledger", "state*")
        )
        text = (ROOT / "digest.toml").read_text("utf-8")
        (project / "digest.toml").write_text(
            text.replace('language = "en"', f'language = "{language}"'), "utf-8"
        )
        digest(["-C", str(project), "build", "--date", DAY, "--offline"])
    return project / "site"


async def taken(program: str, place: Path, sites: dict[str, Path]) -> None:
    """Take every picture in one browser."""
    async with tab(program, place / "profile") as browser:
        for picture in PICTURES:
            with served(sites[picture.language]) as address:
                await browser.open(address + picture.path, picture.width, picture.scheme)
                await write(browser, picture)


async def write(browser: Tab, picture: Picture) -> None:
    """Write the upper part of the page as WebP."""
    clip = {"x": 0, "y": 0, "width": picture.width, "height": picture.height, "scale": 1}
    given = await browser.call(
        "Page.captureScreenshot", format="webp", quality=50, clip=clip, captureBeyondViewport=True
    )
    (SHOWN / f"{picture.name}.webp").write_bytes(base64.b64decode(given["result"]["data"]))


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A host that says nothing on the terminal."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback."""
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


if __name__ == "__main__":
    sys.exit(main())
