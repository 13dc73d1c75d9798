"""Rule: "By A and B" in the head becomes the authors."""

from __future__ import annotations

from dataclasses import replace

from digest.agencies import agency
from digest.clean.head import byline_names, head, is_byline
from digest.clean.names import DESKS
from digest.clean.removal import take
from digest.clean.shape import word_total
from digest.model import Article, Person

LONGEST_DESK = 5


def byline(article: Article) -> Article:
    """Take byline lines out of the head; their names are the authors when none were given."""
    lines = head(article)
    found = {at: "byline" for at, line in enumerate(lines) if is_byline(line) or _is_desk(line)}
    names = [name for at in found for name in (byline_names(lines[at]) or (lines[at],))]
    authors = article.authors or tuple(Person(name=name) for name in names)
    return take(replace(article, authors=authors), found)


def _is_desk(line: str) -> bool:
    """Tell whether a line is a desk or an agency by itself: "Our Correspondent", "Reuters"."""
    return word_total(line) <= LONGEST_DESK and (line.casefold() in DESKS or agency(line) is not None)
