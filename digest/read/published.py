"""When a page was published, as its visible markup says: for pages whose structured data are silent."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from digest import dates
from digest.model import PartialDate

MAX_TIMES: Final = 20
BEFORE: Final = 4  # lines above the headline where a date may stand, and below it
AFTER: Final = 12
LONGEST: Final = 100
_CHANGED: Final = re.compile(
    r"updat|modif|revis|aktualis|review|mis a jour|actualiz|aggiornat|atualiz", re.IGNORECASE
)
_MONTH: Final = rf"(?:{'|'.join(sorted(dates.MONTHS, key=len, reverse=True))})\.?"
_YEAR: Final = r"(?:19|20)\d\d(?!\d)"
_CLOCK: Final = r"(?:,? (?:at |um |a las |alle |à )?\d{1,2}[:h]\d\d(?: ?[ap]\.?m\b\.?)?(?: [A-Z]{3,4}\b)?)?"
_DATE: Final = re.compile(
    rf"(?:(?<!\d)\d{{1,2}}(?:st|nd|rd|th|er|\.)? (?:de )?{_MONTH},? (?:de )?{_YEAR}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|(?<!\d)(?:19|20)\d\d([./-])\d\d?\1\d\d?(?!\d)|(?<![\d.])\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}){_CLOCK}",
    re.IGNORECASE,
)


def published_on(root: Any, head: Sequence[str], url: str | None, now: dt.datetime) -> PartialDate | None:
    """Give the first date stated by the page's elements, a line at its head, or its address."""
    elements = (dates.parse(raw, "meta", now) for raw in _times(root))
    shown = (dates.parse(raw, "text", now) for raw in _dated(head))
    day = dates.in_address(url or "")
    address = (dates.parse(part.isoformat(), "url", now) for part in [day] if part)
    return next((date for date in (*elements, *shown, *address) if date), None)


def head_lines(lines: Sequence[str], titles: Iterable[str | None]) -> tuple[str, ...]:
    """Give the visible lines about the first title that is shown, where date and byline stand, else none."""
    places = {line: at for at, line in reversed(list(enumerate(lines)))}
    at = next((places[title] for title in titles if title in places), None)
    return () if at is None else (*lines[at + 1 : at + AFTER], *lines[max(0, at - BEFORE) : at])


def _dated(head: Iterable[str]) -> Iterator[str]:
    """Give what could be the day of publication; the day of a change is another."""
    for line in head:
        text = _plain(line) if len(line) <= LONGEST else ""
        end = 0
        for found in _DATE.finditer(text):
            if not _CHANGED.search(text[end : found.start()]):
                yield found.group()
            end = found.end()


def _plain(line: str) -> str:
    """Take the accents off, so that a month is known with or without them."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", line) if not unicodedata.combining(mark))
    return " ".join(plain.split())


def _times(root: Any) -> Iterator[str]:
    """Give what itemprop says first, then the time elements in order, without those of a change."""
    for element in root.xpath("//*[@itemprop='datePublished']")[:MAX_TIMES]:
        yield element.get("content") or element.get("datetime") or element.text or ""
    for element in root.xpath("//time[@datetime][not(@itemprop='dateModified')][not(ancestor::aside)]")[
        :MAX_TIMES
    ]:
        yield element.get("datetime")
