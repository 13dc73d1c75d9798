"""Rule: "By A and B" in the head becomes the authors."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.agencies import agency
from digest.clean.credit_words import credited, names_agency
from digest.clean.head import byline_names, head, is_byline
from digest.clean.names import DESKS, is_name
from digest.clean.removal import take
from digest.clean.shape import folded, is_date, word_total
from digest.model import Article, Person

LONGEST_DESK = 6
_FROM = re.compile(
    r"(?:(?:source|quelle|fuente|fonte) ?: ?|(?:d[aei]|dalla?|von der|from|de l['’]|de la) ?"
    r"|(?:[A-ZÀ-Þ][\w.’'-]* |l[ae] ){1,3}(?:avec|mit|with|con|com|et|und|and|y|e|/) (?:l['’]|la |der )?)"
    r"(?P<wire>[A-Za-zÀ-ÿ][\w. /-]{1,40})",
    re.IGNORECASE,
)
MOST_NAME = 3


def byline(article: Article) -> Article:
    """Take byline lines out of the head; their names are the authors when none were given."""
    lines = head(article)
    known = {folded(person.name) for person in article.authors}
    titled = article.headline is not None
    found = {
        at: "byline"
        for at in range(len(lines))
        if _is_signed(lines, at, titled=titled) or folded(lines[at]) in known
    }
    names = [name for at in found for name in _named(lines[at])]
    authors = article.authors or tuple(Person(name=name) for name in names)
    return take(replace(article, authors=authors), found)


def _is_signed(lines: tuple[str, ...], at: int, *, titled: bool) -> bool:
    """Tell "By" and names, a desk, or a name between the title and the date."""
    if is_byline(lines[at]) or _is_desk(lines[at]):
        return True
    dated = at + 1 < len(lines) and is_date(lines[at + 1])
    return dated and titled and MOST_NAME >= word_total(lines[at]) > 1 and is_name(lines[at])


def _is_desk(line: str) -> bool:
    """Tell whether a line is a desk or an agency by itself: "Our Correspondent", "Reuters"."""
    return word_total(line) <= LONGEST_DESK and (line.casefold() in DESKS or bool(_wires(line)))


def _named(line: str) -> tuple[str, ...]:
    return byline_names(line) or _wires(line) or (line,)


def _wires(line: str) -> tuple[str, ...]:
    """Give the agencies a line of the head credits: "Fonte: ANSA", "Da Lusa", "Courier avec AFP"."""
    if agency(line):
        return (line,)
    found = _FROM.fullmatch(line) if word_total(line) <= LONGEST_DESK and names_agency(line) else None
    return credited(found["wire"]) if found else ()
