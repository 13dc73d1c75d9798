"""One exchange with the web: from an address over its redirects to a document."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from itertools import pairwise

from aiohttp import ClientResponse, ClientSession
from yarl import URL

from digest.adapters.codings import PIECE
from digest.adapters.refusals import RefusalError
from digest.adapters.request import FetchRules, Request
from digest.adapters.secrets import authorisation, blotted, blotted_bytes, secrets_of
from digest.adapters.weight import body_of
from digest.model import Document, NotModified, Source, Validators
from digest.urls import redacted

Turn = Callable[[str, str], AbstractAsyncContextManager[None]]
Welcomed = Callable[[Request, str], Awaitable[None]]

RIGHTS = ("X-Robots-Tag", "TDM-Reservation")
GOOD = frozenset({200, 203})
FOR_GOOD = frozenset({301, 308})
REDIRECTS = FOR_GOOD | {302, 303, 307}
BUSY = frozenset({429, 503})
LONGEST_ADDRESS = 4_096
HEADERS = 100
HEADER_BYTES = 65_536
WISH = re.compile(r"\d{1,20}|[A-Za-z]{3,9},? [A-Za-z0-9: +-]{8,36}")
ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, "
    "application/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """Where a server sends us instead, and whether for good."""

    to: URL
    for_good: bool


async def exchange(
    request: Request, session: ClientSession, rules: FetchRules, turn: Turn, welcomed: Welcomed
) -> Document | NotModified:
    """Fetch what is at the end of at most `rules.redirects` redirects, or raise `RefusalError`."""
    place = web_address(request.url)
    way: list[Redirect] = []
    for _ in range(rules.redirects + 1):
        await welcomed(request, str(place))
        async with turn((place.host or "").rstrip("."), request.source.id):
            step = await _step(request, place, session, rules)
        if not isinstance(step, Redirect):
            return _warned(step, [web_address(request.url), *(hop.to for hop in way)], way)
        way.append(step)
        place = step.to
    raise RefusalError(
        "redirect loop" if len({str(hop.to) for hop in way}) < len(way) else "too many redirects"
    )


def web_address(text: str) -> URL:
    """Parse an address, or raise `RefusalError` for one that is not plain http or https."""
    try:
        url = URL(text)
    except (ValueError, TypeError, UnicodeError) as error:
        raise RefusalError("not a web address") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise RefusalError("not a web address")
    if url.user is not None or url.password is not None:
        raise RefusalError("credentials in the address; name them by auth_env")
    if len(str(url)) > LONGEST_ADDRESS:
        raise RefusalError("address too long")
    return url.with_fragment(None)


async def _step(
    request: Request, place: URL, session: ClientSession, rules: FetchRules
) -> Document | NotModified | Redirect:
    headers = _headers(request, place, rules)
    async with session.get(place, allow_redirects=False, headers=headers) as response:
        _weigh_headers(response)
        if response.status in REDIRECTS and "Location" in response.headers:
            return _redirect(response, place)
        if response.status == 304 and _asks(request.validators):  # noqa: PLR2004  Not Modified
            return NotModified(url=request.url)
        if response.status not in GOOD:
            raise _status(response)
        return _document(request, response, place, await _body(response, rules), rules)


async def _body(response: ClientResponse, rules: FetchRules) -> bytes:
    wire = response.content.iter_chunked(PIECE)
    content_encoding = response.headers.get("Content-Encoding", "")
    return await body_of(wire, content_encoding, rules.bytes_per_document, rules.ratio)


def _headers(request: Request, place: URL, rules: FetchRules) -> dict[str, str]:
    headers = {"Accept": ACCEPT}
    if request.validators and request.validators.etag:
        headers["If-None-Match"] = request.validators.etag
    if request.validators and request.validators.last_modified:
        headers["If-Modified-Since"] = request.validators.last_modified
    if request.source.auth_env and _at_home(request.source, place):
        headers["Authorization"] = _told(request.source, rules)
    return headers


def _asks(validators: Validators | None) -> bool:
    return validators is not None and bool(validators.etag or validators.last_modified)


def _at_home(source: Source, place: URL) -> bool:
    """Whether the place is of the source's own origin: secrets go nowhere else."""
    return source.url is not None and web_address(source.url).origin() == place.origin()


def _told(source: Source, rules: FetchRules) -> str:
    secret = authorisation(source, rules.environment)
    if not secret:
        raise RefusalError(f"the environment variable {source.auth_env} is not set")
    return secret


def _redirect(response: ClientResponse, place: URL) -> Redirect:
    try:
        target = place.join(URL(response.headers["Location"]))
    except (ValueError, UnicodeError) as error:
        raise RefusalError("redirected to no web address") from error
    return Redirect(to=web_address(str(target)), for_good=response.status in FOR_GOOD)


def _weigh_headers(response: ClientResponse) -> None:
    """Refuse more headers than any honest server sends; aiohttp bounds each one, not their sum."""
    lines = response.raw_headers
    if len(lines) > HEADERS or sum(len(name) + len(value) for name, value in lines) > HEADER_BYTES:
        raise RefusalError("headers too large")


def _status(response: ClientResponse) -> RefusalError:
    """Say “http 404”; a busy server's wish for a pause is added when it is one."""
    wish = response.headers.get("Retry-After", "").strip()
    if response.status in BUSY and WISH.fullmatch(wish):
        return RefusalError(f"http {response.status}, retry after {wish}", busy=True)
    return RefusalError(f"http {response.status}")


def _document(
    request: Request, response: ClientResponse, place: URL, body: bytes, rules: FetchRules
) -> Document:
    """Make the document, without whatever the server repeats of the secrets it was told."""
    secrets = secrets_of(request.source, rules.environment)
    return Document(
        source=request.source,
        url=blotted(str(place), secrets),
        media_type=response.content_type.lower(),
        body=blotted_bytes(body, secrets),
        retrieved=rules.now,
        charset=(response.charset or "").lower() or None,
        asked=request.url,
        validators=Validators(
            etag=_header(response, "ETag", secrets), last_modified=_header(response, "Last-Modified", secrets)
        ),
        rights=tuple(
            f"{name}: {blotted(said, secrets)}"
            for name in RIGHTS
            for said in response.headers.getall(name, ())
        ),
    )


def _header(response: ClientResponse, name: str, secrets: Sequence[str]) -> str | None:
    """Give a header fit to be kept, and to be sent back verbatim."""
    value = response.headers.get(name, "")
    plain = value.isascii() and value.isprintable() and blotted(value, secrets) == value
    return value if value and plain else None


def _warned(answer: Document | NotModified, places: list[URL], way: list[Redirect]) -> Document | NotModified:
    """Give the answer with what is worth telling about the redirects it took."""
    if not way:
        return answer
    down = any(a.scheme == "https" and b.scheme == "http" for a, b in pairwise(places))
    moved = redacted(str(places[-1])) if all(hop.for_good for hop in way) else None
    if isinstance(answer, NotModified):
        return replace(answer, moved=None if down else moved)
    warnings: tuple[str, ...] = ("redirected from https to http",) if down else ()
    warnings += (f"moved for good to {moved}",) if moved else ()
    return replace(answer, warnings=warnings, moved=None if down else moved)
