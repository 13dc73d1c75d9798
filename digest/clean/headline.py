"""Rule: the title is a field, and its repetitions in the body go."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from digest.clean.head import candidates
from digest.clean.removal import take
from digest.clean.shape import folded
from digest.model import Article

SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " · ")
FIRST_LINES = 3
SHORTEST = 6


def headline(article: Article) -> Article:
    """Find the title in the head when nobody gave one; strip the site's name off a given one."""
    if article.headline:
        article = replace(article, headline=_without_site(article))
        return take(article, _repeated(article))
    at = _title(article)
    if at is None:
        return article
    article = replace(article, headline=article.body[at])
    return take(article, _repeated(article) | {at: "headline"})


def _title(article: Article) -> int | None:
    """Choose the line that stands twice in the head, else the first that could be a title."""
    below = candidates(article)
    counts = Counter(folded(article.body[at]) for at in below)
    twice = [at for at in below if counts[folded(article.body[at])] > 1]
    first = (twice or list(below))[:1]
    return first[0] if first and len(article.body[first[0]]) >= SHORTEST else None


def _repeated(article: Article) -> dict[int, str]:
    """Find the lines equal to the headline, if anything else is left to read."""
    own = folded(article.headline or "")
    if not own:
        return {}
    same = [
        at for at, line in enumerate(article.body) if len(line) < 2 * len(own) + 20 and folded(line) == own
    ]
    return dict.fromkeys(same, "repeated headline") if len(same) < len(article.body) else {}


def _without_site(article: Article) -> str:
    """Cut "… | Site" where the rest stands as a line of the head, or the site is the outlet."""
    title = (article.headline or "").replace("\u00ad", "").strip()
    names = {folded(name) for name in (article.publisher, article.label) if name}
    lines = {folded(line) for line in article.body[:FIRST_LINES]}
    for separator in SEPARATORS:
        rest, _, site = title.rpartition(separator)
        if rest and (folded(site) in names or folded(rest) in lines):
            return rest.strip()
    return title
