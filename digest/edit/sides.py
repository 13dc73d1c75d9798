"""The few words that a difference quotes: they count in each outlet's quotation budget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest.model import Article, Brief, Citation, Difference
from digest.record import Budget
from digest.text import squeeze, word_count


def affordable_differences(brief: Brief, budget: Budget) -> tuple[Difference, ...]:
    """Keep the differences whose quotations the budget of every outlet has room for beside the points'.

    Words that a point quotes already cost nothing.
    """
    articles = {article.id: article for article in brief.story.articles}
    quoted = [cited for point in brief.key_points for cited in point.citations]
    kept = []
    for difference in brief.differences:
        new = [side for side in difference.sides if not any(_within(side, cited) for cited in quoted)]
        if all(_fits(articles[side.article], (*quoted, *new), articles, budget) for side in new):
            kept.append(difference)
            quoted += new
    return tuple(kept)


def _within(side: Citation, cited: Citation) -> bool:
    return side.article == cited.article and cited.start <= side.start and side.end <= cited.end


def _fits(
    article: Article, quoted: Iterable[Citation], articles: Mapping[str, Article], budget: Budget
) -> bool:
    """Tell whether all that is quoted of an article's outlet, and of itself, may be."""
    outlet = squeeze(article.outlet)
    own = [each for each in quoted if squeeze(articles[each.article].outlet) == outlet]
    words = sum(word_count(each.quote) for each in own)
    shown = sum(len(each.quote) for each in own if each.article == article.id)
    allowed = min(budget.words, int(budget.share * word_count("\n".join(article.body))))
    return words <= allowed and (article.snippet is None or shown <= article.snippet)
