"""Who wrote a page and when, as its visible markup says: for pages whose structured data are silent."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from digest import dates
from digest.model import PartialDate

MAX_TIMES: Final = 20
BEFORE: Final = 4  # lines above the headline where a date may stand, and below it
AFTER: Final = 12
LONGEST: Final = 80
_SHORT: Final = 3  # letters
_CHANGED: Final = re.compile(r"updat|modif|revis|aktualis|reviewed|mis à jour", re.IGNORECASE)
_PARTS: Final = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+|,\s+(?=\D)")
_NAME: Final = r"[^\W\d_a-z][\w.'’-]*(?:[ ](?:d[aeiu]|de[lnr]|van|von|al|bin|[^\W\d_a-z][\w.'’-]*)){1,3}"
_BY: Final = re.compile(
    rf"(?:(?:[Ww]ritten )?[Bb]y|BY|Von|Par|Por|Di|Door|Av)\b:? "
    rf"(?P<names>{_NAME}(?:(?:, | and | und | et | y | e ){_NAME}){{0,3}})"
)
_MONTHS: Final = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
# What stands behind or before a name in the same element: "Ann Poe Dec 12", "Recipe Ann Poe".
_TRAIL: Final = re.compile(
    rf"^(?:recipe|story|text|words|photos?)\s+(?=\w+ \w)|\s+(?:(?:{_MONTHS})\.?|\d+|sponsored)$",
    re.IGNORECASE,
)
_NO_NAMES: Final = frozenset({"written by", "by", "author", "posted by", "published by", "staff", "dec"})
_OUTLETS_OPEN: Final = ("the ", "der ", "die ", "das ", "le ", "la ", "les ", "el ", "il ", "o ")
_AND: Final = re.compile(r", | and | und | et | y | e ")
_PUBLISHED: Final = re.compile(
    r"^(?:(?:first )?published|posted|written|date|veröffentlicht|publié|publicado)?"
    r"(?:\s*(?:on|at|am|le|el))?\s*:?\s*",
    re.IGNORECASE,
)
_URL_DAY: Final = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|$)")


def written_by(root: Any, named: Iterable[str], head: Sequence[str], sites: Iterable[str]) -> tuple[str, ...]:
    """Give the names structured data state, or the page's byline when they only name the site."""
    known, stated = [_letters(site) for site in sites if site], tuple(named)
    for names in _statements(root, stated, head):
        if people := tuple(name for name in names if not _is_site(name, known)):
            return people
    return tuple(name for name in stated if _could_be_both(name, known))


def published_on(root: Any, head: Sequence[str], url: str | None, now: dt.datetime) -> PartialDate | None:
    """Give the first date stated by the page's elements, a line at its head, or its address."""
    elements = (dates.parse(raw, "meta", now) for raw in _times(root))
    shown = (dates.parse(raw, "text", now) for raw in _dated(head))
    day = _URL_DAY.search(url or "")
    address = (dates.parse("-".join(part.groups()), "url", now) for part in [day] if part)
    return next((date for date in (*elements, *shown, *address) if date), None)


def head_lines(lines: Sequence[str], headline: str | None) -> tuple[str, ...]:
    """Give the visible lines about the headline, where a date stands; none when it is not shown."""
    at = next((at for at, line in enumerate(lines) if line == headline), None)
    return () if at is None else (*lines[at + 1 : at + AFTER], *lines[max(0, at - BEFORE) : at])


def _dated(head: Iterable[str]) -> Iterator[str]:
    """Give what could be the day of publication; the day of a change is another."""
    for line in head:
        if len(line) <= LONGEST and not _CHANGED.search(line):
            for part in _PARTS.split(line):
                yield _PUBLISHED.sub("", part).strip()


def _shown(head: Iterable[str]) -> tuple[str, ...]:
    """Give the names of the first visible line that is "By" and names."""
    found = (_BY.fullmatch(_PARTS.split(line)[0].strip()) for line in head if len(line) <= LONGEST)
    return next((tuple(_AND.split(match["names"])) for match in found if match), ())


def _byline(root: Any) -> tuple[str, ...]:
    from trafilatura.metadata import extract_author  # noqa: PLC0415  lazy: heavy

    try:
        found = extract_author(root) or ""
    except Exception:  # noqa: BLE001  whatever the extractor trips over, a page never stops the night
        return ()
    names = (_TRAIL.sub("", name).strip() for name in found.split(";"))
    return tuple(name for name in names if name and name.lower() not in _NO_NAMES)


def _times(root: Any) -> Iterator[str]:
    """Give what itemprop says first, then the time elements in order, without those of a change."""
    for element in root.xpath("//*[@itemprop='datePublished']")[:MAX_TIMES]:
        yield element.get("content") or element.get("datetime") or element.text or ""
    for element in root.xpath("//time[@datetime][not(@itemprop='dateModified')][not(ancestor::aside)]")[
        :MAX_TIMES
    ]:
        yield element.get("datetime")


def _statements(root: Any, stated: tuple[str, ...], head: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give what is stated, then what is shown, then what the markup says, as far as one is asked for."""
    yield stated
    yield _shown(head)
    yield _byline(root)


def _could_be_both(name: str, known: Sequence[str]) -> bool:
    """Tell a person whose site has the person's name; a word alone or an article in front names an outlet."""
    return " " in name and not name.lower().startswith(_OUTLETS_OPEN) and _letters(name) in known


def _is_site(name: str, known: Sequence[str]) -> bool:
    """Tell the site's own name, or one that begins with it: "Coast News", "Coast News Desk"."""
    key = _letters(name)
    if not key or any(key == site or (len(key) > _SHORT and key in site) for site in known):
        return True
    return any(len(site) >= _SHORT and key.startswith(site) for site in known)


def _letters(text: str) -> str:
    return "".join(mark for mark in text.casefold() if mark.isalnum())
