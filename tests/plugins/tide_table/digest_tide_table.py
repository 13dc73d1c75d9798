"""A cleaning rule: the tide table that a harbour paper prints in its articles is no news."""

from dataclasses import replace

from digest.model import Article, Removed

MARK = "Tides today:"


def tide_table(article: Article, /) -> Article:
    """Move lines that begin with the mark out of the text, and keep them with the reason."""
    table = tuple(line for line in article.body if line.startswith(MARK))
    if not table:
        return article
    return replace(
        article,
        body=tuple(line for line in article.body if line not in table),
        removed=(*article.removed, *(Removed(text=line, reason="tide table") for line in table)),
    )
