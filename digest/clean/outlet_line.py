"""Rule: the outlet's name above or between the titles becomes the publisher; section names go."""

from __future__ import annotations

from dataclasses import replace

from digest.clean.head import candidates, head, is_byline, is_known_outlet, is_newspaper, is_section
from digest.clean.removal import take
from digest.clean.shape import folded, is_date, word_total
from digest.model import Article

LONGEST_OUTLET = 5


def outlet_line(article: Article) -> Article:
    """Take the outlet's own lines out of the head; a name found there is the publisher."""
    lines = head(article)
    reasons = {at: "section line" for at, line in enumerate(lines) if is_section(line)}
    reasons |= {at: "outlet line" for at, line in enumerate(lines) if is_known_outlet(line, article)}
    named = _between_titles(lines) if _between_titles(lines) is not None else _above_title(article)
    if named is None:
        return take(article, reasons)
    publisher = article.publisher or lines[named]
    return take(replace(article, publisher=publisher), reasons | {named: "outlet line"})


def _between_titles(lines: tuple[str, ...]) -> int | None:
    """Find the one short line between a title and the same title again."""
    for at in range(1, len(lines) - 1):
        same = folded(lines[at - 1]) == folded(lines[at + 1]) != folded(lines[at])
        if same and word_total(lines[at]) <= LONGEST_OUTLET and not _is_other(lines[at]):
            return at
    return None


def _is_other(line: str) -> bool:
    return is_date(line) or is_byline(line) or is_section(line)


def _above_title(article: Article) -> int | None:
    """Find a paper's name with a longer line, the title, somewhere below it."""
    below = candidates(article)
    if len(below) < 2 or article.headline:  # noqa: PLR2004  a name and a title
        return None
    first, *others = below
    longer = any(word_total(article.body[at]) > word_total(article.body[first]) for at in others)
    return first if longer and is_newspaper(article.body[first]) else None
