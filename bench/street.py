"""A street of invented outlets on loopback, in a process of its own: `python -m bench.street FEEDS`.

Every outlet has a host, a feed of twenty entries and a page for each. Of a hundred, two hang, two fail,
two reset, two are slow and two send a page for a feed. Of the others a night brings three in ten a new
entry; one in ten sends the same bytes again; the rest answer “not modified” when asked in that way.
Lines on stdin change the street: "night N", "conditional 0", "trouble 0", "delay MILLISECONDS".
"""

from __future__ import annotations

import asyncio
import datetime as dt
import random
import re
import sys
from dataclasses import dataclass
from functools import lru_cache

from bench.invented import texts

PORT = 8099
ENTRIES = 20
FIRST = dt.date(2026, 11, 20)
ASKED = re.compile(rb"GET (\S+)")
KINDS = {0: "hangs", 1: "fails", 2: "resets", 3: "is slow", 4: "sends a page"}
PAUSES = {"hangs": 60, "is slow": 2}  # seconds
OF = 50  # one of each kind among so many


@dataclass
class Street:
    """What the outlets do now."""

    night: int = 1
    conditional: int = 1
    trouble: int = 1
    delay: int = 75


def host(number: int) -> str:
    """Give the address of an outlet's host."""
    return f"127.20.{number // 250}.{number % 250 + 1}"


def url(number: int) -> str:
    """Give the address of an outlet's feed."""
    return f"http://{host(number)}:{PORT}/feed"


def kind(number: int) -> str:
    """Say what is wrong with an outlet; "" for most."""
    return KINDS.get(number % OF, "")


def news(number: int, night: int) -> int:
    """Count the new entries an outlet has had since the first night."""
    return night - 1 if number % 10 < 3 else 0  # noqa: PLR2004  three in ten


@lru_cache(maxsize=1)
def _sentences() -> tuple[str, ...]:
    found = [sentence for body in texts(300) for line in body for sentence in line.split(". ")]
    random.Random(3).shuffle(found)  # noqa: S311  invention, no secret
    return tuple(found)


def _told(number: int, entry: int, count: int) -> list[str]:
    pool = _sentences()
    start = number * 7919 + entry * 104_729
    return [pool[(start + at * 31) % len(pool)].removesuffix(".") + "." for at in range(count)]


def _feed(number: int, night: int) -> bytes:
    latest = ENTRIES + news(number, night)
    items = "".join(_item(number, entry) for entry in range(latest, latest - ENTRIES, -1))
    head = f"<title>Outlet {number}</title><link>http://{host(number)}:{PORT}/</link>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


def _item(number: int, entry: int) -> str:
    day = FIRST + dt.timedelta(days=entry - ENTRIES)
    told = _told(number, entry, 2)
    return (
        f"<item><title>{' '.join(told[0].split()[:9])} at quay {number}-{entry}</title>"
        f"<link>http://{host(number)}:{PORT}/{entry}</link><guid>o{number}-{entry}</guid>"
        f"<pubDate>{day:%a, %d %b %Y} 08:00:00 GMT</pubDate><description>{told[1]}</description></item>"
    )


def _page(number: int, entry: int) -> bytes:
    told = _told(number, entry, 36)
    lines = "".join(f"<p>{' '.join(told[at : at + 3])}</p>" for at in range(0, 36, 3))
    title = f"{' '.join(told[0].split()[:9])} at quay {number}-{entry}"
    links = "".join(f"<li><a href='/{at}'>More of the coast {at}</a></li>" for at in range(120))
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title></head><body><nav><ul>{links}</ul></nav>"
        f"<main><article><h1>{title}</h1>{lines}</article></main></body></html>"
    ).encode()


async def _talk(street: Street, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while request := await reader.readuntil(b"\r\n\r\n"):
            place = writer.get_extra_info("sockname")[0].split(".")
            number = int(place[2]) * 250 + int(place[3]) - 1
            await asyncio.sleep(street.delay / 1000)
            answer = await _answer(street, number, request)
            if answer is None:
                writer.transport.abort()
                return
            writer.write(answer)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def _answer(street: Street, number: int, request: bytes) -> bytes | None:
    found = ASKED.match(request)
    path = found[1].decode() if found else "/"
    if path[1:].isdecimal():
        return _sent("200 OK", _page(number, int(path[1:])), "text/html")
    if path != "/feed":
        return _sent("404 Not Found", b"")
    wrong = kind(number) if street.trouble else ""
    await asyncio.sleep(PAUSES.get(wrong, 0))
    if wrong in ("hangs", "resets"):
        return None
    if wrong in ("fails", "sends a page"):
        return _sent("500 Oh", b"") if wrong == "fails" else _sent("200 OK", _page(number, 1), "text/html")
    return _news(street, number, request)


def _news(street: Street, number: int, request: bytes) -> bytes:
    mark = f'"{number}-{news(number, street.night)}"'
    again = number % 10 == 3  # noqa: PLR2004  one in ten knows no validators
    if street.conditional and not again and f"if-none-match: {mark}".encode() in request.lower():
        return _sent("304 Not Modified", b"", etag=mark)
    return _sent("200 OK", _feed(number, street.night), "application/rss+xml", "" if again else mark)


def _sent(status: str, body: bytes, media_type: str = "text/plain", etag: str = "") -> bytes:
    mark = f"ETag: {etag}\r\n" if etag else ""
    size = f"Content-Type: {media_type}\r\nContent-Length: {len(body)}\r\n"
    return f"HTTP/1.1 {status}\r\n{mark}{size}\r\n".encode() + body


async def _serve(feeds: int) -> None:
    street = Street()
    _sentences()
    hosts = [host(number) for number in range(feeds)]
    await asyncio.start_server(lambda r, w: _talk(street, r, w), hosts, PORT, backlog=512)
    loop = asyncio.get_running_loop()
    print("open", flush=True)
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        name, value = line.split()
        setattr(street, name, int(value))
        print("done", flush=True)


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
