"""An article's imprint: what of it is compared with others, taken once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from digest.dates import instant
from digest.group.runs import shared_runs
from digest.model import Article
from digest.text import normalised, shingles

Rank = tuple[bool, str, str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What of an article is compared with others.

    `body` is what counts as the article's own text, `paragraphs` its folded words, one for one;
    `runs` the hashes of every three words in a row over the whole body, save for so many as it holds
    `alone` in its window; `outlet` the outlet's name, so that two spellings of it are one; `when` the
    date as far as it can be placed in time; `place` its place in the one order that every pass relies on.
    """

    article: Article
    outlet: str
    body: tuple[str, ...]
    paragraphs: tuple[tuple[str, ...], ...]
    runs: frozenset[int]
    alone: int
    when: dt.datetime | None
    place: Rank

    @property
    def size(self) -> int:
        """How many different runs the body holds."""
        return len(self.runs) + self.alone

    @property
    def words(self) -> int:
        """How many words the body holds."""
        return sum(map(len, self.paragraphs))


def imprints(articles: Iterable[Article]) -> tuple[Imprint, ...]:
    """Take the imprint of each article, in the one order that every pass relies on."""
    texts = sorted(map(_bare, articles), key=lambda text: text.place)
    found = shared_runs([list(chain.from_iterable(text.paragraphs)) for text in texts])
    return tuple(
        replace(text, runs=runs, alone=alone) for text, (runs, alone) in zip(texts, found, strict=True)
    )


def imprint(article: Article) -> Imprint:
    """Take the imprint of one article by itself, with all its runs."""
    text = _bare(article)
    return replace(text, runs=shingles(list(chain.from_iterable(text.paragraphs))))


def _bare(article: Article) -> Imprint:
    folded = [(text, words) for text in article.body if (words := normalised(text))]
    when = instant(article.date_published)
    return Imprint(
        article=article,
        outlet=article.outlet.casefold().strip(),
        body=tuple(text for text, _ in folded),
        paragraphs=tuple(words for _, words in folded),
        runs=frozenset(),
        alone=0,
        when=when,
        place=_place(article, when),
    )


def _place(article: Article, when: dt.datetime | None) -> Rank:
    """Order articles by date, address and id, whatever order they came in; the undated last."""
    date = when.isoformat() if when else ""
    return (when is None, date, article.url or "", article.id, article.source, article.headline or "")


def hours_between(one: Imprint, other: Imprint) -> float | None:
    """Give the hours between two dates to one decimal, or None when one is not known."""
    if one.when is None or other.when is None:
        return None
    return round(abs((one.when - other.when).total_seconds()) / 3600, 1)
