"""The hostile server's modes: each a row that says what it does and what must come of it.

A mode's `talk` is handed the connection once the request was heard (with `raw` from its first byte).
`outcome` is the reason of the failure, or how many items are read and with what warning.
"""

from __future__ import annotations

import gzip
import itertools
import socket
import struct
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import brotli

Talk = Callable[[socket.socket], None]

SECONDS = 30.0  # of a source's time
LITTLE = 3.0  # where the outcome is that it was not enough
STALL = 40.0  # longer than anybody here waits
MB = 1_048_576
NO_HTTP = "not an HTTP answer, or headers too large"
BOMB = "too large (compressed beyond belief)"
LARGE = "too large (over 10485760 bytes)"
CUT = "a very large feed, cut"
ELEMENTS = "a feed of too many elements"
TWO = "2 items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """One way of being hostile. `first` of its class is tried in every test run, all by `make faults`."""

    name: str
    group: str
    talk: Talk
    outcome: str
    raw: bool = False
    scheme: str = "http"
    seconds: float = 35.0
    megabytes: int = 256
    first: bool = False

    @property
    def patience(self) -> float:
        """How long to wait for it: little when it is known to be in vain."""
        return LITTLE if self.group == "slow" else SECONDS


def head(status: str = "200 OK", **fields: str) -> bytes:
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1")


def said(*parts: bytes) -> Talk:
    return lambda connection: connection.sendall(b"".join(parts))


def ok(body: bytes, kind: str = "application/rss+xml", **fields: str) -> Talk:
    fields = {"Content_Type": kind, "Content_Length": str(len(body)), "Connection": "close", **fields}
    return lambda connection: connection.sendall(head(**fields) + body)


def made(body: Callable[[], bytes], kind: str = "application/rss+xml", **fields: str) -> Talk:
    """Answer with a body too large to be kept for all tests."""

    def talk(connection: socket.socket) -> None:
        ok(body(), kind, **fields)(connection)

    return talk


def status(line: str, **fields: str) -> Talk:
    return said(head(line, Content_Length="0", Connection="close", **fields))


def redirect(to: str) -> Talk:
    return status("302 Found", Location=to)


def rss(items: bytes, before: bytes = b"<?xml version='1.0'?>") -> bytes:
    return before + b"<rss version='2.0'><channel><title>Harbour Post</title>" + items + b"</channel></rss>"


def item(
    number: int, words: str = "The ferry is late again today, and the islanders wait on the quay."
) -> bytes:
    fields = f"<title>Ferry {number} is late</title><guid>f{number}</guid><description>{words}</description>"
    return f"<item>{fields}</item>".encode()


GOOD = rss(item(1) + item(2))
ATOM = b"<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour Post</title>%s</feed>"
JSON = b'{"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","items":[%s]}'
ENTRY = b'{"id":"%s","title":"Ferry","content_text":"The ferry is late again today."}'


def stall(connection: socket.socket) -> None:
    """Say nothing until the other side gives up."""
    connection.settimeout(STALL)
    while connection.recv(65_536):
        pass


def drip(start: bytes, piece: bytes = b"x", pause: float = 0.1) -> Talk:
    def talk(connection: socket.socket) -> None:
        connection.sendall(start)
        for _ in range(int(STALL / pause)):
            connection.sendall(piece)
            time.sleep(pause)

    return talk


def endless(start: bytes, piece: bytes) -> Talk:
    def talk(connection: socket.socket) -> None:
        connection.sendall(start)
        many = piece * (65_536 // len(piece) + 1)
        while True:
            connection.sendall(many)

    return talk


def endless_headers(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in itertools.count():
        connection.sendall(b"X-%d: %s\r\n" % (number, b"y" * 4000))


def bomb(coding: str, compress: Callable[[bytes], bytes]) -> Talk:
    def talk(connection: socket.socket) -> None:
        connection.sendall(head(Content_Type="text/xml", Content_Encoding=coding))
        zeros = bytes(MB)
        for _ in range(10_240):
            connection.sendall(compress(zeros))

    return talk


def deflated(coding: str, window: int) -> Talk:
    def talk(connection: socket.socket) -> None:
        bomb(coding, zlib.compressobj(9, zlib.DEFLATED, window).compress)(connection)

    return talk


def nested_gzip(connection: socket.socket) -> None:
    """A bomb packed three times: only its outermost wrapping is undone, and that is no feed."""
    body = bytes(100 * MB)
    for _ in range(3):
        body = gzip.compress(body)
    ok(body, Content_Encoding="gzip")(connection)


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def reset_amid(connection: socket.socket) -> None:
    connection.sendall(head(Content_Length="99999") + GOOD)
    time.sleep(1)  # so that the headers are heard first
    reset(connection)


def chain(connection: socket.socket) -> None:
    """Each address leads to another one for ever."""
    redirect(f"/{time.monotonic_ns()}")(connection)


def slow_chain(connection: socket.socket) -> None:
    time.sleep(LITTLE * 2)
    chain(connection)


def growing(connection: socket.socket) -> None:
    redirect("a/" * 1000)(connection)


def chunked(body: bytes) -> bytes:
    return head(Content_Type="text/xml", Transfer_Encoding="chunked", Connection="close") + body


def entities(count: int) -> bytes:
    laughs = b"".join(b"<!ENTITY l%d '%s'>" % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, count))
    return b"<?xml version='1.0'?><!DOCTYPE l [<!ENTITY l0 'ha'>" + laughs + b"]>"


def tiny(piece: bytes, count: int) -> Callable[[], bytes]:
    return lambda: rss(piece * count)


def row(group: str, name: str, talk: Talk, outcome: str, **more: object) -> Mode:
    return Mode(group=group, name=name, talk=talk, outcome=outcome, **more)  # type: ignore[arg-type]


SLOW = (
    row("slow", "accepts and says nothing", stall, "timeout", first=True),
    row("slow", "body byte by byte", drip(head(Content_Length="9999")), "timeout"),
    row("slow", "headers byte by byte", drip(b"HTTP/1.1 200 OK\r\nX: "), "timeout"),
    row("slow", "an empty chunk extension byte by byte", drip(chunked(b"5;")), "timeout"),
    row("slow", "100 Continue for ever", drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), "timeout"),
    row(
        "slow",
        "says all but the last byte and stays",
        drip(head(Content_Length=str(len(GOOD) + 1)) + GOOD, b""),
        "timeout",
    ),
    row("slow", "silence where TLS is expected", stall, "timeout", raw=True, scheme="https"),
    row("slow", "redirects, each after a while", slow_chain, "timeout"),
)
LARGE_ONES = (
    row(
        "large",
        "endless items",
        endless(head(Content_Type="text/xml") + b"<rss><channel>", b"<item><title>a</title></item>"),
        LARGE,
        first=True,
    ),
    row("large", "endless headers", endless_headers, NO_HTTP),
    row("large", "one huge header", ok(GOOD, X="y" * 70_000), NO_HTTP),
    row("large", "10,000 headers", ok(GOOD, **{f"X{n}": "y" for n in range(10_000)}), NO_HTTP),
    row("large", "120 headers", ok(GOOD, **{f"X{n}": "y" for n in range(120)}), "headers too large"),
    row(
        "large",
        "half a megabyte of headers",
        ok(GOOD, **{f"X{n}": "y" * 8_000 for n in range(60)}),
        "headers too large",
    ),
    row("large", "endless status line", endless(b"HTTP/1.1 200 ", b"OK"), NO_HTTP),
    row("large", "endless chunks", endless(chunked(b""), b"40\r\n" + b"x" * 64 + b"\r\n"), LARGE),
    row("large", "gzip bomb", deflated("gzip", 31), BOMB),
    row("large", "deflate bomb", deflated("deflate", 15), BOMB),
    row(
        "large",
        "brotli bomb",
        made(lambda: brotli.compress(bytes(50 * MB), quality=3), Content_Encoding="br"),
        BOMB,
    ),
    row("large", "gzip in gzip in gzip", nested_gzip, "not a feed: binary data"),
    row(
        "large",
        "a feed with endless bytes behind its gzip",
        endless(head(Content_Encoding="gzip") + gzip.compress(GOOD), bytes(64)),
        LARGE,
    ),
)
BROKEN = (
    row("broken", "connection reset", reset, "connection lost", first=True),
    row("broken", "connection reset amid the body", reset_amid, "truncated"),
    row("broken", "closes at once", lambda _: None, "connection lost"),
    row(
        "broken",
        "a body shorter than said",
        said(head(Content_Length="99999", Connection="close"), GOOD),
        "truncated",
    ),
    row("broken", "chunks without an end", said(chunked(b"%x\r\n%s\r\n" % (len(GOOD), GOOD))), "truncated"),
    row("broken", "garbage for chunks", said(chunked(b"zz\r\nhello")), NO_HTTP),
    row(
        "broken",
        "a length that is none",
        said(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", GOOD),
        NO_HTTP,
    ),
    row(
        "broken",
        "two lengths",
        said(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", GOOD),
        NO_HTTP,
    ),
    row("broken", "another protocol", said(b"SSH-2.0-OpenSSH_9.2\r\n"), NO_HTTP),
    row("broken", "HTTP/0.9: a body and nothing else", said(GOOD), NO_HTTP),
    row(
        "broken", "half of a gzip", ok(gzip.compress(GOOD * 50)[:-200], Content_Encoding="gzip"), "truncated"
    ),
    row("broken", "not gzip at all", ok(GOOD, Content_Encoding="gzip"), "garbled compression"),
    row("broken", "a coding nobody knows", ok(GOOD, Content_Encoding="pigeon"), "unknown content coding"),
    row(
        "broken",
        "plain words where TLS is expected",
        said(b"HTTP/1.1 400 Bad\r\n\r\n"),
        "bad TLS",
        raw=True,
        scheme="https",
    ),
    row(
        "broken",
        "another answer behind the answer",
        said(head(Content_Length=str(len(GOOD))), GOOD, head(Content_Length="4"), b"evil"),
        TWO,
    ),
    row("broken", "an ETag of rubbish", ok(GOOD, ETag='\x80"\xff" ' * 90), TWO),
)
REDIRECTS = (
    row("redirect", "to itself", redirect("/"), "redirect loop", first=True),
    row("redirect", "on and on", chain, "too many redirects"),
    row("redirect", "to ever longer addresses", growing, "address too long"),
    row(
        "redirect",
        "to the metadata address",
        redirect("http://169.254.169.254/latest/"),
        "refused address: cloud metadata",
    ),
    row("redirect", "to a private address", redirect("http://192.168.0.1/"), "refused address: private use"),
    row(
        "redirect",
        "to a private address in odd digits",
        redirect("http://0x0a.1/"),
        "refused address: private use",
    ),
    row(
        "redirect",
        "to a mapped address",
        redirect("http://[::ffff:10.0.0.1]/"),
        "refused address: IPv4-mapped",
    ),
    row("redirect", "to a file", redirect("file:///etc/passwd"), "not a web address"),
    row("redirect", "to a script", redirect("javascript:alert(1)"), "not a web address"),
    row("redirect", "to mail", redirect("mailto:a@b.example"), "not a web address"),
    row("redirect", "to nowhere", redirect(""), "redirect loop"),
    row(
        "redirect",
        "with a password",
        redirect("http://a:b@127.0.0.1/"),
        "credentials in the address; name them by auth_env",
    ),
    row(
        "redirect",
        "a wall that wants a cookie",
        status("302 Found", Location="/", Set_Cookie="seen=1"),
        "redirect loop",
    ),
)
STATUSES = tuple(
    row("status", f"{line}{extra}", status(line, **fields), outcome, first=line.startswith("404"))
    for line, extra, fields, outcome in (
        ("204 No Content", "", {}, "http 204"),
        ("206 Partial Content", "", {}, "http 206"),
        ("304 Not Modified", ", unasked", {}, "http 304"),
        ("401 Unauthorized", "", {"WWW_Authenticate": "Basic"}, "http 401"),
        ("403 Forbidden", "", {}, "http 403"),
        ("404 Not Found", "", {}, "http 404"),
        ("410 Gone", "", {}, "http 410"),
        ("418 I'm a teapot", "", {}, "http 418"),
        ("429 Too Many Requests", ", wait", {"Retry_After": "120"}, "http 429, retry after 120"),
        ("500 Internal Server Error", "", {}, "http 500"),
        (
            "503 Service Unavailable",
            ", rubbish to wait for",
            {"Retry_After": "<script>alert(1)</script>" * 40},
            "http 503",
        ),
        ("999 Nobody Knows", "", {}, "http 999"),
    )
)
OTHER_THINGS = (
    row(
        "no feed",
        "a consent page",
        ok(b"<!DOCTYPE html><html><title>Cookies</title><p>Agree.</html>", "text/html"),
        "not a feed",
        first=True,
    ),
    row("no feed", "nothing at all", ok(b""), "empty"),
    row("no feed", "white space", ok(b" \r\n" * 999), "empty"),
    row(
        "no feed",
        "a picture",
        ok(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "image/png"),
        "not a feed: binary data",
    ),
    row("no feed", "the path of a file", ok(b"/etc/passwd"), "not a feed"),
    row("no feed", "the address of a file", ok(b"file:///etc/passwd"), "not a feed"),
    row("no feed", "10 MB of one line", made(lambda: b"ferry " * 1_700_000), "not a feed"),
    row(
        "no feed",
        "10 MB of page",
        made(lambda: b"<html><body>" + b"<p class=a>A line of a page.</p>" * 300_000, "text/html"),
        "not a feed",
    ),
    row("no feed", "noise", made(lambda: bytes(range(7, 256)) * 40_000), "not a feed: binary data"),
    row("no feed", "angle brackets", made(lambda: b"<" * 9_000_000), "not a feed"),
)
ODD_TEXT = (
    row(
        "text",
        "charset of another kind",
        ok(rss(item(1) + item(2)).replace(b"late", b"l\xe4te"), "text/xml; charset=utf-8"),
        TWO,
        first=True,
    ),
    row("text", "charset nobody knows", ok(GOOD, "text/xml; charset=klingon"), TWO),
    row(
        "text",
        "a codec that is none",
        ok(rss(item(1) + item(2), b"<?xml version='1.0' encoding='zip'?>")),
        TWO,
    ),
    row("text", "UTF-16", ok(GOOD.decode().encode("utf-16")), TWO),
    row("text", "UTF-32", ok(GOOD.replace(b"?>", b" encoding='utf-32'?>", 1).decode().encode("utf-32")), TWO),
    row("text", "zero bytes", ok(GOOD.replace(b"late", b"l\0te")), TWO),
    row(
        "text",
        "a lone surrogate",
        ok(JSON % (ENTRY % b"\\ud800" + b"," + ENTRY % b"b"), "application/json"),
        TWO,
    ),
    row("text", "control characters", ok(GOOD.replace(b"late", b"l\x08\x0b\x1bte")), TWO),
)
XML = (
    row(
        "xml",
        "billion laughs",
        ok(entities(12) + rss(b"<item><title>&l11;</title></item>", b"")),
        "1 items",
        first=True,
    ),
    row(
        "xml",
        "quadratic entity",
        ok(
            b"<!DOCTYPE l [<!ENTITY a '%s'>]>" % (b"a" * 100_000)
            + rss(b"<item><title>%s</title></item>" % (b"&a;" * 100_000), b"")
        ),
        "1 items",
    ),
    row(
        "xml",
        "an entity from a file",
        ok(
            b"<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
            + rss(b"<item><title>x&a;y</title></item>", b"")
        ),
        "1 items",
    ),
    row(
        "xml",
        "400,000 entities",
        made(
            lambda: (
                b"<!DOCTYPE l [" + b"".join(b"<!ENTITY a%d 'b'>" % n for n in range(400_000)) + b"]>" + GOOD
            )
        ),
        ELEMENTS,
    ),
    row(
        "xml",
        "100,000 deep",
        made(lambda: rss(item(1) + b"<item>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</item>")),
        f"1 items, {CUT}",
    ),
    row(
        "xml",
        "3,000,000 deep without an end",
        made(lambda: rss(item(1) + b"<item>" + b"<a>" * 3_000_000)),
        f"1 items, {CUT}",
    ),
    row("xml", "a million nodes", made(tiny(b"<item><a/><b/><c/></item>", 300_000)), f"1 items, {CUT}"),
    row("xml", "a million entries", made(tiny(b"<item/>", 1_000_000)), f"1 items, {CUT}"),
    row("xml", "a million Atom entries", made(lambda: ATOM % (b"<entry/>" * 1_000_000)), f"1 items, {CUT}"),
    row(
        "xml",
        "70,000 honest items",
        made(lambda: rss(b"".join(item(n) for n in range(70_000)))[: 10 * MB]),
        f"2000 items, {CUT}",
    ),
    row(
        "xml",
        "a title of 10 MB",
        made(lambda: rss(b"<item><title>" + b"ferry " * 1_700_000 + b"</title></item>" + item(2))),
        f"2 items, {CUT}",
    ),
    row(
        "xml",
        "a text of 10 MB",
        made(
            lambda: rss(b"<item><description>" + b"ferry " * 1_700_000 + b"</description></item>" + item(2))
        ),
        f"2 items, {CUT}",
    ),
    row(
        "xml",
        "300,000 name spaces",
        made(lambda: b"<rss " + b" ".join(b"xmlns:n%d='u%d'" % (n, n) for n in range(300_000)) + b">" + GOOD),
        ELEMENTS,
    ),
    row(
        "xml",
        "700,000 attributes",
        made(
            lambda: rss(
                b"<item " + b" ".join(b"a%d='1'" % n for n in range(700_000)) + b"><title>a</title></item>"
            )
        ),
        f"1 items, {CUT}",
    ),
    row(
        "xml",
        "300,000 categories",
        made(
            lambda: rss(
                item(1)
                + b"<item>"
                + b"".join(b"<category>c%d</category>" % n for n in range(300_000))
                + b"</item>"
            )
        ),
        f"1 items, {CUT}",
    ),
    row(
        "xml",
        "the author that takes hours",
        made(lambda: rss(b"<item><author>a@%s</author></item>" % (b"a." * 100_000))),
        "took too long",
    ),
    row(
        "xml",
        "an open CDATA section",
        made(lambda: rss(item(1) + b"<item><title>" + b"<![CDATA[" * 1_000_000)),
        f"1 items, {CUT}",
    ),
    row(
        "xml",
        "markup in the text without end",
        made(
            lambda: rss(
                item(1) + b"<item><description><![CDATA[" + b"<div>" * 1_900_000 + b"]]></description></item>"
            )
        ),
        f"1 items, {CUT}",
    ),
)
JSON_ONES = (
    row(
        "json",
        "400,000 deep",
        made(lambda: JSON % (b"[" * 400_000), "application/json"),
        "not a feed: JSON that cannot be read",
        first=True,
    ),
    row(
        "json",
        "a number of 9 MB",
        made(lambda: JSON % (b'{"id":' + b"9" * 9_000_000 + b"}"), "application/json"),
        "not a feed: JSON that cannot be read",
    ),
    row(
        "json",
        "5,000,000 zeros",
        made(lambda: JSON % (b"0," * 5_000_000 + b"0"), "application/json"),
        ELEMENTS,
    ),
    row(
        "json",
        "900,000 items",
        made(lambda: JSON % b",".join([b'{"id":"a"}'] * 900_000), "application/json"),
        ELEMENTS,
    ),
    row(
        "json",
        "a million keys twice",
        made(
            lambda: JSON % (b"{" + b'"id":"a",' * 900_000 + b'"id":"b","content_text":"It is late."}'),
            "application/json",
        ),
        "1 items",
    ),
    row(
        "json",
        "infinity and no number",
        ok(
            JSON % b'{"id":1e999999,"content_text":"The ferry is late."},{"id":NaN,"content_text":"It is."}',
            "application/json",
        ),
        TWO,
    ),
    row(
        "json",
        "items that are none",
        ok(JSON % b'1,"a",null,[],{"id":"b","content_text":{"a":1},"title":["x"]}', "application/json"),
        "1 items",
    ),
)

MODES = (*SLOW, *LARGE_ONES, *BROKEN, *REDIRECTS, *STATUSES, *OTHER_THINGS, *ODD_TEXT, *XML, *JSON_ONES)
assert len({mode.name for mode in MODES}) == len(MODES)
