"""The reading room: a document becomes articles."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from digest.model import Document, Reading
from digest.read.bounds import bounded
from digest.read.complete import complete
from digest.read.discover import discover
from digest.read.encoding import is_binary
from digest.read.feed import joined, read_entries, read_feed
from digest.read.file import read_file
from digest.read.jsonfeed import read_json_feed
from digest.read.mail import read_mail
from digest.read.opml import left_out, opml, opml_text
from digest.read.page import read_page
from digest.read.prune import Entries, Known
from digest.read.rights import AGREED, NOARCHIVE, honoured
from digest.read.sitemap import read_sitemap

__all__ = [
    "AGREED",
    "NOARCHIVE",
    "Entries",
    "Known",
    "complete",
    "discover",
    "honoured",
    "joined",
    "left_out",
    "opml",
    "opml_text",
    "read",
    "read_new",
    "read_page",
]

_XML_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf", b"<?xml", b"<channel")
_XML_NAMES = (".xml", ".rss", ".atom", ".rdf")


def read(document: Document, now: dt.datetime) -> Reading:
    """Read a document by the kind of its source, its media type, then its content.

    Raises ValueError with a short reason when it holds nothing we can read.
    """
    if not document.body.strip():
        raise ValueError("empty")
    found = _read(document, now)
    return replace(found, articles=tuple(bounded(article) for article in found.articles))


def _read(document: Document, now: dt.datetime) -> Reading:
    kind = document.source.kind
    if kind == "page":
        return Reading(articles=(read_page(document, now),))
    if kind == "sitemap":
        return read_sitemap(document, now)
    if _is_mail(document):
        return read_mail(document, now)
    if kind == "folder" and not _is_feed_file(document):
        return Reading(articles=(read_file(document, now),))
    return _feed(document, now)


def read_new(document: Document, now: dt.datetime, known: Known) -> Entries | Reading:
    """Read a document as `read` does, but of an XML feed only the entries that are not known."""
    kind = document.source.kind
    feed = kind == "feed" or (kind == "folder" and not _is_mail(document) and _is_feed_file(document))
    if feed and document.body.strip() and not is_binary(document.body) and not _is_json(document):
        return _bounded(read_entries(document, now, known))
    return read(document, now)


def _bounded(found: Entries | Reading) -> Entries | Reading:
    if isinstance(found, Reading):
        return replace(found, articles=tuple(bounded(article) for article in found.articles))
    return replace(found, new={mark: bounded(article) for mark, article in found.new.items()})


def _feed(document: Document, now: dt.datetime) -> Reading:
    if is_binary(document.body):
        raise ValueError("not a feed: binary data")
    if _is_json(document):
        return read_json_feed(document, now)
    return read_feed(document, now)


def _is_mail(document: Document) -> bool:
    """Tell a mail of a mailbox, or in a folder; a server is not believed that it sends one."""
    kind = document.source.kind
    return kind == "mail" or (kind == "folder" and document.media_type == "message/rfc822")


def _is_json(document: Document) -> bool:
    return document.body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def _is_feed_file(document: Document) -> bool:
    name = (document.name or "").lower()
    if name.endswith((*_XML_NAMES, ".json")):
        return True
    head = document.body[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(_XML_ROOTS) and not name.endswith((".html", ".htm", ".xhtml", ".md"))
