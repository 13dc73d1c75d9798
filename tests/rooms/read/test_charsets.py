"""Which letters the bytes are: mark, header, prolog and meta, and who is believed when they disagree."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.model import Document, Source
from digest.read import read

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
FEED = (
    "<?xml version='1.0'{}?><rss version='2.0'><channel><title>Q</title><item><title>{}</title>"
    "<link>https://quay.example/1</link></item></channel></rss>"
)
PAGE = (
    "<html><head>{}<title>{}</title></head><body><h1>{}</h1>"
    "<p>{} leaves the harbour at noon.</p></body></html>"
)
UTF8 = b"\xef\xbb\xbf"
LATIN, CYRILLIC, JAPANESE, CHINESE = "Überfahrt", "Паром", "港湾局", "港口委员会"

# bytes in, the text's own word, the transport's word, the letters; every one must come out right
CASES = [
    ("utf-8", None, None, LATIN), ("utf-8", "utf-8", "utf-8", LATIN),
    ("iso-8859-1", "iso-8859-1", None, LATIN),
    ("iso-8859-1", None, "iso-8859-1", LATIN), ("windows-1252", "iso-8859-1", None, "“Über…”"),
    ("koi8-r", "koi8-r", None, CYRILLIC), ("koi8-r", None, "koi8-r", CYRILLIC),
    ("windows-1251", "windows-1251", None, CYRILLIC), ("shift_jis", "shift_jis", None, JAPANESE),
    ("euc-jp", None, "euc-jp", JAPANESE), ("iso-2022-jp", "iso-2022-jp", None, JAPANESE),
    ("gb18030", "gb2312", None, CHINESE), ("gb18030", "gbk", "gbk", CHINESE), ("utf-16", None, None, LATIN),
    # where they disagree
    ("utf-8", "iso-8859-1", None, LATIN), ("utf-8", None, "iso-8859-1", LATIN),
    ("utf-8", "utf-8", "us-ascii", LATIN),
    ("utf-8", "iso-8859-1", "iso-8859-1", LATIN), ("utf-8", "windows-1251", "windows-1251", CYRILLIC),
    ("windows-1251", "windows-1251", "utf-8", CYRILLIC), ("windows-1251", "utf-8", "windows-1251", CYRILLIC),
    ("iso-8859-1", "utf-8", None, LATIN), ("iso-8859-1", "utf-8", "utf-8", LATIN),
    ("iso-8859-1", "iso-8859-1", "nonsense", LATIN), ("utf-8", "utf-16", None, LATIN),
    ("utf-16", "utf-8", "utf-8", LATIN),
    ("euc-jp", "euc-jp", "utf-8", JAPANESE),
]  # fmt: skip


def headline(kind: str, body: bytes, charset: str | None) -> str | None:
    media_type = {"feed": "application/rss+xml", "page": "text/html"}[kind]
    url = "https://quay.example/it"
    source = Source(id="quay", kind="page" if kind == "page" else "feed", url=url)
    document = Document(
        source=source, url=url, media_type=media_type, body=body, retrieved=NOW, charset=charset
    )
    return read(document, NOW).articles[0].headline


@pytest.mark.parametrize(("coded", "stated", "sent", "letters"), CASES)
def test_a_page_and_a_feed_are_read_in_the_letters_they_are_written_in(
    coded: str, stated: str | None, sent: str | None, letters: str
) -> None:
    meta = f'<meta charset="{stated}">' if stated else ""
    prolog = f' encoding="{stated}"' if stated else ""
    assert letters == headline("page", PAGE.format(meta, letters, letters, letters).encode(coded), sent)
    assert letters == headline("feed", FEED.format(prolog, letters).encode(coded), sent)


@pytest.mark.parametrize("kind", ["page", "feed"])
def test_a_byte_order_mark_is_believed_before_all(kind: str) -> None:
    text = {
        "page": PAGE.format('<meta charset="iso-8859-1">', LATIN, LATIN, LATIN),
        "feed": FEED.format(' encoding="iso-8859-1"', LATIN),
    }[kind]
    assert LATIN == headline(kind, UTF8 + text.encode(), "windows-1251")
