"""What a reader's browser makes of the site."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "2026/11/20/",
    "2026/11/20/saltmarsh-bridge-reopens/",
    "2026/11/20/hostile-strings/",
    "2026/11/20/%D8%A7%D9%81%D8%AA%D8%AA%D8%A7%D8%AD-%D9%85%D9%83%D8%AA%D8%A8%D8%A9-%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1/",
    "2026/10/31/story-6/",
    "2026/11/20/letter-from-the-marsh/",
    "2026/11/20/left-out/",
    "archive/",
    "2026/11/",
    "sections/world/",
    "sections/world/2026/10/",
    "sources/",
    "sources/courier/",
    "corrections/",
    "subscribe/",
    "404.html",
)
WIDTHS = (320, 390, 1200)
SMALL = """[...document.querySelectorAll('.cite')].map(e => e.getBoundingClientRect())
  .filter(r => r.width < 24 || r.height < 24).length"""
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
Look = Callable[[Any], Awaitable[Any]]


@pytest.fixture
def looked(chromium: str, driver: ModuleType, tmp_path: Path) -> Callable[[Look], Any]:
    """Run one look at the site in a browser of its own."""

    async def run(look: Look) -> Any:
        async with driver.tab(chromium, tmp_path) as tab:
            return await look(tab)

    return lambda look: asyncio.run(run(look))


def test_no_page_scrolls_sideways(address: str, looked: Callable[[Look], Any]) -> None:
    async def look(tab: Any) -> list[tuple[str, int]]:
        found = []
        for page in PAGES:
            for width in WIDTHS:
                await tab.open(address + page, width, "light")
                if await tab.value(OVER):
                    found.append((page, width))
        return found

    assert looked(look) == []


def test_no_page_scrolls_sideways_at_twice_the_text_size(address: str, looked: Callable[[Look], Any]) -> None:
    async def look(tab: Any) -> list[tuple[str, int]]:
        found = []
        for page in PAGES:
            for width in (390, 1200):
                await tab.open(address + page, width, "light")
                await tab.value("document.documentElement.style.fontSize = '200%'")
                if await tab.value(OVER):
                    found.append((page, width))
        return found

    assert looked(look) == []


def test_from_right_to_left_no_page_scrolls_sideways(
    arabic_address: str, looked: Callable[[Look], Any]
) -> None:
    async def look(tab: Any) -> list[Any]:
        found = []
        for page in PAGES:
            await tab.open(arabic_address + page, 320, "dark")
            if await tab.value(OVER) or await tab.value("document.documentElement.dir") != "rtl":
                found.append(page)
        return found

    assert looked(look) == []


def test_right_to_left_the_line_below_a_headline_reads_from_the_right(
    arabic_address: str, looked: Callable[[Look], Any]
) -> None:
    places = """(() => {
      const line = document.querySelector('article:not([dir]) .meta:not(.sources) > bdi');
      return [line.getBoundingClientRect().right, line.querySelector('time').getBoundingClientRect().right];
    })()"""

    async def look(tab: Any) -> Any:
        await tab.open(arabic_address, 1200, "light")
        return await tab.value(places)

    line, day = looked(look)
    assert line - day > 40


def test_the_keyboard_finds_the_way_past_the_masthead(address: str, looked: Callable[[Look], Any]) -> None:
    async def look(tab: Any) -> list[Any]:
        await tab.open(address, 390, "light")
        for kind in ("keyDown", "keyUp"):
            await tab.call(
                "Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9
            )
        seen = "getComputedStyle(document.activeElement)"
        return [
            await tab.value("document.activeElement.hash"),
            await tab.value("document.activeElement.getBoundingClientRect().top >= 0"),
            await tab.value(f"{seen}.outlineStyle + {seen}.outlineWidth"),
        ]

    assert looked(look) == ["#main_text", True, "solid3px"]


def test_nothing_is_complained_of_and_nothing_asked_elsewhere(
    address: str, looked: Callable[[Look], Any]
) -> None:
    async def look(tab: Any) -> list[tuple[str, list[str], list[str]]]:
        found = []
        for page in PAGES:
            await tab.open(address + page, 390, "light")
            outside = [url for url in tab.asked if not url.startswith(address)]
            if tab.said or (outside and page != "404.html"):
                found.append((page, list(tab.said), outside))
            assert len(tab.asked) >= 1
        return found

    assert looked(look) == []


def test_a_page_is_one_request_and_its_icon(address: str, looked: Callable[[Look], Any]) -> None:
    async def look(tab: Any) -> list[str]:
        await tab.open(address, 390, "light")
        await tab.value("new Promise(done => setTimeout(done, 300))")
        return [url.removeprefix(address) for url in tab.asked]

    assert set(looked(look)) <= {"", "favicon.svg"}


def test_light_and_dark_differ_and_both_are_legible(address: str, looked: Callable[[Look], Any]) -> None:
    colours = "getComputedStyle(document.body).color + getComputedStyle(document.body).backgroundColor"

    async def look(tab: Any) -> list[Any]:
        seen = []
        for scheme in ("light", "dark"):
            await tab.open(address, 390, scheme)
            seen += [await tab.value(colours), await tab.picture()]
        return seen

    light, light_picture, dark, dark_picture = looked(look)
    assert light == "rgb(28, 28, 26)rgb(255, 253, 250)"
    assert dark == "rgb(230, 228, 223)rgb(21, 23, 26)"
    assert light_picture != dark_picture


def test_the_style_is_applied_under_its_policy(address: str, looked: Callable[[Look], Any]) -> None:
    async def look(tab: Any) -> Any:
        await tab.open(address, 1200, "light")
        return await tab.value("document.querySelector('main').getBoundingClientRect().width <= 44 * 16")

    assert looked(look) is True


def test_a_phones_first_screen_holds_headline_and_first_point(
    address: str, looked: Callable[[Look], Any]
) -> None:
    async def look(tab: Any) -> Any:
        await tab.open(address, 390, "light")
        return await tab.value("document.querySelector('.points li').getBoundingClientRect().bottom")

    assert looked(look) < 844


def test_chips_are_large_enough_for_a_finger(address: str, looked: Callable[[Look], Any]) -> None:
    async def look(tab: Any) -> Any:
        await tab.open(address, 390, "light")
        return await tab.value("document.querySelectorAll('.cite').length > 10"), await tab.value(SMALL)

    assert looked(look) == (True, 0)


def test_the_skip_link_is_the_first_thing_a_keyboard_finds(
    address: str, looked: Callable[[Look], Any]
) -> None:
    async def look(tab: Any) -> Any:
        await tab.open(address, 390, "light")
        await tab.call(
            "Input.dispatchKeyEvent", type="keyDown", key="Tab", code="Tab", windowsVirtualKeyCode=9
        )
        shown = "document.activeElement.className + (document.activeElement.getBoundingClientRect().top >= 0)"
        return await tab.value(shown)

    assert looked(look) == "skiptrue"


def test_an_arabic_story_runs_from_right_to_left(address: str, looked: Callable[[Look], Any]) -> None:
    side = """(() => { const story = document.querySelector('article[dir=rtl]').getBoundingClientRect();
      const mark = document.querySelector('article:not([dir]) .points li').getBoundingClientRect();
      const quote = document.querySelector('article:not([dir]) q').getClientRects()[0];
      return [mark.right === story.right, story.right - quote.right >= 15]; })()"""

    async def look(tab: Any) -> Any:
        await tab.open(address, 390, "light")
        return await tab.value(side)

    assert looked(look) == [True, True]


def test_hostile_words_run_nothing_even_without_the_policy(
    address: str, looked: Callable[[Look], Any]
) -> None:
    async def look(tab: Any) -> Any:
        await tab.call("Page.setBypassCSP", enabled=True)
        opened = []
        await tab.call(
            "Page.addScriptToEvaluateOnNewDocument", source="window.ran = 0; alert = () => { ran++ }"
        )
        for page in PAGES:
            await tab.open(address + page, 390, "light")
            opened.append(
                await tab.value("ran + document.querySelectorAll('script, [onerror], [onclick]').length")
            )
        return opened

    assert looked(look) == [0] * len(PAGES)
