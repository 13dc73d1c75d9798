"""Which of a source's articles count when it gives more than its limit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from digest import dates
from digest.model import Article

_LONG_AGO = dt.datetime.min.replace(tzinfo=dt.UTC)


def newest(articles: Sequence[Article], limit: int) -> tuple[Article, ...]:
    """Keep the `limit` newest in the order given; without dates the first ones count as newest."""
    if len(articles) <= limit:
        return tuple(articles)
    order = sorted(range(len(articles)), key=lambda at: (_age(articles[at]), -at), reverse=True)
    return tuple(articles[at] for at in sorted(order[:limit]))


def _age(article: Article) -> dt.datetime:
    return dates.instant(article.date_published) or _LONG_AGO
