"""python -m bench dates PLACE: every date string of real feeds, read by us and by feedparser."""

from __future__ import annotations

import calendar
import datetime as dt
import html
import re
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.invented import NOW
from bench.outcome import Scores
from bench.rows import DataError
from digest import dates

SHOWN = 5
_DATE = re.compile(
    rb"<(?:\w+:)?(?:pubDate|date|published|updated|modified|issued|created|lastBuildDate|lastmod)\b[^>]*>"
    rb"\s*([^<]{1,200}?)\s*</",
    re.IGNORECASE,
)


def run(places: Iterable[Path]) -> Scores:
    """Compare the two over all distinct strings; `differ` counts the kinds of difference, with examples."""
    found = sorted({raw for place in places for body in _bodies(place) for raw in _strings(body)})
    if not found:
        raise DataError("no dates in these places")
    kinds = {raw: _kind(raw) for raw in found}
    differ = Counter(kind for kind in kinds.values() if kind != "same")
    return {
        "strings": len(found),
        "same": len(found) - differ.total(),
        "differ": dict(sorted(differ.items())),
        "examples": {kind: [raw for raw in found if kinds[raw] == kind][:SHOWN] for kind in sorted(differ)},
    }


def _bodies(place: Path) -> Iterator[bytes]:
    if place.is_dir():
        yield from (path.read_bytes() for path in sorted(place.rglob("*")) if path.is_file())
        return
    try:
        with tarfile.open(place) as archive:
            yield from (file.read() for member in archive if (file := archive.extractfile(member)))
    except (OSError, tarfile.TarError) as error:
        raise DataError(f"{place}: {error}") from None


def _strings(body: bytes) -> Iterator[str]:
    for match in _DATE.finditer(body):
        try:
            yield html.unescape(match[1].decode())
        except UnicodeDecodeError:
            yield html.unescape(match[1].decode("latin-1"))


def _kind(raw: str) -> str:
    ours, theirs = dates.parse_partial(raw, "feed", NOW), _feedparser(raw)
    if ours is None:
        why = dates.refusal(raw, NOW)
        return "same" if theirs is None else f"refused ({why}), feedparser reads it"
    if ours.precision == "unknown":
        return "month or year alone, feedparser makes it a moment"
    if ours.precision == "day":
        return f"day alone (no zone stated), feedparser {'makes it a moment' if theirs else 'reads none'}"
    if theirs is None:
        return "read, feedparser reads none"
    return "same" if dates.instant(ours) == theirs else "another moment"


def _feedparser(raw: str) -> dt.datetime | None:
    from feedparser.datetimes import _parse_date  # noqa: PLC0415  lazy: heavy; it has no public door

    try:
        found = _parse_date(raw)
        return dt.datetime.fromtimestamp(calendar.timegm(found), dt.UTC) if found else None
    except (ValueError, OverflowError):
        return None
