"""The number after a point, clicked: does the browser land on the very sentence?"""

from __future__ import annotations

import asyncio
import functools
import http.server
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from digest import render
from digest.adapters import theme
from digest.urls import fragment_url
from tests.rooms.render import invented

pytestmark = pytest.mark.browser

SENTENCES = (
    "The Saltmarsh bridge reopened on Friday after two years of repairs that cost 41 million crowns.",
    "Buses will cross first, Ilse Marden said, and lorries above twelve tonnes must wait until March.",
    "“Nothing will be decided before the snow is gone,” the spokesman told reporters in Kestrel.",
    "白波港の灯台が金曜日の夜、六十年ぶりに再び点灯し、住民およそ三百人が岸壁から見守った。",
    "افتتحت المدينة مكتبة الميناء القديمة بعد ترميم استمر ثلاث سنوات وكلف 12 مليون دينار.",
)
BETWEEN = (
    "A paragraph of the outlet's own that no point quotes, number {}, long enough to fill a line or two."
)
IN_SIGHT = """(() => {{
  const box = document.getElementById('s{}').getBoundingClientRect();
  const seen = scrollY > 0 && box.top >= 0 && box.bottom <= innerHeight;
  return location.pathname.endsWith('outlet.html') && seen;
}})()"""
PLACE = """(() => {{
  const chip = document.querySelectorAll('.cite')[{}];
  chip.scrollIntoView({{block: 'center', behavior: 'instant'}});
  const box = chip.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}})()"""


def outlet() -> str:
    """An article in which every sentence stands far below the fold, among others."""
    filler = "".join(f"<p>{BETWEEN.format(n)}</p>" for n in range(40))
    told = "".join(
        f'{filler}<p>Before it. <span id="s{n}">{said}</span> After it.</p>'
        for n, said in enumerate(SENTENCES)
    )
    head = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Outlet</title>'
    return f"{head}<body>{told}{filler}</body></html>"


def visible() -> str:
    filler = "\n".join(BETWEEN.format(n) for n in range(40))
    return "\n".join(f"{filler}\nBefore it. {said} After it." for said in SENTENCES) + f"\n{filler}"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def newsletter(tmp_path: Path) -> Iterator[str]:
    """A newsletter that quotes an outlet on the same host, each point linked to its sentence."""
    serve = functools.partial(Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        page = f"{base}outlet.html"
        (tmp_path / "outlet.html").write_text(outlet(), "utf-8")
        lead = invented.source(1, "The Saltmarsh Courier", url=page)
        points = tuple(linked(lead, said, page) for said in SENTENCES)
        story = invented.story("quoted", "Quoted to the sentence", points, (lead,))
        archive = invented.archive(
            {"2026-11-20": invented.issue("2026-11-20", 1, (("world", "World", (story,)),))}
        )
        for drawn in render.pages(archive, theme.load(None, "default"), invented.config(base_url=base)):
            if drawn.path == "index.html":
                (tmp_path / "index.html").write_bytes(drawn.draw())
        yield base
        server.shutdown()


def linked(lead: Any, said: str, page: str) -> Any:
    cited = replace(invented.citation(lead, said), url=fragment_url(page, said, visible()))
    return replace(invented.point(said, lead), citations=(cited,))


@pytest.mark.parametrize("number", range(len(SENTENCES)))
def test_a_clicked_number_lands_on_its_sentence(
    newsletter: str, chromium: str, driver: ModuleType, tmp_path: Path, number: int
) -> None:
    async def look() -> Any:
        async with driver.tab(chromium, tmp_path / "profile") as tab:
            await tab.open(newsletter, 390, "light")
            assert await tab.value(f"document.querySelectorAll('.cite')[{number}].hash") != ""
            left, top = await tab.value(PLACE.format(number))
            for kind in ("mousePressed", "mouseReleased"):
                await tab.call(
                    "Input.dispatchMouseEvent", type=kind, x=left, y=top, button="left", clickCount=1
                )
            for _ in range(600):
                await asyncio.sleep(0.1)
                if await tab.value(IN_SIGHT.format(number)):
                    return True
            return await tab.value("[location.href, scrollY]")

    assert asyncio.run(look()) is True
