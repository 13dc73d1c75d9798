"""An article's imprint: what of it is compared with others, taken once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from digest.dates import instant
from digest.model import Article
from digest.text import normalised, shingles


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What of an article is compared with others.

    `body` is what counts as the article's own text, `paragraphs` its folded words, one for one;
    `runs` the hashes of every three words in a row over the whole body; `when` the date as far as
    it can be placed in time.
    """

    article: Article
    body: tuple[str, ...]
    paragraphs: tuple[tuple[str, ...], ...]
    runs: frozenset[int]
    when: dt.datetime | None

    @property
    def outlet(self) -> str:
        """The outlet's name, so that two spellings of it are one."""
        return self.article.outlet.casefold().strip()

    @property
    def words(self) -> int:
        """How many words the body holds."""
        return sum(map(len, self.paragraphs))


def imprints(articles: Iterable[Article]) -> tuple[Imprint, ...]:
    """Take the imprint of each article, in the one order that every pass relies on."""
    return tuple(imprint(article) for article in sorted(articles, key=rank))


def rank(article: Article) -> tuple[bool, str, str, str, str, str]:
    """Order articles by date, address and id, whatever order they came in; the undated last."""
    when = instant(article.date_published)
    date = when.isoformat() if when else ""
    return (when is None, date, article.url or "", article.id, article.source, article.headline or "")


def hours_between(one: Imprint, other: Imprint) -> float | None:
    """Give the hours between two dates to one decimal, or None when one is not known."""
    if one.when is None or other.when is None:
        return None
    return round(abs((one.when - other.when).total_seconds()) / 3600, 1)


def imprint(article: Article) -> Imprint:
    """Take the imprint of one article."""
    body = tuple(text for text in article.body if normalised(text))
    paragraphs = tuple(map(normalised, body))
    together = [word for words in paragraphs for word in words]
    when = instant(article.date_published)
    return Imprint(article=article, body=body, paragraphs=paragraphs, runs=shingles(together), when=when)
