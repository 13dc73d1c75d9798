"""What a story weighs, and why, in words an editor can check."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass

from digest.dates import instant, with_year
from digest.model import Article, Source, Story

HALF_LIFE_HOURS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A story's score (rounded to 3 decimals; more is printed first) and its reasons."""

    score: float
    reasons: tuple[str, ...]


def weigh(story: Story, sources: Mapping[str, Source], now: dt.datetime) -> Weight:
    """Weigh a story: breadth × the weight of its best source, plus recency.

    Breadth = 1 + log2(independent texts) + ½ log2(outlets): a second independent text counts more
    than any number of hours, a further copy half as much. Recency = 24 / (24 + hours), ½ undated.
    """
    outlets, origins = count_outlets(story), story.origins
    factor = max((sources[name].weight for name in _names(story) if name in sources), default=1.0)
    hours = age(story, now)
    recency = 0.5 if hours is None else HALF_LIFE_HOURS / (HALF_LIFE_HOURS + hours)
    breadth = 1 + math.log2(origins) + 0.5 * math.log2(outlets)
    reasons = (_breadth(outlets, origins), *_factor(factor), _age(hours))
    return Weight(score=round(factor * breadth + recency, 3), reasons=reasons)


def count_outlets(story: Story) -> int:
    """Count the distinct outlets that carry a story, whatever the case of their names."""
    return len({" ".join(article.outlet.casefold().split()) for article in story.articles})


def age(story: Story, now: dt.datetime) -> float | None:
    """Hours since the story's newest dated article, at least 0; None when none is dated.

    A date without a year, as of a dateline, counts when its day lies shortly before now.
    """
    moments = [moment for article in story.articles if (moment := _moment(article, now))]
    return max(0.0, (now - max(moments)).total_seconds() / 3600) if moments else None


def _moment(article: Article, now: dt.datetime) -> dt.datetime | None:
    dates = (article.date_published, article.dateline.date if article.dateline else None)
    moments = (instant(with_year(date, now.date())) for date in dates if date)
    return next((moment for moment in moments if moment), None)


def _names(story: Story) -> set[str]:
    return {article.source for article in story.articles}


def _breadth(outlets: int, origins: int) -> str:
    carried = f"carried by {outlets} outlet{'s' * (outlets > 1)}"
    return carried if outlets == origins == 1 else f"{carried}, {origins} origin{'s' * (origins > 1)}"


def _factor(factor: float) -> tuple[str, ...]:
    return () if factor == 1 else (f"weight {factor:g}",)


def _age(hours: float | None) -> str:
    if hours is None:
        return "undated"
    whole = int(hours)
    if whole < 1:
        return "less than an hour old"
    return f"{whole} hour{'s' * (whole > 1)} old"
