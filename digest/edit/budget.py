"""The quotation budget of a continued story: of the points that are new, those an issue may quote."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import KeyPoint, Story
from digest.record import Budget
from digest.text import word_count


def affordable(points: Sequence[KeyPoint], story: Story, budget: Budget, most: int) -> tuple[KeyPoint, ...]:
    """Keep at most so many points, and of each outlet no more words than the budget lets be quoted.

    A point that costs one outlet too much is passed over; the first is kept whatever it costs.
    """
    articles = {article.id: article for article in story.articles}
    spent: dict[str, int] = {}
    kept: list[KeyPoint] = []
    for point in points:
        costs: dict[str, int] = {}
        allowed: dict[str, int] = {}
        for cited in point.citations:
            article = articles[cited.article]
            words = word_count("\n".join(article.body))
            costs[article.outlet] = costs.get(article.outlet, 0) + word_count(cited.quote)
            allowed[article.outlet] = max(
                allowed.get(article.outlet, 0), min(budget.words, int(budget.share * words))
            )
        if not kept or all(spent.get(outlet, 0) + cost <= allowed[outlet] for outlet, cost in costs.items()):
            kept.append(point)
            for outlet, cost in costs.items():
                spent[outlet] = spent.get(outlet, 0) + cost
    return tuple(kept[:most])
