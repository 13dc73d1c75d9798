"""Rule: "(Reuters) — ", "PORT ALDEN (AP) - " or " (AFP)" on a headline says whose text it is, not what of."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.clean.credit_words import credited
from digest.clean.opening import opening
from digest.model import Article, Removed

_TAIL = re.compile(r"\s*[(\[](?P<name>[^()\[\]]{2,40})[)\]]\.?$")
_FEWEST_LETTERS = 6


def headline_credit(article: Article) -> Article:
    """Cut an agency's or outlet's mark off either end of the headline; who is named is credited."""
    return _without_tail(_without_opening(article))


def _without_opening(article: Article) -> Article:
    title = article.headline or ""
    found = opening(title, article.retrieved)
    held = found and (found.dateline.agency or found.credit)
    if not found or not held:
        return article
    return _cut(article, title[found.end :], title[: found.end], found.dateline.agency, found.credit)


def _without_tail(article: Article) -> Article:
    title = article.headline or ""
    match = _TAIL.search(title)
    agencies = credited(match["name"]) if match else ()
    if not match or not agencies:
        return article
    return _cut(article, title[: match.start()], match.group(), agencies[0], match["name"])


def _cut(article: Article, kept: str, mark: str, agency: str | None, credit: str | None) -> Article:
    if sum(map(str.isalpha, kept)) < _FEWEST_LETTERS:
        return article
    return replace(
        article,
        headline=kept.strip(),
        source_organization=article.source_organization or agency,
        credit_text=article.credit_text or credit,
        removed=(*article.removed, Removed(text=mark.strip(), reason="headline tag")),
    )
