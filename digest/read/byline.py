"""Who wrote a page and when, as its visible markup says: for pages whose structured data are silent."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from digest import dates
from digest.model import PartialDate

MAX_TIMES: Final = 20
_URL_DAY: Final = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|$)")


def written_by(root: Any, named: Iterable[str], sites: Iterable[str]) -> tuple[str, ...]:
    """Give the names structured data state, or the page's byline when they only name the site."""
    known = [_letters(site) for site in sites if site]
    people = tuple(name for name in named if not _is_site(name, known))
    if people:
        return tuple(named)
    return tuple(name for name in _byline(root) if not _is_site(name, known)) or tuple(named)


def published_on(root: Any, url: str | None, now: dt.datetime) -> PartialDate | None:
    """Give the first date the page's own elements state, else the day in its address."""
    readings = (dates.parse(raw, "meta", now) for raw in _times(root))
    found = next((date for date in readings if date), None)
    day = _URL_DAY.search(url or "")
    return found or (dates.parse("-".join(day.groups()), "url", now) if day else None)


def _byline(root: Any) -> tuple[str, ...]:
    from trafilatura.metadata import extract_author  # noqa: PLC0415  lazy: heavy

    try:
        found = extract_author(root) or ""
    except Exception:  # noqa: BLE001  whatever the extractor trips over, a page never stops the night
        return ()
    return tuple(name.strip() for name in found.split(";") if name.strip())


def _times(root: Any) -> Iterator[str]:
    """Give what itemprop says first, then the time elements in order, without those of a change."""
    for element in root.xpath("//*[@itemprop='datePublished']")[:MAX_TIMES]:
        yield element.get("content") or element.get("datetime") or element.text or ""
    for element in root.xpath("//time[@datetime][not(@itemprop='dateModified')][not(ancestor::aside)]")[
        :MAX_TIMES
    ]:
        yield element.get("datetime")


def _is_site(name: str, known: Iterable[str]) -> bool:
    key = _letters(name)
    return not key or any(key == site or (len(key) > len("abc") and key in site) for site in known)


def _letters(text: str) -> str:
    return "".join(mark for mark in text.casefold() if mark.isalnum())
