"""Rule: a headline that runs into the first sentence, as in texts whose lines were lost, comes off it."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.clean.opening import opening
from digest.clean.removal import cut
from digest.clean.shape import folded, word_total
from digest.model import Article
from digest.text.abbreviations import BEGINNERS

FIRST_LINES = 3
MOST_WORDS = 30
LONGEST = 300  # characters within which a dateline stands behind a headline
_FEWEST_WORDS = 3
_SHORTEST_TEXT = 60  # characters of what must be left: a headline alone is another rule's
_PLACE = re.compile(r"(?<=\S )(?=(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]+,? ?){1,4}[^()]{0,24}\([^()]{2,40}\)\s?[-–—])")
# Behind a headline that is known a city in mixed case will do: "New Alden, Corve – The …".
_CITY = re.compile(r"(?:[A-ZÀ-Þ][\w.'’/-]*,? ){1,5}[-–—]{1,2} (?=[\"“„«A-ZÀ-Þ])")
_WORD = re.compile(r"[^\W_]+")
_QUOTES = tuple("\"“„«‘'")


def run_in(article: Article) -> Article:
    """Cut the headline, where it is known or a wire's dateline follows it, off the opening paragraphs."""
    for at, line in enumerate(article.body[:FIRST_LINES]):
        end = _known(line, article.headline or "") or _before_dateline(line, article)
        if end:
            title = line[:end].strip()
            article = replace(article, headline=article.headline or title)
            return cut(article, at, line[end:].lstrip(), title, "repeated headline")
    return article


def _known(line: str, headline: str) -> int:
    """Give where the headline ends that a line begins with, when a sentence begins behind it."""
    words = len(_WORD.findall(headline))
    if words < _FEWEST_WORDS or len(line) < len(headline) + _SHORTEST_TEXT:
        return 0
    ends = [found.end() for found in _WORD.finditer(line[: 2 * len(headline) + 20])]
    end = ends[words - 1] if len(ends) >= words else 0
    if not end or folded(line[:end]) != folded(headline).strip(".!?'") or line[end : end + 1] in "-’'":
        return 0
    rest = line[end:].lstrip("'\"”’»!? ")
    return len(line) - len(rest) if _begins(rest) else 0


def _begins(rest: str) -> bool:
    """Tell the first words of a sentence from the rest of one that only opens like the headline."""
    if not rest[:1].isupper() and not rest.startswith(_QUOTES):
        return False
    first = _WORD.search(rest)
    return rest.startswith(_QUOTES) or bool(first and first.group().lower() in BEGINNERS) or _dated(rest)


def _dated(rest: str) -> bool:
    return bool(_PLACE.match(f"x {rest}", 2) or _CITY.match(rest))


def _before_dateline(line: str, article: Article) -> int:
    """Give where "Headline CITY (Agency) - Text" has its dateline, if an agency is named in it."""
    place = _PLACE.search(line[:LONGEST])
    found = opening(line[place.start() :], article.retrieved) if place else None
    if not place or not found or found.dateline.agency is None:
        return 0
    before = line[: place.start()].rstrip()
    ends = before[-1:] in ".!?:…)]" or line[place.start() + found.end].islower()
    return 0 if ends or not _FEWEST_WORDS <= word_total(before) <= MOST_WORDS else place.start()
