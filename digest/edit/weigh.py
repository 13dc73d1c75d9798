"""What a story weighs, and why, in words an editor can check."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass

from digest.dates import instant, with_year
from digest.model import Article, PartialDate, Source, Story
from digest.text import is_beside

HALF_LIFE_HOURS = 24
_BESIDE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A story's score (rounded to 3 decimals; more is printed first) and its reasons."""

    score: float
    reasons: tuple[str, ...]


def weigh(
    story: Story, sources: Mapping[str, Source], now: dt.datetime, company: int = 0, *, first: bool = False
) -> Weight:
    """Weigh a story: breadth × the weight of its best source, plus recency.

    Breadth = 1 + log2(origins) + ½ log2(outlets): a second origin counts more than any number of
    hours, a further copy half as much. `company` counts outlets that may turn out to tell it too: as
    many outlets more and half as many origins. Recency = 24 / (24 + hours), and half of that where the
    lead says itself that it is opinion, pictures or background. What has no date is new
    when it is first seen, and counts ½; in a `first` issue everything is seen for the first time, and
    it counts 0.
    """
    outlets, origins = story.outlets, story.origins
    factor = max((sources[name].weight for name in _names(story) if name in sources), default=1.0)
    date = newest_date(story, now)
    undated = 0.0 if first else 0.5
    recency = HALF_LIFE_HOURS / (HALF_LIFE_HOURS + _hours(date, now)) if date else undated
    beside = is_beside(story.lead.headline, story.lead.url)
    recency *= _BESIDE if beside else 1
    breadth = 1 + math.log2(origins + company / 2) + 0.5 * math.log2(outlets + company)
    kind = ("opinion, pictures or background",) * beside
    reasons = (_breadth(story), *_factor(factor), *kind, _age(date, now))
    return Weight(score=round(factor * breadth + recency, 3), reasons=reasons)


def newest_date(story: Story, now: dt.datetime) -> PartialDate | None:
    """Find the newest date of the story's articles that names a year, or lies shortly before now."""
    dates = [date for article in story.articles if (date := _date(article, now))]
    return max(dates, key=lambda date: (_moment(date), date.precision, date.value), default=None)


def _date(article: Article, now: dt.datetime) -> PartialDate | None:
    stated = (article.date_published, article.dateline.date if article.dateline else None)
    return next((found for date in stated if date and (found := with_year(date, now.date()))), None)


def _moment(date: PartialDate) -> dt.datetime:
    return instant(date) or dt.datetime.min.replace(tzinfo=dt.UTC)


def _hours(date: PartialDate, now: dt.datetime) -> float:
    """Hours since the date, a day counting from its noon; at least 0."""
    return max(0.0, (now - _moment(date)).total_seconds() / 3600)


def _names(story: Story) -> set[str]:
    return {article.source for article in story.articles}


def _breadth(story: Story) -> str:
    """Say who carries a story; teasers alone can show one origin, and never several."""
    outlets, origins = story.outlets, story.origins
    carried = f"carried by {outlets} outlet{'s' * (outlets > 1)}"
    unknown = outlets == 1 or (story.teased and origins > 1)
    return carried if unknown else f"{carried}, {origins} origin{'s' * (origins > 1)}"


def _factor(factor: float) -> tuple[str, ...]:
    return () if factor == 1 else (f"weight {factor:g}",)


def _age(date: PartialDate | None, now: dt.datetime) -> str:
    """Say how old a story is, as exactly as its date is known."""
    if date is None:
        return "undated"
    if date.precision == "day":
        return f"dated {date.value}"
    whole = int(_hours(date, now))
    if whole < 1:
        return "less than an hour old"
    return f"{whole} hour{'s' * (whole > 1)} old"
