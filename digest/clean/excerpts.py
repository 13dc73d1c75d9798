"""Rule: a tail of titles, dates and excerpts that trail off is other stories' and goes."""

from __future__ import annotations

from digest.clean.removal import take
from digest.clean.shape import is_date, is_title, trails_off
from digest.model import Article

EVIDENCE_NEEDED = 2
EVIDENCE_SHARE = 4


def excerpts(article: Article) -> Article:
    """Take out the last lines when at least two, and one in four, are excerpts or dates."""
    body = article.body
    start = len(body)
    while start > 0 and (trails_off(body[start - 1]) or is_title(body[start - 1])):
        start -= 1
    evidence = sum(trails_off(line) or is_date(line) for line in body[start:])
    enough = evidence >= EVIDENCE_NEEDED and evidence * EVIDENCE_SHARE >= len(body) - start
    return take(article, dict.fromkeys(range(start, len(body)), "teaser")) if enough and start else article
