"""A feed met again: only its new entries are read, and nobody can tell from the site."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest.build import remembering
from digest.model import Document
from digest.read import Known, read_new

if TYPE_CHECKING:
    import datetime as dt

    from tests.night.conftest import Newsletter

Asked = tuple[Document, "dt.datetime", Known]
FIRST = "The ferry {} sailed from Port Ellery with forty people on board, the harbour office said."


def feed(*numbers: int) -> str:
    items = "".join(
        f"<item><title>Ferry {n} sails from Port Ellery</title><guid>tag:bell.example:{n}</guid>"
        f"<pubDate>{n} Nov 2026 06:30:00 GMT</pubDate><description>{FIRST.format(n)}</description></item>"
        for n in numbers
    )
    return f"<rss version='2.0'><channel><title>Harbour Bell</title>{items}</channel></rss>"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """How many entries were known and how many were read, for each feed read."""
    heard: list[tuple[int, int]] = []

    def listen(item: Asked) -> object:
        found = read_new(*item)
        heard.append((len(item[2].marks), len(getattr(found, "new", ()))))
        return found

    monkeypatch.setattr(remembering, "_read", listen)
    return heard


def issue(folder: Path, day: str) -> bytes:
    return (folder / f"content/issues/{day}.json").read_bytes()


def test_only_new_entries_are_read(newsletter: Newsletter, asked: list[tuple[int, int]]) -> None:
    for name in ("quay.md", "varn.md"):
        (newsletter.folder / "content/inbox" / name).unlink()
    newsletter.put("bell.xml", feed(20, 19))
    newsletter.build("2026-11-20")
    newsletter.put("bell.xml", feed(21, 20, 19))
    newsletter.build("2026-11-21")
    assert [(0, 2), (2, 1)] == asked
    told = issue(newsletter.folder, "2026-11-21")
    assert b"Ferry 21" in told
    forgetful = newsletter.folder / ".digest"
    shutil.rmtree(forgetful)
    newsletter.build("2026-11-21", regather=True)
    assert told == issue(newsletter.folder, "2026-11-21")
    assert (0, 3) == asked[-1]


def test_the_same_bytes_are_not_read_again(newsletter: Newsletter, asked: list[tuple[int, int]]) -> None:
    newsletter.put("bell.xml", feed(20, 19))
    newsletter.build("2026-11-20")
    newsletter.build("2026-11-21")
    newsletter.put("bell.xml", feed(20, 19) + "<!-- made anew -->")
    newsletter.build("2026-11-22")
    assert [(0, 2), (2, 0)] == [each for each in asked if each != (0, 0)]


def test_bytes_that_another_night_reads_otherwise_are_read_again(
    newsletter: Newsletter, asked: list[tuple[int, int]]
) -> None:
    newsletter.put("bell.xml", feed(22, 19))
    for day in (20, 21, 22, 23):
        newsletter.build(f"2026-11-{day}")
    assert [(0, 2), (1, 1), (1, 1)] == [each for each in asked if each != (0, 0)]
