"""Documents for the reading room's tests; every outlet, person and event is invented."""

from __future__ import annotations

import datetime as dt

from digest.model import Document, Source, SourceKind

NOW = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)
FEED = "https://gazette.example/feed.xml"


def document(
    body: bytes | str,
    *,
    kind: SourceKind = "feed",
    name: str | None = None,
    url: str | None = FEED,
    media_type: str = "application/xml",
    charset: str | None = None,
    source: Source | None = None,
) -> Document:
    own = source or Source(id="gazette", kind=kind, url=None if kind == "folder" else FEED)
    return Document(
        source=own,
        url=None if own.kind == "folder" else url,
        media_type=media_type,
        body=body.encode() if isinstance(body, str) else body,
        retrieved=NOW,
        charset=charset,
        name=name,
    )


def rss(items: str, channel: str = "<title>The Gazette</title><language>en-gb</language>") -> str:
    namespaces = (
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    )
    return f'<?xml version="1.0"?><rss version="2.0" {namespaces}><channel>{channel}{items}</channel></rss>'
