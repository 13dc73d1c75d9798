"""What a publisher reserves of a text, as its server and its page say; and holding to it.

Marks are "noarchive", "nosnippet", "max-snippet:<characters>" and "tdm-reservation": X-Robots-Tag and
meta robots as search engines read them, TDM reservation by its W3C protocol.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from digest.model import Article, Source
from digest.read.metas import Metas

AGREED = "agreed"
NOARCHIVE = "noarchive"
_OURS = ("digest-newsletter", "robots")
_AGENT = re.compile(r"\s*(?!max-|unavailable_)([a-z][\w-]*)\s*:")
_LIMIT = re.compile(r"max-snippet\s*:\s*(-?\d{1,9})")
_WITHHELD = "the publisher reserves its text: only headline and link are used"


def reserved(headers: Iterable[str], found: Metas | None = None) -> tuple[str, ...]:
    """Collect the marks from "name: value" lines of the answer and the page's meta elements, sorted."""
    metas = found or {}
    lines = [line.partition(":")[::2] for line in headers]
    values = [value for name, value in lines if name.lower() == "x-robots-tag"]
    values += [content for name in _OURS for content in metas.get(name, ())]
    marks = {mark for value in values for mark in _marks(value.lower())}
    if _reserves(lines, metas.get("tdm-reservation", ())):
        marks.add("tdm-reservation")
    return tuple(sorted(marks))


def honoured(article: Article, source: Source) -> Article:
    """Hold to what is reserved, unless the operator has the publisher's agreement.

    Where no sentence may be shown the text is let go of before anything is made of it.
    """
    if source.rights == AGREED:
        return replace(article, rights=())
    if not {"nosnippet", "tdm-reservation"} & set(article.rights) and article.snippet != 0:
        return article
    warnings = (*article.warnings, _WITHHELD)
    return replace(article, body=(), page_text=None, corrections=(), removed=(), warnings=warnings)


def _reserves(lines: Iterable[tuple[str, str]], metas: Iterable[str]) -> bool:
    """Tell whether mining is reserved: the page's word, else the answer's, else that of its host's file."""
    said: dict[str, set[str]] = {"page": {value.strip() for value in metas}}
    for name, value in lines:
        said.setdefault(name.lower(), set()).add(value.strip())
    words = (said.get(place, set()) & {"0", "1"} for place in ("page", "tdm-reservation", "tdmrep.json"))
    return "1" in next(filter(None, words), set())


def _marks(value: str) -> Iterator[str]:
    """Read one list of rules; one for another robot is not for us."""
    agent = _AGENT.match(value)
    if agent and agent[1] not in _OURS:
        return
    rules = value[agent.end() :] if agent else value
    for rule in rules.split(","):
        if rule.strip() in ("noarchive", "nosnippet"):
            yield rule.strip()
        limit = _LIMIT.fullmatch(rule.strip())
        if limit and int(limit[1]) >= 0:
            yield f"max-snippet:{int(limit[1])}"
