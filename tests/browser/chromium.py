"""A headless Chromium driven over its DevTools protocol: no driver, no download."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--remote-debugging-port=0",
)
PATIENCE = 180


@dataclass
class Tab:
    """One open page, and what it said and asked for while it was looked at."""

    socket: aiohttp.ClientWebSocketResponse
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    number: int = 0
    loaded: set[str] = field(default_factory=set)

    async def call(self, method: str, **given: Any) -> dict[str, Any]:
        self.number += 1
        await self.socket.send_json({"id": self.number, "method": method, "params": given})
        wanted = self.number
        return await self._until(lambda message: message.get("id") == wanted)

    async def open(self, url: str, width: int, scheme: str) -> None:
        """Show an address at a width in CSS pixels, in one colour scheme, and wait until it is loaded."""
        self.said, self.asked = [], []
        await self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        await self.call(
            "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}]
        )
        opened = await self.call("Page.navigate", url=url)
        while opened["result"]["loaderId"] not in self.loaded:
            await self._heard()

    async def value(self, expression: str) -> Any:
        given = await self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        return given["result"]["result"].get("value")

    async def picture(self) -> str:
        given = await self.call("Page.captureScreenshot", format="png")
        return str(given["result"]["data"])

    async def _until(self, wanted: Any) -> dict[str, Any]:
        while True:
            message = await self._heard()
            if wanted(message):
                return message

    async def _heard(self) -> dict[str, Any]:
        message: dict[str, Any] = await asyncio.wait_for(self.socket.receive_json(), PATIENCE)
        self._note(message)
        return message

    def _note(self, message: dict[str, Any]) -> None:
        given = message.get("params", {})
        match message.get("method"):
            case "Network.requestWillBeSent":
                self.asked.append(given["request"]["url"])
            case "Page.lifecycleEvent" if given["name"] == "load":
                self.loaded.add(given["loaderId"])
            case "Log.entryAdded":
                self.said.append(given["entry"]["text"])
            case "Runtime.exceptionThrown" | "Runtime.consoleAPICalled":
                self.said.append(str(given))


@contextlib.asynccontextmanager
async def tab(program: str, folder: Path, *more: str) -> AsyncIterator[Tab]:
    """Start Chromium with a fresh profile in `folder` and `more` arguments, and end it in any case."""
    arguments = [program, *ARGUMENTS, *more, f"--user-data-dir={folder}", "about:blank"]
    with subprocess.Popen(arguments, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as process:  # noqa: ASYNC220  it is started once
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.ws_connect(await _address(session, folder), max_msg_size=0) as socket,
            ):
                found = Tab(socket=socket)
                for domain in ("Page", "Network", "Log", "Runtime"):
                    await found.call(f"{domain}.enable")
                await found.call("Page.setLifecycleEventsEnabled", enabled=True)
                yield found
        finally:
            process.kill()


async def _address(session: aiohttp.ClientSession, folder: Path) -> str:
    """Chromium writes its port into its profile once it listens."""
    port_file = folder / "DevToolsActivePort"
    async with asyncio.timeout(PATIENCE):
        while not port_file.exists() or not port_file.read_text().strip():  # noqa: ASYNC110  another process's file
            await asyncio.sleep(0.05)
    port = port_file.read_text().split()[0]
    async with asyncio.timeout(PATIENCE):
        while True:  # it may listen before it has a page
            async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                pages = [one["webSocketDebuggerUrl"] for one in await answer.json() if one["type"] == "page"]
            if pages:
                return str(pages[0])
            await asyncio.sleep(0.05)
