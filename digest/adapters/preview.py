"""The preview's door: pages over HTTP on this machine alone, from a function that makes them."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web
from yarl import URL

from digest.errors import ConfigError

HERE = "127.0.0.1"
NAMES = frozenset({HERE, "localhost", "[::1]"})
OURS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
REFUSED = "The preview answers only under the names 127.0.0.1 and localhost.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to send for an address; `location` is the path to look at instead, decoded."""

    status: int
    media_type: str
    body: bytes
    location: str | None = None


Answering = Callable[[str], Answer]
_Next = Callable[[web.Request], Awaitable[web.StreamResponse]]


def serve(port: int, answer: Answering, ready: Callable[[str], None]) -> None:
    """Answer GET and HEAD on 127.0.0.1 until interrupted; `ready` hears the address once it is open.

    `answer` gets a path without its first slash, decoded, and is never called twice at once. Port 0
    takes any free one. `ConfigError` when the port is taken.
    """
    asyncio.run(_served(port, answer, ready))


async def _served(port: int, answer: Answering, ready: Callable[[str], None]) -> None:
    runner = web.AppRunner(_application(answer), access_log=None)
    await runner.setup()
    try:
        ready(f"http://{HERE}:{await _opened(runner, port)}/")
        await _interrupted()
    finally:
        await runner.cleanup()


async def _opened(runner: web.AppRunner, port: int) -> int:
    """Open the port; give its number."""
    try:
        await web.TCPSite(runner, HERE, port).start()
    except OSError as error:
        raise ConfigError(
            f"Port {port} cannot be opened: {error.strerror or error}. Name another one: --port 8001"
        ) from error
    return int(runner.addresses[0][1])


async def _interrupted() -> None:
    """Wait for Ctrl-C, or for the operator's end signal."""
    over = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, over.set)
    await over.wait()


def _application(answer: Answering) -> web.Application:
    async def handle(request: web.Request) -> web.StreamResponse:
        return _response(answer(request.path.removeprefix("/")))

    made = web.Application(middlewares=[_at_home])
    made.router.add_get("/{path:.*}", handle)
    return made


@web.middleware
async def _at_home(request: web.Request, handler: _Next) -> web.StreamResponse:
    """Refuse other names: a page elsewhere must not read drafts through a name that leads here."""
    if request.host.rpartition(":")[0] not in NAMES and request.host not in NAMES:
        return web.Response(status=403, text=REFUSED)
    return await handler(request)


def _response(answer: Answer) -> web.Response:
    more = {"Location": str(URL.build(path=answer.location))} if answer.location else {}
    kind = "utf-8" if answer.media_type.startswith("text/") else None
    return web.Response(
        status=answer.status,
        body=answer.body,
        content_type=answer.media_type,
        charset=kind,
        headers={**OURS, **more},
    )
