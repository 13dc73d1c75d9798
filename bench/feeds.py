"""python -m bench feeds PLACE: known feeds read again with one new entry, beside feedparser whole."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.invented import NOW
from bench.outcome import Scores
from bench.ratio import compared
from bench.rows import DataError
from bench.workloads import Workload
from digest.model import Document, Reading, Source
from digest.read import Entries, Known, joined, read, read_new

LIMIT = 1_000  # as many as a source may ask for: no entry is left out, none is compared by luck


@dataclass(frozen=True)
class Feed:
    """A real feed, and what is remembered of all its entries save the first, the newest."""

    document: Document
    before: Entries | None

    def again(self) -> Reading:
        """Read it as a night does that knows all entries but one."""
        if self.before is None:
            return read(self.document, NOW)
        marks = frozenset(self.before.marks[1:]) - self.before.passing
        known = Known(setting=self.before.setting, marks=marks)
        found = read_new(self.document, NOW, known)
        return joined(found, self.before.new, self.document) if isinstance(found, Entries) else found


def run(place: Path) -> Scores:
    """Measure CPU and equality over the feeds of a folder or a .tar.gz; a feed read whole counts too."""
    feeds = [feed for document in _documents(place) if (feed := _feed(document))]
    if not feeds:
        raise DataError(f"{place}: no feeds")
    same = sum(feed.again() == read(feed.document, NOW) for feed in feeds)
    cpu = compared(
        Workload(
            ours=lambda: [feed.again() for feed in feeds],
            against="feedparser, the whole feeds",
            rival=lambda: [_feedparser(feed.document) for feed in feeds],
        ),
        rounds=3,
    )
    return {
        "feeds": len(feeds),
        "entries": sum(len(feed.before.marks) for feed in feeds if feed.before),
        "read_whole": sum(feed.before is None for feed in feeds),
        "equal": same,
        "cpu": cpu,
        "ratio_is": "CPU seconds of the rival to ours, least of 3 in turns: above 1 ours is the faster",
    }


def _feed(document: Document) -> Feed | None:
    """Read a feed once, as the night before; what is no feed is left out."""
    try:
        before = read_new(document, NOW, Known())
    except ValueError:
        return None
    return Feed(document=document, before=before if isinstance(before, Entries) and before.marks else None)


def _documents(place: Path) -> Iterator[Document]:
    """Give the files of a folder or an archive as documents, in the order of their names."""
    for name, body in sorted(_files(place)):
        source = Source(id="feed", kind="feed", url=f"https://feed.example/{name}", limit=LIMIT)
        yield Document(source=source, url=source.url, media_type="application/xml", body=body, retrieved=NOW)


def _files(place: Path) -> Iterator[tuple[str, bytes]]:
    if place.is_dir():
        yield from ((path.name, path.read_bytes()) for path in place.rglob("*") if path.is_file())
        return
    try:
        with tarfile.open(place) as archive:
            for member in archive:
                file = archive.extractfile(member) if member.isfile() else None
                if file:
                    yield Path(member.name).name, file.read()
    except (OSError, tarfile.TarError) as error:
        raise DataError(f"{place}: neither a folder nor an archive of feeds") from error


def _feedparser(document: Document) -> object:
    import feedparser  # noqa: PLC0415  lazy: heavy

    return feedparser.parse(io.BytesIO(document.body), response_headers={"content-type": "application/xml"})
